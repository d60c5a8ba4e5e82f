"""Compares what two texts call the cause of one thing, in whatever words they do.

A cause is what a connective joins to its effect ('because', 'was caused by', 所致, 原因是). Two
causes of one effect clash where they share no word and no class. A cause of the cause is none:
'the bearing seized', then 'it seized because nobody had greased it'.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.claims import Claim, Passage, Slot, content
from checks.claims.model import named
from checks.claims.passages import Sentence
from checks.consistency.kinship import Weights
from checks.consistency.likeness import PEOPLE
from checks.consistency.pieces import APART, Piece, piece, stand, telling
from checks.consistency.texts import Text

MOST = 40
"""How many causes of a text are compared: the first so many."""
_ENOUGH = 1.0
_ENOUGH_IN_TEXT = 1.5
_HAPPENED = (
    "起火|火灾|火警|失火|破裂|裂纹|断裂|爆裂|开裂|异味|臭味|停电|断电|停水|断水|中断|停运|停驶|停摆|爆炸|气爆|泄漏|外泄|泄露|倒塌|坍塌|塌落"
    "|故障|延误|腹泻|呕吐|不适|中毒|瘫痪|宕机|当机|渗水|漏水|坠落|掉落|脱落|侧翻|翻覆|追尾|相撞|差错|超标|污染|短路|跳闸|漏电|触电|缩水|变质|发霉|异物"
)
"""Words for what happened: 'the crack is …' gives its cause."""
_EVENTS = content(_HAPPENED.replace("|", " "))
_ZH = re.compile(
    r"(?:原因|起因|成因|肇因|主因|祸首|元凶|根子|症结|源头|病根)(?:,|，)?(?:现?已|经)*(?:初步)?(?:查明|查证|查|调查|检查|鉴定|认定|确认)?(?:,|，)?(?:就|正)?(?:是|为|系|在于|出在|在|:|：)(?P<why>[^。；;]{2,44})"
    rf"|(?:{_HAPPENED})(?:一事)?[,，]?(?:并?是|系|乃|源于|源自|来自|出自|缘于|起于)(?!否|在|因|由|从|我|一[起宗次]|意外|严重|本次|这|谁|什么)(?P<ev>[^。；;，,]{{3,40}})"
    r"|(?:[，,]|^)(?:系|乃)(?![统列])(?P<was>[^。；;，,]{3,40})"
    r"|(?:经[^，。,；;]{2,16}(?:检测|检验|化验|调查|鉴定|查验|勘查|比对|复查)|会(?:枯|萎|坏|死|病|倒|断|裂|漏|停|坠|掉|出事|起火)[^，。,；;]{0,4})[，,](?:原来|其实)?(?:是|为)(?!否)(?P<seen>[^。；;]{3,44})"
    r"|(?:问题|毛病|错误?)(?:就|是)?出(?:在|自)(?P<lay>[^。；;]{2,40})"
    r"|(?:是|系|乃|为|由|,|，|:|：|^|。)(?P<by>[^。；;，,：:]{3,44}?)(?:所致|所造成|所引起|所引发|造成的?|引起的?|导致的?|引发的?|引致的?)(?=\s*(?:[。；;，,]|$))"
    r"|(?:因为|由于|(?<![原基成])因(?!此|而|应|故(?!障)|为)|缘于|源于|起于|源自|肇因于|归因于)(?P<of>[^。；;，,]{2,40})"
    r"|(?:^|[。；;，,：:])(?P<back>[^。；;，,：:]{4,40})[，,](?:而)?这(?:就|才|便|正|也就)?是(?:[^，。,；;]{0,10}的)?真?正?的?(?:原因|起因|成因|主因|根源|缘故)(?=[。；;，,]|$)"
    r"|(?:^|[。；;，,：:])(?P<made>[^。；;，,：:]{4,40}?)(?:造成|导致|引起|引发|致使|引致|触发)(?=[^。；;，,的\s]{2})"
)
_EN = re.compile(
    r"\b(?:caused|triggered|set off|brought (?:about|on)|sparked) by (?P<by>[^;.]{3,110})"
    r"|\b(?:because(?: of)?|due to|owing to|as a result of|(?:is|was) the result of|resulted from|traced (?:back )?to|stem(?:s|med) from"
    r"|blamed on|(?<!remarks )(?<!comments )(?<!words )(?<!statements )(?<!quotes )attributed to|(?:came|come) down to|(?:is|was) down to|(?:began|started|stopped|failed|fell|broke(?: out)?|happened|occurred|arose) when|(?:sick|ill|unwell|poisoned|died) from) (?P<of>[^;.]{3,110})"
    r"|\bafter (?P<after>(?:[a-z'-]+ ){1,5}?had (?:[a-z]+ )?[a-z]{3,}[^;.,]{0,80}|(?:hitting|striking|touching|running into|swallowing|eating|drinking)\b[^;.,]{3,80})"
    r"|\b(?:cause|reason)(?P<named>(?: of| for)?[a-z' ]{0,50}?) (?:was|is|proved to be|turned out to be|lay in|lies in)(?: that)? (?P<why>[^;.]{3,110})"
    r"|(?:^|(?<=[.!?]\s)|(?<=\n))(?P<struck>(?!after|before|since|when|while|if|as |on |at |in |we |it |they |he |she |this |that |nobody )[a-z' -]{3,40}?)"
    r" (?:struck|hit|fell (?:on|onto|across|into)|blew (?:down|over|into|onto)|burst|snapped|cracked|jammed|seized|flew into|ran into|(?:bit|chewed|gnawed|cut|dug|drilled) through|severed)\b"
    r"[^;]{0,90}?,? and (?:so )?(?:the|our|its|all|both) (?=[^.;]{2,40}?\b(?:stopped|failed|fell|went|shut|tripped|stood|lost|broke|collapsed|halted|gave way|stayed)\b)"
    r"|(?:^|[.;,])(?P<made>[^.;,]{6,90}?) (?:caused|led to|resulted in|set off|triggered|brought down|was what stopped)\b"
    r"|(?:^|(?<=[.;]))(?P<set>[^.;,]{3,80}?) (?:set|made|left|put) (?:the |our |its |several |many |all )?[a-z ]{2,30}? (?:sick|ill|alight|on fire|ablaze|out of (?:action|service|use|order))\b"
    r"|(?:^|(?<=[.;]))(?P<put>[^.;,]{6,110}?)[,;]?(?: and)? (?:that|this|it) (?:is what |was what )?(?:put|left|made|brought|stopped|cut|knocked|took|threw)\b"
)
_HEDGED = re.compile(
    r"可能|疑似|误?以为|误认|怀疑|不排除|或因|或为|估计|推测|有待|待查|仍在|尚在|是否|如因|若因|如您|如有|若您|如由于|\b(?<!in )(?<!of )(?<!\d )(?<!since )(?:may(?! \d)|might|could|possibly|perhaps|probably"
    r"|appears?|seems?|suspect\w*|believe\w*|think|likely|if|whether|until|not yet|unless|looking into|investigat\w*)\b"
)
_NOT = re.compile(
    r"不是|并非|而非|非(?=因)|与此无关|无关|排除了?|不存在|没有证据|\b(?:not|nothing|never|rule[sd]? out|no (?:part|role|link|evidence)|unrelated|rather than)\b"
)
_RULED_OUT = re.compile(
    r"(?:不是|并非|非(?=因)|排除了?)(?:因为|由于|因)?(?P<zh>[^。；;，,]{2,24}?)(?:所致|造成|引起|导致|的可能|因素|的原因)"
    r"|[与和跟同](?!本[次起案]|[此该这]|上述|今次|是次)(?P<zh2>[^。；;，,]{2,24}?)(?:并无|毫无|没有|无)(?:关|任何关|关系|关联)"
    r"|(?:^|[.;,])\s*(?P<en>[^.;,]{3,60}?) (?:played no (?:part|role)|(?:was|were|is|are) not (?:the cause|to blame|a factor|involved|at fault)"
    r"|had (?:nothing|no part|no bearing|no role)|did not cause|(?:has|have) been ruled out|(?:was|were) ruled out)"
    r"|\b(?:not (?:caused by|due to|because of|the result of)|rule[sd]? out) (?P<en2>[^.;,]{3,60})"
    r"|\bno (?P<en3>[a-z-]+(?: [a-z-]+)?) (?:had |has )?(?:been )?(?:ever )?(?:near|touched|struck|hit|involved|(?:found|seen) (?:anywhere )?near|came near|went near|on (?:the )?site)\b"
    r"|\bno (?:error|mistake|fault|failing|negligence|carelessness|blame)(?: or [a-z]+)? (?:by|of|on the part of) (?:the |our |a )?(?P<en4>[a-z-]+(?: [a-z-]+)?)"
)
_ADDED = re.compile(
    r"另(?:一|有|外)|此外|还(?:因|有)|也(?:是|因)|部分原因|之一|加上|加之|叠加|同时|\b(?:also|another|further|in addition|partly|contribut\w*|as well|second|made worse|compounded)\b"
)
_SECONDARY = re.compile(
    r"持续|拖|迟迟?|才(?![能可])|未能?及时|没有?及时|扩大|加剧|加重|晚了|发现得|没有?察觉|未被?察觉|未发现|没有?发现|未能发现"
    r"|\b(?:lasted|took so long|so long|longer|delay\w*|not noticed|unnoticed|went on)\b"
)
"""Why it lasted or was seen late is another question than why it happened."""
_LATER = re.compile(
    r"不便|困扰|惊吓|延误退款|推迟|延期|暂停(?:服务|营业)|\b(?:inconvenience|we (?:are|have been|will)|you|call)\b"
)
_FIRST = frozenset({"made", "struck", "put", "set"})
"""Causes told before their effect: 'a gust led to', 'lightning struck the hut and the lamps failed'."""
_MISHAPS = named("start injured dead sick damaged spilled destroyed")
_OF_KNOWING = re.compile(
    r"\b(?:we|i) (?:only )?(?:know|knew|say|said) (?:this|that|it|so)\W*because|\b(?:answer|apply|claim|ask)\b[^.;,]{0,40}\bbecause"
)
"""Why something is known or asked for is not why it happened."""
_THIS = re.compile(r"(?:this|that|it|these|those|them|which)\b(?! [a-z]+ (?:had|was|were)\b)")
"""'Because of this' names no cause."""
_WHOEVER = frozenset({"的,", "的，"})
"""'Those who went to the hospital because of it, …' gives no cause."""
_THE_MATTER = re.compile(
    r"事故|事件|意外|此事|此次|这次|本次|该|这是|这起|故障|问题|\b(?:accident|incident|this|it|that|fault|failure|outage|cause|reason|fire|leak|explosion)\b"
)
_ELSE = re.compile(r"另[有外一]|其[他它余]|此外|\b(?:other|others|another|separate\w*)\b")
_GENERIC = frozenset({"power", "hardware"})
"""What failed; it says less than why it did."""
_CHAINED = {  # a class, and what may have brought it about
    "power": {"hardware", "wear", "digging", "weather", "user", "overload", "human", "process"},
    "hardware": {"wear", "process", "supplier", "power", "human", "weather", "overload"},
    "software": {"human", "process", "supplier"},
    "human": {"process", "user"},
    "process": {"human"},
    "attack": {"software", "process", "human"},
    "supplier": {"hardware", "process", "wear", "human", "software"},
    "wear": {"process", "hardware", "human"},
    "overload": {"weather", "process", "user"},
    "gas": {"wear", "hardware", "human", "process"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cause:
    """What a sentence calls a cause: its place, its words, what it is the cause of."""

    said: Piece
    cause: frozenset[str]
    effect: frozenset[str]
    classes: frozenset[str]
    matter: bool
    added: bool
    days: frozenset[str]


def causes_apart(
    earlier: Text, later: Text, before: list[Cause], after: list[Cause]
) -> Iterator[tuple[Claim, Claim]]:
    """Gives the places where two texts put one effect down to different causes, `before` and `after`."""
    if earlier.passage.chinese != later.passage.chinese:
        return
    for a in before:
        for b in after:
            if _clash(a, b, earlier.weights, later.weights) and not _known(a, b, before, after):
                yield _shown(earlier.passage, a.said), _shown(later.passage, b.said)
                return
    told, told_later = list(_told_barely(earlier)), list(_told_barely(later))
    for first, second in ((told, after), (before, told_later)):
        for a in first:
            for b in second:
                if _clash_barely(a, b, earlier, later) and not _known(a, b, before, after):
                    yield _shown(earlier.passage, a.said), _shown(later.passage, b.said)
                    return
    before, after = before + told, after + told_later
    yield from (
        (_shown(earlier.passage, a), _shown(later.passage, b)) for a, b in _excluded(before, later)
    )
    yield from (
        (_shown(earlier.passage, a), _shown(later.passage, b)) for b, a in _excluded(after, earlier)
    )


_BARELY = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=\n)|[;,:]\s?(?:and |but )?)(?P<who>[^.;,:]{3,60}?) (?:had |has )?(?:(?:then |accidentally |simply )?"
    r"(?:struck|hit|fallen|fell|blown|blew|burst|snapped|cracked|jammed|seized|froze|frozen|frayed|rusted|corroded|rotted|bitten|chewed|gnawed"
    r"|severed|tripped|(?:ran|run|backed|driven|drove|crashed|fallen) into|overheated|worn|came loose|worked loose|overloaded|set fire|dug|drilled|cut)\b|(?:was |were )?found to have )[^.;:]{0,60}"
)
"""A deed that breaks things, told without calling it the cause."""
_OPENS = 3


def _told_barely(text: Text) -> Iterator[Cause]:
    """Gives what broke or struck something in the first sentences of an English text."""
    passage = text.passage
    if passage.chinese:
        return
    for sentence in passage.sentences[: _OPENS * 4]:
        for found in _BARELY.finditer(passage.folded, sentence.start, sentence.end):
            said = piece(passage, found.start("who"), found.end())
            if not said.words or _HEDGED.search(said.folded) or _NOT.search(said.folded):
                continue
            low = passage.sentences[max(0, sentence.number - 1)].start
            effect = telling(passage.folded[:_OPENING] + passage.folded[low : sentence.end])
            classes = text.sense.meanings(said.start, said.end, "cause")
            doer = telling(found["who"])
            yield Cause(said, doer, effect - doer, classes, True, False, frozenset())


def _clash_barely(a: Cause, b: Cause, earlier: Text, later: Text) -> bool:
    """Says whether what one text tells barely and what the other calls the cause exclude each other."""
    if b.added or a.cause & b.cause or not (a.classes and b.classes):
        return False
    if not _may_clash(a.classes, b.classes) or a.cause & b.effect or b.cause & a.effect:
        return False
    return _shared(a.effect & b.effect, earlier.weights, later.weights) >= _ENOUGH


def chains(before: list[Cause], after: list[Cause]) -> frozenset[tuple[int, int]]:
    """Gives the sentences of which the later tells why the cause in the earlier came about."""
    return frozenset(
        (one.said.sentence, other.said.sentence)
        for one in before
        for other in after
        if (one.cause - one.effect) & other.effect
    )


def _shown(passage: Passage, said: Piece) -> Claim:
    return stand(passage, Slot.CAUSE, said)


def _known(a: Cause, b: Cause, before: list[Cause], after: list[Cause]) -> bool:
    """Says whether either cause is given by both texts: then the other only adds to it."""
    kept = any(a.cause & other.cause for other in after)
    was = any(b.cause & other.cause for other in before)
    return kept or was


def causes(text: Text) -> Iterator[Cause]:
    """Walks what a text calls a cause, with its effect."""
    passage = text.passage
    pattern = _ZH if passage.chinese else _EN
    count = 0
    for sentence in passage.sentences:
        if sentence.place in APART:
            continue
        for found in pattern.finditer(passage.folded, sentence.start, sentence.end):
            count += 1
            if count > MOST:
                return
            cause = _read(text, found, (sentence.start, sentence.end))
            if cause:
                yield cause
        told = _announced(text, sentence)
        if told:
            yield told


def _announced(text: Text, sentence: Sentence) -> Cause | None:
    """Gives the cause that a sentence announces: 'We know why. A gust caught it.'."""
    passage = text.passage
    announces = _ANNOUNCES_ZH if passage.chinese else _ANNOUNCES
    found = announces.search(passage.folded, sentence.start, sentence.end)
    if not found:
        return None
    low, high = found.end(), sentence.end
    if not telling(passage.folded[low:high]) and sentence.number + 1 < len(passage.sentences):
        following = passage.sentences[sentence.number + 1]
        low, high = following.start, following.end
    said = piece(passage, low, high)
    first = re.split(r"[,;:]", said.folded)[0]
    if not said.words or _HEDGED.search(first) or _NOT.search(first):
        return None
    effect = telling(passage.folded[sentence.start : found.end()] + passage.folded[:_OPENING])
    classes = text.sense.meanings(said.start, said.end, "cause")
    return Cause(said, said.words, effect - said.words, classes, True, False, frozenset())


_ANNOUNCES_ZH = re.compile(
    r"(?:查[清明]|找到)了?(?:答案|原因)?(?=[:：,，])[:：,，]|(?:检验|化验|调查|鉴定|检测|复查|拆[机解检]鉴定)的?(?:结果|结论|答案)(?:是|如下|[:：])+[,，:：]?|(?:答案|结论|真相|(?:真正的?)?缘故)(?:是|如下|[,，:：])+[,，:：]?是?"
)
_OPENING = 160
"""The first words of a text name the matter that 'we know why' speaks of."""
_ANNOUNCES = re.compile(
    r"\b(?:(?:you|people|many|some|several)(?: of you)? (?:have )?(?:asked|wondered)(?: us)? (?:what (?:caused|put|set|made|stopped|brought)|why (?!we|you|it took|nobody|no one))[^.;:]{0,80}[.:]|we (?:now )?(?:know|understand|have found out|can (?:now )?say) (?:why|how|what (?:caused|went wrong|set))\b[^.;:]{0,80}[.:]"
    r"|(?:this is|here is) (?:why|how|what (?:happened|went wrong))\b[^.;:]{0,60}[.:]"
    r"|(?:file|inquiry|enquiry|investigation|case|examination) (?:is|has been) (?:now )?(?:closed|complete|completed|finished|concluded)\b[^.;:]{0,40}:"
    r"|the (?:cause|reason|culprit|explanation)(?: of [^.;:]{3,40})?(?: is| was| has been)? (?:now )?(?:known|found|established|clear|simple|plain)\b[^.;:]{0,40}[.:]"
    r"|what (?:caused|set off|started) [^.;:]{3,60}:)"
)


def _read(text: Text, found: re.Match[str], bounds: tuple[int, int]) -> Cause | None:
    passage = text.passage
    group = next(g for g in _GROUPS if g in found.groupdict() and found[g])
    low, high = found.span(group)
    whole = passage.folded[slice(*bounds)]
    last = high if passage.chinese or group in _FIRST else low  # 'because it had not been closed'
    if _HEDGED.search(whole) or _NOT.search(passage.folded, max(bounds[0], low - 14), last):
        return None
    cause = telling(passage.folded[low:high])
    whoever = passage.folded[high - 1 : high + 1] in _WHOEVER
    if _THIS.match(passage.folded, low, high) or (whoever and "是" not in whole[: low - bounds[0]]):
        return None
    if group == "after" and not _befell(text, (bounds[0], found.start())):
        return None
    rest = _effect(passage, group, (low, high), found, bounds)
    if passage.chinese and group == "of" and found[0].startswith("因"):
        done = passage.folded[max(low, high - 4) : high].rstrip("的了")[-2:]
        if not (done in _EVENTS and passage.folded[found.end() : bounds[1]].strip(" ,，。；;")):
            cause, rest = cause - {done}, rest + " " + done
    if (
        not cause
        or _OF_KNOWING.search(rest)
        or _LATER.search(rest)
        or _SECONDARY.search(rest[-24:])
    ):
        return None
    classes = text.sense.meanings(low, high, "cause")
    if not classes - {"hardware"} and _somebody(text, low, high):
        classes = frozenset({"user"})
    start = max(bounds[0], found.start() - (30 if passage.chinese else 80))
    said = piece(passage, low if group in _FIRST else start, max(high, found.end()))
    matter = bool(_THE_MATTER.search(rest)) or not telling(rest) - _WORDS_FOR_CAUSE
    added = bool(_ADDED.search(whole))
    return Cause(said, cause, telling(rest) - cause, classes, matter, added, _days(whole))


def _effect(
    passage: Passage,
    group: str,
    span: tuple[int, int],
    found: re.Match[str],
    bounds: tuple[int, int],
) -> str:
    """Gives the words of what was brought about: before its cause or, after 'led to', behind it."""
    before = passage.folded[bounds[0] : span[0]]
    if group == "back":
        return _THIS_IS.sub("", passage.folded[span[1] : found.end()])
    if group == "set":
        return passage.folded[span[1] : found.end()]
    if group in _FIRST:
        return re.split(r"[，,。；;]", passage.folded[found.end() : bounds[1]], maxsplit=1)[0]
    return before if telling(before) else before + passage.folded[span[1] : bounds[1]]


_GROUPS = named("back why ev was seen lay by of struck made put set after")
_WORDS_FOR_CAUSE = content("原因 起因 成因 肇因 主因")
_THIS_IS = re.compile("这(?:就|才|便|正|也就)?是")


def _befell(text: Text, span: tuple[int, int]) -> bool:
    """Says whether something went wrong in a stretch; after a complaint one closes, and no more."""
    return bool(text.sense.meanings(*span, "role") & _MISHAPS)


def _somebody(text: Text, low: int, high: int) -> bool:
    """Says whether a cause is what somebody did who is none of the staff."""
    people = text.sense.meanings(low, high, "thing") & PEOPLE - {"employee"}
    return bool(people) or bool(re.match(r"(?:he|she|they)\b", text.passage.folded[low:high]))


def _clash(a: Cause, b: Cause, before: Weights, after: Weights) -> bool:
    if b.added or a.cause & b.cause or a.cause & b.effect or _follows(a, b):
        return False
    if a.days and b.days and not a.days & b.days:
        return False
    alike = _shared(a.effect & b.effect, before, after)
    plain = alike >= _ENOUGH and not before.passage.chinese
    if not plain and not _may_clash(a.classes, b.classes):
        return False
    if alike >= _ENOUGH or a.effect & b.effect & _EVENTS or (a.matter and b.matter and alike > 0.0):
        return True
    for one, other, text in ((a, b, before), (b, a, after)):
        told = frozenset(word for word in other.effect if word in text.spread)
        named = told & _EVENTS and text is before
        if one.matter and (named or _shared(told, before, after) >= _ENOUGH_IN_TEXT):
            return True
    return False


def _follows(a: Cause, b: Cause) -> bool:
    """Says whether the later text tells what came of the earlier effect."""
    shared = b.cause & a.effect
    return bool(shared & _EVENTS) or any(word.isascii() for word in shared)


def _days(words: str) -> frozenset[str]:
    return frozenset(word for word in telling(words) if word[0].isdigit())


def _may_clash(before: frozenset[str], after: frozenset[str]) -> bool:
    finer, finer_after = before - _GENERIC, after - _GENERIC
    if finer and finer_after:
        before, after = finer, finer_after
    if before & after:
        return False
    if not before or not after:
        return not (before | after) & set(_CHAINED) - {"human", "process", "software"}
    return not any(after & _CHAINED.get(name, set()) for name in before)


def _shared(words: frozenset[str], before: Weights, after: Weights) -> float:
    """Weighs the words that two effects share; a date is worth as much as any."""
    return sum(_ENOUGH if w[0].isdigit() else max(before.weight(w), after.weight(w)) for w in words)


def _excluded(causes: list[Cause], other: Text) -> Iterator[tuple[Piece, Piece]]:
    """Gives a cause that one text names and the other expressly rules out."""
    passage = other.passage
    for count, found in enumerate(_RULED_OUT.finditer(passage.folded)):
        group = found.lastgroup
        if count >= MOST or not group:
            return
        low, high = found.span(group)
        sentence = passage.at(low)
        if sentence.place in APART or _ELSE.search(passage.folded, sentence.start, low):
            continue
        dated = _days(passage.folded[sentence.start : sentence.end])
        words = telling(passage.folded[low:high])
        classes = other.sense.meanings(low, high, "cause")
        for cause in causes:
            if dated and cause.days and not dated & cause.days:
                continue
            same = classes and cause.classes == classes and len(classes) == 1
            if words & (cause.cause | cause.said.words) or same:
                yield cause.said, piece(passage, found.start(), found.end())
                return
