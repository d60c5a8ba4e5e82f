"""Aligns the units of two texts, blocks or sentences, before their words are compared.

Equal units anchor; between anchors the others are paired in order by the words they share; a unit
that was split or joined with its neighbour is compared with both; what is left over but alike is a
move.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafting.render.blocks import Unit
from drafting.render.redline_deadline import Deadline, match
from drafting.render.redline_pairing import best_in_order, dice
from drafting.render.redline_vocabulary import Words

_MOVED = 0.6  # share of words that makes a unit the same one elsewhere
_CONTAINED = 0.6  # share of a unit's own words that its neighbour's partner must hold
_LEAST_MOVED = 4  # words of a moved unit
_BAND = 8
_CELLS = 40_000


class Group(NamedTuple):
    """Units to be compared with each other; `move` numbers the two groups of one move."""

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    move: int | None = None


def align(
    old: Sequence[Unit], new: Sequence[Unit], words: Words, deadline: Deadline, *, moves: bool
) -> list[Group]:
    """Groups the units of two texts in an order that keeps that of each text.

    Every unit stands in exactly one group.
    """
    return list(_Alignment(old, new, words, deadline).groups(moves=moves))


class _Gap(NamedTuple):
    """A stretch between two anchors, as ranges of unit numbers."""

    old: range
    new: range


class _Alignment:
    """One alignment under way: which old unit goes with which new one."""

    def __init__(
        self, old: Sequence[Unit], new: Sequence[Unit], words: Words, deadline: Deadline
    ) -> None:
        self.old, self.new, self.words, self.deadline = old, new, words, deadline
        self.pairs: dict[int, int] = {}
        self.joined_old: dict[int, int] = {}  # unit → the unit whose group it joins
        self.joined_new: dict[int, int] = {}
        self.moved: dict[int, int] = {}

    def groups(self, *, moves: bool) -> Iterator[Group]:
        runs = match([u.text for u in self.old], [u.text for u in self.new], self.deadline)
        gaps: list[_Gap | None] = []
        i = j = 0
        for run in runs:
            gap = _Gap(range(i, i + run.old), range(j, j + run.new))
            if run.same:
                self.pairs.update(zip(gap.old, gap.new, strict=True))
            gaps.append(None if run.same else gap)
            i, j = i + run.old, j + run.new
        open_gaps = [gap for gap in gaps if gap]
        if moves:
            self._move_equals(open_gaps)
        for gap in open_gaps:
            self._pair(gap)
            self._join(gap)
        if moves:
            self._move_alikes(open_gaps)
        yield from self._in_order()

    # ── pairing in order ────────────────────────────────────────────────────────────────────

    def _pair(self, gap: _Gap) -> None:
        olds = [i for i in gap.old if i not in self.moved]
        taken = set(self.moved.values())
        news = [j for j in gap.new if j not in taken]
        if not olds or not news:
            return
        half = max(_BAND, _CELLS // max(len(olds), len(news)))
        if not self.deadline.spend(4 * len(olds) * min(len(news), 2 * half + 1)):
            return
        one = [self.words.bag(self.old[i]) for i in olds]
        other = [self.words.bag(self.new[j]) for j in news]
        for i, j in best_in_order(one, other, half):
            self.pairs[olds[i]] = news[j]

    def _join(self, gap: _Gap) -> None:
        """Takes a neighbour into a pair whose other side already holds most of its words."""
        used = set(self.pairs.values()) | set(self.moved.values())
        for i in gap.old:
            j = self.pairs.get(i)
            if j is None:
                continue
            for step, edge in ((-1, gap.new.start - 1), (1, gap.new.stop)):
                k = j + step
                while k != edge and k not in used and self._holds(self.old[i], self.new[k], j):
                    self.joined_new[k] = j
                    used.add(k)
                    k += step
        back = {j: i for i, j in self.pairs.items()}
        for j in gap.new:
            i = back.get(j, -1)
            if i < 0 or j in self.joined_new.values():
                continue
            for step, edge in ((-1, gap.old.start - 1), (1, gap.old.stop)):
                k = i + step
                while k != edge and self._is_free(k) and self._held(self.new[j], self.old[k], i):
                    self.joined_old[k] = i
                    k += step

    def _is_free(self, i: int) -> bool:
        return i not in self.pairs and i not in self.moved and i not in self.joined_old

    def _holds(self, whole: Unit, part: Unit, partner: int) -> bool:
        return self._contained(whole, part, self.new[partner])

    def _held(self, whole: Unit, part: Unit, partner: int) -> bool:
        return self._contained(whole, part, self.old[partner])

    def _contained(self, whole: Unit, part: Unit, partner: Unit) -> bool:
        own = self.words.bag(part)
        fresh = (own - self.words.bag(partner)) & self.words.bag(whole)
        return len(own) >= 2 and len(fresh) >= _CONTAINED * len(own)

    # ── moves ───────────────────────────────────────────────────────────────────────────────

    def _move_equals(self, gaps: Sequence[_Gap]) -> None:
        places = _only_once([(self.new[j].text, j) for gap in gaps for j in gap.new])
        for text, i in _only_once([(self.old[i].text, i) for gap in gaps for i in gap.old]).items():
            if text in places and len(self.words.bag(self.old[i])) >= _LEAST_MOVED:
                self.moved[i] = places[text]

    def _move_alikes(self, gaps: Sequence[_Gap]) -> None:
        taken = {*self.pairs.values(), *self.moved.values(), *self.joined_new}
        olds = [i for gap in gaps for i in gap.old if self._is_free(i)]
        news = [j for gap in gaps for j in gap.new if j not in taken]
        if len(olds) * len(news) > _CELLS or not self.deadline.spend(4 * len(olds) * len(news)):
            return
        found = []
        for i in olds:
            bag = self.words.bag(self.old[i])
            if len(bag) >= _LEAST_MOVED:
                found += [(-dice(bag, self.words.bag(self.new[j])), i, j) for j in news]
        for likeness, i, j in sorted(found):
            if -likeness >= _MOVED and i not in self.moved and j not in taken:
                self.moved[i] = j
                taken.add(j)

    # ── the order in which it is read ───────────────────────────────────────────────────────

    def _in_order(self) -> Iterator[Group]:
        numbers = {i: place for place, i in enumerate(sorted(self.moved), start=1)}
        arrivals = {j: numbers[i] for i, j in self.moved.items()}
        i = j = 0
        for first_old, last_old, first_new, last_new in self._spans():
            yield from self._loose(range(i, first_old), range(j, first_new), numbers, arrivals)
            yield Group(tuple(self.old[first_old:last_old]), tuple(self.new[first_new:last_new]))
            i, j = last_old, last_new
        ends = range(i, len(self.old)), range(j, len(self.new))
        yield from self._loose(*ends, numbers, arrivals)

    def _spans(self) -> Iterator[tuple[int, int, int, int]]:
        """Gives each pair with what joined it, as ranges of both sides."""
        with_old: dict[int, list[int]] = {}
        with_new: dict[int, list[int]] = {}
        for k, i in self.joined_old.items():
            with_old.setdefault(i, []).append(k)
        for k, j in self.joined_new.items():
            with_new.setdefault(j, []).append(k)
        for i, j in sorted(self.pairs.items()):
            olds, news = [i, *with_old.get(i, ())], [j, *with_new.get(j, ())]
            yield min(olds), max(olds) + 1, min(news), max(news) + 1

    def _loose(
        self, olds: range, news: range, numbers: dict[int, int], arrivals: dict[int, int]
    ) -> Iterator[Group]:
        stayed = [i for i in olds if i not in numbers]
        came = [j for j in news if j not in arrivals]
        faced = (stayed[0], came[0]) if len(stayed) == len(came) == 1 else None
        for i in olds:
            if i in numbers:
                yield Group((self.old[i],), (), numbers[i])
            elif not faced:
                yield Group((self.old[i],), ())
            else:
                yield from (Group((), (self.new[j],), arrivals[j]) for j in news if j < faced[1])
                yield Group((self.old[i],), (self.new[faced[1]],))
        begin = faced[1] + 1 if faced else news.start
        yield from (Group((), (self.new[j],), arrivals.get(j)) for j in range(begin, news.stop))


def _only_once(placed: Sequence[tuple[str, int]]) -> dict[str, int]:
    seen: dict[str, list[int]] = {}
    for text, place in placed:
        seen.setdefault(text, []).append(place)
    return {text: places[0] for text, places in seen.items() if len(places) == 1}
