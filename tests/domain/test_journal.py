"""The chain: any change, gap, swap or cut is found at the first place it shows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.embargo import (
    Embargo,
    UnsoundReleaseLine,
    read_release_line,
    release_line,
)
from drafting.domain.journal import Deed, Entry, Flaw, Head, chained, first_flaw, read_head

START = datetime(2026, 11, 21, tzinfo=UTC)


def journal(length: int) -> list[Entry]:
    head, entries = Head(), []
    for number in range(length):
        deed = Deed("verb", "actor", "scope", "subject", {"n": number})
        entry = chained(head, START + timedelta(seconds=number), deed)
        entries.append(entry)
        head = Head(entry.number, entry.digest)
    return entries


@given(st.integers(0, 12))
def test_untouched_journal_has_no_flaw(length: int) -> None:
    entries = journal(length)
    head = Head(entries[-1].number, entries[-1].digest) if entries else Head()

    assert first_flaw(entries) is None
    assert first_flaw(entries, head) is None


@given(st.integers(2, 10), st.data())
def test_changed_entry_is_found(length: int, data: st.DataObject) -> None:
    entries = journal(length)
    at = data.draw(st.integers(0, length - 1))
    entries[at] = replace(entries[at], deed=replace(entries[at].deed, actor="somebody else"))

    assert first_flaw(entries) == Flaw(at + 1, "altered")


@given(st.integers(3, 10), st.data())
def test_missing_entry_is_found(length: int, data: st.DataObject) -> None:
    entries = journal(length)
    at = data.draw(st.integers(0, length - 2))
    del entries[at]

    assert first_flaw(entries) == Flaw(at + 1, "missing")


def test_rewritten_tail_is_found_with_a_head() -> None:
    entries = journal(5)
    head = Head(entries[-1].number, entries[-1].digest)
    shorter = entries[:4]
    forged = chained(Head(4, shorter[-1].digest), START, Deed("other", "a", "s", "t"))

    assert first_flaw(shorter, head) == Flaw(5, "cut")
    assert first_flaw([*shorter, forged], head) == Flaw(5, "other-than-head")
    assert first_flaw([*shorter, forged]) is None


@pytest.mark.parametrize("text", ["", "5", "5:abc", "x:" + "0" * 64, "5:" + "G" * 64])
def test_nonsense_is_no_head(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S|^$"):
        read_head(text)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001  (the zone is given below)
def test_embargo_is_read_back_as_written(moment: datetime) -> None:
    embargo = Embargo(moment.replace(second=0, microsecond=0, tzinfo=UTC), "Asia/Taipei")

    assert read_release_line(release_line(embargo)) == embargo


@pytest.mark.parametrize(
    "line",
    [
        "soon",
        "embargo",
        "embargo 2026-11-22T01:00Z Mars/Base",
        "embargo tomorrow UTC",
        "immediate ",
    ],
)
def test_unsound_release_line_is_refused(line: str) -> None:
    with pytest.raises(UnsoundReleaseLine):
        read_release_line(line)
