"""The comparisons that others ask for: two texts, one text, two languages, a sheet of facts."""

from collections.abc import Iterable

from checks.claims import Claim, Slot
from checks.collecting import resting_collector
from checks.consistency.comparing import Change, changes
from checks.consistency.messages import instead, message
from checks.consistency.model import Comparison, Contradiction, Update, Verdict
from checks.consistency.texts import Text, read_text
from checks.language import MESSAGE_LANGUAGES, message_language
from checks.report import Span

NOWHERE = Span(0, 0, "")
"""The span of a value that a text lacks."""


def compare(
    earlier: str, later: str, language: str | None = None, *, messages: str | None = None
) -> Comparison:
    """Compares an earlier with a later text; without `language` each text's own is detected.

    >>> found = compare("Three people were injured.", "Five people were injured.")
    >>> [item.kind.value for item in found.contradictions]
    ['number']
    """
    with resting_collector():
        before, after = read_text(earlier, language), read_text(later, language)
        return comparison(before, after, changes(before, after), spoken(after, messages))


def spoken(text: Text, messages: str | None) -> str:
    """Chooses the language of the messages: as asked, else that of the text."""
    return message_language(messages or text.passage.language)


def comparison(before: Text, after: Text, found: Iterable[Change], language: str) -> Comparison:
    """Puts changes into words and into their three drawers, in the order of the later text."""
    ordered = sorted(found, key=lambda change: (change.later.start, change.later.end))
    drawers: dict[Verdict, list[Change]] = {verdict: [] for verdict in Verdict}
    for change in ordered:
        drawers[change.verdict].append(change)
    updates = drawers[Verdict.ACKNOWLEDGED] + drawers[Verdict.MOVED_ON]
    return Comparison(
        tuple(_conflict(before, after, c, language) for c in drawers[Verdict.CONTRADICTION]),
        tuple(_update(before, after, c, language) for c in updates),
        tuple(
            _conflict(before, after, c, language)
            for verdict in (Verdict.FOR_PERSON, Verdict.MISSING_LATER, Verdict.MISSING_EARLIER)
            for c in drawers[verdict]
        ),
    )


def _span(text: Text, claim: Claim) -> Span:
    return Span(claim.start, claim.end, text.passage.text[claim.start : claim.end])


def _conflict(before: Text, after: Text, change: Change, language: str) -> Contradiction:
    kind: Slot = change.later.slot
    old = NOWHERE if change.verdict is Verdict.MISSING_EARLIER else _span(before, change.earlier)
    new = NOWHERE if change.verdict is Verdict.MISSING_LATER else _span(after, change.later)
    words = message(change.verdict, kind, old.excerpt, new.excerpt, language)
    told = tuple(
        (one, message(change.verdict, kind, old.excerpt, new.excerpt, one))
        for one in MESSAGE_LANGUAGES
    )
    if NOWHERE in {old, new}:
        return Contradiction(kind, old, new, words, (), told)
    owned = instead(kind, old.excerpt, new.excerpt, language)
    return Contradiction(kind, old, new, words, (owned,), told)


def _update(before: Text, after: Text, change: Change, language: str) -> Update:
    kind: Slot = change.later.slot
    old, new = _span(before, change.earlier), _span(after, change.later)
    words = message(change.verdict, kind, old.excerpt, new.excerpt, language)
    return Update(kind, old, new, change.verdict, words)
