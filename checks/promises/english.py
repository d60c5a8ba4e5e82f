"""Reads promises in English: the issuer, 'will', a deed, and by when."""

import re
from collections.abc import Iterator, Sequence

from checks.promises.deadlines import Found, clocks_in, days_in, joined, periods_in
from checks.promises.model import Due, Read

_BODIES = (
    "company|bank|council|trust|school|college|university|hospital|clinic|airline|operator|utility|"
    "society|charity|museum|club|shop|store|hotel|firm|group|board|department|team|crew|factory"
)
_OTHERS = re.compile(
    r"\b(?:police|regulator|commissioner|ombudsman|court|judge|coroner|inquest|inquiry|ministry|minister|"
    r"government|authority|authorities|insurers?|supplier|suppliers|contractor|contractors|union|unions|"
    r"parliament|prosecutors?|trial|hearing|he|she|they|weather|forecasters?|manufacturer|landlord)\b"
)
_SOFT = re.compile(
    r"\s*(?:not|never|try|aim|hope|seek|strive|endeavou?r|continue|remain|keep|work(?! (?:is|was))|cooperate|"
    r"co-operate|consider|explore|look (?:at|into|to)|learn|reflect|need|want|have to|be able|probably|likely|"
    r"hopefully|possibly|do (?:everything|our best|all)|always|be (?:here|open|closed|available|working|glad|"
    r"happy|sorry|grateful|asked|required|expected|in touch as|no )|know|understand|see|face|miss|lose|expire)\b"
)
_DEED = re.compile(
    r"\s*(?:also |then |now |each |all |both |personally |fully |formally |publicly |again )*(?:be )?(?:re)?"
    r"(?:publish|report|releas|issu|announc|post|writ|contact|call|ring|phone|email|inform|notif|updat|refund|"
    r"pa(?:y|id)|imburs|compensat|credit|return|repair|replac|fix|restor|open|complet|finish|install|inspect|"
    r"test|call|collect|remov|deliver|appoint|submit|answer|repl|appl|fund|shar(?:e|ed) the|give (?:an|a|you|"
    r"the|every)|given|send|sent|tell|told|set up|hold a|held|provide)\w*"
)
_WILL = re.compile(r"\b(?:will|shall)\b|(?<=we)'ll\b|(?<=\bi)'ll\b")
_WE = re.compile(
    rf"(?:\b(?:we|i|our (?!(?:contractor|supplier|insurer|landlord|union)s?\b)[a-z-]+(?: [a-z-]+){{0,3}}"
    rf"|(?:the|this) (?:{_BODIES}))(?: and [a-z ]{{2,30}})?(?: also| now| then|,)?)\s?$"
)
_PASSIVE = re.compile(
    r"\s*(?:now |also |all |then |each )*(?:be )(?:[a-z]+ly )?(?:published|released|issued|announced|posted|"
    r"reported|given|sent|refunded|repaid|paid|reimbursed|credited|compensated|returned|repaired|replaced|"
    r"fixed|restored|reopened|completed|finished|installed|inspected|tested|contacted|called|written|told|"
    r"informed|notified|updated|delivered|submitted|answered|removed|recalled|shared|provided|offered|made|held)\b"
)
_YOURS = re.compile(r"\s*(?:receive|get|have|be able to (?:claim|collect))\b")
_YOU = re.compile(r"\b(?:you|everyone|everybody|(?:every|each|all)[a-z ]{1,30}|customers|passengers|patients|"
                  r"families|members|guests|tenants|residents|parents)\s$")  # fmt: skip
_SERVICE = re.compile(
    r"\b(?:service|services|line|branch|branches|shop|store|school|website|app|system|supply|power|water|station|"
    r"plant|clinic)\s$"
)
_BACK = re.compile(r"\s*(?:reopen|resume|restart|be back|return to (?:normal|service))\b")
_NEXT = re.compile(
    r"\b(?:the |our )?(?:next|further|another) (?:update|statement|bulletin|briefing|announcement)"
    r"(?:s)?(?: on this)?(?: is| will be| will follow| follows|:| due|,)?"
)
_CONDITION = re.compile(r"\b(?:if|unless|in case|should (?:you|they|any)|whether)\b[^,;]*$")
_OPENING_IF = re.compile(r"\s*(?:and )?(?:if|unless|once|when|where|should)\b[^,]*,")
_REPORTED = re.compile(
    r"\b(?:rumou?rs?|claims?|reports?|posts?|alleg\w+|suggest\w*) (?:that|say|saying|claiming)\b"
)
_HARD = re.compile(
    r"(?:\bby|\bbefore|\bno later than|\bnot later than|\bat the latest by|\bdue(?: by| on)?|\bwithin)\s(?:the\s)?$"
)
_EASY = re.compile(
    r"(?:(?:^|[,;:—–-]\s?|\b(?:on|at|in|from|is|be|due|update|statement|again|this|for)\s)(?:about\s|around\s)?)$"
)
_NOT_YET = re.compile(r"\b(?:not|no|was|were|had|did)\b")
_HARD_WORD = re.compile(r"(?:by|before)\s")
_BACKWARDS_WORD = re.compile(r"(?:since|last|between|until|during)\s")
_BACKWARDS = re.compile(r"\b(?:until|till|since|after|of|between|dated)\s(?:the\s)?$")
_RELATIVE = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|because|after|since|bought|made)\b"
)
_JOINTS = re.compile(r",? and\b|[,;:—]")
_CLAUSE = re.compile(r"[,;:—]\s")
_AND = re.compile(r"[\s,;:—]*(?:\b(?:and|also|then)\b[\s,]*)*")


