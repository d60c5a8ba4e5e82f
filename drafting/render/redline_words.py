"""Compares two sentences word by word and makes the result readable.

Words are aligned without the white space between them; then little agreements between two changes
are given up ('islands'), an edge that may stand in several places stands where a clause or a word
begins, and two sentences with next to nothing in common are shown one after the other.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drafting.render.redline_deadline import Deadline, Op, match
from drafting.render.tokens import Kind, Token, weight

_ISLAND = 0.5
_OVERSHADOWED = 3.0
_KEPT = 0.25
_SHORT = 3.0
_ENDS = ".!?。！？…；;"
_CLAUSES = ',，、:：—–）)」』”"]'
_EXACT = {Kind.FIGURE, Kind.DATE, Kind.TIME}


class Stroke(NamedTuple):
    """A stretch of one operation, before it is known where it stands."""

    op: Op
    text: str


class _Line(NamedTuple):
    """A sentence as words and the white space after each; `lead` stands before the first."""

    lead: str
    words: list[Token]
    gaps: list[str]


@dataclass(slots=True)
class _Stretch:
    """Words `a` to `b` of the old line over against words `c` to `d` of the new."""

    same: bool
    a: int
    b: int
    c: int
    d: int


def strokes(old: Sequence[Token], new: Sequence[Token], deadline: Deadline) -> Iterator[Stroke]:
    """Compares two token sequences; the strokes spell both exactly."""
    one, other = _line(old), _line(new)
    found: list[_Stretch] = []
    a = c = 0
    for run in match(one.words, other.words, deadline):
        found.append(_Stretch(run.same, a, a + run.old, c, c + run.new))
        a, c = a + run.old, c + run.new
    found = _without_islands(found, one, other)
    _slide(found, one, other)
    if _has_little_in_common(found, one, other):
        found = [_Stretch(False, 0, len(one.words), 0, len(other.words))]
    yield from _spelled(found, one, other)


def _line(tokens: Sequence[Token]) -> _Line:
    line = _Line("", [], [])
    lead = ""
    for token in tokens:
        if token.kind is not Kind.SPACE:
            line.words.append(token)
            line.gaps.append("")
        elif line.words:
            line.gaps[-1] += token.text
        else:
            lead += token.text
    return line._replace(lead=lead)


def _weight(words: Sequence[Token]) -> float:
    return sum(weight(word) for word in words)


# ── islands ─────────────────────────────────────────────────────────────────────────────────


def _without_islands(found: list[_Stretch], one: _Line, other: _Line) -> list[_Stretch]:
    """Joins two changes over an agreement that weighs little beside them."""
    kept: list[_Stretch] = []
    for stretch in found:
        if not stretch.same and len(kept) >= 2 and _is_island(kept[-2:], stretch, one, other):
            kept.pop()
            before = kept.pop()
            stretch = _Stretch(False, before.a, stretch.b, before.c, stretch.d)  # noqa: PLW2901  # the two become one
        kept.append(stretch)
    return kept


def _is_island(last: list[_Stretch], after: _Stretch, one: _Line, other: _Line) -> bool:
    before, between = last
    if _only_adds(before, after) or _only_adds_backwards(before, after):
        return False
    if _swaps_figures(before, one, other) or _swaps_figures(after, one, other):
        return False
    held = _weight(one.words[between.a : between.b])
    beside = min(_size(before, one, other), _size(after, one, other))
    return held < _ISLAND or held * _OVERSHADOWED <= beside


def _only_adds(before: _Stretch, after: _Stretch) -> bool:
    return before.a == before.b and after.a == after.b


def _only_adds_backwards(before: _Stretch, after: _Stretch) -> bool:
    return before.c == before.d and after.c == after.d


def _swaps_figures(stretch: _Stretch, one: _Line, other: _Line) -> bool:
    """Says whether one figure, date or time stands for another: that is shown by itself."""
    return (
        stretch.b - stretch.a == stretch.d - stretch.c == 1
        and one.words[stretch.a].kind in _EXACT
        and other.words[stretch.c].kind in _EXACT
    )


def _size(stretch: _Stretch, one: _Line, other: _Line) -> float:
    gone, come = one.words[stretch.a : stretch.b], other.words[stretch.c : stretch.d]
    return max(_weight(gone), _weight(come))


def _has_little_in_common(found: list[_Stretch], one: _Line, other: _Line) -> bool:
    if sum(not stretch.same for stretch in found) < 2:
        return False
    kept = sum(_weight(one.words[s.a : s.b]) for s in found if s.same)
    whole = max(_weight(one.words), _weight(other.words))
    return whole >= _SHORT and kept < _KEPT * whole


# ── edges ───────────────────────────────────────────────────────────────────────────────────


def _slide(found: list[_Stretch], one: _Line, other: _Line) -> None:
    """Moves each pure insertion or deletion to the best of the places where it may stand."""
    for place in range(1, len(found) - 1):
        before, change, after = found[place - 1 : place + 2]
        if change.same or not (before.same and after.same):
            continue
        if change.a == change.b:
            step = _best_step(other, change.c, change.d, before.d - before.c, after.d - after.c)
        elif change.c == change.d:
            step = _best_step(one, change.a, change.b, before.b - before.a, after.b - after.a)
        else:
            continue
        for name in ("a", "b", "c", "d"):
            setattr(change, name, getattr(change, name) + step)
        before.b, before.d = before.b + step, before.d + step
        after.a, after.c = after.a + step, after.c + step


def _best_step(line: _Line, begin: int, end: int, left: int, right: int) -> int:
    """Says by how many words, to the left if negative, the stretch reads best."""
    low = 0
    while low > -left and line.words[begin + low - 1] == line.words[end + low - 1]:
        low -= 1
    high = 0
    while high < right and line.words[begin + high] == line.words[end + high]:
        high += 1
    steps = sorted(range(max(low, -40), min(high, 40) + 1), key=abs)
    return max(steps, key=lambda step: _edge(line, begin + step) + _edge(line, end + step))


def _edge(line: _Line, place: int) -> float:
    """Rates a place between two words: a sentence's edge 5, a clause's 3, a word's 1."""
    if place <= 0 or place >= len(line.words):
        return 5
    before, after = line.words[place - 1].text, line.words[place].text
    if after[0] in _ENDS or after[0] in _CLAUSES:
        return 0
    if before[-1] in _ENDS:
        return 4
    if before[-1] in _CLAUSES:
        return 3
    return 1.5 if weight(line.words[place]) < 1 else 1


