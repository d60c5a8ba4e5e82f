"""Compares whether a service is back: 'both lifts are running again', then 'neither has run since'."""

import re
from collections.abc import Iterator
from itertools import islice

from checks.claims import Claim, Slot
from checks.claims.meanings import likened, stem
from checks.consistency.pieces import APART, piece, stand
from checks.consistency.texts import Text

Pair = tuple[Claim, Claim]
MOST = 40
"""How many such sayings of a text are compared: the first so many."""
_LONGEST = 20_000
_RUNS = re.compile(
    r"\b(?P<what>[a-z]{3,}(?:(?! (?:is|are|has|have|was|were|not|no)\b) [a-z]+){0,6}?) (?:is|are|has|have) (?:(?:all|both|now|fully|been|again) )*"
    r"(?:running|working|operating|moving|flying|sailing|in service|in use|back|open|restored)\b"
)
_NONE_SINCE = re.compile(
    r"\b(?:no|neither|not one|not a single|none of (?:the|our)) (?P<what>[a-z]{3,})\b[^.;]{0,24}? (?:has|have) (?:run|carried|moved|crossed|sailed|flown|worked|operated|opened|called|gone|left|come|taken|been (?:running|open|working|in use|in service))\b"
)
_SINCE = re.compile(r"\bsince\b|\bever since\b")
_NEVER_ZH = re.compile(
    r"(?:自|从)[^，。,；;]{2,14}?(?:至今|一直|始终|从来)[^，。,；;]{0,3}(?:未有?|没有?|不曾|未曾)(?:再)?(?P<key>[\u4e00-\u9fff]{2})"
)
_PLANNED = re.compile(r"将|会(?!员)|预计|计划|争取|未|没|不|如|若")


def resumed_apart(earlier: Text, later: Text) -> Iterator[Pair]:
    """Gives where the earlier text has a service back that by the later one has been out since before."""
    if earlier.passage.chinese != later.passage.chinese:
        return
    found = _chinese if earlier.passage.chinese else _english
    yield from islice(found(earlier, later), 1)


def _english(earlier: Text, later: Text) -> Iterator[Pair]:
    back: dict[str, re.Match[str]] = {}
    for hit in islice(_RUNS.finditer(earlier.passage.folded[:_LONGEST]), MOST):
        if earlier.passage.at(hit.start()).place not in APART:
            for word in hit["what"].split():
                back.setdefault(likened(stem(word)), hit)
    for none in islice(_NONE_SINCE.finditer(later.passage.folded[:_LONGEST]), MOST):
        sentence = later.passage.at(none.start())
        since = _SINCE.search(later.passage.folded, sentence.start, sentence.end)
        what = likened(stem(none["what"]))
        if what in back and since and sentence.place not in APART:
            yield _pair(earlier, back[what], later, none)


def _chinese(earlier: Text, later: Text) -> Iterator[Pair]:
    for never in islice(_NEVER_ZH.finditer(later.passage.folded[:_LONGEST]), MOST):
        done = re.compile(rf"(?:均|都|全部|已经?|重新)[^，。,；;]{{0,5}}{never['key']}")
        for hit in islice(done.finditer(earlier.passage.folded[:_LONGEST]), MOST):
            if not _PLANNED.search(hit[0]):
                yield _pair(earlier, hit, later, never)


def _pair(earlier: Text, hit: re.Match[str], later: Text, none: re.Match[str]) -> Pair:
    return (
        stand(earlier.passage, Slot.STATUS, piece(earlier.passage, hit.start(), hit.end())),
        stand(later.passage, Slot.STATUS, piece(later.passage, none.start(), none.end())),
    )
