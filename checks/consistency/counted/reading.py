"""Reads what a line counts: the figure, whom or what it counts, and what befell them.

In both languages what befell stands behind a figure more often than before it; a clause that tells
neither goes on with the next one, or is told by its label.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checks.claims import content
from checks.claims.masks import blank, uncounted
from checks.claims.model import named
from checks.claims.numerals import Figure, figures
from checks.claims.units import Unit, rate, unit_after, unit_before
from checks.consistency.counted.words import above, deeds, is_han, kinds
from checks.figures import find_figures
from checks.kept import kept

MOST = 200
"""How many figures of a line are read: the first so many."""
NO_COUNTS = frozenset({"#phone", "#url", "#email", "#date", "#time"})
"""Figures that count nothing: numbers to call, addresses, days, times of day."""
_KEPT_LINES = 2_048
_LONGEST = 400
_SENTENCE = re.compile(r"[。！？!?]|\.(?=\s|$)")
_CLAUSE = re.compile(r"(?<!\d),|,(?!\d)|[，；;：|()（）、]|:(?!\d)|\s[–—-]\s|——|—")
_NOUN = re.compile(r"\s?(?:[a-z][a-z'’-]*\s?)+")
_BOUND = named(
    "were was is are be been being have has had will would can could may might must shall who whom which that in on at from"
    " to and or by for with after before as per so did do does when while where than but not also then last next ago later"
    " earlier into through until since between during under over near against back out fell went got left lost took came felt"
    " died became stayed need needs still now already just remain remains went made saw gave more others other"
)
_STAFF = re.compile(
    r"\bmembers? of (?:our |the )?(?:staff|crew|team|workforce)\b|\bcrew members?\b"
)
_OF = re.compile(r"\s?of\s(?:(?:our|the|its|these|those|all|them|whom|which)\b\s?)*")
_RELATIVE = re.compile(r"\s(?:who|whom|that|which|whose)\b")
_JOINT = re.compile(r"\s(?:and|but|while|or)\s|[,，;；、]")
_NONE = re.compile(
    r"\b(?:nobody|no[- ]one)\b(?! else)|\b(?:no|none of (?:our|the)) (?=(?:[a-z-]+ ){0,2}?[a-z]+)"
    r"|无人|(?:没有|并无|未有|无)(?:任何)?(?:一[名位])?(?=[\u4e00-\u9fff]{0,4}?(?:人|员工|职工|乘客|旅客|顾客|学生|住客|居民|同事|同仁))(?:人员?)?"
)
_MORE = re.compile(
    r"\b(?:another|further|additional|more|others?|extra)\b|另有|另外|新增|再有|又有|其余|其他|另[^行]?$|还有"
)
_LEFT = re.compile(r"\b(?:still|remain\w*)\b|仍|尚|还在|剩")
_PART = re.compile(
    r"^\s*of (?:the|our)\b(?!\s*$)|\bof (?:whom|them|these|those|which)\b|\bincluding\b|\bamong\b|其中|当中|包括|之中|[里中]$"
)
_BEFORE_NOW = re.compile(
    r"\b(?:earlier|previously|initially|at first|last (?:year|month|week)|in (?:19|20)\d\d)\b"
    r"|此前|早前|先前|去年|前年|原先|最初|起初|上月|上个月"
)
_UNTRUE = re.compile(
    r"\b(?:not true|untrue|false|rumou?rs?|(?:is|are|was|were) wrong|wrongly (?:said|reported)|incorrect|inaccurate|claims? (?:that|of)|alleg\w+|social media)\b"
    r"|不实|谣|网传|流传|传闻|误传|不是事实|并非事实|失实"
)
_MAYBE = re.compile(
    r"\b(?:if|would|could|may|might|capacity|expect\w*|will|shall)\b|如果|若|可能|预计|将|会(?!员|议|计|场|所)|核载|限载"
)
_DEFINITE = re.compile(
    r"\b(?:the|these|those|all|our)\s(?:of the )?$|(?:这|该|上述|全体|全部|所有)$"
)
_EMPHASIS = re.compile(r"[*`]")
_CUES = (("untrue", _UNTRUE), ("earlier", _BEFORE_NOW))


@dataclass(frozen=True, slots=True)
class Count:
    """A figure in its place and what it counts; `unit` is a dimension, for mere counts 'count:…'.

    The figure alone ends at `stop`, its noun at `end`. `deeds` befell what is counted, `told` says that the words by the figure tell them; `noun` are
    the words that name what no kind is known for, `words` those round the figure.
    """

    start: int
    stop: int
    end: int
    low: float
    high: float
    exact: bool
    unit: str
    kinds: tuple[str, ...] = ()
    noun: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure between the bounds of its sentence and the figures beside it."""

    line: str
    low: int
    high: int
    start: int
    end: int
    before: int
    after: int

    def clause(self) -> tuple[int, int]:
        """Gives the bounds of the clause, no further than the figures beside."""
        low = max(self.before, self.start - _LONGEST)
        high = min(self.after, self.end + _LONGEST)
        for stop in _CLAUSE.finditer(self.line, low, self.start):
            low = stop.end()
        found = _CLAUSE.search(self.line, self.end, high)
        return low, found.start() if found else high


