"""Compares a text with the incident's sheet of facts."""

from collections.abc import Iterable

from checks.brief import BriefFact
from checks.consistency.checking import comparison, spoken
from checks.consistency.comparing import Change, changes
from checks.consistency.model import Comparison, Verdict
from checks.consistency.texts import read_text


def against_facts(
    text: str,
    language: str | None,
    facts: Iterable[BriefFact],
    *,
    messages: str | None = None,
) -> Comparison:
    """Finds what a text says otherwise than a fact; the fact's words stand as `earlier`.

    A confirmed fact gives a contradiction, one still reported or checked a question for a
    person, a superseded one nothing.

    >>> fact = BriefFact("customers charged twice", "2,350")
    >>> found = against_facts("We charged 2,000 customers twice.", "en", [fact])
    >>> found.contradictions[0].earlier.excerpt
    '2,350'
    """
    read = read_text(text, language)
    whole = Comparison()
    for fact in facts:
        if fact.state == "superseded" or not fact.value:
            continue
        known = read_text(_sentence(fact, chinese=read.passage.chinese), read.passage.language)
        found = [_judged(change, fact) for change in changes(known, read)]
        part = comparison(known, read, found, spoken(read, messages))
        whole = Comparison(
            whole.contradictions + part.contradictions,
            whole.updates + part.updates,
            whole.for_person + part.for_person,
        )
    return whole


def _sentence(fact: BriefFact, *, chinese: bool) -> str:
    """Writes a fact as a sentence: what, value, unit."""
    gap = "" if chinese else " "
    return gap.join(part for part in (fact.what, fact.value, fact.unit) if part)


def _judged(change: Change, fact: BriefFact) -> Change:
    """Leaves what is not yet confirmed to a person; no text may call a confirmed fact outdated."""
    if change.verdict is Verdict.CONTRADICTION and fact.state != "confirmed":
        return Change(change.earlier, change.later, Verdict.FOR_PERSON)
    return change
