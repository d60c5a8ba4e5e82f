"""How a text's figures are held against a fact: by what is counted, what befell it, in any language."""

import csv
from pathlib import Path

import pytest

from checks import BriefFact, check_facts
from checks.consistency import against_facts
from checks.consistency.carrying import figures

with Path(__file__).with_name("counted.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t"))
STAFF = BriefFact("Staff taken to hospital", "14", "people")


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_the_desk_the_page_and_counsel_say_one_thing(row: dict[str, str]):
    fact = BriefFact(row["what"], row["value"], row["unit"])
    text, language = row["text"], row["language"]

    blocking = check_facts(text, language, [fact])
    sure = against_facts(text, language, [fact]).contradictions
    told = {one.standing.value for one in figures(text, language, [fact])}

    denied = row["expected"] == "contradicts"
    assert (bool(blocking), bool(sure)) == (denied, denied)
    assert ("confirmed" in told) == (row["expected"] == "carries")
    assert denied or "differs" not in told


@pytest.mark.parametrize("state", ["reported", "checking"])
def test_what_is_not_confirmed_is_only_asked(state: str):
    fact = BriefFact("Staff taken to hospital", "14", "people", state=state)
    text = "16 colleagues were taken to hospital."

    compared = against_facts(text, "en", [fact])

    assert not check_facts(text, "en", [fact])
    assert (len(compared.contradictions), len(compared.for_person)) == (0, 1)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Another 2 colleagues were taken to hospital."),
        ("en", "Last week 16 colleagues were taken to hospital."),
        ("en", "We think of the 16 colleagues and their families."),
        ("zh-Hans", "此前通报16名员工送医。"),
        ("zh-Hant-HK", "新增16名員工送院。"),
    ],
)
def test_what_may_be_of_something_else_is_a_question(language: str, text: str):
    compared = against_facts(text, language, [STAFF])

    assert not check_facts(text, language, [STAFF])
    assert (len(compared.contradictions), len(compared.for_person)) == (0, 1)


def test_what_two_facts_add_up_to_denies_neither():
    facts = [STAFF, BriefFact("Visitors taken to hospital", "2", "people")]

    assert not check_facts("16 people were taken to hospital.", "en", facts)
    assert len(check_facts("17 people were taken to hospital.", "en", facts)) == 1


def test_a_figure_in_bold_and_in_a_table_is_read():
    bold = check_facts("**16** staff were taken to hospital.", "en", [STAFF])
    table = check_facts("| Staff taken to hospital | 16 |\n|---|---|", "en", [STAFF])

    assert [one.excerpt for one in (*bold, *table)] == ["16", "16"]
