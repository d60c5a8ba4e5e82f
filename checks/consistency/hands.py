"""Compares in whose hands a fault or a deed lay: 'our own fitter mixed them up', then 'a contractor'.

English says so without a name and without a connective, so it is read from three things: whoever is
the issuer's own, whoever is another's, and a deed that went wrong. And whoever owns a fault says so
in the same few ways in which another is given it: a bearer, a noun of fault or duty, and a verb.
"""

import re
from enum import StrEnum

from checks.claims import Claim, Slot
from checks.consistency.kinship import PLAIN
from checks.consistency.pieces import Piece, piece, stand
from checks.consistency.texts import Text

_OWN = re.compile(
    r"\b(?:our|its|their) own (?!account|expense|cost|review|inquiry|investigation|findings|words|website|choice|risk|money|words|standards|rules|accord)(?P<noun>[a-z-]+)"
    r"|\b(?:we ourselves|one of our own|by ourselves|in-house|ourselves (?:built|made|installed|wrote|packed|designed))\b"
    r"|\bwe (?:designed|built|made|wrote|installed|fitted|packed|mixed|printed|laid|erected|hung) (?:it|them|this|the)\b"
    r"|\b(?:mistake|error|slip|work|job|fitting|mixing|printing|repair|installation) was (?:made |done |carried out )?by (?:one of )?our (?:own )?(?:staff|people|team|employees?|engineers?|workers?|colleagues?|crew)\b"
)
_TRADE = (
    r"(?:contractors?|subcontractors?|sub-contractors?|agency|suppliers?|vendors?|hauliers?|couriers?|installers?|consultants?|fitters?"
    r"|printers?|printing house|printing firm|hire (?:company|firm)|outside (?:firm|company)|maintenance (?:firm|company)|builders?"
    r"|manufacturers?|freelancer|third party|provider|landlord|architects?|software house|laboratory|caterers?|removal firm|cleaning company|[a-z]+ing (?:company|firm|house))"
)
_OTHERS = re.compile(
    rf"\b(?:the|a|an|another|that|an outside|outside|visiting) (?:[a-z-]+ ){{0,3}}{_TRADE}\b"
)
_WENT_WRONG = re.compile(
    r"\b(?:wrong|mistak\w+|errors?|failed to|forgot\w*|left|omitted|misread|mixed (?:up|them)|swapped|in place of|instead of|without|out of date|old file|last year's"
    r"|neglected|overlooked|did not|had not|has not|was not|were not|never|careless\w*|answerable|responsible|liable|accountable|to blame|at fault|exclusive (?:charge|control)|in sole charge|sole charge)\b"
)
_ALSO_OURS = re.compile(
    r"\b(?:our (?:job|fault|failure|mistake|responsibility|duty) to|it was our|our own fault|we (?:should|ought)|we are responsible|the fault is ours|on our behalf|(?:that|this|which) is ours)\b"
)


def hands_apart(earlier: Text, later: Text) -> tuple[Claim, Claim] | None:
    """Gives where one English text says that its own did it and the other that others did."""
    if earlier.passage.chinese or later.passage.chinese:
        return None
    borne = _borne_apart(earlier, later) or _willed_apart(earlier, later)
    if borne:
        a, b = borne
        return (
            stand(earlier.passage, Slot.RESPONSIBILITY, a),
            stand(later.passage, Slot.RESPONSIBILITY, b),
        )
    for one, other, turned in ((earlier, later, False), (later, earlier, True)):
        ours = _ours(one)
        theirs = _theirs(other) if ours else None
        if not ours or not theirs or _OTHERS.search(one.passage.folded[:_MOST]):
            continue
        if _ALSO_OURS.search(other.passage.folded) or not _of_one_deed(one, ours, other, theirs):
            continue
        a, b = (theirs, ours) if turned else (ours, theirs)
        return (
            stand(earlier.passage, Slot.RESPONSIBILITY, a),
            stand(later.passage, Slot.RESPONSIBILITY, b),
        )
    return None


def _sentence(text: Text, at: int) -> Piece:
    sentence = text.passage.at(at)
    return piece(text.passage, sentence.start, sentence.end)


def _ours(text: Text) -> Piece | None:
    """Gives the sentence in which the issuer's own did what went wrong."""
    for found in _OWN.finditer(text.passage.folded[:_MOST]):
        said = _sentence(text, found.start())
        if not _OTHERS.search(said.folded):
            return said
    return None


