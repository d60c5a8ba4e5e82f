"""Finds where an English text says what those affected went through, whatever the hardship was.

Hardships have no list, so a sentence counts by how it is built: somebody affected and what they
bore (sat, were told, went home); a verdict on it (a rotten end, more than anybody should bear);
what the loss is to them (for a family on seasonal pay it is the rent); or the trust they gave. What
they may do now, or get, tells of no hardship.
"""

from collections.abc import Iterator
from functools import lru_cache

from checks.document import BlockKind
from checks.later import later
from checks.matching import KEPT_SENTENCES
from checks.needed import Expression
from checks.reading import Hit, Reading

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_PEOPLE = (
    r"(?:you|they|he|she|people|persons?|families|family|parents?|child|children|mothers?|fathers?|mum|dad|son|daughter"
    r"|wife|husband|man|woman|men|women|boys?|girls?|patients?|passengers?|residents?|tenants?|guests?|customers?|members?"
    r"|pupils?|students?|teachers?|workers?|neighbou?rs?|players?|donors?|savers?|callers?|riders?|travell?ers?|candidates?"
    r"|pensioners?|widows?|households?|friends?|relatives|everyone|everybody|anyone|many|some|most|several|others|those|who)"
)
_BORE = (
    r"(?:sat|stood|slept|lay|waited|queued|walked|drove|ran|hurried|shivered|went (?:home|without|hungry|to bed|cold)"
    r"|came (?:home|so far|all the way|in vain)|had to(?! be (?:closed|adjusted|suspended))|(?:was|were|been) (?:left|told|thrown|frightened|made to|turned away|sent away|shut out)"
    r"|left (?:on|in|at|without|wondering|waiting)|heard (?:it|nothing|of it|from)|had no (?:answer|way|choice|idea|warning)"
    r"|found (?:out|dead|nobody|no|their|the (?:door|gate|shelves))|could not|couldn't|cannot|can no longer|never (?:got|saw|heard|knew)"
    r"|borrowed|carried|watched|lost (?:the|their|his|her|your|somebody|someone|what)|spent (?:the|a|hours|days|christmas)|gave up"
    r"|(?:must|may) have (?:thought|felt|wondered|been)|thought (?:we|nobody|that)|trusted|believed|believing|relied|count(?:ed|ing) on|being made to|no part in|no longer (?:feels?|felt)|wondering|worried|scared|sleepless"
    r"|worked (?:for|hard)|had (?:planned|saved|worked|waited|trusted)|missed|sitting|waiting|stuck|stranded|frightened|afraid|alone"
    r"|in the (?:dark|cold|rain|heat|snow)|in tears|ashamed|humiliated|driven from|have driven|paid twice|had [a-z]+ bounce)"
)
_BORNE = later(rf"\b{_PEOPLE}\b(?! (?:company|supplier))[^.;:!?]{{0,70}}?\b{_BORE}\b")
_VERDICT = later(
    r"\b(?:(?:that|it|this|which|to [^.;:!?]{3,70}|nothing)(?:,? [^.;:!?]{0,60},)?(?:'s| is| was| must be| must have been| has been)) (?:not )?"
    r"(?:(?:an?|the|so|very|such|more|just|simply|a kind of) )*"
    r"(?:rotten|miserable|lonely|frightening|horrible|awful|dreadful|cruel|bitter|humiliating|wretched|painful|degrading|lousy"
    r"|heartbreaking|terrifying|distressing|upsetting|exhausting|unfair|insulting|great deal|hard (?:thing|to)|sad thing|poor (?:way|end|reward)"
    r"|no way to|no small (?:thing|matter)|terrible|more than (?:any|you|they|he|she)|the last thing)\b"
)
_BEYOND = later(
    r"\b(?:no words|nothing (?:we|i) (?:can )?(?:say|do|offer) [^.;]{0,30}(?:back|right|undo|make)|cannot be undone|can(?:not|'t) (?:ever )?be (?:undone|bought|brought back|given back|replaced again)"
    r"|gives? (?:them|you|him|her) back|how little (?:that|this|it) is|what (?:i|we) (?:took|have taken) from|could not trust|(?:nobody|no one|no child|no parent|no family|no patient|no guest|no worker) (?:should|ought)"
    r"|than (?:anybody|anyone|any \w+) should|(?:you|they|he|she) did nothing wrong|no comfort|cold comfort|sorry that (?:you|they|he|she)"
    r"|twice (?:over|in)|because of us)\b"
)
_MEANS = later(
    r"\b(?:for|to) (?:an?|many|most|any|a good many|a lot of|somebody|someone|people|families|every) [^.;:!?]{3,80}? (?:is|means?|was|meant|can mean|are) (?:an?|the|their|not|no|more|everything|what)\b"
)
_TRUST = later(
    r"\b(?:you|people|families|parents|patients|anyone|somebody)\b[^.;:!?]{0,40}\b(?:take for granted|trust(?:ed|s)? (?:us|that|somebody|someone|another)|haven't told|have not told)\b"
)
_LEFT = later(
    r"\b(?:left|leaving|leaves) (?:you|them|him|her|people|families|many|some|most)(?: of you)? (?:short|without|stranded|waiting|out of pocket"
    r"|in the (?:dark|cold|rain)|with (?:no|nothing)|wondering|worried|alone|hungry)\b"
    r"|\bended (?:with|in) (?:[a-z]+ ){0,3}(?:thrown|fear|tears|pain|hospital|ambulances?|panic|the (?:dark|rain|cold))\b"
)
_OFFERED = later(
    r"\b(?:please|will|won't|may|if you(?! had\b)|should (?:you|any|call|contact|see)|shall|refund\w*|reimburse\w*|compensat\w*|entitled|we ask|welcome to"
    r"|they can|you can|can (?:now|claim|ask|call|ring|choose|collect|get|apply|have|keep)|free of charge|offered|survey|easily|treated for|discharged|supplier|contractor)\b"
)
_SUFFERED = later(
    rf"\b{_PEOPLE}\b[^.;:!?]{{0,110}}?\b(?:cried|wept|in tears|in the (?:rain|cold|dark|heat|snow|wet)|terrified|frightened|alone|hungry|soaked|shaking|humiliated|ashamed|slept on)\b"
)
_JUDGED = tuple(map(Expression, (_SUFFERED, _VERDICT, _BEYOND, _MEANS, _TRUST, _LEFT)))
_BORE_IT = Expression(_BORNE)


