"""Runs every rule over a text once and gathers findings and elements into a report."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, islice

from checks.brief import Brief, BriefFact
from checks.collecting import resting_collector
from checks.elements import judge_elements
from checks.elements.overall import judge_again
from checks.guards import passes
from checks.house.contacts import OwnPlaces
from checks.house.judging import capitalised, house_findings
from checks.house.rule import HouseRule, house_digest
from checks.judgement.facts import differences
from checks.language import detect_language, known_language, message_language, script
from checks.later import later
from checks.matching import KEPT_SENTENCES
from checks.pack import Pack, pack, wording
from checks.reading import Hit, Reading
from checks.report import Apology, Elements, Evidence, Finding, Level, Report
from checks.rule import Mark, Rule
from checks.tenor import clause_around, tones
from checks.traits import Traits, traits

MOST_CHARACTERS = 150_000
"""How much of a text is read: half as much again as a statement may hold."""
MOST_QUOTED = 200
"""How many characters of what is marked a message quotes; what it quotes whole is told once."""
MOST_PLACES = 2_000
"""So many places of one rule are told; nobody reads more of them."""
_BETWEEN_CLAUSES = 3
"""So many characters, a comma and a blank, stand between clauses that follow one another."""
Told = tuple[str, str, str, str]
"""A language of messages, and in it a rule's message, why and source."""


def check(
    text: str,
    language: str | None = None,
    brief: Brief | None = None,
    messages: str | None = None,
) -> Report:
    """Checks a statement and gives its report; never raises, whatever the text holds.

    `language` is one of en, zh-Hans, zh-Hant, zh-Hant-TW, zh-Hant-HK (any other tag is mapped
    to the first that fits) and is guessed where not given; `messages` is the language of the
    findings' words, the text's own where not given. Only the first 150,000 characters are read.

    >>> report = check("We will look into it as soon as possible.", "en")
    >>> [(finding.kind, finding.excerpt) for finding in report.findings if finding.excerpt]
    [('vague', 'as soon as possible')]
    """
    held = pack()
    spoken = known_language(language) if language else detect_language(text)
    words = wording(spoken.split("-")[0])
    with resting_collector():  # until the reading is forgotten, which it would walk
        return judge(
            Reading(text[:MOST_CHARACTERS], spoken, words, brief), held, messages or spoken
        )


def check_facts(text: str, language: str, facts: Iterable[BriefFact]) -> tuple[Finding, ...]:
    """Checks a text for figures that differ from confirmed facts, and for nothing else.

    >>> fact = BriefFact("customers charged", "2,350", "customers")
    >>> [found.excerpt for found in check_facts("We charged 2,000 customers.", "en", [fact])]
    ['2,000']
    """
    told = message_language(known_language(language))
    rule = pack().rule("fact-differs")
    if rule is None:
        return ()
    source = text[:MOST_CHARACTERS]
    return tuple(
        _made(rule, told, rule.level_at(None), one, source[one.start : one.end])
        for one in differences(source, facts)
    )


def judge(reading: Reading, held: Pack, messages: str) -> Report:
    """Applies a pack's rules to a reading."""
    told = message_language(messages)
    rules = _rules(reading, held)
    said = _said(reading, rules)
    findings = [
        _finding(rule, reading, told, mark)
        for rule, hits in said
        for mark in _marks(rule, reading, hits)
    ]
    heard = traits(reading)
    reading.elements = judge_again(reading, heard, _by_signals(reading, said))
    for rule in rules:
        if rule.find is not None:
            findings.extend(
                _finding(rule, reading, told, mark)
                for mark in islice(rule.find(rule, reading), MOST_PLACES)
            )
    findings.extend(_heard(reading, heard, rules, findings, told))
    house = _house(reading)
    clauses = frozenset(rule.id for rule in rules if rule.clauses)
    kept = sorted(
        (*_once(_widest(findings, clauses)), *house_findings(reading, house, told)), key=_order
    )
    ran = (*(rule.id for rule in rules), *(rule.as_run for rule in house))
    digest = _digest(held, house)
    return Report(reading.language, reading.elements, tuple(kept), ran, digest)


def judge_by_signals(reading: Reading, held: Pack) -> Elements:
    """Judges the elements by their signals alone, before the text as a whole is heard."""
    return _by_signals(reading, _said(reading, _rules(reading, held)))


def _rules(reading: Reading, held: Pack) -> list[Rule]:
    spoken = script(reading.language)
    return [rule for rule in held.rules if spoken in rule.languages]


def _said(reading: Reading, rules: Iterable[Rule]) -> list[tuple[Rule, list[Hit]]]:
    """Gives the hits that each rule of phrases lets through."""
    return [
        (rule, _joined(islice(_passing(rule, reading), MOST_PLACES)))
        for rule in rules
        if rule.find is None
    ]


def _passing(rule: Rule, reading: Reading) -> Iterator[Hit]:
    return (hit for hit in reading.hits.get(rule.id, ()) if passes(rule, reading, hit))


