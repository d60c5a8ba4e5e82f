"""The judgements on what binds the issuer: its own fault told in English, and firm promises."""

import re
from collections.abc import Iterator
from functools import lru_cache

from checks.document import BlockKind
from checks.elements.faults import own_faults
from checks.matching import KEPT_SENTENCES
from checks.reading import Hit, Reading
from checks.rule import Mark, Rule

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
_WHO = (
    r"(?:we|i|we'll|i'll|the (?:trust|company|club|council|bank|school|hospital|airline|university|board|charity|museum|society|group|firm|shop|hotel)"
    r"|our (?!contractor|supplier|insurer)[a-z]+(?: [a-z]+)?|(?:a|an|the|your) (?:nurse|doctor|engineer|counsellor|counselor|adviser|advisor|manager|teacher|driver|coach|bus|van|team|colleague|member of staff)"
    r"|(?:mr|mrs|ms|dr|councillor|professor|sir) [a-z'-]+(?: [a-z'-]+)?"
    r"|(?:no|every|each|all|any|both|anyone|everyone|those|the) [^.;:!?]{2,60}?)"
)
_PROMISE = re.compile(
    rf"\b(?:{_WHO} (?:will|shall|are going to|is going to|am going to)|(?:we|i)'ll|we are (?:giving|paying|offering|sending|refunding|replacing|giving up))\b"
    r"(?! (?:need|have to|be able|probably|likely|hopefully|try|aim|hope|continue|consider|explore|look at|look into|review|strive|learn|reflect|seek|be asked|be required))[^.;!?]{4,}"
    r"|\b(?:you|they|customers|members|passengers|guests|tenants|families|patients) (?:will|shall) (?:get|receive|be paid|be refunded|be given|not be charged|have)\b[^.;!?]{3,}"
    r"|(?<=my word that )[^.;!?]{6,}|(?<=(?:we|.i) promise that )[^.;!?]{6,}|(?<=we undertake to )[^.;!?]{6,}|(?<=we guarantee that )[^.;!?]{6,}|(?<=we pledge to )[^.;!?]{6,}"
)
_DATE = r"(?:\d|noon|midday|midnight|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end of)"
_GIVEN = re.compile(
    r"[^.;:!?]{3,80}? (?:is|are|stays?|remains?) (?:now )?free(?: of charge)?(?: for| to| until| on|,|$)(?:[^.;!?]|\.(?=\w)){0,80}"
    r"|\b(?:we|i) (?:pay|bear|cover|refund|reimburse|replace|repair|return|repay|waive|guarantee|undertake|pledge|commit|owe)\b(?! (?:the price|tribute|attention))[^.;!?]{4,}"
    r"|[^.;:!?]{3,80}?(?:at no (?:cost|charge)|without charge|at our (?:own )?(?:expense|cost)|on us\b|is on the house)[^.;!?]{0,60}"
    r"|\b(?:(?:our|the|a|every|all) [^.;:!?]{2,60}?|letters?[^.;:!?]{0,50}?|refunds?[^.;:!?]{0,50}?|payments?[^.;:!?]{0,50}?|results?[^.;:!?]{0,50}?) (?:leaves?|go(?:es)? out|arrives?|reach(?:es)?|comes?|follows?|appears?|starts?|begins?|lands?|ends?|stops?|is due|are due|is out|are out)"
    rf"(?: us| you| your account)? (?:by|on|from|before|within|no later than|at) {_DATE}[^.;!?]{{0,60}}"
)
"""What is promised in the present: who bears the cost, what comes by when."""
_GIVEN_SIGNS = (
    "free", "cost", " charge", "expense", "on us", "on the house", " pay", " bear", " cover", " refund", " reimburse", " repa", " replace", " return",
    " remain", " reach", " waive",
    " guarantee", " undertake", " pledge", " commit", " owe", " leave", " go", " arrive", " come",
    " follow", " appear", " start", " begin", " land", " end", " stop", " due", " out",
)  # fmt: skip
_PROMISE_SIGNS = (
    " will", " shall", " going to", "'ll", "we are ", "my word that ", "promise that ",
    "undertake to ", "guarantee that ", "pledge to ",
)  # fmt: skip
"""One of these stands in all that _PROMISE matches."""
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
            for span in _promised(reading.words(sentence.start, sentence.end)):
                start, end = (sentence.start + place for place in span)
                if reading.is_ours(Hit("promise", number, start, end, start, end)):
                    yield Mark(start, end)


@lru_cache(maxsize=KEPT_SENTENCES)
def _promised(words: str) -> tuple[tuple[int, int], ...]:
    """Gives where a sentence promises: what will be done, or else what is given."""
    if words.rstrip(' "”').endswith("?") or _NO_PROMISE.search(words):
        return ()
    for pattern, signs in ((_PROMISE, _PROMISE_SIGNS), (_GIVEN, _GIVEN_SIGNS)):
        if any(sign in words for sign in signs):
            found = tuple(hit.span() for hit in pattern.finditer(words))
            if found:
                return found
    return ()
