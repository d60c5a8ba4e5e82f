"""Verdicts of the comparison, the other three comparisons, and the command."""

import json

import pytest

from checks.brief import BriefFact
from checks.consistency import Verdict, against_facts, compare, main, twins, within


def kinds(comparison):
    return [item.kind.value for item in comparison.contradictions]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("About 48,000 customers were affected.", "48,212 customers were affected."),
        ("1.2 million users were affected.", "1,200,000 users were affected."),
        ("At least 12 people were injured.", "14 people were injured."),
        (
            "61,000 customers were affected.",
            "20,500 customers in Iceland and 40,500 in Malta were affected.",
        ),
        ("So far 12 people have been injured.", "20 people were injured."),
        ("The fire broke out at 13:00 UTC.", "The fire broke out at 2 pm London summer time."),
        ("The fire broke out shortly after noon.", "The fire broke out at 12:10."),
        ("9 people were injured.", "Three of the 9 people who were injured are at home."),
        ("约4.8万名用户受影响。", "48,212名用户受影响。"),
        ("民國114年3月2日發生火災。", "2025年3月2日發生火災。"),
        ("今日新增3人受伤。", "累计12人受伤。"),
        ("12人受伤。", "这与去年的事故（30人受伤）不是同一件事。"),
    ],
)
def test_compare_finds_values_that_fit_compatible(earlier, later):
    assert kinds(compare(earlier, later)) == []


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        ("Three people were injured.", "Five people were injured.", "number"),
        ("At least 12 people were injured.", "9 people were injured.", "number"),
        ("Nobody was injured.", "Two colleagues were injured.", "number"),
        ("已退款700宗。", "至今已退款500宗。", "number"),
        ("The outage began at 11:20.", "The outage began at 10:05.", "time"),
        ("We noticed the leak on 4 May.", "We noticed the leak on 2 April.", "date"),
        ("The fire was caused by lightning.", "The fire was caused by a cigarette.", "cause"),
        (
            "A swan struck the overhead line, and the tram stopped.",
            "The tram stopped because a fitter had pulled the fuse.",
            "cause",
        ),
        (
            "The blame for the leak lies with Ashby Fuels and nobody else.",
            "Orrin Haulage, which alone is liable for the leak, has been told.",
            "responsibility",
        ),
        (
            "900 customers were charged twice.",
            "We wrote to you about the charges on 4 May. 1,200 customers were charged twice.",
            "number",
        ),
        ("We lost 300 suitcases.", "The last of the 340 suitcases has been found.", "number"),
        ("責任在我們。", "本公司不承擔任何責任。", "responsibility"),
        ("Batch KT-2291 must not be used.", "Batch KT-2219 must not be used.", "name"),
        ("You will receive a full refund.", "You will receive a voucher.", "remedy"),
        ("Passwords were not exposed.", "Passwords were exposed.", "scope"),
        ("The camera failed on 8 March.", "The camera failed on the first of March.", "date"),
        ("渔网的百分之二十丢失。", "渔网的百分之四十丢失。", "number"),
    ],
)
def test_compare_finds_a_contradiction(earlier, later, kind):
    assert kinds(compare(earlier, later)) == [kind]


REST = (
    "\n\nWe do not know yet how many customers are concerned. Harrow Forensics looks into what was copied."
    " We told the regulator at 02:10. Our line opens at 06:00 today. Our next word comes by 18:00."
)


@pytest.mark.parametrize("title", ["", "# Update\n\n", "# Update on the access\n\n", "# 03:50\n\n"])
def test_sentence_said_again_with_another_hour_is_told_whatever_stands_above(title):
    earlier = f"# Records reached\n\nAt 01:35 we found it. We closed the access at 01:50.{REST}"

    found = compare(earlier, f"{title}We closed the access at 03:50.")

    assert [one.later.excerpt for one in found.contradictions] == ["03:50"]


def test_compare_marks_nothing_between_texts_of_two_matters():
    earlier = (
        "Two riders fell from the carousel at Withy Fair on 9 May. The fault is ours: a bolt was "
        "missing from the third horse. The carousel stands idle, and the fairground trust is"
        " renewing every wooden platform, spindle and harness."
    )
    later = (
        "Our bakery in Colder Lane recalled forty loaves of rye. Nobody was injured. A miller alone"
        " is to blame for the almond crumbs in the flour. Bring the wrapper to any counter and"
        " choose bagels, pastries or coins."
    )
    assert not compare(earlier, later, "en").contradictions


def test_compare_tells_an_owned_revision():
    comparison = compare(
        "2,000 customers were charged twice.",
        "We earlier said 2,000 customers were charged twice. The right number is 2,350 customers charged twice.",
    )

    assert kinds(comparison) == []


