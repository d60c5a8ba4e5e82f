"""Compares a text with the incident's sheet of facts."""

from collections.abc import Collection, Iterable, Iterator

from checks.brief import BriefFact
from checks.claims import Amount, Claim, Context, Place, Slot
from checks.claims.model import VALUES
from checks.consistency.checking import comparison, spoken
from checks.consistency.comparing import Change, changes, valued_changes
from checks.consistency.counted import Answer, Count, counts, hold, known
from checks.consistency.model import Comparison, Verdict
from checks.consistency.texts import Text, read_text
from checks.language import detect_language, family

MOMENTS = frozenset(VALUES) - {Slot.NUMBER}
"""Days, hours and names, which a fact that is a figure is held against; figures `counted` judges."""


def against_facts(
    text: str,
    language: str | None,
    facts: Iterable[BriefFact],
    *,
    slots: Collection[Slot] | None = None,
    messages: str | None = None,
) -> Comparison:
    """Finds what a text says otherwise than a fact; the fact's words stand as `earlier`.

    A confirmed fact gives a contradiction, one still reported or checked a question for a
    person, a superseded one nothing. With `slots` only values of these are compared, which is quick
    enough for while somebody types.

    >>> fact = BriefFact("customers charged twice", "2,350")
    >>> found = against_facts("We charged 2,000 customers twice.", "en", [fact])
    >>> found.contradictions[0].earlier.excerpt
    '2,350'
    """
    spoken_in = language or detect_language(text)
    counted = counts(read_text(text, language).passage.folded) if slots is None else ()
    whole = Comparison()
    for fact in facts:
        if fact.state == "superseded" or not fact.value:
            continue
        told = read_text(_sentence(fact, chinese=family(spoken_in) == "zh"), spoken_in)
        if slots is not None and not any(told.slot(slot) for slot in slots):
            continue
        read = read_text(text, language)
        found = list(changes(told, read) if slots is None else valued_changes(told, read, slots))
        if known(fact) and slots is None:
            found = [change for change in found if change.later.slot in MOMENTS]
            found += _miscounted(fact, told, counted, read)
        judged = [_judged(change, fact) for change in found]
        part = comparison(told, read, judged, spoken(read, messages))
        whole = Comparison(
            whole.contradictions + part.contradictions,
            whole.updates + part.updates,
            whole.for_person + part.for_person,
        )
    return whole


def _miscounted(
    fact: BriefFact, told: Text, counted: tuple[Count, ...], read: Text
) -> Iterator[Change]:
    """Walks the figures that deny a fact's, or may: those that own their change are marked so."""
    start = told.passage.text.find(fact.value, len(fact.what))
    value = Amount(0.0, 0.0, "count:")
    for held in hold(counted, [fact]):
        if held.answer is Answer.CARRIES:
            continue
        one = held.count
        earlier = Claim(Slot.NUMBER, start, len(told.passage.text), 0, Place.BODY, value, Context())
        amount = Amount(one.low, one.high, one.unit, one.exact)
        sentence = read.passage.at(one.start)
        later = Claim(
            Slot.NUMBER, one.start, one.end, sentence.number, sentence.place, amount, Context()
        )
        sure = held.answer is Answer.DIFFERS
        yield Change(earlier, later, Verdict.CONTRADICTION if sure else Verdict.FOR_PERSON)


def _sentence(fact: BriefFact, *, chinese: bool) -> str:
    """Writes a fact as a sentence: what, value, unit."""
    gap = "" if chinese else " "
    return gap.join(part for part in (fact.what, fact.value, fact.unit) if part)


def _judged(change: Change, fact: BriefFact) -> Change:
    """Leaves what is not yet confirmed to a person; no text may call a confirmed fact outdated."""
    if change.verdict is Verdict.CONTRADICTION and fact.state != "confirmed":
        return Change(change.earlier, change.later, Verdict.FOR_PERSON)
    return change
