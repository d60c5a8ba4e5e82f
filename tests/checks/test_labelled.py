"""The labelled texts keep to their guide, and are as many as the figures are worth."""

import pytest

from tests.checks.labelled.labels import LANGUAGES, faults, rows

PARTS = ("open", "closed")
WHAT = ("statements", "pairs", "sentences", "twins")


@pytest.mark.parametrize("what", WHAT)
@pytest.mark.parametrize("part", PARTS)
def test_labels_keep_to_their_guide(part, what):
    found = [fault for row in rows(part, what) for fault in faults(what, row)]

    assert found == []


@pytest.mark.parametrize("what", WHAT)
def test_no_text_is_both_open_and_closed(what):
    names = [row["id"] for part in PARTS for row in rows(part, what)]

    assert len(names) == len(set(names))


@pytest.mark.parametrize(("what", "all_of_them"), [("statements", 300), ("pairs", 200)])
def test_texts_are_many_and_a_third_is_closed(what, all_of_them):
    shut, free = (len(rows(part, what)) for part in ("closed", "open"))

    assert shut + free >= all_of_them
    assert shut >= all_of_them * 0.33


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["admission", "undertaking"])
def test_sentences_of_each_kind_are_many_in_each_language(language, kind):
    held = [row for part in PARTS for row in rows(part, "sentences")]

    assert (
        sum(row["lang"] == language and row["kind"] == kind and bool(row["spans"]) for row in held)
        >= 60
    )
