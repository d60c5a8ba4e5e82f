"""Words to be erased are found as people would read them, and nothing else with them."""

import pytest

from drafting.domain.erasure import (
    STRUCK,
    Kind,
    Place,
    mark_of,
    reach,
    sought,
    unsound_phrase,
)


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("Zebedee Quillfeather was hurt.", "zebedee quillfeather"),
        ("ＺＥＢＥＤＥＥ　ＱＵＩＬＬＦＥＡＴＨＥＲ was hurt.", "Zebedee Quillfeather"),
        ("Zebedee\nQuillfeather was hurt.", "Zebedee Quillfeather"),
        ("**Zebedee** _Quill_feather was hurt.", "Zebedee Quillfeather"),
        ("Zebe\u00addee Quill\u200bfeather was hurt.", "Zebedee Quillfeather"),
        ("Rene\u0301e was hurt.", "Ren\u00e9e"),
        ("Ren\u00e9e was hurt.", "RENE\u0301E"),
        ("伤者罗紫薇已送医。", "罗紫薇"),
        ("Call 020-7946 0000.", "7946 0000"),
    ],
)
def test_phrase_is_found_and_struck(words: str, phrase: str) -> None:
    wanted = sought(phrase, {})

    left = wanted.out_of("body", words)

    assert wanted.is_in("body", words)
    assert left.count(STRUCK) == 1
    assert not wanted.is_in("body", left)


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("It was planned.", "Ann"),
        ("Annals of the house.", "Ann"),
        ("羅紫薇", "罗紫薇"),
        ("", "Ann"),
    ],
)
def test_phrase_inside_another_word_is_none(words: str, phrase: str) -> None:
    wanted = sought(phrase, {})

    assert not wanted.is_in("body", words)
    assert wanted.out_of("body", words) == words


def test_every_occurrence_of_every_phrase_is_struck() -> None:
    wanted = sought("Ann Lee\n李安\n", {})

    assert wanted.out_of("body", "Ann Lee (李安), ann lee!") == f"{STRUCK} ({STRUCK}), {STRUCK}!"


def test_without_a_phrase_a_whole_part_is_sought() -> None:
    wanted = sought("  \n", {"body": "Ann was hurt.", "contact": "Call us.", "notes": ""})

    assert wanted.is_in("body", "Ann was hurt.")
    assert not wanted.is_in("contact", "Call us.")
    assert not wanted.is_in("body", "Ann was hurt. Truly.")
    assert not wanted.is_in("notes", "")
    assert wanted.out_of("body", "Ann was hurt.") == ""


@pytest.mark.parametrize(
    ("named", "unsound"),
    [
        ("", False),
        ("李安", False),
        ("李", True),
        ("*a*", True),
        ("ab\n" * 9, False),
        ("\n".join(f"name {n}" for n in range(6)), True),
    ],
)
def test_phrase_that_stands_everywhere_is_unsound(named: str, *, unsound: bool) -> None:
    assert unsound_phrase(sought(named, {})) is unsound


def test_reach_holds_the_version_first_and_no_sealed_reason() -> None:
    places = (
        Place(Kind.FACT, "f", {"what": "Ann"}),
        Place(Kind.RECORD, "r", {"": "Ann asks."}),
        Place(Kind.VERSION, "v", {"body": "Nothing."}, "t", 1),
        Place(Kind.VERSION, "w", {"body": "Ann."}, "t", 2),
    )

    _, wide = reach(places, "v", "Ann", everywhere=True)
    _, narrow = reach(places, "v", "Ann", everywhere=False)

    assert [place.id for place in wide] == ["v", "f", "w"]
    assert [place.id for place in narrow] == ["v"]
    assert mark_of(wide) == mark_of(reversed(wide)) != mark_of(narrow)
