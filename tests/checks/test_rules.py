"""Rules are whole: each marks its own examples; a faulty one is named and the others go on."""

from pathlib import Path

import pytest

from checks.examples import main, try_examples
from checks.pack import HERE, read_pack
from checks.pages import coverage, pages
from checks.report import Level
from tests.checks.builders import write_rule

ROOT = HERE.parent
PACK = read_pack(examples=True)


def test_no_rule_file_is_faulty():
    assert PACK.faults == ()


def test_every_rule_marks_its_own_examples_and_no_good_one():
    assert list(try_examples(PACK)) == []


def test_rules_are_found_in_their_order_with_unique_ids():
    ids = [rule.id for rule in PACK.rules]

    assert ids == sorted(set(ids))
    assert len(ids) >= 40


def test_tone_and_apology_are_never_must():
    must = {rule.id for rule in PACK.rules if rule.level is Level.MUST}

    assert must == {
        "fact-confidential",
        "fact-differs",
        "hidden-characters",
        "personal-data",
        "placeholder-left",
    }


def test_no_rule_offers_compensation_in_place_of_words():
    offered = [
        new
        for rule in PACK.rules
        for held in rule.instead.values()
        for news in held.values()
        for new in news
    ]

    assert [
        new
        for new in offered
        if any(word in new for word in ("compensat", "赔", "賠", "补偿", "補償"))
    ] == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (('level = "could"', 'level = "grave"'), "key 'level'"),
        (("[source]", "[why.source]"), "key 'source' is missing"),
        (('zh-Hant-TW = "測試"', ""), "key 'source' lacks zh-Hant-TW, zh-Hant-HK"),
        (('id = "odd"', 'id = "even"'), "key 'id' is not the file's name"),
        (('kind = "vague"', 'kind = "blame"'), "key 'kind' is not the folder's name"),
        (('zh-Hant-TW = "請直說。"', ""), "key 'message' lacks zh-Hant-TW, zh-Hant-HK"),
        (('good = ["Nothing.", ', "good = ["), "key 'examples.en.good' has fewer than 5"),
        (('good = ["Nothing.", ', 'good = ["Gone.", '), "key 'examples.en.good' has fewer than 5"),
        (('bad = ["it was', 'bad = ["Oh, it was'), "key 'examples.en.bad' has fewer than 5"),
        (("frobnicated\n", "<nowhere>\n"), "key 'words.en': no lexicon <nowhere>"),
        (("frobnicated\n", "(open\n"), "key 'words.en': a group is left open"),
        (("[why]", "[whence]"), "unknown key ['whence']"),
        (('level = "could"', 'level = "could"\nlearnt = "yes"'), "key 'learnt'"),
        (("[message]", "[message"), "odd.toml"),
    ],
)
def test_faulty_rule_is_named_and_the_others_go_on(tmp_path, change, complaint):
    path = write_rule(tmp_path, "odd")
    write_rule(tmp_path, "sound", "quibbled")
    old, new = change
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    held = read_pack(tmp_path, examples=True)

    assert [rule.id for rule in held.rules] == ["sound"]
    (fault,) = held.faults
    assert "odd.toml" in fault
    assert complaint in fault


@pytest.mark.parametrize(
    ("words", "bad", "complaint"),
    [
        ("frobnicated", "it was [[never]] said.", "misses a bad example"),
        ("frobnicated", "[[it was all so]] frobnicated.", "and not ['it was all so']"),
        ("nothing", "it was [[nothing]].", "in a good example"),
        ("frobnicated", "it was frobnicated.", "where the example marks nothing"),
    ],
)
def test_rule_that_fails_its_examples_is_told(tmp_path, capsys, words, bad, complaint):
    write_rule(tmp_path, "odd", words, bad)

    code = main(tmp_path)

    assert code == 1
    assert complaint in capsys.readouterr().out


def test_pages_of_the_rules_are_current():
    folder = ROOT / "docs" / "rules"

    held = {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}

    assert held == dict(pages(PACK))


def test_coverage_is_current():
    assert Path(HERE / "coverage.toml").read_text("utf-8") == coverage(PACK)


def test_digest_changes_with_a_rule(tmp_path):
    path = write_rule(tmp_path, "odd")
    before = read_pack(tmp_path).digest
    path.write_text(path.read_text("utf-8") + "# more\n", "utf-8")

    after = read_pack(tmp_path).digest

    assert before != after
    assert len(before) == 64
