"""What the rule on titles says of both places, and what it leaves alone."""

import time

import pytest

from checks import check


def told(text: str, language: str = "en") -> list[str]:
    return [one.message for one in check(text, language).findings if one.rule == "title-differs"]


def test_message_names_both_places():
    (message,) = told("# 12 walkers hurt\n\nOn Sunday 21 walkers were hurt.")

    assert ("“12 walkers”" in message, "“21 walkers”" in message) == (True, True)


@pytest.mark.parametrize(
    "text",
    [
        "# 12 walkers hurt\n\nOn Sunday 21 people came; 12 walkers were hurt.",
        "# Recall of 23-inch bowls\n\nWe had 19 reports of burns.",
        "# Notice (updated 14:10 UTC)\n\nWe post the next notice at 15:30 UTC.",
        "# What we know\n\n12 people were hurt. Later 21 people were hurt.",
        "12 walkers were hurt. Then 21 walkers were hurt.",
    ],
)
def test_what_fits_or_is_of_something_else_is_left_alone(text: str):
    assert told(text) == []


def test_offsets_hold_behind_blanked_sentences():
    text = "# Baths reopen on 3 May\n\nWe are sorry. 😀 It was cold.\n\nThe baths reopen on 30 May."

    (found,) = [one for one in check(text, "en").findings if one.rule == "title-differs"]

    assert text[found.start : found.end] == found.excerpt


def test_long_text_stays_quick():
    text = "# 12 walkers hurt\n\n" + "On Sunday 21 people walked 3 miles. " * 3_000
    check("# 1\n\n2", "en")
    start = time.process_time()

    told(text)

    assert time.process_time() - start < 2
