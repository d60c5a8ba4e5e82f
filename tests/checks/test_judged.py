"""How single sentences of our own (judged.tsv) are judged, element by element.

Each line holds language, element, value and text; yes and no stand for elements that are there
or not.
"""

from pathlib import Path

import pytest

from checks import check

HELD = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "judged.tsv").read_text("utf-8").splitlines()
]
WORDS = {True: "yes", False: "no"}


@pytest.mark.parametrize(("language", "element", "value", "text"), HELD)
def test_sentence_is_judged_as_a_reader_does(language, element, value, text):
    held = getattr(check(text, language).elements, element)

    assert WORDS.get(held, held) == value
