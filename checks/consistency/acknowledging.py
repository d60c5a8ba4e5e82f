"""Says whether the later text owns that it changes what was said."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checks.claims import Amount, Claim, Passage, Position, Slot
from checks.claims.meanings import Sense
from checks.claims.model import VALUES
from checks.consistency.likeness import likeness
from checks.consistency.signs import says
from checks.consistency.values import Fit, fit_amounts

_REACH, _FAR = 2, 5
_SEVERAL = re.compile(
    r"\b(?:two|three|four|both|several) (?:points|things|errors|mistakes|details|statements|matters)\b|[两二三几][点处件]"
)
"""'We must put right two points' speaks of more than the next sentence."""
_AS_BEFORE = re.compile(r"如(?:先前|早前|之前|此前|前)|(?:先前|之前|早前|此前)(?:就|便|也)(?:说|讲|公布|通报|提)|一如|[按依照]照?(?:既定|原|当初|先前|此前|之前|一直|最初|早先)|as (?:we )?(?:announced|planned|promised|"
                        r"said|stated|reported|previously|told)|\b(?:line|keeping|accordance|accord|agreement|consistent) with (?:what|the|our)|\b(?:true|faithful|according) to (?:what|our)|\b(?:just|exactly|precisely) (?:as|what) we|\bconfirm\w* what")  # fmt: skip
_CORRECTED = re.compile(
    r"\b(?:the|an?|your|our|these|all|with) (?:corrected|amended|revised) (?!figure|number|total|count|date|version|statement|notice|list|estimate|time)[a-z]"
)
"""'The corrected bills' are bills, and correct nothing that was said."""
_OLD_FIGURE = re.compile(
    r"\b(?:[a-z]+'s|earlier|first|previous|last|original|initial) (?:figure|number|count|total|estimate|tally) (?:was|were|had|came|counted|included|took|left|rested)\b"
)
"""'This morning's figure was the plan': the text speaks of what was said, and says better."""
_OF_OTHERS = re.compile(r"我们说明|更正[^，。,；;]{0,4}(?:谣|传[言闻]|不实|报道|报导)")
_FROM_NOW = re.compile(
    r"[日天月后即]起|今后|现[在时改]|原[本先定]|先前|此前|之前|以后|往后|改|取消|决定|适用|有效|延[至到期后]"
)
"""'No longer' owns a change where it says from when, or what was so before."""
_TOLD_OF = re.compile(
    r"we (?:said|told [a-z]+|wrote|announced|reported)(?: [a-z]+){0,2} (?:would|about|of)\b"
)
"""'We said that we would come back', 'we wrote to you about the albums': nothing is corrected yet."""
_ALL_ALONG = re.compile(r"\ball along\b|\b(?:at|from) the (?:outset|start|beginning)\b")
_CANNOT = re.compile(r"\b(?:not|cannot|no longer|unable)\b|无法|不能|未能")


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """Which sentences of a text say that something is corrected, each with the words that say so.

    `several` are those that announce more than one correction.
    """

    passage: Passage
    claims: tuple[Claim, ...]
    owning: Mapping[int, frozenset[str]]
    several: frozenset[int]

    def covers(self, earlier: Claim, later: Claim, before: "Acknowledgement") -> bool:
        """Says whether the change from `earlier` to `later` is owned where `later` stands.

        Words that stand beside the earlier value as well own nothing: 'were paid in error'.
        """
        here = later.sentence
        said = before.owning.get(earlier.sentence, frozenset())
        owning = {number for number, words in self.owning.items() if words - said}
        if here in owning or self._repeats(earlier, here, alike=True):
            return True
        if later.slot is Slot.CAUSE and here + 1 in owning:
            return True  # 'What we called the cause was a first guess and wrong.'
        near = [n for n in owning if abs(n - here) <= (_FAR if n in self.several else _REACH)]
        if not near:
            return False
        if any(self._repeats(earlier, n) for n in range(here - _REACH, here + _REACH + 1)):
            return True
        return any(n < here and not any(self._has_figures(m) for m in range(n, here)) for n in near)

    def _repeats(self, earlier: Claim, sentence: int, *, alike: bool = False) -> bool:
        """Says whether a sentence has the old value too; `alike` asks that it be of the same."""
        return any(
            claim.sentence == sentence
            and _same_value(earlier, claim)
            and (not alike or _bare(claim) or likeness(earlier, claim) >= 1)
            for claim in self.claims
        )

    def _has_figures(self, sentence: int) -> bool:
        return _tells(self.claims, sentence)


def acknowledgement(passage: Passage, sense: Sense, claims: tuple[Claim, ...]) -> Acknowledgement:
    """Finds the sentences that own a change; 'as announced' owns none."""
    owning: dict[int, set[str]] = {}
    for hit in sense.of("ack"):
        sentence = passage.at(hit.start)
        before = passage.folded[max(sentence.start, hit.start - 24) : hit.end + 4]
        whole = passage.folded[sentence.start : sentence.end][:600]
        if _OF_OTHERS.match(passage.folded, hit.start):
            continue
        if passage.folded[hit.start - 1 : hit.start] in {"比", "较"}:
            continue  # later than had been fixed
        if passage.folded.startswith("不再", hit.start) and not _FROM_NOW.search(whole):
            continue
        if _AS_BEFORE.search(before) and not _CANNOT.search(whole):
            continue
        if _TOLD_OF.match(passage.folded, hit.start) and not _tells(claims, sentence.number):
            continue
        if _ALL_ALONG.search(whole) and not says("changed", whole):
            continue
        if _CORRECTED.search(passage.folded[max(sentence.start, hit.start - 12) : hit.end + 24]):
            continue
        owning.setdefault(sentence.number, set()).add(passage.folded[hit.start : hit.end])
    for found in _OLD_FIGURE.finditer(passage.folded):
        owning.setdefault(passage.at(found.start()).number, set()).add(found[0])
    told = {number: frozenset(words) for number, words in owning.items()}
    several = frozenset(
        number
        for number in told
        if _SEVERAL.search(
            passage.folded, passage.sentences[number].start, passage.sentences[number].end
        )
    )
    return Acknowledgement(passage, claims, told, several)


def _tells(claims: Iterable[Claim], sentence: int) -> bool:
    """Says whether a sentence has a figure, a day, an hour or a name."""
    return any(claim.sentence == sentence and claim.slot in VALUES for claim in claims)


def _bare(claim: Claim) -> bool:
    """Says whether a value stands without a thing ('not eight') or is a promise's."""
    if claim.slot is Slot.NUMBER:
        return not claim.context.things and not claim.context.roles
    return claim.slot is Slot.DEADLINE


def _same_value(earlier: Claim, claim: Claim) -> bool:
    first, second = earlier.value, claim.value
    if isinstance(first, Amount) and isinstance(second, Amount):
        same = first.unit.partition(":")[0] == second.unit.partition(":")[0]
        return same and fit_amounts(first, second) is Fit.EQUAL
    if isinstance(first, Position):
        return False
    return first == second