def test_compare_tells_what_time_moved_on():
    (update,) = compare(
        "So far 37 people have been injured.", "64 people have been injured."
    ).updates

    assert update.verdict is Verdict.MOVED_ON


def test_compare_does_not_take_as_planned_for_an_owned_change():
    comparison = compare(
        "The inquiry report will be published by 3 May.",
        "As planned, the inquiry report will be published by 30 June.",
    )

    assert kinds(comparison) == ["deadline"]


def test_compare_offers_the_sentence_that_owns_the_change():
    (item,) = compare("3人受伤。", "5人受伤。").contradictions

    assert item.instead == ("我们此前发布的“3人”有误，现更正为“5人”，谨此致歉。",)


@pytest.mark.parametrize(
    ("language", "start"),
    [
        ("en", "The figure"),
        ("zh-Hans", "数字前后不一"),
        ("zh-Hant-TW", "數字前後不一"),
        ("zh-Hant-HK", "數字前後不符"),
    ],
)
def test_compare_speaks_the_language_of_the_messages(language, start):
    (item,) = compare("3人受伤。", "5人受伤。", messages=language).contradictions

    assert item.message.startswith(start)


def test_within_sets_the_title_against_the_body():
    comparison = within("# 12 passengers injured\n\nOn Monday 21 passengers were injured.")

    assert kinds(comparison) == ["number"]


def test_within_sets_the_body_against_a_table():
    comparison = within(
        "当天共有12名员工受伤。\n\n| 厂区 | 受伤员工 |\n| --- | --- |\n| 东区 | 受伤员工15名 |"
    )

    assert kinds(comparison) == ["number"]


def test_twins_finds_a_figure_and_a_date_that_differ():
    comparison = twins(
        "On 3 May 2024 a fault hit 87 million accounts.", "2024年5月4日，故障影响8,600万个账户。"
    )

    assert kinds(comparison) == ["date", "number"]


def test_twins_takes_formats_of_one_value_for_equal():
    comparison = twins(
        "On 21 October 2016 at 3.30 pm a fault hit 87 million accounts.",
        "2016年10月21日下午3點半，故障影響8,700萬個帳戶。",
    )

    assert (comparison.contradictions, comparison.for_person) == ((), ())


def test_twins_leaves_a_missing_figure_to_a_person():
    comparison = twins("12 shops and 40 lorries were lost.", "12间店铺受损。")

    assert [item.earlier.excerpt for item in comparison.for_person] == ["40 lorries"]


def test_against_facts_finds_what_a_confirmed_fact_denies():
    facts = [BriefFact("customers charged twice", "2,350")]

    comparison = against_facts("We charged 2,000 customers twice.", "en", facts)

    assert kinds(comparison) == ["number"]


@pytest.mark.parametrize(("state", "asked"), [("checking", 1), ("superseded", 0)])
def test_against_facts_leaves_what_is_not_confirmed_to_a_person(state, asked):
    facts = [BriefFact("受伤人数", "5", "人", state=state)]

    comparison = against_facts("3人受伤。", "zh-Hans", facts)

    assert kinds(comparison) == []
    assert len(comparison.for_person) == asked


def test_main_prints_the_contract_and_exits_with_one(tmp_path, capsys):
    earlier, later = tmp_path / "earlier.md", tmp_path / "later.md"
    earlier.write_text("Three people were injured.", encoding="utf-8")
    later.write_text("Five people were injured.", encoding="utf-8")

    code = main(["--format", "json", "--lang", "en", str(earlier), str(later)])

    shown = json.loads(capsys.readouterr().out)
    assert code == 1
    assert shown["contradictions"][0]["later"] == {"start": 0, "end": 11, "excerpt": "Five people"}
    assert set(shown["contradictions"][0]) == {"kind", "earlier", "later", "message", "instead"}


def test_main_exits_with_two_where_a_file_is_missing(tmp_path, capsys):
    code = main([str(tmp_path / "none.md"), str(tmp_path / "none.md")])

    assert code == 2
    assert "cannot read" in capsys.readouterr().err


def test_main_says_where_it_stops_reading(tmp_path, capsys):
    earlier, later = tmp_path / "earlier.md", tmp_path / "later.md"
    earlier.write_text("Three people were injured.", encoding="utf-8")
    later.write_text("Five people were injured. " + "Thank you. " * 5_000, encoding="utf-8")

    code = main(["--lang", "en", str(earlier), str(later)])

    assert code == 1
    assert "only the first 30,000 characters" in capsys.readouterr().err