def english_promises(folded: str, start: int, end: int, issuer: Sequence[str]) -> Iterator[Read]:
    """Reads the promises of one sentence; `folded` is the whole text, folded."""
    if _REPORTED.search(folded, start, end):
        return
    wills = list(_WILL.finditer(folded, start, end))
    opened, ours, promised = start, False, False
    for at, will in enumerate(wills):
        last = at + 1 == len(wills)
        cut = end if last else _cut(folded, will.end(), wills[at + 1].start())
        ours = _is_ours(folded, opened, will, issuer) or (ours and _goes_on(folded, opened, will))
        if ours and not _CONDITION.search(folded, start, will.start()):
            due = english_due(folded, _behind_if(folded, opened, will.start()), will.end(), cut)
            if not _SOFT.match(folded, will.end()) and (due or _DEED.match(folded, will.end())):
                promised = True
                yield Read(_first_word(folded, opened), cut, due, will.start())
        opened = cut
    if not promised:
        yield from _next_word(folded, start, end)


def _behind_if(folded: str, start: int, stop: int) -> int:
    """Gives where the condition that opens a stretch is over; its dates are the reader's."""
    found = _OPENING_IF.match(folded, start, stop)
    return found.end() if found else start


def _first_word(folded: str, start: int) -> int:
    """Gives where a stretch begins to say something, behind 'and' and commas."""
    lead = _AND.match(folded, start)
    return lead.end() if lead else start


def _goes_on(folded: str, opened: int, will: re.Match[str]) -> bool:
    """Tells whether a further 'will' has the subject of the one before it."""
    return _AND.fullmatch(folded, opened, will.start()) is not None


def _is_ours(folded: str, opened: int, will: re.Match[str], issuer: Sequence[str]) -> bool:
    """Tells whether the issuer is who 'will', or the deed is one that it alone can promise."""
    before, after = folded[opened : will.start()], will.end()
    clause = _CLAUSE.split(before)[-1]
    names = tuple(f"{name.lower()} " for name in issuer if name)
    if before.endswith(("we", "i", *names)) or _WE.search(clause):
        return True
    if _OTHERS.search(clause):
        return False
    return bool(
        _PASSIVE.match(folded, after)
        or (_YOU.search(before) and _YOURS.match(folded, after))
        or (_SERVICE.search(before) and _BACK.match(folded, after))
        or _NEXT.fullmatch(clause.strip())
    )


def _cut(folded: str, start: int, stop: int) -> int:
    """Gives where one promise ends before the next: at the last 'and', comma or colon."""
    places = [found.start() for found in _JOINTS.finditer(folded, start, stop)]
    return places[-1] if places else stop


def _next_word(folded: str, start: int, end: int) -> Iterator[Read]:
    """Reads the note that says when the next word comes, though it has no 'will'."""
    found = _NEXT.search(folded, start, end)
    if not found or _OTHERS.search(folded, start, found.start()):
        return
    if _NOT_YET.search(folded, start, end):
        return
    due = english_due(folded, found.start(), found.end(), end)
    if due:
        yield Read(start, end, due, found.start())


def english_due(folded: str, start: int, will: int, end: int) -> Due | None:
    """Chooses by when: what 'by', 'before' or 'within' names, else the first day or time told."""
    periods = list(periods_in(folded, start, end))
    clocks = clocks_in(folded, start, end)
    days = [day for day in days_in(folded, start, end) if _tells(folded, day, will)]
    clocks = [clock for clock in clocks if _tells(folded, clock, will, days)]
    hard = next((day for day in days if _is_hard(folded, day)), None)
    if periods and not hard:
        first = periods[0].due
        again = clocks[0].due if first.again and clocks else None
        return joined(periods[0], clocks[0]) if again else first
    return joined(hard or (days[0] if days else None), clocks[0] if clocks else None)


def _is_hard(folded: str, one: Found) -> bool:
    before = folded[max(0, one.start - 28) : one.start]
    return bool(_HARD.search(before) or _HARD_WORD.match(folded, one.start, one.end))


def _tells(folded: str, one: Found, will: int, beside: Sequence[Found] = ()) -> bool:
    """Tells whether a day or time says when the deed is done, not which thing it is done to."""
    if _BACKWARDS_WORD.match(folded, one.start, one.end):
        return False
    if _is_hard(folded, one) or any(_touch(day, one) for day in beside):
        return True
    before = folded[max(0, one.start - 28) : one.start]
    if _BACKWARDS.search(before):
        return False
    if one.start > will and _RELATIVE.search(folded, will, one.start):
        return False
    is_word = one.due.day is not None and bool(one.due.day.word)
    return is_word or bool(_EASY.search(before))


def _touch(day: Found, clock: Found) -> bool:
    """Tells whether a time stands beside a day: '6 pm on 22 November'."""
    return 0 <= clock.start - day.end < 6 or 0 <= day.start - clock.end < 10