def counts(folded: str) -> tuple[Count, ...]:
    """Gives what a folded text counts, in its order.

    >>> [(c.low, c.kinds, sorted(c.deeds)) for c in counts("16 staff were taken to hospital.")]
    [(16.0, ('staff',), ['taken'])]
    """
    found: list[Count] = []
    begin = sentences = 0
    for line in folded.split("\n"):
        for one in _in_line(line):
            moved = replace(
                one,
                start=begin + one.start,
                stop=begin + one.stop,
                end=begin + one.end,
                sentence=sentences + one.sentence,
            )
            found.append(moved)
        begin += len(line) + 1
        sentences += line.count(".") + len(_SENTENCE.findall(line)) + 1
    return tuple(found)


@kept(_KEPT_LINES)
def _in_line(line: str) -> tuple[Count, ...]:
    """Reads a line, which no figure leaves, past its signs of emphasis; the last lines are kept."""
    if not _EMPHASIS.search(line):
        return _in_plain(line)
    at = [place for place, sign in enumerate(line) if sign not in "*`"]
    return tuple(
        replace(one, start=at[one.start], stop=at[one.stop - 1] + 1, end=at[one.end - 1] + 1)
        for one in _in_plain("".join(line[place] for place in at))
    )


def _in_plain(line: str) -> tuple[Count, ...]:
    aside = [(start, end) for start, end, term in find_figures(line) if term in NO_COUNTS]
    masked = blank(line, [*aside, *uncounted(line)])
    read = [f for f in figures(masked) if f.low or f.high][:MOST]
    read = sorted([*read, *_nobody(line)], key=lambda figure: figure.start)
    if not read:
        return ()
    stops = [0, *(stop.end() for stop in _SENTENCE.finditer(line)), len(line)]
    found = []
    for at, figure in enumerate(read):
        number = sum(1 for stop in stops[1:-1] if stop <= figure.start)
        low, high = stops[number], max(stops[number + 1], figure.end)
        before = read[at - 1].end if at and read[at - 1].end > low else low
        after = read[at + 1].start if at + 1 < len(read) else high
        place = _Place(line, low, high, figure.start, figure.end, before, min(after, high))
        one = _count(masked, figure, place, number)
        if one:
            found.append(one)
    return tuple(found)


def _nobody(line: str) -> Iterator[Figure]:
    for found in _NONE.finditer(line):
        start, end = found.span()
        named = found[0].endswith(("nobody", "one", "人", "人员"))
        if named or kinds(line[end : end + 24]):
            yield Figure(start, start, end, 0.0, 0.0, exact=True, spelled=True)


def _count(masked: str, figure: Figure, place: _Place, sentence: int) -> Count | None:
    none = figure.high == 0
    unit = None if none else _unit(masked, figure)
    end = unit.end if unit else figure.end
    name = unit.name if unit else "count:"
    size, half = (unit.size, unit.half) if unit else (1.0, 0.0)
    if figure.spelled and not none and not unit and is_han(place.line[figure.digits]):
        return None
    place = replace(place, start=figure.start, end=end)
    named, noun, noun_end = _named(place, name)
    if figure.spelled and figure.low == figure.high == 1 and not (unit or named):
        return None
    told, whence = _befell(place, noun_end)
    marks = {whence, *_marks(place)}
    marks |= {"rate"} if rate(masked, figure.start, end) or _each(masked, place) else set()
    marks |= {"none"} if none else set()
    low, high = place.clause()
    return Count(
        figure.digits,
        figure.end,
        max(end, noun_end),
        (figure.low + half) * size,
        (figure.high + half) * size,
        figure.exact,
        name,
        named,
        noun,
        told,
        content(place.line[low:high]),
        frozenset(marks),
        sentence,
    )


def _unit(masked: str, figure: Figure) -> Unit | None:
    money = unit_before(masked, figure.digits)
    if money:
        return Unit(money[0], 1.0, figure.end)
    if figure.length:
        return Unit("minute", figure.length, figure.end)
    return unit_after(masked, figure.end)


def _each(masked: str, place: _Place) -> bool:
    return masked.endswith(("每", "each ", "every "), 0, place.start)


def _named(place: _Place, unit: str) -> tuple[tuple[str, ...], frozenset[str], int]:
    """Gives the kinds that a figure counts, the noun where no kind is known, and where it ends."""
    line, end = place.line, place.end
    if is_han(line[end - 1 : end + 1]):
        return _named_han(place, unit)
    phrase = _phrase(line, end, place.after)
    whole = line[end : end + phrase]
    joint = _OF.match(whole)
    head = _STAFF.sub("staff", whole[joint.end() if joint else 0 :]).split(" of ")[0]
    found = kinds(head)
    if found:
        return found[-1:], frozenset(), end + phrase
    noun = content(whole)
    if noun:
        return (), noun, end + phrase
    return _named_before(place), frozenset(), end


