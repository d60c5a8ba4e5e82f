"""Judges what happened, when, and to whom or how many: can an outsider retell it."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from checks.document import BlockKind, Sentence
from checks.elements.concrete import concrete_words
from checks.elements.telling import affected_only, is_of_the_event, telling_sentences
from checks.later import later
from checks.reading import Hit, Reading, in_order

_ASIDE = (BlockKind.CONTACT, BlockKind.BOILERPLATE, BlockKind.SIGNATURE, BlockKind.CODE)
_STUCK = later(
    r"\b(?:customers|users|members|passengers|visitors|players|patients|subscribers|clients|guests|residents|students)\b"
    r"[^.;]{0,30}\b(?:(?:are|were|was|been) (?:unable|not able) to|could not|couldn't|cannot|can't)\b"
    r"|\b(?:services?|servers?|website|site|system|repository|platform|app|network|portal|mirrors?|trains|flights|ferries)\b"
    r"[^.;]{0,30}\b(?:is|are|was|were|been|went) (?:currently |now |temporarily |partly )?(?:down|offline|unavailable|unreachable|inaccessible|suspended)\b"
)
_PAST = later(
    r"\b(?:was|were|had|\w{2,14}ed|burst|fell|broke|struck|hit|caught|went|lost|left|found|came|began"
    r"|sank|flew|ran|sold|put|made|gave|got|held|shut|cut|sent|told|took|wrote|rang|drove|saw|spoke"
    r"|threw|tore|bit|blew|rose|spilt|bought|brought|built|paid|kept|read|said|gone|given|taken|sent"
    r"|shown|hidden|stolen|written|broken|thrown|driven|worn|torn|blown|sunk|stuck|led|fed|met|set"
    r"|drew|grew|knew|stood|lay|slid|swung|spread|split|shot|rode|wore)\b|[了被遭]|发现|接获|接到"
)
_SHOWS = later(
    r"\b(?:video|clip|photo\w*|picture|poster|posters|post|message|leaflet|letter|advert\w*|ad|ads|image|images"
    r"|footage|recording|screenshot|tweet|page|banner|slogan|label|card|sign|story|article|before|after)\b"
    r".{0,80}\b(?:shows?|showed|showing|depicts?|depicted|says?|said|claims?|claimed|claiming|reads?|states?|stated"
    r"|suggests?|suggested|features?|featured|alleges?|alleged|turns? out|urges?|tells?|told|offers?|offered|promised?)\b"
)
_INTENDS = later(
    r"\b(?:will|shall|we'll|committed|please|should|must|may|might|could|would|if you|sorry|apologi[sz]e\w*"
    r"|regret\w*|saddened|understand|thank|if"
    r"|we(?:'ve| have)?(?: also| since| now| immediately| promptly| already| then| always| been)? (?:fixed|resolved|followed|engaged"
    r"|notified|informed|investigated|worked|working|contained|taken|took|launched|reviewed|secured|restored"
    r"|contacted|held|served|supported|responded|continued|made every|invested|served))\b"
)
# What happened is only pointed at: the remark, the reaction, an issue.
_POINTS = later(
    r"\b(?:used language|(?:in)?appropriate\w*|an? (?:[a-z-]+ ){0,2}(?:issue|matter|incident|irregularity|event|situation)"
    r"|(?:reaction|response|feedback) to|(?:conversation|talk|reports|concerns|questions) about|(?:remark|comment)s?"
    r"|threat actor|what happened|(?:the|this) incident (?:was|is)|circulat\w+|content concerning|this (?:announcement|notice|letter)|unacceptable)\b"
)
# Somebody else's word is noted or alleged; what happened itself is not told.
_NOTED = later(
    r"\bit (?:has|had) (?:come to (?:our|its|the [a-z]+'s) (?:attention|notice)|been (?:alleged|claimed|suggested))\b"
    r"|\b(?:notes?|noted|(?:was|were|been)(?: recently| since)? made aware|(?:is|are) aware) (?:of |that )?(?:the |an? |certain |recent |some )*"
    r"(?:reports?|allegations?|articles?|videos?|footage|posts?|claims?|comments?|speculation|coverage|third[- ]party|vendor|supplier)\b"
)
_BLANK = later(
    r"\b(?:an?|the) (?:[a-z-]+,? ){0,3}(?:incident|event|release|discharge|emission|occurrence|situation)"
    r"(?: of (?:material|substances?|product))? (?:occurred|took place|happened|arose|from)\b"
)
_DENIES = later(
    r"\b(?:no (?:evidence|indication|sign|suggestion)|(?:nobody|no one|nothing) has|not aware|no reason to believe)\b"
)
# One telling sentence among many others must be a firm one.
_SHORT_TEXT = 6
_PICTURED, _PICTURED_WHEN_SHOWN = 5, 4
# What is done about it, without a figure: no outsider learns from it what went wrong.
_RESPONDS = later(
    r"\b(?:(?:is|are|was|were|been) (?:also |now |currently |still |actively )?(?:co-?operating|working"
    r"|arranging|reviewing|investigating|liaising|conducting|contacting)"
    r"|(?:moved|acted|worked|responded) (?:quickly|swiftly|promptly|immediately|fast)"
    r"|notified (?:law|the (?:police|authorities|regulator))|as part of (?:the|our|this) (?:investigation|review|response)"
    r"|(?:launched|began|started|opened|commissioned|conducted|undergone) (?:an?|our) (?:\w+ ){0,3}(?:investigation|review|inquiry|audit))\b"
)
_SHORTEST_PICTURE = 4 * _PICTURED_WHEN_SHOWN
_OWN_RECORD = later(
    r"\b(?:employs?|employing|founded|since we opened|promoted|turnover|happy customers|survey\w*|workforce"
    r"|(?:have|has) (?:served|welcomed|looked after|invested|spent|employed|carried|built)"
    r"|(?:have|has) (?:already )?helped|for the first time (?:ever|in)|number of staff"
    r"|years of (?:service|experience|business|operation)|every (?:year|day|week) we|licensed|stars? rating)\b"
)
_NAMED = later(r"(?:\bnos?\.? |#|\b(?:unit|line|class|room|gate|bus|route|flight|ward|step) )$")
_ONE = ("一位", "一名", "one of them")
_NOBODY = later(r"\b(?:unauthori[sz]ed|unknown|unidentified)\b|^one for\b")
_SPARES = later(r"\b(?:not|never|n't) (?:affect|impact|involve|reach|touch)")
_IF_EVER = later(r"\b(?:if|should|may|might|will|would|during|please)\b")
# Dates on a package and hours of a telephone line are none of what happened.
_SHELF_LIFE = later(
    r"\b(?:best (?:by|before)|use by|expir\w+|sell by|valid (?:until|to))\b[^.;]{0,24}$"
)
_LINE_HOURS = later(r"\b(?:call|phone|ring|telephone|lines?|contact|helpline|hotline)\b")
_NOT_THEN = later(
    r"\b(?:as of|effective|again|your feedback|through|scheduled [^.;]{0,40}for|(?:will|to) (?:\w+ ){0,2}(?:begin|start|resume|close) on) $"
)
_FOR_YEARS = later(r"for .*years?$")
_STOPS = "。.!?！？:："
_CONCRETE = ("#date", "#time", "#number", "#money", "#span")


def judge_what_happened(reading: Reading) -> list[Hit]:
    """Gives the first sentence that names an event and something concrete about it.

    Where none does, a plain event will do: what service does not run, what was put off or mistaken.
    """
    if reading.family == "zh":
        telling = list(islice(telling_sentences(reading, _told(reading)), 1))
    else:
        vague = _sentences(reading, "vague-matter")
        told = (n for n in _told(reading) if _may_tell(reading, n) and _tells(reading, n, vague))
        telling = list(islice(told, 2))
        if len(telling) == 1 and len(reading.document.sentences) > _SHORT_TEXT:
            telling = [n for n in telling if _is_firm(reading, n)]
    plain = in_order(reading.said("service.stopped", headings=True), reading.said("event.plain"))
    sentences = chain(telling, (hit.sentence for hit in plain))
    return [_whole(reading, number) for number in islice(sentences, 1)]


def _is_firm(reading: Reading, number: int) -> bool:
    """Tells whether a single telling sentence has a figure, or says what does not run."""
    if reading.has(number, "#date", "#time", "#number"):
        return True
    return _is_stuck(reading, number)


def _may_tell(reading: Reading, number: int) -> bool:
    """Tells whether a sentence has a known phrase, or is long enough for words to picture."""
    sentence = reading.document.sentences[number]
    return bool(reading.terms[number].found) or sentence.end - sentence.start >= _SHORTEST_PICTURE


def _tells(reading: Reading, number: int, vague: set[int]) -> bool:
    """Tells an English sentence that reports: an event and a figure or person, or a dated past."""
    terms = reading.terms[number]
    concrete = sum(len(terms.get(term, ())) for term in (*_CONCRETE, "#digits"))
    if number in vague and concrete < 2:
        return False
    sentence = reading.document.sentences[number]
    words = reading.sentences[number]
    if _is_stuck(reading, number):
        return True
    answers = not concrete and _RESPONDS.search(words) is not None
    if answers or _DENIES.search(words) or _is_blank(reading, number, words):
        return False
    if set(terms.get("event", ())) - set(terms.get("event_abstract", ())):
        return concrete > 0 or reading.has(number, "persons")
    if concrete > 1 and reading.has(number, "#date", "#time") and _PAST.search(words):
        return True
    return _is_pictured(reading, sentence, words)


def _is_stuck(reading: Reading, number: int) -> bool:
    """Tells an English sentence that says what does not run, or what people cannot do."""
    sentence, words = reading.document.sentences[number], reading.sentences[number]
    if sentence.kind is BlockKind.HEADING or not _STUCK.search(words) or _IF_EVER.search(words):
        return False
    return not reading.masks.is_quoted(sentence.start, sentence.end)


def _is_blank(reading: Reading, number: int, words: str) -> bool:
    """Tells a sentence that only notes what others say, or that something occurred."""
    if _NOTED.search(words):
        return "show" not in words
    return _BLANK.search(words) is not None and not reading.has(number, "#number", "harm")


def _is_pictured(reading: Reading, sentence: Sentence, words: str) -> bool:
    """Tells an English sentence that reports in words an outsider can picture."""
    if sentence.kind is BlockKind.HEADING or _INTENDS.search(words) or _POINTS.search(words):
        return False
    if reading.masks.is_quoted(sentence.start, sentence.end):
        return False
    pictured = concrete_words(words)
    if _SHOWS.search(words):
        return pictured >= _PICTURED_WHEN_SHOWN
    return pictured >= _PICTURED and _PAST.search(words) is not None


def judge_when(reading: Reading) -> Iterator[Hit]:
    """Walks dates and times of what happened: not of the letter, not of a promise."""
    figures = (
        hit
        for hit in _figures(reading, "#date", "#time")
        if not _is_dateline(reading, hit.sentence)
        and (_is_dated(reading, hit) if reading.family == "en" else is_of_the_event(reading, hit))
    )
    lately = (
        hit
        for hit in reading.said("when.ago")
        if not _FOR_YEARS.match(reading.words(hit.start, hit.end))
    )
    return in_order(figures, lately)


def _is_dated(reading: Reading, hit: Hit) -> bool:
    """Tells an English date of what happened from one on a package and from hours of a line."""
    start = reading.document.sentences[hit.sentence].start
    before = reading.words(start, hit.start)
    if _SHELF_LIFE.search(before) or _NOT_THEN.search(before):
        return False
    return not (reading.has(hit.sentence, "#phone") and _LINE_HOURS.search(before))


def judge_scope(reading: Reading) -> Iterator[Hit]:
    """Walks the places that say who or how many, or that this is not known yet."""
    unnumbered = _sentences(reading, "vague-quantity")
    found = in_order(
        reading.said("scope.unknown"),
        (hit for hit in reading.said("scope.whole") if hit.sentence not in unnumbered),
        reading.said("service.stopped", headings=True),
        (
            hit
            for hit in reading.said("scope.one")
            if reading.kind(hit) not in _ASIDE and reading.has(hit.sentence, "event", "hardship")
        ),
        (hit for hit in reading.said("scope.counted") if reading.kind(hit) not in _ASIDE),
        (
            hit
            for hit in _figures(reading, "#number")
            if not _NAMED.search(reading.words(max(0, hit.start - 6), hit.start))
        ),
    )
    if reading.family == "zh":
        return affected_only(reading, found)
    return (
        hit
        for hit in found
        if reading.words(hit.start, hit.end) not in _ONE
        and not _SPARES.search(reading.words(max(0, hit.start - 24), hit.start + 12))
        and not _NOBODY.search(reading.words(hit.start, hit.end))
        and not _describes_itself(reading, hit)
    )


def _describes_itself(reading: Reading, hit: Hit) -> bool:
    """Tells a figure about the issuer's own size and record from one about those affected."""
    return _is_own_record(reading.sentences[hit.sentence])