# ── spelling ────────────────────────────────────────────────────────────────────────────────


def _spelled(found: Sequence[_Stretch], one: _Line, other: _Line) -> Iterator[Stroke]:
    yield from _space(one.lead, other.lead)
    for stretch in found:
        if stretch.same and one.gaps[stretch.a : stretch.b] == other.gaps[stretch.c : stretch.d]:
            yield Stroke(Op.EQUAL, _text(one, stretch.a, stretch.b))
        elif stretch.same:
            for i, k in zip(range(stretch.a, stretch.b), range(stretch.c, stretch.d), strict=True):
                yield Stroke(Op.EQUAL, one.words[i].text)
                yield from _space(one.gaps[i], other.gaps[k])
        else:
            yield from _changed(stretch, one, other)


def _changed(stretch: _Stretch, one: _Line, other: _Line) -> Iterator[Stroke]:
    """Spells what went and what came; white space that both end with stays."""
    gone, come = _text(one, stretch.a, stretch.b), _text(other, stretch.c, stretch.d)
    shared = ""
    if stretch.a < stretch.b and stretch.c < stretch.d:
        last, latest = one.gaps[stretch.b - 1], other.gaps[stretch.d - 1]
        shared = last if last == latest else ""
    cut = len(shared)
    yield Stroke(Op.DELETE, gone[: len(gone) - cut])
    yield Stroke(Op.INSERT, come[: len(come) - cut])
    yield Stroke(Op.EQUAL, shared)


def _text(line: _Line, begin: int, end: int) -> str:
    pairs = zip(line.words[begin:end], line.gaps[begin:end], strict=True)
    return "".join(word.text + gap for word, gap in pairs)


def _space(old: str, new: str) -> Iterator[Stroke]:
    if old == new:
        yield Stroke(Op.EQUAL, old)
    else:
        yield Stroke(Op.DELETE, old)
        yield Stroke(Op.INSERT, new)


def tidy(found: Iterable[Stroke]) -> Iterator[Stroke]:
    """Joins neighbours: what went before what came, the white space that both share unchanged."""
    kept = gone = come = ""
    for op, text in found:
        if op is Op.DELETE:
            gone += text
        elif op is Op.INSERT:
            come += text
        elif text:
            lead, trail, gone, come = _apart(gone, come)
            if gone or come:
                yield from _strokes(kept + lead, gone, come)
                kept = gone = come = lead = ""
            kept += lead + trail + text
    lead, trail, gone, come = _apart(gone, come)
    yield from _strokes(kept + lead, gone, come)
    yield from _strokes(trail, "", "")


def _strokes(kept: str, gone: str, come: str) -> Iterator[Stroke]:
    for op, text in ((Op.EQUAL, kept), (Op.DELETE, gone), (Op.INSERT, come)):
        if text:
            yield Stroke(op, text)


def _apart(gone: str, come: str) -> tuple[str, str, str, str]:
    """Takes off the white space that both begin and end with."""
    first = _shared(gone, come)
    lead, gone, come = gone[:first], gone[first:], come[first:]
    last = _shared(gone[::-1], come[::-1])
    trail = gone[len(gone) - last :]
    return lead, trail, gone[: len(gone) - last], come[: len(come) - last]


def _shared(one: str, other: str) -> int:
    """Counts the white space that both begin with."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b or not a.isspace():
            break
        count += 1
    return count