def _theirs(text: Text) -> Piece | None:
    """Gives the sentence in which another's trade did what went wrong."""
    for found in _OTHERS.finditer(text.passage.folded[:_MOST]):
        end = text.passage.at(found.start()).end
        if _WENT_WRONG.search(text.passage.folded, found.end(), end):
            return _sentence(text, found.start())
    return None


_MOST = 20_000


def _of_one_deed(one: Text, ours: Piece, other: Text, theirs: Piece) -> bool:
    """Says whether the two sentences share a telling word, or one shares it with the other's text."""
    if (ours.words & theirs.words) - PLAIN:
        return True
    known = frozenset(one.weights.spread) & theirs.words
    again = frozenset(other.weights.spread) & ours.words
    return len((known | again) - PLAIN) >= _ENOUGH


_ENOUGH = 2


class _Bearing(StrEnum):
    """What a sentence says of who bears a fault or a duty."""

    OWNS = "owns"
    DENIES = "denies"
    OTHERS = "others"
    OTHERS_ALONE = "others alone"
    CLEARS = "clears"


_PEOPLE = (
    r"(?:drivers?|pilots?|captains?|skippers?|men|man|women|woman|persons?|people|staff|crews?|workers?|employees?|nurses?|doctors?|teachers?|tenants?|customers?"
    r"|passengers?|visitors?|parents?|pupils?|owners?|police|ministry|authorit[a-z]+|city council|(?!theater|center|harbor|newspaper|tower|cellar|charter)[a-z]{3,}(?:er|or|ian|ist)s?)"
)
_HOUSE = rf"(?:the|this) (?!{_PEOPLE}\b|{_TRADE}\b)[a-z]{{3,}}"
_WE = rf"(?:we|i|{_HOUSE})"
_LACK = r"(?:fault|blame|failing|failure|failings|error|mistake|neglect|negligence|oversight|carelessness|slip)"
_DUTY = r"(?:job|duty|task|responsibility|business|obligation|part)"
_BOUND = r"(?:answerable|responsible|accountable|liable|to blame|at fault)"
_LIES = r"(?:is|was|are|were|lies|lay|rests?|rested|belongs?|belonged|falls|fell|sits|sat|remains?)"
_BEARINGS = (
    (
        _Bearing.OWNS,
        re.compile(
            rf"\b(?<!not )(?:ours|for us|up to us|for our [a-z]+|for {_HOUSE}'s [a-z]+) to [a-z]+"
            rf"|(?<!not )(?<!no )(?<!never )(?<!beyond )(?<!outside )\bour (?:own )?(?:{_LACK}|doing)\b"
            rf"|\b(?:was|is|were) (?:our (?:own )?{_DUTY}|the {_DUTY} of our|a {_LACK} of (?:our|ours))\b"
            rf"|\b(?:that|it|this) was our (?:own )?(?:decision|choice)\b"
            rf"|\bwe (?:alone )?(?:are|were|remain|feel) (?:(?:wholly|fully|entirely|also|still|alone) )?{_BOUND}"
            rf"|\bwe (?:alone )?(?:must |will |have to |shall )?answer for\b|\bblame us\b|\bwe own (?:it|that|this|up)\b|\b(?:we|i) (?:take|accept|bear|carry|shoulder) (?:all |full |the |our |my )*(?:{_LACK}|responsibility|liability)"
            rf"|\bwe got (?:it|this|that) (?:all )?wrong\b|\bwe (?:have )?let (?:[a-z]+ ){{1,4}}down\b"
            rf"|\b{_WE} (?:should|ought to) have\b|\bwe (?:failed|neglected|omitted|forgot) (?:to|it|this|that|them)\b"
            rf"|\b(?:{_LACK}|responsibility|liability)\b[^.;]{{0,24}} {_LIES} (?:[a-z]+ly )?(?:ours|mine|with us|with me|on us|with {_HOUSE})\b"
        ),
    ),
    (
        _Bearing.DENIES,
        re.compile(
            rf"\b{_WE} (?:itself )?(?:had|has|have|bears?|bore|took|takes?|accepts?|played|owes?|owed) (?:[a-z]+ )?no (?:[a-z]+ )?(?:{_DUTY}|{_LACK}|hand|share|say|liability|role)\b"
            r"|\b(?:reject|den(?:y|ie)|dispute|refute)s? (?:every|any|all|the) (?:claim|suggestion|charge|allegation|notion)s? of (?:fault|blame|negligence|carelessness|responsibility)\b"
            r"|\b(?:accept|admit|bear|acknowledge)s? no (?:legal )?(?:liability|responsibility|blame|fault)\b"
            rf"|\bno (?:responsibility|liability|blame)\b[^.;]{{0,30}} (?:rests?|lies|attaches|falls) (?:with|on|upon|to) (?:us|{_HOUSE})\b"
            rf"|\b{_WE} (?:cannot|can not|could not|are not|is not|was not|were not|will not|do not|does not|should not) (?:be )?(?:held |made )?(?:answer|{_BOUND})\b"
            rf"|\b(?:nobody|no one|none) (?:at|in|on|of) (?:the|our)\b[^.;]{{0,24}} (?:(?:can|could|should) be blamed|(?:is|was) {_BOUND})\b"
            rf"|\b{_WE} (?:has|have|had) nothing to (?:answer for|do with)\b"
            rf"|\b{_WE} (?:(?:did|have done|has done|had done) nothing wrong|made no {_LACK}|acted (?:correctly|properly|rightly|lawfully|as (?:we|it) should))\b"
            rf"|\bno (?:blame|fault) (?:attaches|falls|lies|rests)\b[^.;]{{0,6}} (?:to|on|upon|with) (?:us|{_HOUSE})\b"
            rf"|\bno warning (?:of any kind )?(?:had|was|has)\b|\b(?:nobody|no one) (?:had |has )?(?:ever )?(?:warned|told) (?:us|{_HOUSE})\b"
            rf"|\bnothing (?:that )?{_WE} (?:did|could have done)\b|\b(?:no|not (?:our|any)) {_LACK} of (?:ours|our own)\b|\bnot our (?:{_LACK}|{_DUTY}|doing)\b"
        ),
    ),
    (
        _Bearing.OTHERS_ALONE,
        re.compile(
            rf"\b(?:{_LACK}|{_DUTY}|liability)\b[^.;]{{0,60}}?\b{_LIES} (?:\w+ )?(?:with|to|on|upon) (?!us\b|our)[^.;]{{2,40}}?\b(?:alone|solely|entirely|wholly|and no one|and nobody)\b"
            rf"|\b(?<!we )(?:bears?|carries|carry|takes?|has|have) (?:the |all (?:of )?the )?(?:entire|whole|sole|full|all the) (?:{_LACK}|responsibility|liability)"
            rf"|\b(?:wholly|entirely|solely|alone) (?:his|hers|theirs|down to (?!us)|{_BOUND})\b"
        ),
    ),
    (
        _Bearing.OTHERS,
        re.compile(
            rf"\b{_LIES} (?:entirely|wholly|solely|squarely|firmly) with (?:them|him|her|the|our) ?|\b(?:laid|lies|lie) at the door of (?!us\b|our)|\b(?:who|which|they) (?:bears?|carr(?:y|ies)|holds?) (?:the |full |sole |all )*(?:responsibility|liability|blame)\b|"
            rf"\b(?:{_LACK}|responsibility|liability)\b[^.;]{{0,40}}?\b{_LIES} (?:\w+ )?(?:with|to|on|upon) (?:our (?:[a-z]+ )?{_TRADE}\b|(?!{_HOUSE})(?:the|a|an|its|his|her|their|whoever|those) [a-z])"
            rf"|\b(?:is|was) (?:the|their|its) [a-z]+(?:er|or|lord|firm|company)'s (?:own )?(?:{_DUTY}|{_LACK})\b"
            rf"|\b(?:the|its|their|that) (?:{_PEOPLE}|{_TRADE})(?: [a-z]+){{0,5}} (?:is|are|was|were) {_BOUND}\b|\bbrought (?:[a-z]+ ){{1,3}}(?:up)?on (?:themselves|himself|herself|itself)\b"
            rf"|\b{_LACK} (?:is|was) (?:\w+ )?(?:his|hers|theirs)\b|\b(?:his|her|their) own (?:{_LACK}|doing)\b"
        ),
    ),
    (
        _Bearing.CLEARS,
        re.compile(
            r"\b(?:did|had done|has done) (?:everything|all|what|exactly what|just what) (?:(?:that )?(?:he|she|they) )"
            rf"|\b(?:he|she|they|driver|pilot|crew|staff|contractor|supplier|builder) (?:did|had done) nothing wrong\b|\b(?<!we )(?:is|are|was|were|bears?|has|had) (?:not {_BOUND}|no {_LACK})\b"
        ),
    ),
)
_DEEDS = r"(?:clos|shut|withdr|recall|stop|suspend|halt|ceas|cancel|evacuat|resign|leav|left|go\b|step|stood|stand|pull|tak\w+ (?:it|them|the [a-z]+) (?:off|down))\w*"
_WILLED = re.compile(
    rf"\b{_DEEDS} [^.;]{{0,30}}?\b(?:itself|ourselves|(?:its|our) own doors|voluntarily|of (?:our|its|his|her|their) own (?:accord|will)|on (?:our|its|his|her|their) own (?:initiative|decision)|by choice|unprompted|without being (?:asked|told))\b"
    rf"|\bvoluntary (?:recall|closure|withdrawal|suspension)\b|\b(?:chose|decided|elected|opted|chosen) (?:ourselves |themselves )?to {_DEEDS}|\bour own (?:decision|choice|initiative) to\b|\b(?:has |had |have )?(?:resigned|stepped down|stood down)\b"
)
_MADE_TO = re.compile(
    rf"\b(?:order|direct|instruct|requir|compel|forc|made|told|ask)\w* (?:(?:us|it|him|her|them|our [a-z]+|the [a-z]+|that (?:we|it)) )?(?:to )?(?:{_DEEDS}|do so)"
    rf"|\border\w* (?:the [a-z]+|it|them|us) (?:off|out of|shut|closed|down)\b"
    rf"|\bhad (?:no choice but |been told )?to {_DEEDS}|\b(?:served|issued) (?:us|it|the [a-z]+) [^.;]{{0,24}}\b(?:notice|order)\b|\b(?:notice|order|decree|ruling) (?:from|by|of) the [a-z' ]{{3,40}}\b(?:closed|shut|stopped)\b|\b(?:dismissed|sacked|removed) (?:him|her|the [a-z]+)\b"
)
"""A deed of one's own will, and one that somebody else demanded."""