def _phrase(line: str, end: int, after: int) -> int:
    """Gives how long the English noun phrase behind a figure is."""
    joint = _OF.match(line, end, after)
    at = joint.end() if joint else end
    run = _NOUN.match(line, at, min(after, at + 60))
    if not run:
        return 0
    stop = at
    for number, word in enumerate(re.finditer(r"[a-z][a-z'’-]*", run[0])):
        if word[0] in _BOUND or number > 4 or (number and word[0].endswith("ed")):
            break
        if not number and word[0].endswith("ed") and not kinds(run[0]):
            break
        stop = at + run.start() - at + word.end()
    return stop - end if stop > at else 0


_HAN_RUN = re.compile(r"[\u3400-\u9fff]{0,10}")
_NOT_NOUN = re.compile(r"[被把将已于在因至到均都未没不获需须受送正仍]")


def _named_han(place: _Place, unit: str) -> tuple[tuple[str, ...], frozenset[str], int]:
    line, end = place.line, place.end
    run = _HAN_RUN.match(line, end, place.after)
    words = run[0] if run else ""
    stop = _NOT_NOUN.search(words)
    noun = words[: stop.start()] if stop else words
    found = kinds(noun) or kinds(words)
    if unit == "count:person":
        found = tuple(kind for kind in found if _is_person(kind))
        found = found[-1:] if "family" in found else found[:1]
        found = found or tuple(k for k in _named_before(place) if _is_person(k)) or ("person",)
        return found, frozenset(), end
    if line[end - 1] in _SORTS:
        return ("batch" if line[end - 1] == "批" else "sort",), frozenset(), end
    found = found[:1] or _named_before(place)
    by_unit = _BY_UNIT.get(unit, ())
    if by_unit and not any(above(kind) in by_unit for kind in found):
        found = by_unit
    return found, frozenset(), end


_SORTS = "批种款类型"
"""How many batches or kinds of a thing there are is not how many there are of it."""
_BY_UNIT = {
    "count:household": ("household",),
    "count:vehicle": ("vehicle",),
    "count:building": ("building",),
    "count:animal": ("animal",),
}


def _is_person(kind: str) -> bool:
    return above(kind) == "person"


def _named_before(place: _Place) -> tuple[str, ...]:
    """Gives the last kind named before a figure: 'Staff taken to hospital: 16'."""
    low, _ = place.clause()
    for begin in (low, max(place.before, place.start - _LONGEST)):
        found = kinds(place.line[begin : place.start])
        if found:
            return found[:1] if place.line[begin : place.start].isascii() else found[-1:]
    return ()


def _befell(place: _Place, noun: int) -> tuple[frozenset[str], str]:
    """Gives what befell those counted, and where that stands: 'behind' the figure, 'before', 'further' or as a 'label'.

    What only words before another figure tell is 'inherited'.
    """
    line = place.line
    low, high = place.clause()
    after = deeds(line[place.end : _behind(place, high)])
    if after and not _RELATIVE.match(line, noun, high):
        return after, "behind"
    before = deeds(line[low : place.start])
    if after or before:
        return before or after, "before" if before else "behind"
    further = deeds(line[high : min(_behind(place, place.after), high + _LONGEST)])
    if further:
        return further, "further"
    label = deeds(line[max(place.before, place.start - _LONGEST) : low])
    return label, "inherited" if label and place.before > place.low else "label"


def _behind(place: _Place, high: int) -> int:
    """Gives where the words behind a figure end that are its own, not the next figure's."""
    if high < place.after or place.after == place.high:
        return high
    joint = None
    for found in _JOINT.finditer(place.line, place.end, high):
        joint = found
    return joint.start() if joint else high


def _marks(place: _Place) -> Iterator[str]:
    line = place.line
    low, high = place.clause()
    near = line[max(low, place.start - 16) : place.start]
    if _MORE.search(near) or _MORE.match(line, place.end + 1):
        yield "more"
    if _LEFT.search(line, low, _behind(place, high)):
        yield "left"
    if _PART.search(line[low : place.start]) or _OF_GROUP.match(line, place.end):
        yield "part"
    if _DEFINITE.search(line, max(low, place.start - 12), place.start):
        yield "definite"
    if _MAYBE.search(line, low, _behind(place, high)):
        yield "maybe"
    wide = max(place.low, place.start - _LONGEST), min(place.high, place.end + _LONGEST)
    for name, cue in _CUES:
        if cue.search(line, *wide):
            yield name


_OF_GROUP = re.compile(r"\sof (?:whom|them|these|those|which)\b")