def _by_signals(reading: Reading, said: Iterable[tuple[Rule, list[Hit]]]) -> Elements:
    blamed, owned = (
        [hit for rule, hits in said if rule.kind == kind for hit in hits]
        for kind in ("blame", "admission")
    )
    return _with_own_contact(reading, judge_elements(reading, blamed, owned))


def _heard(
    reading: Reading,
    heard: Iterable[Traits],
    rules: Iterable[Rule],
    findings: Iterable[Finding],
    told: str,
) -> Iterator[Finding]:
    """Walks what reads as a kind by all its words, where no rule of the kind has found any.

    It weighs least: a rule can be told what is wrong with it, an impression cannot. Where somebody
    apologises wholly nothing reads as half an apology.
    """
    speaking = {rule.kind: rule for rule in rules if rule.learnt}
    if reading.elements.apology is Apology.FULL:
        speaking.pop("conditional_apology", None)
    marked = [
        (found.kind, found.start, found.end)
        for found in findings
        if found.start is not None and found.end is not None
    ]
    for tone in tones(reading, heard):
        rule = speaking.get(tone.kind)
        hit = Hit(tone.kind, tone.sentence, tone.start, tone.end, tone.start, tone.end)
        if rule is None or not passes(rule, reading, hit):
            continue
        span = reading.document.span(tone.start, tone.end)
        if span.excerpt and not any(
            k == tone.kind and a < span.end and span.start < b for k, a, b in marked
        ):
            yield _finding(rule, reading, told, Mark(tone.start, tone.end, level=Level.COULD))


def explain(name: str, language: str = "en", house: Iterable[HouseRule] = ()) -> str:
    """Says why a rule exists, in the language asked; raises KeyError for an unknown rule.

    `house` are the organisation's own rules, which the pack does not hold.
    """
    told = message_language(language)
    own = next((one for one in house if one.name == name), None)
    if own is not None:
        shown = " → ".join(" / ".join(terms) for terms in (own.words, own.instead) if terms)
        return "\n".join((f"{own.name} (house, {own.level})", shown, own.why(told)))
    rule = pack().rule(name)
    if rule is None:
        raise KeyError(name)
    said = (rule.messages[told], rule.whys[told], rule.sources[told])
    return "\n".join((f"{rule.id} ({rule.kind}, {rule.level})", *said))


def _house(reading: Reading) -> tuple[HouseRule, ...]:
    """Gives the house rules that fit the text's language, in the order of their ids."""
    rules = reading.brief.house if reading.brief else ()
    return tuple(sorted((r for r in rules if r.fits(reading.language)), key=lambda r: r.id))


def _digest(held: Pack, house: tuple[HouseRule, ...]) -> str:
    """Gives the digest of all that judged: the pack's own, with the house rules' where any ran."""
    if not house:
        return held.digest
    return hashlib.sha256(f"{held.digest} {house_digest(house)}".encode()).hexdigest()


def _with_own_contact(reading: Reading, found: Elements) -> Elements:
    """Takes the house's own numbers and addresses for a contact where no other was found."""
    if found.contact:
        return found
    own = OwnPlaces(reading).ranges
    spans = tuple(reading.document.span(*one) for one in own if not reading.masks.is_code(one[0]))
    if not spans:
        return found
    others = tuple(one for one in found.evidence if one.name != "contact")
    return replace(found, contact=True, evidence=(*others, Evidence("contact", spans)))


_TORN = later(
    r"(?<=\w)(?:(?: (?:to|of|in|on|at|for|with|by|from|and))? (?:an?|the|our|your|their|its|any)| (?:this|it|that) (?:may|might) have)$"
)


def _marks(rule: Rule, reading: Reading, hits: Iterable[Hit]) -> Iterator[Mark]:
    """Walks what is marked: each hit, or of a rule of clauses those side by side as one."""
    if not rule.clauses:
        yield from (_as_mark(reading, hit) for hit in hits)
        return
    for _, held in groupby(hits, key=lambda hit: hit.sentence):
        first, last = 0, 0
        for start, end in (clause_around(reading, hit) for hit in held):
            if last and start - last > _BETWEEN_CLAUSES:
                yield Mark(first, last)
                last = 0
            first, last = (min(first, start), max(last, end)) if last else (start, end)
        yield Mark(first, last)


def _as_mark(reading: Reading, hit: Hit) -> Mark:
    """Gives the range of a hit without the little words that lead on to what follows."""
    torn = _TORN.search(reading.document.folded, hit.mark_start, hit.mark_end)
    return Mark(hit.mark_start, torn.start() if torn else hit.mark_end)


