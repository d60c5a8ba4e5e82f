"""The judgements on what binds the issuer: its own fault told in English, and firm promises."""

import re
from collections.abc import Iterator
from functools import lru_cache

from checks.document import BlockKind
from checks.elements.faults import own_faults
from checks.matching import KEPT_SENTENCES
from checks.needed import Expression, Ways
from checks.reading import Hit, Reading
from checks.rule import Mark, Rule

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
_WHO = (
    r"(?:we|i|we'll|i'll|the (?:trust|company|club|council|bank|school|hospital|airline|university|board|charity|museum|society|group|firm|shop|hotel)"
    r"|our (?!contractor|supplier|insurer)[a-z]+(?: [a-z]+)?|(?:a|an|the|your) (?:nurse|doctor|engineer|counsellor|counselor|adviser|advisor|manager|teacher|driver|coach|bus|van|team|colleague|member of staff)"
    r"|(?:mr|mrs|ms|dr|councillor|professor|sir) [a-z'-]+(?: [a-z'-]+)?"
    r"|(?:no|every|each|all|any|both|anyone|everyone|those|the) [^.;:!?]{2,60}?)"
)
_REST = r"(?:[^.;!?]|\.(?=[a-z0-9]))"
"""What follows up to the end of a thought; a point within an address or a sum ends none."""
_PROMISES = Ways(
    Expression(
        re.compile(
            rf"\b(?:{_WHO}(?<! and) (?:will|shall|are going to|is going to|am going to)|(?<=and )(?:will|shall)|(?:we|i)'ll|we are (?:giving|paying|offering|sending|refunding|replacing|giving up))\b"
            rf"(?! (?:need|have to|be able|probably|likely|hopefully|try|aim|hope|continue|consider|explore|look at|look into|review|strive|learn|reflect|seek|be asked|be required)){_REST}{{4,}}"
            rf"|\b(?:you|they|customers|members|passengers|guests|tenants|families|patients) (?:will|shall) (?:get|receive|be paid|be refunded|be given|not be charged|have)\b{_REST}{{3,}}"
        ),
        " will", " shall", " going to", "'ll", "we are ",
    ),
    Expression(
        re.compile(
            rf"(?<=my word that ){_REST}{{6,}}|(?<=(?:we|.i) promise that ){_REST}{{6,}}|(?<=we undertake to ){_REST}{{6,}}|(?<=we guarantee that ){_REST}{{6,}}|(?<=we pledge to ){_REST}{{6,}}"
        ),
        "my word that ", "promise that ", "undertake to ", "guarantee that ", "pledge to ",
    ),
)  # fmt: skip
_DATE = r"(?:\d|noon|midday|midnight|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end of)"
_GIFTS = Ways(
    Expression(
        re.compile(
            r"[^.;:!?]{3,80}? (?:is|are|stays?|remains?) (?:now )?free(?: of charge)?(?: for| to| until| on|,|$)(?:[^.;!?]|\.(?=\w)){0,80}"
        ),
        " is free", " are free", "stay free", "stays free", "remain free", "remains free", " now free",
    ),
    Expression(
        re.compile(
            rf"\b(?:we|i) (?:pay|bear|cover|refund|reimburse|replace|repair|return|repay|waive|guarantee|undertake|pledge|commit|owe)\b(?! (?:the price|tribute|attention)){_REST}{{4,}}"
        )
    ),
    Expression(
        re.compile(
            r"[^.;:!?]{3,80}?(?:at no (?:cost|charge)|without charge|at our (?:own )?(?:expense|cost)|on us\b|is on the house)[^.;!?]{0,60}"
        ),
        "at no c", "without charge", "at our expense", "at our cost", "at our own ", "on us",
        "on the house",
    ),
    Expression(
        re.compile(
            r"\b(?:(?:our|the|a|every|all) [^.;:!?]{2,60}?|letters?[^.;:!?]{0,50}?|refunds?[^.;:!?]{0,50}?|payments?[^.;:!?]{0,50}?|results?[^.;:!?]{0,50}?) (?:leaves?|go(?:es)? out|arrives?|reach(?:es)?|comes?|follows?|appears?|starts?|begins?|lands?|ends?|stops?|is due|are due|is out|are out)"
            rf"(?: us| you| your account)? (?:by|on|from|before|within|no later than|at) {_DATE}{_REST}{{0,60}}"
        ),
        " leave", " go", " arrive", " reach", " come", " follow", " appear", " start", " begin",
        " land", " end", " stop", " due", " out",
    ),
)  # fmt: skip
"""What is promised in the present: who bears the cost, what comes by when."""
_NO_PROMISE = re.compile(
    r"\b(?:would|hopes?|hoping|hoped|whether(?! or not)|may order|must|court|judge|law|act,? a|minister\w*|supplier|insurers?|contractor|union|police (?:say|said|have|are|will)"
    r"|ministry|regulator|inquest|coroner|authorit\w+|officials? (?:said|say)|promised|did not promise|should the|if they|expect\w*|likely|might|estimate\w*)\b"
)


def own_fault(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks clauses in which the issuer tells of its own or its people's fault."""
    del rule
    marked = {hit.sentence for hit in reading.hits.get("admission-fault", ())}
    for hit in own_faults(reading):
        if hit.sentence not in marked:
            yield Mark(hit.mark_start, hit.mark_end)


def promises(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks firm promises of the issuer: what will be given, done or left undone."""
    del rule
    marked = {
        hit.sentence
        for hit in reading.hits.get("undertaking-open", ())
        if not reading.has(hit.sentence, "#money", "limit")
    }
    for number, sentence in enumerate(reading.document.sentences):
        if sentence.kind in _RUNNING and number not in marked:
            for span in _promised(reading.sentences[number]):
                start, end = (sentence.start + place for place in span)
                if reading.is_ours(Hit("promise", number, start, end, start, end)):
                    yield Mark(start, end)


@lru_cache(maxsize=KEPT_SENTENCES)
def _promised(words: str) -> tuple[tuple[int, int], ...]:
    """Gives where a sentence promises: what will be done, or else what is given."""
    found = tuple(hit.span() for hit in _PROMISES.finditer(words))
    found = found or tuple(hit.span() for hit in _GIFTS.finditer(words))
    if found and (words.rstrip(' "”').endswith("?") or _NO_PROMISE.search(words)):
        return ()
    return found
