"""Merging: nothing lost, nothing placed where it was not made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.forms import PartRole
from drafting.domain.merge import merge, merge_parts

LINES = st.lists(st.sampled_from(["alpha", "beta", "gamma", "道歉", "致歉。", ""]), max_size=8).map(
    "\n".join
)


@given(LINES, LINES)
def test_one_sided_change_is_taken_whole(base: str, changed: str) -> None:
    assert merge(base, base, changed) == changed
    assert merge(base, changed, base) == changed


@given(LINES, LINES)
def test_same_change_on_both_sides_is_taken_once(base: str, changed: str) -> None:
    assert merge(base, changed, changed) == changed


@given(LINES, LINES, LINES)
def test_sides_may_be_told_in_either_order(base: str, one: str, other: str) -> None:
    assert (merge(base, one, other) is None) == (merge(base, other, one) is None)


@given(st.lists(st.integers(0, 10**6), min_size=3, max_size=12, unique=True), st.data())
def test_changes_of_different_lines_merge(numbers: list[int], data: st.DataObject) -> None:
    lines = [f"line {number}." for number in numbers]
    first = data.draw(st.integers(0, len(lines) - 1))
    second = data.draw(st.integers(0, len(lines) - 1).filter(lambda at: abs(at - first) > 1))
    one, other, both = list(lines), list(lines), list(lines)
    one[first] = both[first] = "theirs"
    other[second] = both[second] = "mine"

    assert merge("\n".join(lines), "\n".join(one), "\n".join(other)) == "\n".join(both)


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "merged"),
    [
        ("约5000人受影响，正在核查。", "约5000人受影响，正在全面核查。", "约4800人受影响，正在核查。", "约4800人受影响，正在全面核查。"),
        ("Six people were hurt.", "Six people were badly hurt.", "Seven people were hurt.", "Seven people were badly hurt."),
        ("Six people were hurt.", "Five people were hurt.", "Seven people were hurt.", None),
        ("", "a", "b", None),
        ("a\nb\n", "", "a\nb\nc\n", None),
    ],
)  # fmt: skip
def test_words_merge_unless_they_touch(
    base: str, theirs: str, mine: str, merged: str | None
) -> None:
    assert merge(base, theirs, mine) == merged


def test_every_part_is_merged_and_clashes_keep_both() -> None:
    base = {PartRole.HEADLINE: "Old", PartRole.BODY: "one"}
    theirs = {PartRole.HEADLINE: "New", PartRole.BODY: "two"}
    mine = {PartRole.HEADLINE: "Old", PartRole.BODY: "three", PartRole.CONTACT: "us"}

    found = merge_parts(base, theirs, mine)

    assert found.parts == {PartRole.HEADLINE: "New", PartRole.BODY: "two", PartRole.CONTACT: "us"}
    assert [(c.role, c.theirs, c.mine) for c in found.clashes] == [(PartRole.BODY, "two", "three")]
