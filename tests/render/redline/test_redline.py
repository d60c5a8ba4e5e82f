"""A redline spells both texts exactly, whatever they hold, and is the same on any machine."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drafting.render.redline import Op, Redline, Segment, redline
from drafting.render.redline_deadline import Deadline, match
from drafting.render.tokens import tokens

PIECES = [
    *(
        "a",
        "B",
        "the",
        "not",
        "We regret it.",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\t",
        "\u3000",
    ),
    *(
        "。",
        "，",
        "！",
        "2,100 件",
        "120万元",
        "$48.7 million",
        "21 October 2026",
        "2026年10月21日",
    ),
    *(
        "14:05",
        "王小明",
        "發言人",
        "我們",
        "尽快",
        "十",
        "百分之",
        "1",
        "-",
        "x@y.example",
        "https://a.example/(b)",
    ),
    *(
        "👩‍👩‍👧",
        "👍🏽",
        "🇭🇰",
        "1️⃣",
        "\u0301",
        "\u200d",
        "\ufe0f",
        "\u202e",
        "𠮷",
        "\ud800",
        "\ue000",
        "\0",
    ),
    *("# ", "- ", "> ", "| a | b |", "**", "[x](y)", "```\n", "---\n"),
]
mixed = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
arbitrary = st.one_of(mixed, st.text(st.characters(), max_size=80))


@given(arbitrary, arbitrary)
@example("", "")
@example("a\r\nb", "a\nb\n")
@example("\u0301a", "\u0301b")
def test_redline_of_any_two_texts_spells_both(old: str, new: str):
    found = redline(old, new)

    assert (found.old, found.new) == (old, new)


@given(st.lists(mixed, max_size=8), st.data())
def test_redline_of_shuffled_paragraphs_spells_both(paragraphs: list[str], data: st.DataObject):
    old = "\n\n".join(paragraphs)
    new = "\n\n".join(data.draw(st.permutations(paragraphs)))

    found = redline(old, new)

    assert (found.old, found.new) == (old, new)


@given(arbitrary, arbitrary)
def test_redline_holds_changes_only_where_texts_differ(old: str, new: str):
    found = redline(old, new)

    assert (found.changes == 0) == (old == new)
    assert all(segment.text for segment in found.segments)
    assert all(bool(s.move) or s.op not in {Op.MOVE_FROM, Op.MOVE_TO} for s in found.segments)


@given(arbitrary)
def test_tokens_of_any_text_spell_it(text: str):
    found = tokens(text)

    assert "".join(token.text for token in found) == text


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)), st.integers(0, 500))
def test_match_covers_both_rows_whatever_is_left(old: list[int], new: list[int], left: int):
    runs = match(old, new, Deadline(left))

    i = j = 0
    for run in runs:
        if run.same:
            assert old[i : i + run.old] == new[j : j + run.new]
        i, j = i + run.old, j + run.new
    assert (i, j) == (len(old), len(new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("👩‍👩‍👧 here", "👩‍👩‍👦 here"),
        ("👍🏽", "👍🏿"),
        ("🇭🇰 flag", "🇹🇼 flag"),
        ("cafe\u0301", "cafe\u0300"),
        ("1️⃣", "2️⃣"),
    ],
)
def test_redline_of_graphemes_changes_them_whole(old: str, new: str):
    found = redline(old, new)

    changed = [s.text for s in found.segments if s.op is not Op.EQUAL]
    assert changed == [old.split(maxsplit=1)[0], new.split(maxsplit=1)[0]]


def test_redline_of_one_text_has_one_equal_segment():
    found = redline("Same.", "Same.")

    assert found == Redline((Segment(Op.EQUAL, "Same."),), 0)


def test_redline_of_empty_texts_is_empty():
    assert redline("", "") == Redline((), 0)


FIRST = "The first paragraph tells what happened to the water supply in Leeds last night."
SECOND = "The second paragraph names the telephone numbers that residents may call today."


def test_redline_of_swapped_paragraphs_is_one_move():
    found = redline(f"{FIRST}\n\n{SECOND}\n\nEnd.", f"{SECOND}\n\n{FIRST}\n\nEnd.")

    assert found.changes == 1
    assert {s.op for s in found.segments} == {Op.EQUAL, Op.MOVE_FROM, Op.MOVE_TO}
    assert {s.move for s in found.segments if s.op is not Op.EQUAL} == {"m1"}


def test_redline_of_a_moved_and_edited_paragraph_keeps_its_inner_change():
    edited = FIRST.replace("Leeds", "York")

    found = redline(f"{FIRST}\n\n{SECOND}\n\nEnd.", f"{SECOND}\n\n{edited}\n\nEnd.")

    changed = [(s.op, s.text, s.move) for s in found.segments if s.op in {Op.DELETE, Op.INSERT}]
    assert changed == [(Op.DELETE, "Leeds", "m1"), (Op.INSERT, "York", "m1")]


def test_redline_of_a_split_paragraph_changes_only_the_break():
    found = redline(f"{FIRST} {SECOND}", f"{FIRST}\n\n{SECOND}")

    assert [(s.op, s.text) for s in found.segments] == [
        (Op.EQUAL, FIRST),
        (Op.DELETE, " "),
        (Op.INSERT, "\n\n"),
        (Op.EQUAL, SECOND),
    ]


def test_redline_of_joined_paragraphs_changes_only_the_break():
    found = redline(f"{FIRST}\n\n{SECOND}", f"{FIRST} {SECOND}")

    assert found.changes == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("x" + "a " * 4000 + "y", "z" + "a " * 3990 + "w"),
        ("ab " * 2000 + "ba " * 2000, "ba " * 2000 + "ab " * 2000),
        (
            " ".join(str(i * 7919 % 10007) for i in range(4000)),
            " ".join(str(i * 104729 % 10007) for i in range(4000)),
        ),
        (
            "\n".join("abc"[i * i % 3] for i in range(4000)),
            "\n".join("abc"[i % 3] for i in range(4000)),
        ),
        ("我你。" * 3000, "你我。" * 3000),
    ],
    ids=["periodic", "swapped", "numbers", "lines", "sentences"],
)
def test_redline_of_hostile_texts_is_whole_and_the_same_again(old: str, new: str):
    found = redline(old, new)
    again = redline(old, new)

    assert (found.old, found.new) == (old, new)
    assert found == again


@given(st.integers(1, 400))
def test_deadline_ends_a_search_after_its_count(left: int):
    deadline = Deadline(left)

    rounds = 0
    while not deadline < 0.0:
        rounds += 1

    assert rounds * (rounds + 1) <= left < (rounds + 1) * (rounds + 2)
