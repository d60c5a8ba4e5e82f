"""Finds where an English text tells of the issuer's own fault, whatever the words for it.

What was left undone or done wrongly by us or our people is owned up to as plainly as by 'our fault'.
"""

from collections.abc import Iterator
from functools import lru_cache

from checks.document import BlockKind
from checks.later import later
from checks.matching import KEPT_SENTENCES
from checks.needed import Expression
from checks.reading import Hit, Reading

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
_HABIT = (
    "(?:ask|call|phone|ring|e-?mail|text|send|sell|share|store|keep|charge|request|need|want|use|take|make"
    "|give|hold|contact|write|tell|say|do|have|accept|demand|require|pass|collect|lend|rent)"
)
"""After 'we never': what is never done, not what was left undone."""
_OWN = r"(?:we|i|our [a-z]+(?: [a-z]+)?|one of our [a-z]+|nobody (?:here|at|in|on)|no one (?:here|at|in|on|was|had)[^,;.]{0,30})"
# What was not said, sold or known denies rather than owns up.
_SAID = (
    r"(?:improperly|unlawfully|wrongfully|illegally|knowingly|intentionally|deliberately|say|said|claim|promise|state|suggest|sell|sold|share|send|sent|ask|employ|receive|know|known|authori|publish|issue"
    r"|post|agree|intend|mean|want|expect|accept|comment|discuss|recogni|see\b|saw|find|found|need|lose|lost|hesitate|fail"
    r"|once|been|had|have|threaten|order|instruct|hide|hid|refuse|offer|own|operate|use|made\b|make\b)"
)
_FAULT = later(
    # What should have been done, or was left undone, by us or by ours.
    rf"(?<!who\s)(?<!whom\s)(?<!those\s)\b(?!our (?:contractor|supplier|insurer|landlord|predecessor|former|lawyer)s?\b){_OWN}(?: [a-z]+ly| also| then)? (?:(?:did not|didn't|had not|hadn't|had never|never(?! {_HABIT}\b))(?! {_SAID}|\.)|failed to|forgot to|neglected to|omitted to"
    r"|chose not to|left|let|ignored|overlooked|missed|skipped|misread|mistook|mislaid|lost|mixed up|misled|lied|lied to"
    r"|breached|leaked|exposed|misconfigured|mishandled|misjudged|broke|charged|overcharged|underpaid|put off|postponed|cut|kept|sent|signed off|went ahead|passed|gave|told"
    r"|got(?! (?:[a-z]+ly |very |so |\W)?(?:lucky|fortunate))|had no(?! idea| way| reason| intention| evidence| record| plans| information)|had been told|had been warned|knew|were warned|was warned|were told|were too|was too|were slow|should have|should not have|should never have|ought to have)\b[^.;!?]{3,}"
    r"|\b(?:he|she|they|it|this|that|which|the [a-z]+(?: [a-z]+)?) (?:ought to have|should have|should never have|should not have)\b[^.;!?]{3,}"
    r"|\b(?:because|since|as) (?:no one|nobody|none of us|our [a-z]+(?: [a-z]+)?|we)\b[^.;!?]{0,40}\b(?:had|did not|was|were|failed|forgot|never|put|left|set|sent)\b[^.;!?]*"
    r"|\b(?:it was|this was|that was) (?:negligent|careless|wrong|reckless|unlawful|a mistake|an error|our (?:mistake|error|fault))\b[^.;!?]*"
    r"|\b(?:through|because of|owing to|due to)(?: (?:an?|the))? (?:(?:our|my)(?: own)? [a-z]+|(?:error|mistake|fault|slip|lapse|oversight|failure) (?:by|of|in|on the part of) (?:our|one of our|us)\b)[^.;!?]*"
    r"|\b(?:fault|blame|responsibility|error|mistake) (?:lay|lies|was|is|rests|rested) (?:with us|ours|on our side|at our door)\b[^.;!?:]*"
    # A deed of ours with what was wrong about it, and a thing that was ours to do.
    rf"|\b{_OWN} (?:had |have |'d )?(?:[a-z]{{2,}}ed|put|set|gave|sent|sold|made|wrote|built|bought|chose|took|ran|laid|hung|told|paid|shut) [^.;!?]{{0,70}}\b(?:wrong|incorrectly|twice|by mistake|in error|without (?:checking|asking|testing|telling|reading)|and (?:did not|didn't|never|forgot to|failed to)|that (?:we|i) had not|too (?:many|few|little|early|late|soon|thin|small))\b[^.;!?]*"
    rf"|\b{_OWN} [^.;!?]{{0,70}}\band (?:then |still |so |yet )?(?:put off|postponed|went on|carried on|ignored|overlooked|forgot|failed to|did nothing|went ahead)\b[^.;!?]*"
    r"|\b(?:it|this|that|which|they|both|all of it|the [a-z]+(?: [a-z]+)?) (?:was|were|is|are) (?:[a-z]+ )?(?:ours|mine|written by us|approved by us|ordered by us|chosen by us|signed by us|our doing|our choice|our decision)\b[^.;!?]*"
    r"|\b(?:that|which) (?:we|i) (?:had )?(?:left|not|forgotten|missed|put off|switched off|turned off|ignored)\b[^.;!?]*"
    r"|\b(?:we|i) (?:caused|did|broke|started|brought about|allowed|permitted|let) (?:this|it|that|the (?:fire|leak|spill|outage|damage|delay|crash|accident))\b[^.;!?]*"
    r"|\b(?:nobody|no one|none of us)(?: (?:in|at|on|of) (?:our|the) [a-z]+(?: [a-z]+)?)? (?:had )?(?:looked|checked|tested|asked|read|noticed|answered|inspected)\b[^.;!?]*"
    r"|\bthe (?:board|management|committee) (?:ignored|overlooked|dismissed|brushed aside|sat on)\b[^.;!?]*"
    r"|\bour [a-z]+(?: [a-z]+)? (?:was|were|had been) (?:using (?:his|her|their|a) (?:mobile |tele)?phone|asleep|drunk|speeding|texting|away from (?:his|her|their) post)\b[^.;!?]*"
    r"|\bour [a-z]+(?: [a-z]+)? (?:had not been|were not|was not|had been left|told people|was left|were left)\b[^.;!?]*"
)
_FAULTS = Expression(_FAULT)
_WRONG = later(
    r"\b(?:not|n't|never|fail\w*|forgot|neglect\w*|omit\w*|wrong\w*|error|mistake\w*|careless\w*|negligen\w*|ignored|overlooked|missed"
    r"|skipped|misread|mislaid|misled|lied|leaked|exposed|misconfigured|mishandled|misjudged|breach\w*|unlatched|unlocked|open|out of date|without|against our|anyway|too late|too slow"
    r"|should|ought|no one|nobody|had no|knew|warned|put off|postponed|went on|carried on|went ahead|did nothing|let the|let (?:one|a single|him|her|them)|overcharged|underpaid|does not let|not let us|unlawful"
    r"|ours|mine|by us|(?:that|which) (?:we|i) had left|our (?:doing|choice|decision)|caused|did this|by mistake|in error|too [a-z]+|fault|blame|asleep|drunk|speeding|texting|(?:tele)?phone|(?:his|her|their) post|dismissed|brushed aside|sat on|reckless|mixed up|lost|twice|expired|incorrect\w*|when we had)\b"
)
_NOT_OWNED = later(
    r"\b(?:alleg\w+|claim(?:s|ed)? (?:that|we)|not the case|did not fail|denied|deny|denies|whether|suggests?|suggested|accus\w+|question"
    r"|not yet know|do not yet|don't yet|comment\w*|we did not\.|we do not know|nothing in|no evidence|would never|did not promise|should the)\b"
)


def own_faults(reading: Reading) -> Iterator[Hit]:
    """Walks the clauses in which the issuer tells of its own or its people's fault."""
    if reading.family != "en":
        return
    for number, sentence in enumerate(reading.document.sentences):
        if sentence.kind not in _RUNNING:
            continue
        for span in _faults(reading.sentences[number]):
            start, end = (sentence.start + place for place in span)
            hit = Hit("own_fault", number, start, end, start, end)
            if reading.is_ours(hit):
                yield hit


@lru_cache(maxsize=KEPT_SENTENCES)
def _faults(words: str) -> tuple[tuple[int, int], ...]:
    """Gives where a sentence tells of an own fault."""
    found = tuple(f.span() for f in _FAULTS.finditer(words) if _WRONG.search(f.group()))
    if found and (words.rstrip(' "”').endswith("?") or _NOT_OWNED.search(words)):
        return ()
    return found