@lru_cache(maxsize=64)
def _is_own_record(words: str) -> bool:
    return _OWN_RECORD.search(words) is not None


def _sentences(reading: Reading, owner: str) -> set[int]:
    return {hit.sentence for hit in reading.hits.get(owner, ())}


def _told(reading: Reading) -> Iterator[int]:
    """Walks the sentences of the text itself that are the issuer's own."""
    for number, sentence in enumerate(reading.document.sentences):
        if sentence.kind not in _ASIDE:
            yield number


def _whole(reading: Reading, number: int) -> Hit:
    sentence = reading.document.sentences[number]
    return Hit("what_happened", number, sentence.start, sentence.end, sentence.start, sentence.end)


def _figures(reading: Reading, *terms: str) -> Iterator[Hit]:
    """Walks some kinds of figures in the sentences of the text itself."""
    for number in reading.holding(*terms):
        if reading.document.sentences[number].kind not in _ASIDE:
            for term in terms:
                for start, end in reading.terms[number].get(term, ()):
                    yield Hit(term, number, start, end, start, end)


def _is_dateline(reading: Reading, number: int) -> bool:
    """Tells a line that is only place and date: no event in it, and short."""
    sentence = reading.document.sentences[number]
    words = reading.document.plain[sentence.start : sentence.end].rstrip()
    if sentence.kind is BlockKind.HEADING:
        return False
    return len(words) < 60 and words[-1:] not in _STOPS and not reading.has(number, "event")
