"""Applies house rules to a reading and gives their findings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checks.document import BlockKind
from checks.folding import simplified_only, traditional_only
from checks.house.rule import HouseRule, Shape
from checks.house.says import SOURCES, message
from checks.house.slips import find_slips
from checks.house.stretches import Stretches
from checks.house.terms import Form, Place, find_terms, inflections
from checks.language import MESSAGE_LANGUAGES, known_language, message_language, script
from checks.lexicon import Index
from checks.reading import Reading
from checks.report import Finding, Level
from checks.wording import Wording

_LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words a rule marks: what is said of them, and what to write instead."""

    start: int
    end: int
    rule: HouseRule
    key: str
    level: Level
    right: tuple[str, ...]
    instead: tuple[str, ...]


def check_house(
    text: str, language: str, rules: tuple[HouseRule, ...], messages: str = "en"
) -> tuple[Finding, ...]:
    """Checks a text with house rules alone, which takes a tenth of a whole check.

    >>> rules = (HouseRule("users", Shape.PREFERRED, ("user",), ("customer",)),)
    >>> [(one.excerpt, one.instead) for one in check_house("Our Users know.", "en", rules)]
    [('Users', ('Customers',))]
    """
    spoken = known_language(language)
    family = "zh" if spoken.startswith("zh") else "en"
    reading = Reading(text, spoken, Wording(family, Index(), ()), None)
    return house_findings(reading, rules, messages)


def house_findings(
    reading: Reading, rules: Iterable[HouseRule], messages: str
) -> tuple[Finding, ...]:
    """Gives the findings of those rules that fit the reading's language, in order of place."""
    fitting = tuple(rule for rule in rules if rule.fits(reading.language))
    if not fitting:
        return ()
    hits = sorted(_hits(reading, fitting), key=lambda hit: (hit.start, -hit.end, hit.rule.id))
    kept: list[_Hit] = []
    for hit in hits:
        if not any(hit.start < one.end and hit.rule is one.rule for one in kept[-8:]):
            kept.append(hit)
    return tuple(_finding(reading, hit, message_language(messages)) for hit in kept)


def _hits(reading: Reading, rules: tuple[HouseRule, ...]) -> Iterator[_Hit]:
    size = len(reading.document.plain)
    channels = Stretches(
        size, ((s, e) for s, e, term in reading.figures if term in ("#email", "#url"))
    )
    places = [
        place
        for place in find_terms(reading, rules)
        if place.start not in channels and _is_prose(reading, place.start)
    ]
    right = Stretches(size, ((p.start, p.end) for p in places if p.form.right and p.exact))
    for place in places:
        if not right.hold(place.start, place.end) and not _is_excused(reading, place):
            hit = _hit(reading, place)
            if hit is not None:
                yield hit
    for slip in find_slips(reading, rules):
        if slip.start in channels or not _is_prose(reading, slip.start):
            continue
        if not right.hold(slip.start, slip.end):
            level = Level.COULD if reading.family == "zh" else slip.rule.level
            written = (slip.right,)
            yield _Hit(slip.start, slip.end, slip.rule, "slip", level, written, written)


def _hit(reading: Reading, place: Place) -> _Hit | None:
    """Judges a place where a form stands that is not right as it stands there."""
    form = place.form
    rule = form.rule
    if rule.shape is Shape.NAME:
        if form.swap:
            meant = (rule.instead[form.term],)
            return _Hit(place.start, place.end, rule, "slip", Level.COULD, meant, meant)
        known = (form.written,) if form.right else _fitting(reading, rule.instead)
        names = known or rule.instead
        return _Hit(place.start, place.end, rule, "name", rule.level, names, names)
    if form.right or not place.exact or _is_anothers(reading, place):
        return None
    if rule.shape is Shape.FORBIDDEN and not rule.instead:
        return _Hit(place.start, place.end, rule, "forbidden", rule.level, (), ())
    words = reading.document.plain[place.start : place.end]
    told = tuple(term.replace("~", "") for term in rule.instead)
    instead = tuple(
        capitalised(inflected, words)
        for term in rule.instead
        if (inflected := _inflected(term, form, plural=reading.family == "en")) is not None
    )
    return _Hit(
        place.start, place.end, rule, "preferred", rule.level, told, _fitting(reading, instead)
    )


def _is_prose(reading: Reading, start: int) -> bool:
    """Tells whether a place is words: no code, and no one's handle."""
    before = reading.document.plain[start - 1 : start]
    return not reading.masks.is_code(start) and before not in ("@", "#")


def _is_anothers(reading: Reading, place: Place) -> bool:
    return reading.masks.is_quoted(place.start, place.end)


def _is_excused(reading: Reading, place: Place) -> bool:
    """Tells whether a name stands right although not as written: in capitals, or at a start."""
    if not (place.form.right and place.form.rule.shape is Shape.NAME):
        return False
    if place.exact:
        return True
    document, form = reading.document, place.form
    words = document.plain[place.start : place.end]
    number = document.sentence_number(place.start)
    if number is None:
        return False
    sentence = document.sentences[number]
    shown = document.plain[sentence.start : min(sentence.end, sentence.start + _LONGEST_HEADING)]
    if sentence.kind is BlockKind.HEADING and shown.isupper():
        return words == form.written.upper()
    begins = sentence.start == place.start and words[1:] == form.written[1:]
    return begins and form.written == form.written.lower()


def _inflected(term: str, form: Form, *, plural: bool) -> str | None:
    """Gives what to write for an inflected form; None where the two do not inflect alike."""
    forms = inflections(term, plural=plural)
    if form.number == 0:
        return forms[0]
    verb = "~" in form.rule.words[form.term]
    return forms[form.number] if verb == ("~" in term) and form.number < len(forms) else None


def capitalised(written: str, words: str) -> str:
    """Takes capitals over from the words it replaces where it has none of its own."""
    if words.isupper() and len(words) > 1:
        return written.upper()
    if words[:1].isupper() and written == written.lower():
        return written[:1].upper() + written[1:]
    return written


def _fitting(reading: Reading, written: tuple[str, ...]) -> tuple[str, ...]:
    """Leaves out what is in the other Chinese script, which nobody wants put in with one click."""
    own = script(reading.language)
    if own == "en":
        return written
    strange = traditional_only() if own == "zh-Hans" else simplified_only()
    return tuple(one for one in written if not any(sign in strange for sign in one))


def _finding(reading: Reading, hit: _Hit, told: str) -> Finding:
    span = reading.document.span(hit.start, hit.end)
    said = tuple(
        (language, message(hit.key, language, span.excerpt, hit.right), hit.rule.why(language),
         SOURCES[language])
        for language in MESSAGE_LANGUAGES
    )  # fmt: skip
    _, words, why, source = next(one for one in said if one[0] == told)
    return Finding(
        rule=hit.rule.name,
        kind="house",
        level=hit.level,
        start=span.start,
        end=span.end,
        excerpt=span.excerpt,
        message=words,
        why=why,
        source=source,
        instead=tuple(one for one in hit.instead if one != span.excerpt),
        told=said,
    )