def _joined(hits: Iterable[Hit]) -> list[Hit]:
    """Joins overlapping hits of one rule: the widest stands for all."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda held: (held.mark_start, -held.mark_end)):
        if kept and hit.mark_start < kept[-1].mark_end:
            last = kept[-1]
            if hit.mark_end > last.mark_end:
                kept[-1] = Hit(
                    last.owner, last.sentence, last.start, max(last.end, hit.end),
                    last.mark_start, hit.mark_end,
                )  # fmt: skip
        else:
            kept.append(hit)
    return kept


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leaves out jargon told before: what is explained once is explained."""
    known = set[tuple[str, str]]()
    for finding in sorted(findings, key=_order):
        told = (finding.rule, finding.excerpt.casefold())
        if finding.kind != "jargon" or told not in known:
            known.add(told)
            yield finding


def _widest(findings: Iterable[Finding], clauses: frozenset[str]) -> list[Finding]:
    """Leaves out a finding whose words lie within those of another of its kind and weight.

    What is said of a clause does not stand for what is said of single words in it.
    """
    kept: dict[tuple[str, bool], list[Finding]] = {}
    for finding in sorted(set(findings), key=_breadth):
        last = kept.setdefault((finding.kind, finding.rule in clauses), [])
        if not last or not _holds(last[-1], finding):
            last.append(finding)
    return [finding for held in kept.values() for finding in held]


def _breadth(finding: Finding) -> tuple[int, int, int, str]:
    """Sorts by place, the widest first; of two that lie alike, weight and then name decide."""
    return finding.start or 0, -(finding.end or 0), finding.level.rank, finding.rule


def _holds(wide: Finding, narrow: Finding) -> bool:
    if narrow.end is None or wide.end is None or wide.level.rank > narrow.level.rank:
        return False
    return narrow.end <= wide.end and wide.rule != narrow.rule


def _finding(rule: Rule, reading: Reading, told: str, mark: Mark) -> Finding:
    excerpt = ""
    if mark.start is not None and mark.end is not None:
        start, end, excerpt = _stretch(reading, mark.start, mark.end, in_source=mark.in_source)
        instead = mark.instead or _instead(rule, reading, mark)
        mark = replace(mark, start=start, end=end, instead=instead)
    stage = reading.brief.stage if reading.brief else None
    return _made(rule, told, rule.level_at(stage), mark, excerpt)


def _made(rule: Rule, told: str, level: Level, mark: Mark, excerpt: str) -> Finding:
    """Makes a finding of a mark that stands where its words are in the source."""
    quoted = excerpt if len(excerpt) <= MOST_QUOTED else excerpt[: MOST_QUOTED - 1] + "…"
    return Finding(
        rule=rule.id,
        kind=rule.kind,
        level=mark.level or level,
        start=mark.start,
        end=mark.end,
        excerpt=excerpt,
        message=_filled(rule.messages[told], quoted, mark.words),
        why=rule.whys[told],
        source=rule.sources[told],
        instead=mark.instead,
        told=_told(rule, quoted, mark.words) if mark.words else _told_of_words(rule, quoted),
    )


def _told(rule: Rule, quoted: str, words: Mapping[str, str]) -> tuple[Told, ...]:
    """Gives message, why and source in every language of messages."""
    return tuple(
        (language, _filled(message, quoted, words), rule.whys[language], rule.sources[language])
        for language, message in rule.messages.items()
    )


@lru_cache(maxsize=KEPT_SENTENCES)
def _told_of_words(rule: Rule, quoted: str) -> tuple[Told, ...]:
    return _told(rule, quoted, {})


def _stretch(reading: Reading, start: int, end: int, *, in_source: bool) -> tuple[int, int, str]:
    if in_source:
        return start, end, reading.document.source[start:end]
    span = reading.document.span(start, end)
    return span.start, span.end, span.excerpt


def _filled(message: str, quoted: str, words: Mapping[str, str]) -> str:
    """Fills the places of a message: {words} and those that the judgement names."""
    if "{" not in message:
        return message
    filled = message.replace("{words}", quoted)
    for name, value in words.items():
        filled = filled.replace("{" + name + "}", value)
    return filled


def _instead(rule: Rule, reading: Reading, mark: Mark) -> tuple[str, ...]:
    if mark.start is None or mark.end is None or mark.in_source:
        return ()
    words = reading.words(mark.start, mark.end).strip()
    held = rule.instead.get(reading.language) or rule.instead.get(script(reading.language), {})
    shown = reading.document.span(mark.start, mark.end).excerpt.lstrip()
    initial = "" if shown.isupper() else shown[:1]  # of an acronym nothing can be told
    return tuple(capitalised(one, initial) for one in held.get(words, ()))


def _order(finding: Finding) -> tuple[int, int, int, str]:
    """Sorts by place, findings on the whole last, then by weight."""
    start = finding.start if finding.start is not None else 1 << 60
    return start, finding.end or 0, finding.level.rank, finding.rule


def at_or_above(findings: Iterable[Finding], level: Level) -> Iterator[Finding]:
    """Walks the findings that weigh at least as much as `level`."""
    return (finding for finding in findings if finding.level.rank <= level.rank)
