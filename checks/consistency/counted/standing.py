"""Says how what a text counts stands to a fact: it carries it, denies it, may deny it, or neither."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from checks.brief import BriefFact
from checks.claims import Amount, content
from checks.claims.model import named
from checks.consistency.counted.reading import Count, counts
from checks.consistency.counted.words import above, deeds, is_public, kinds
from checks.consistency.values import Fit, fit_amounts
from checks.folding import fold

_KEPT_FACTS = 1_024
_PLAIN = content("number total people person figure count amount how many 人数 数量 总数 数目 数字")
_LOOSE = named("count: count:case count:thing count:record count:times count:pack")
_SEQUELS = named(
    "discharged sent_home ward taken treated dead freed rehoused restored refunded compensated contacted replaced repaired"
    " returned recovered visited tested passed paid"
)
"""What befalls some of those whom something befell before."""

_LONGEST_HEDGE = 16


class Answer(StrEnum):
    """How a count stands to a fact."""

    CARRIES = "carries"
    DIFFERS = "differs"
    ASKS = "asks"
    APART = "apart"


class _Kin(StrEnum):
    SAME = "same"
    WIDER = "wider"
    NARROWER = "narrower"
    OPEN = "open"
    MAYBE = "maybe"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Known:
    """What a fact counts: its figure, every kind it names, its deeds, its other words.

    `rest` are those of the words that name no kind and no unit.
    """

    fact: BriefFact
    count: Count
    kinds: frozenset[str]
    words: frozenset[str]
    rest: frozenset[str]


@dataclass(frozen=True, slots=True)
class Held:
    """A count of a text, the fact that it answers to, and how."""

    count: Count
    fact: BriefFact
    answer: Answer


@lru_cache(maxsize=_KEPT_FACTS)
def known(fact: BriefFact) -> Known | None:
    """Reads what a fact counts; None where its value is no figure.

    >>> told = known(BriefFact("Staff taken to hospital", "14", "people"))
    >>> sorted(told.kinds), sorted(told.count.deeds)
    (['staff'], ['taken'])
    """
    value = fold(f"{fact.value} {fact.unit}").strip()
    read = counts(value)
    if len(read) != 1 or read[0].start > _LONGEST_HEDGE:
        return None
    one, what = read[0], fold(fact.what)
    of_unit, of_what = one.kinds, kinds(what)
    if of_unit:
        of_what = tuple(kind for kind in of_what if above(kind) == above(of_unit[-1]))
    else:
        of_what = of_what[:1]
    chosen = frozenset(of_what) - {above(kind) for kind in of_what} or frozenset(of_unit or of_what)
    befell = deeds(what) or deeds(fold(fact.unit))
    words = (content(what) | (one.noun or frozenset())) - _PLAIN
    rest = frozenset(word for word in words if not kinds(word)) - content(fold(fact.unit))
    return Known(fact, replace(one, deeds=befell), chosen, words, rest)


def answer(told: Known, one: Count) -> Answer:
    """Says how one count stands to a fact."""
    fitting = _fit(told.count, one)
    if fitting is None or "rate" in one.marks:
        return Answer.APART
    kin, deed = _kin(told, one), _deed(told, one)
    if kin is _Kin.OTHER:
        return Answer.APART
    if deed is _Kin.OTHER or (deed is _Kin.OPEN and told.count.deeds):
        return _meant(one, kin, fitting)
    if fitting in {Fit.EQUAL, Fit.COMPATIBLE}:
        return Answer.CARRIES if kin is not _Kin.MAYBE else Answer.APART
    return _differing(told, one, kin, deed)


def _meant(one: Count, kin: _Kin, fitting: Fit) -> Answer:
    """Judges a count of the same whose deed is not told: 'the 14 colleagues and their families'."""
    untold = not one.deeds or ("definite" in one.marks and "before" in one.marks)
    if not untold or "part" in one.marks or kin is _Kin.MAYBE:
        return Answer.APART
    if fitting in {Fit.EQUAL, Fit.COMPATIBLE}:
        return Answer.CARRIES
    return Answer.ASKS if "definite" in one.marks and kin is _Kin.SAME else Answer.APART


def _differing(told: Known, one: Count, kin: _Kin, deed: _Kin) -> Answer:
    """Judges a count of another value: only the same of the same surely denies a fact."""
    greater = one.low > told.count.high
    narrower = _Kin.NARROWER in {kin, deed} or bool({"part", "left", "inherited"} & one.marks)
    if "untrue" in one.marks or (narrower and not greater):
        return Answer.APART
    if deed in {_Kin.OPEN, _Kin.MAYBE}:
        some_of_all = told.count.deeds == {"affected"} and not greater
        return Answer.ASKS if kin is _Kin.SAME and not some_of_all else Answer.APART
    doubtful = {"more", "earlier", "maybe", "left", "inherited"} & one.marks
    return Answer.ASKS if kin is _Kin.MAYBE or doubtful else Answer.DIFFERS


def _fit(told: Count, one: Count) -> Fit | None:
    """Compares two figures; None where they measure different things."""
    first, _, detail = told.unit.partition(":")
    second, _, other = one.unit.partition(":")
    if first != second or (first == "money" and detail and other and detail != other):
        return None
    return fit_amounts(
        Amount(told.low, told.high, told.unit, told.exact),
        Amount(one.low, one.high, one.unit, one.exact),
    )


def _kin(told: Known, one: Count) -> _Kin:
    """Compares what is counted."""
    if not told.count.unit.startswith("count"):
        return _substance(told, one)
    if not told.kinds:
        return _unclassed(told, one)
    if one.noun:
        return _Kin.OTHER
    if not one.kinds:
        loose = one.unit in _LOOSE or one.unit == told.count.unit
        return _Kin.OPEN if loose else _Kin.OTHER
    return _classed(told, one.kinds[-1])


def _unclassed(told: Known, one: Count) -> _Kin:
    """Compares what is counted where no kind is known for what the fact counts."""
    named_as = content(" ".join(one.kinds)) | one.noun
    if named_as & told.words:
        return _Kin.SAME
    classed = one.unit == told.count.unit != "count:"
    return _Kin.OPEN if classed or not named_as else _Kin.OTHER


def _classed(told: Known, kind: str) -> _Kin:
    if kind in told.kinds:
        return _Kin.SAME if len(told.kinds) == 1 else _Kin.NARROWER
    if above(kind) in told.kinds:
        return _Kin.NARROWER
    if any(above(mine) == kind for mine in told.kinds):
        return _Kin.WIDER
    both = is_public(kind) and any(is_public(mine) for mine in told.kinds)
    return _Kin.MAYBE if both else _Kin.OTHER


def _substance(told: Known, one: Count) -> _Kin:
    """Compares what is measured: litres of diesel, litres of water."""
    noun = one.noun
    if not noun or one.unit.startswith(("money", "minute", "percent")) or told.words & noun:
        return _Kin.SAME
    return _Kin.OTHER if any(w.isascii() for w in told.words) else _Kin.OPEN


def _deed(told: Known, one: Count) -> _Kin:
    """Compares what befell those counted."""
    mine, theirs = told.count.deeds, one.deeds
    if not mine:
        shared = len(told.rest & one.words)
        return _Kin.SAME if told.rest and shared * 2 > len(told.rest) else _Kin.OPEN
    if not theirs:
        return _Kin.OPEN
    if mine <= theirs:
        return _Kin.NARROWER if theirs - mine & _SEQUELS else _Kin.SAME
    if "ward" in theirs and "taken" in mine:
        return _Kin.NARROWER
    loose = mine & theirs or {"affected"} in (mine, theirs)
    return _Kin.MAYBE if loose else _Kin.OTHER


def hold(found: Sequence[Count], facts: Iterable[BriefFact]) -> Iterator[Held]:
    """Walks the counts that answer to a fact, those that another fact explains left out.

    >>> fact = BriefFact("Staff taken to hospital", "14", "people")
    >>> [held.answer.value for held in hold(counts("16 colleagues went to hospital."), [fact])]
    ['differs']
    """
    told = [
        one for fact in facts if fact.value and fact.state != "superseded" and (one := known(fact))
    ]
    answers = {
        (i, j): answer(one, count) for i, one in enumerate(told) for j, count in enumerate(found)
    }
    for i, one in enumerate(told):
        beside = {found[j].sentence for j in range(len(found)) if answers[i, j] is Answer.CARRIES}
        for j, count in enumerate(found):
            given = answers[i, j]
            if given in {Answer.DIFFERS, Answer.ASKS} and (
                count.sentence in beside
                or any(answers[k, j] is Answer.CARRIES for k in range(len(told)))
                or _is_sum(one, count, told)
            ):
                given = Answer.APART
            if given is not Answer.APART:
                yield Held(count, one.fact, given)


def _is_sum(one: Known, count: Count, told: Sequence[Known]) -> bool:
    """Says whether a count of people of any kind is what several facts of one deed add up to."""
    if "person" not in count.kinds or len(told) < 2:
        return False
    alike = [k.count for k in told if k.count.deeds == one.count.deeds and _people(k)]
    return count.low <= sum(c.high for c in alike) and sum(c.low for c in alike) <= count.high


def _people(told: Known) -> bool:
    return any(above(kind) == "person" for kind in told.kinds)
