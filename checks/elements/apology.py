"""Judges whether the issuer itself apologises, wholly or with a condition, and sympathy.

An apology has a speaker, an addressee and a matter; words of apology in another's mouth, in a
name, asked of somebody or refused are none.
"""

from collections.abc import Iterator

from checks.later import later
from checks.reading import Hit, Reading, apart
from checks.report import Apology

_NO_SPEAKER = later(
    r"(?:am|are|is|remain|remains|still|say|saying|'m|'re|so|very|both|also|feel|and|just|[a-z]{2,10}ly) $"
)
_OTHER_SPEAKER = later(
    r"(?:\b(?:he|she|who|minister|they|mr\.? \w+|mrs\.? \w+|ms\.? \w+|spokesman|union|supplier|vendor)"
    r"(?: \w+ly| has| have| had| since| wish(?:es)? to| wants? to| would like to)?"
    r"|(?:该公司|对方|供应商|部长|他|她|网友|其|当事人|营运者|经营者)[^,。;我本]{0,8}) $|"
    r"(?:该公司|对方|供应商|部长|营运者|经营者)[^,。;我本]{0,10}$|"
    r"(?:^|[,。;!?\s])[^,。;!?我本向对给就为因\s]{0,12}(?:某|用户|学生|网民|账号|群主|肇事者|涉事人员?)"
    r"[^,。;我本]{0,14}$|"
    r"(?:志愿者|义工|搭建商|承办商|保安|店员|经理|司机)[^,。;]{0,12}(?:说了?|喊了?|鞠躬)[^,。;]{0,6}$"
)

# 'We are sorry, and if you feel unwell please ring': a condition of the help, not of the apology.
_ASKS = later(
    r"\b(?:please|(?:call|ring|contact|e-?mail|text)(?: (?:us|me|our|the|him|her|your)\b| \+?\d)"
    r"|write to|speak to|get in touch|refund\w*|helpline"
    r"|reimburse\w*|replace\w*|repay|compensat\w+|let us know|tell us|we (?:will |shall )?(?:pay|refund|replace|repay|mend|collect)|every (?:reason|right)|by us)\b"
    r"|请(?!(?:您|你|各位|大家|予以|多多|给予|务必)*(?:见?谅|原谅|包涵|海涵|接受|容|允许|体谅|理解))"
)

# Wholly meant, or 'should' that says what was owed: no condition.
_WHOLLY = later(
    r"\bunreserved(?:ly)?\b|\bwithout reservation\b|\bunconditional(?:ly)?\b|毫无保留|无条件"
)
_OWED = later(r"\b(?:i|we|it|this|that|they|he|she|which|who) should(?: never| not)? have\b")
_IF = later(r"\b(?:if|in case|to the extent|insofar|may|might)\b")
_SUBJECT = 8
"""So far before a condition its subject may stand: 'this should not have happened'."""


def judge_apology(reading: Reading) -> tuple[Apology, list[Hit]]:
    """Gives the kind of apology with the places that carry it."""
    conditional = with_conditions(reading)
    full = _full_apologies(reading, conditional)
    if full:
        return Apology.FULL, full
    held = conditional_apologies(reading)
    return (Apology.CONDITIONAL if held else Apology.ABSENT), held


def _full_apologies(reading: Reading, conditional: list[Hit]) -> list[Hit]:
    meant = reading.said("apology.meant")
    taken_back = [*conditional, *apart(reading.hits.get("apology.asked", ()), meant)]
    return [
        hit
        for hit in apart(reading.said("apology.said"), taken_back)
        if _is_spoken(reading, hit) and _counts(reading, hit)
    ]


def conditional_apologies(reading: Reading) -> list[Hit]:
    """Gives the places that only seem to apologise: with a condition, or regret alone.

    Regret beside an apology takes nothing back.
    """
    conditional = with_conditions(reading)
    if _full_apologies(reading, conditional):
        return conditional
    hollow = apart(reading.said("apology.hollow"), reading.hits.get("apology.other", ()))
    return [*conditional, *(hit for hit in hollow if _counts(reading, hit))]


def with_conditions(reading: Reading) -> list[Hit]:
    """Gives the apologies that hang on a condition; the help's or another's conditions are none."""
    return [
        hit
        for hit in apart(
            reading.said("apology.conditional"), reading.hits.get("apology.counterfactual", ())
        )
        if not reading.masks.is_negated(hit.start)
        and not reading.masks.is_quoted(hit.mark_end - 1, hit.mark_end)
        and not _ASKS.search(reading.words(hit.start, hit.end + 60).partition(".")[0])
        and not _is_whole(reading.words(max(0, hit.start - _SUBJECT), hit.end))
    ]


def _is_whole(words: str) -> bool:
    """Tells an apology that only looks as if it hung on a condition."""
    if _IF.search(words):
        return False
    return _WHOLLY.search(words) is not None or _OWED.search(words) is not None


def judge_sympathy(reading: Reading) -> Iterator[Hit]:
    """Walks the places where the issuer condoles or feels with those hurt, without apology."""
    return (hit for hit in reading.said("sympathy") if not reading.masks.is_negated(hit.start))


def _counts(reading: Reading, hit: Hit) -> bool:
    before = reading.words(max(0, hit.start - 28), hit.start)
    return not reading.masks.is_negated(hit.start) and not _OTHER_SPEAKER.search(before)


_STOPS = ".!?…;:—–"


def _is_spoken(reading: Reading, hit: Hit) -> bool:
    """Tells a spoken 'sorry' from the word: it opens its sentence, or follows a stop or a verb."""
    if reading.words(hit.start, hit.end) != "sorry":
        return True
    sentence = reading.document.sentences[hit.sentence]
    before = reading.words(sentence.start, hit.start).strip(" \"'*")
    return not before or before[-1] in _STOPS or _NO_SPEAKER.search(f"{before[-15:]} ") is not None
