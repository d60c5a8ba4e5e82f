"""Markdown becomes blocks and sentences, each character with its place in the source."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.document import BlockKind
from checks.markdown import parse

MARKUP = st.text(
    alphabet='ab 中。.!\n\r\t#*_`[]()<>|-~>\\"“”「」，1０\u200b\u202e😀é', max_size=120
)


def kinds(text):
    return [(block.kind.value, words(text, block)) for block in parse(text).blocks]


def words(text, block):
    return parse(text).plain[block.start : block.end].strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Late trains", [("heading", "Late trains")]),
        ("Late trains\n===", [("heading", "Late trains")]),
        ("## Late ##\n\nWe know.", [("heading", "Late"), ("paragraph", "We know.")]),
        ("- one\n- two", [("list_item", "one"), ("list_item", "two")]),
        ("1. 先停用\n2. 再退款", [("list_item", "先停用"), ("list_item", "再退款")]),
        ("> We were wrong.\n> Truly.", [("quotation", "We were wrong. Truly.")]),
        ("```\nas soon as possible\n```", [("code", "as soon as possible")]),
        ("Say:\n\n    apt update\n", [("paragraph", "Say:"), ("code", "apt update")]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", [("table_cell", t) for t in "ab12"]),
    ],
)
def test_blocks_of_a_text(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("We are *so* **sorry**.", "We are so sorry."),
        ("as [soon](https://example.org/a_b) as possible", "as soon as possible"),
        ("in a timely\nmanner", "in a timely manner"),
        ("尽\n快", "尽快"),
        ("snake_case stays", "snake_case stays"),
        (r"5 \* 3", "5 * 3"),
        ("ac\u200bcount", "account"),
        ("a <b>bold</b> word", "a bold word"),
        ("full   stop", "full stop"),
    ],
)
def test_plain_words_without_markup(text, plain):
    assert parse(text).plain.strip() == plain


def test_closing_lines_are_signature_contact_and_boilerplate():
    text = (
        "# Notice\n\nThe pool leaked.\n\nWe drained it.\n\n**About us**\nWe run pools.\n\n"
        "**Media desk** Kit Moss, 01632 960 111\n\nPools of Ashby"
    )

    found = [block.kind for block in parse(text).blocks]

    assert found[-3:] == [BlockKind.PARAGRAPH, BlockKind.CONTACT, BlockKind.SIGNATURE] or found[
        -3:
    ] == [BlockKind.BOILERPLATE, BlockKind.CONTACT, BlockKind.SIGNATURE]


@given(MARKUP)
def test_every_character_knows_its_place(text):
    document = parse(text)

    assert len(document.plain) == len(document.folded) == len(document.at)
    for sentence in document.sentences:
        span = document.span(sentence.start, sentence.end)
        assert text[span.start : span.end] == span.excerpt


@pytest.mark.parametrize(
    "piece",
    ["[", "<!--", "![", "](", " ", "| ", "*", "`", "a. ", "<a ", "# ", "- ", "\\", "|-", "x\n", "“",
     "((((", "1,", "如果", "sorry if any "],
)  # fmt: skip
def test_hostile_input_is_read_in_linear_time(piece):
    text = piece * (200_000 // len(piece))

    before = time.process_time()
    parse(text)

    assert time.process_time() - before < 1.0