def told_hardships(reading: Reading) -> Iterator[Hit]:
    """Walks the sentences that say what those affected bore or what it means for them."""
    if reading.family != "en":
        return
    # With a time or a count the same words report what happened.
    reporting = frozenset(reading.holding("#time", "#number", "#digits"))
    for number, sentence in enumerate(reading.document.sentences):
        if sentence.kind not in _RUNNING:
            continue
        for span in _hardships(reading.sentences[number], reports=number in reporting):
            start, end = (sentence.start + place for place in span)
            hit = Hit("hardship", number, start, end, start, end)
            if reading.is_ours(hit):
                yield hit
                break


@lru_cache(maxsize=KEPT_SENTENCES)
def _hardships(words: str, *, reports: bool) -> tuple[tuple[int, int], ...]:
    """Gives where a sentence tells of a hardship, the first place of each kind."""
    kinds = _JUDGED if reports else (*_JUDGED, _BORE_IT)
    found = (hit.span() for kind in kinds if (hit := kind.search(words)))
    return tuple(span for span in found if not _OFFERED.search(_clause(words, *span)))


def _clause(words: str, start: int, end: int) -> str:
    """Gives what stands around a place between semicolons: what is offered after one is apart."""
    opens = words.rfind(";", 0, start) + 1
    closes = words.find(";", end)
    return words[opens : closes if closes >= 0 else len(words)]
