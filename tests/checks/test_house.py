"""House rules: an organisation's own terms, names and numbers, found where they stand."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checks
from checks import Brief, HouseRule, Shape, UnusableBrief, check, check_house, read_brief
from checks.command import main

CLIENTS = HouseRule("clients", Shape.PREFERRED, ("client",), ("customer",), whys=(("en", "Ours."),))
UTILISE = HouseRule("utilise", Shape.PREFERRED, ("utilise~",), ("use~",))
NAME = HouseRule("name", Shape.NAME, (), ("Onevoice",))


def marked(text, *rules, language="en"):
    return [(one.excerpt, one.instead) for one in check_house(text, language, rules)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Our client left.", [("client", ("customer",))]),
        ("Clients left.", [("Clients", ("Customers",))]),
        ("OUR CLIENTS", [("CLIENTS", ("CUSTOMERS",))]),
        ("A client's right.", [("client", ("customer",))]),
        ("Clientele, clientship.", []),
        ("Ask `client` there.", []),
        ("“Your client is always right,” a shopper told the paper.", []),
        ("Write to client@shop.example.", []),
    ],
)
def test_preferred_term_is_found_as_a_word_in_any_plain_form(text, found):
    assert marked(text, CLIENTS) == found


def test_preferred_verb_is_replaced_in_the_form_it_has():
    text = "We utilise it, utilised it and go on utilising it."

    assert marked(text, UTILISE) == [
        ("utilise", ("use",)),
        ("utilised", ("used",)),
        ("utilising", ("using",)),
    ]


def test_inflected_term_has_no_replacement_where_the_better_word_does_not_inflect():
    rule = HouseRule("fix", Shape.PREFERRED, ("remediate~",), ("put right",))

    assert marked("We remediate. We remediated.", rule) == [
        ("remediate", ("put right",)),
        ("remediated", ()),
    ]


def test_forbidden_term_with_capitals_matches_only_with_them():
    rule = HouseRule("it", Shape.FORBIDDEN, ("IT", "legacy"))

    assert marked("IT said it. Legacy LEGACY it.", rule) == [
        ("IT", ()),
        ("Legacy", ()),
        ("LEGACY", ()),
    ]


def test_term_within_the_words_to_write_instead_is_left_alone():
    rule = HouseRule("bank", Shape.PREFERRED, ("bank",), ("Harrow Bank",))

    assert marked("The bank, that is Harrow Bank.", rule) == [("bank", ("Harrow Bank",))]


@pytest.mark.parametrize(
    "wrong",
    ["onevoice", "ONEvoice", "One Voice", "One-Voice", "Onvoice", "Onevioce", "Onevoicee"],
)
def test_name_in_a_wrong_form_is_found(wrong):
    assert marked(f"We sell {wrong} today.", NAME) == [(wrong, ("Onevoice",))]


@pytest.mark.parametrize(
    "right",
    [
        "We sell Onevoice and Onevoice's app.",
        "We sell many Onevoices.",
        "# ONEVOICE IN THE NEWS",
        "See www.onevoice.example, press@onevoice.example, @onevoice and #onevoice.",
        "One voice speaks. Invoice them, and rejoice.",
    ],
)
def test_name_in_its_right_form_is_left_alone(right):
    assert marked(right, NAME) == []


def test_neighbour_of_a_short_name_at_a_sentence_start_is_left_alone():
    rule = HouseRule("stripe", Shape.NAME, (), ("Stripe",))

    assert marked("Strips of paper. We use Strpe.", rule) == [("Strpe", ("Stripe",))]


def test_known_wrong_form_of_a_name_is_found():
    rule = HouseRule("elm", Shape.NAME, ("EOL",), ("Elmsworth Oils Ltd", "Elmsworth Oils"))

    assert marked("EOL is Elmsworth Oils, not Elmsworth oils.", rule) == [
        ("EOL", ("Elmsworth Oils Ltd", "Elmsworth Oils")),
        ("Elmsworth oils", ("Elmsworth Oils",)),
    ]


def test_chinese_term_matches_both_scripts_where_asked_for():
    both = HouseRule("kehu", Shape.PREFERRED, ("客户",), ("顾客", "顧客"))
    one = HouseRule("kehu", Shape.FORBIDDEN, ("客户",), both_scripts=False)

    assert marked("我們的客戶很滿意。", both, language="zh-Hant-TW") == [("客戶", ("顧客",))]
    assert marked("我们的客户很满意。", both, language="zh-Hans") == [("客户", ("顾客",))]
    assert marked("我們的客戶很滿意。", one, language="zh-Hant-TW") == []
    assert marked("我们的客户很满意。", one, language="zh-Hans") == [("客户", ())]


def test_chinese_name_in_the_wrong_script_or_with_a_slip_is_found():
    rule = HouseRule("bank", Shape.NAME, (), ("滙豐銀行", "安域健康科技公司"), both_scripts=False)
    text = "滙豐銀行與汇丰银行。安域健康科技公司，即安域健康科枝公司、安域康健科技公司。"

    assert marked(text, rule, language="zh-Hant-HK") == [
        ("汇丰银行", ("滙豐銀行",)),
        ("安域健康科枝公司", ("安域健康科技公司",)),
        ("安域康健科技公司", ("安域健康科技公司",)),
    ]


def test_chinese_name_in_either_script_is_right_where_both_are():
    rule = HouseRule("bank", Shape.NAME, (), ("滙豐銀行",))

    assert marked("汇丰银行公告。", rule, language="zh-Hans") == []


@pytest.mark.parametrize(
    ("languages", "language", "fits"),
    [
        ((), "en", True),
        (("en",), "zh-Hans", False),
        (("zh-Hant-TW",), "zh-Hant-HK", False),
        (("zh-Hant-TW",), "zh-Hant", True),
        (("zh-Hant",), "zh-Hant-HK", True),
    ],
)
def test_rule_speaks_of_its_languages_alone(languages, language, fits):
    assert HouseRule("a", Shape.FORBIDDEN, ("a",), languages=languages).fits(language) is fits


def test_own_number_is_no_personal_data_and_is_a_contact():
    text = "Ms Jane Lee lives at 12 High Street. Ring 1823."
    own = HouseRule("ours", Shape.CONTACT, ("1823", "12 High Street"))
    with_rule, without = check(text, "en", Brief(house=(own,))), check(text, "en", Brief())

    def seen(report):
        return report.elements.contact, [f.rule for f in report.findings if f.kind == "pii"]

    assert (seen(without), seen(with_rule)) == ((False, ["personal-data"]), (True, []))


def test_own_number_is_known_in_any_grouping_and_with_its_country():
    own = Brief(house=(HouseRule("ours", Shape.CONTACT, ("07700 900123",)),))
    private = "Ms Jane Lee's mobile is {}."

    def leaks(number):
        report = check(private.format(number), "en", own)
        return [f.excerpt for f in report.findings if f.kind == "pii"]

    assert leaks("07700 900 123") == leaks("+44 7700 900123") == []
    assert leaks("07700 900 124") != []


def test_report_names_the_house_rules_that_ran_and_digests_them():
    old = HouseRule("clients", Shape.PREFERRED, ("client",), ("customer",), version="1")
    new = HouseRule("clients", Shape.PREFERRED, ("client",), ("member",), version="2")
    chinese = HouseRule("kehu", Shape.FORBIDDEN, ("客户",), languages=("zh-Hans",), version="7")
    plain = check("Our clients.", "en")
    first = check("Our clients.", "en", Brief(house=(old, chinese)))
    second = check("Our clients.", "en", Brief(house=(new,)))

    assert first.ran == (*plain.ran, "house-clients@1")
    assert len({plain.pack, first.pack, second.pack}) == 3
    assert first.pack == check("Other words.", "en", Brief(house=(old,))).pack


def test_finding_says_why_in_the_readers_language_or_the_nearest_given():
    whys = (("en", "They buy."), ("zh-Hant-TW", "他們是顧客。"))
    rule = HouseRule("clients", Shape.PREFERRED, ("client",), ("customer",), whys=whys)
    (found,) = check("Our clients.", "en", Brief(house=(rule,)), "zh-Hant-HK").findings[:1]

    assert (found.kind, found.rule, found.why) == ("house", "house-clients", "他們是顧客。")
    assert found.message == "按本機構用語守則，「clients」應寫作「customer」。"
    assert [language for language, *_ in found.told] == [
        "en",
        "zh-Hans",
        "zh-Hant-TW",
        "zh-Hant-HK",
    ]


def test_context_file_brings_house_rules_to_the_command_line(tmp_path, capsys):
    context, text = tmp_path / "brief.json", tmp_path / "text.md"
    rule = {"id": "clients", "shape": "preferred", "words": ["client"], "instead": ["customer"]}
    context.write_text(json.dumps({"house": [rule | {"why": "They buy."}]}))
    text.write_text("Our clients know.")
    asked = ["--context", str(context), "--lang", "en"]

    main([*asked, "--format", "json", str(text)])
    record = json.loads(capsys.readouterr().out)[0]
    code = main([*asked, "--explain", "house-clients"])

    found = [one for one in record["findings"] if one["kind"] == "house"]
    assert [(one["excerpt"], one["instead"], one["why"]) for one in found] == [
        ("clients", ["customers"], "They buy.")
    ]
    assert code == 0
    assert (
        capsys.readouterr().out == "house-clients (house, should)\nclient → customer\nThey buy.\n"
    )


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ([], "rule 1 is no object"),
        ({"id": "A b"}, "rule 1: id is not"),
        ({"id": "a", "shape": "loud"}, "a: shape is none of"),
        ({"id": "a", "shape": "forbidden", "words": ["x"], "level": "must"}, "a: level is neither"),
        ({"id": "a", "shape": "forbidden"}, "a: words is missing"),
        ({"id": "a", "shape": "name", "words": ["x"]}, "a: instead is missing"),
        ({"id": "a", "shape": "forbidden", "words": [1]}, "a: words is not a list"),
        (
            {"id": "a", "shape": "forbidden", "words": ["x"], "languages": ["fr"]},
            "a: languages are",
        ),
        (
            {"id": "a", "shape": "forbidden", "words": ["x"], "tone": "grave"},
            "a: unknown key: tone",
        ),
        ({"id": "a", "shape": "forbidden", "words": ["a~ b~ c~ d~"]}, "a: too many forms"),
        ({"id": "a", "shape": "forbidden", "words": ["x"], "why": {"fr": "y"}}, "a: why is a text"),
    ],
)
def test_unusable_house_rule_is_named(rule, said):
    with pytest.raises(UnusableBrief, match=f"^house: {said}"):
        read_brief(json.dumps({"house": [rule]}))


TERMS = st.lists(st.text(min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=4)


@given(text=st.text(max_size=200), words=TERMS, instead=TERMS, shape=st.sampled_from(Shape))
def test_any_terms_on_any_text_give_findings_that_lie_in_it(text, words, instead, shape):
    rule = HouseRule("any", shape, tuple(words), tuple(instead))
    for language in ("en", "zh-Hant-TW"):
        for one in check(text + words[0] + text, language, Brief(house=(rule,))).findings:
            if one.start is not None:
                assert (text + words[0] + text)[one.start : one.end] == one.excerpt


def test_thousand_terms_cost_a_long_text_little():
    rules = tuple(
        HouseRule(f"r{n}", Shape.PREFERRED, (f"term{n}~", f"客{n}户"), ("word~",))
        for n in range(500)
    )
    text = "A term7ed sentence of ordinary words that mean well enough. " * 1000
    found = check_house(text, "en", rules)

    assert len(found) == 1000
    assert checks.house_digest(rules) == checks.house_digest(reversed(rules))


def test_term_without_letters_troubles_nobody():
    rule = HouseRule("bare", Shape.FORBIDDEN, ("0",), ("~",))

    assert marked("All is well.", rule) == []