def _willed_apart(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """Gives where one text says that a deed was freely done and the other that it was ordered."""
    for one, other, turned in ((earlier, later, False), (later, earlier, True)):
        free = _first(one, _WILLED)
        made = _first(other, _MADE_TO) if free else None
        if not free or not made or _first(other, _WILLED) or _first(one, _MADE_TO):
            continue
        if (free.words & made.words) - PLAIN:
            return (made, free) if turned else (free, made)
    return None


def _first(text: Text, pattern: re.Pattern[str]) -> Piece | None:
    found = pattern.search(text.passage.folded[:_MOST])
    return _sentence(text, found.start()) if found else None


_UNDECIDED = re.compile(
    r"\b(?:whether|if|who is|who was|will decide|may|might|inquiry will|investigat\w*)\b|\?"
)


def _borne(text: Text) -> dict[_Bearing, Piece]:
    """Gives of each bearing the first sentence that says so."""
    found: dict[_Bearing, Piece] = {}
    for bearing, pattern in _BEARINGS:
        for hit in pattern.finditer(text.passage.folded[:_MOST]):
            said = _sentence(text, hit.start())
            if not _UNDECIDED.search(said.folded):
                found.setdefault(bearing, said)
                break
    return found


def _borne_apart(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """Gives where one text owns the fault and the other, which never does, puts it elsewhere."""
    before = _borne(earlier)
    after = _borne(later) if before else {}
    owns = _Bearing.OWNS
    for bearing in (_Bearing.DENIES, _Bearing.OTHERS_ALONE, _Bearing.OTHERS):
        if owns in before and bearing in after and owns not in after:
            return before[owns], after[bearing]
    for bearing in (_Bearing.DENIES, _Bearing.OTHERS_ALONE):
        if owns in after and bearing in before and owns not in before:
            return before[bearing], after[owns]
    blamed = before.get(_Bearing.OTHERS_ALONE) or before.get(_Bearing.OTHERS)
    others = {_Bearing.OTHERS, _Bearing.OTHERS_ALONE}
    if blamed and owns in after and owns not in before and not others & after.keys():
        return blamed, after[owns]
    return None
