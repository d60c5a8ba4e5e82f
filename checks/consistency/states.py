"""Finds what two texts put at opposite poles: suspended and at work, on sale and withdrawn.

Most states change, and to tell of the change is no contradiction. They clash where one text says
that a state held all along ('at no time', 一直), still holds what the other said was over, or was
so at once. A fact that does not change (trained, encrypted, sober) clashes as it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.claims import Claim, Slot
from checks.claims.meanings import Hit
from checks.consistency.kinship import PLAIN
from checks.consistency.pieces import Piece, neighbours, sentence_of, stand
from checks.consistency.texts import Text

Pair = tuple[Claim, Claim]
_FACTS = frozenset(
    {"train", "crypt", "know", "first", "permit", "speed", "sober", "load", "lock", "date",
     "backup", "check", "raise", "insured", "wilful", "loss", "grave",
     "fast", "lit", "vacant", "watched", "gear", "seal", "cold", "sign", "staffed", "film", "leave",
     "arrive", "met", "police", "announce", "choice", "maker", "guard", "spread"}
)  # fmt: skip
MOST = 40
"""How many clauses of one state are compared, and how many words of a clause: the first so many."""
_DONE_FOR_GOOD = frozenset({"loss", "grave"})
"""What was lost or broken was so from the first; 'after' and 'since' do not part the two texts."""
_HELD = re.compile(
    r"\b(?:records?|data|files?|photos?|messages?|documents?|orders?|e-?mails?|work)\b"
)
_TOO = re.compile(r"\b(?:as well|too|also|likewise|both|either)\b")
_HAN = re.compile(r"[\u3400-\u9fff]")
_HAD_BEEN = re.compile(r"\b(?:had|hadn't) (?:not )?been\b")
_WROTE = re.compile(
    r"\b(?:had (?:been )?(?:already |twice |often |repeatedly )?(?:written|warned|told|complained|reported|raised|flagged|alerted|informed|asked)|wrote to us|warned us)\b"
)
_UNTIL_NOW = re.compile(r"\b(?:before|until|prior|any|ever|never|first)\b")
_WHO = re.compile(r"\b(?:we|they|he|she|you|who) (?:have |had )?$")
_LABOUR = re.compile(
    r"\s(?:hard|with|for|on|at|in|to|together|closely|over|more|day|night|around|round|as an?|through|out|days?|hours?|weeks?|groups?|party|people)\b"
)
"""'Worked in the heat', 'failed to meet': people's doing, and no state of a thing."""
_PURPOSE = re.compile(r"\b(?:so that|in order to|to avoid)\b")
_OF_THE_EVENT = frozenset({"work"})
_LOOSE = frozenset({"know", "first", "check", "permit", "kept", "normal", "wilful", "told", "load"})
_ITSELF = frozenset({"water", "power", "gas", "guard"})
"""States that say of what they are: that water runs needs no other word in common."""
_LASTING = frozenset({"open", "sale", "job", "use", "duty"})
_FOR_GOOD = re.compile(r"永久|永远|不再|终止|彻底|从此|解雇|开除|辞退|革职|解聘|解除")
_UNDONE = re.compile(
    r"重新|恢复|改[为成判]|复[职工业课]|决定|撤[销回]|收回|更正|再度|再次|另[行聘]"
)
_PARTLY = re.compile(r"部分|部份|仍有|个别|少数|再次|再度|又|反复|二次|其中")
_NOT_ZH = re.compile(
    r"(?:未(?:能|曾|有|被|予|获)?|没有?|不(?:再|能|得|是|会|曾|宜|可)?|并非|从未|无法|(?:无|没|没有|未有)人|无|停止|拒绝|非)(?:被|有|获|受|再|安排|继续|任何|完全|能)?$"
    r"|(?:从未|从没有?|并未|并没有|不曾|未曾)[^，。,；;]{0,10}(?:作出|做出|给予|采取|实施|宣布|下达|批准|决定)(?:过|任何)?$"
)
_NOT_EN = re.compile(
    r"\b(?:not|never|nor|no|cannot|without|nobody|none|unable to|neither|[a-z]+n't)(?:\s(?!only)[a-z]+){0,2}\s$"
)
_FORCED = re.compile(r"(?:要求|[勒责命]令|迫使|促请|促使)[^，。,；;]{0,16}$")
"""'Asked him to resign' is to put him out."""
_EVER = re.compile(
    r"没有?[^，。,]{0,4}过(?!期|敏|热|载|滤|高|大|于)|从未|从来|从没|一直|始终|自始|全程|由始至终|一向|任何时[候间]|向来|未曾|不曾|从头到尾|以来|全日均|每天都"
    r"|\b(?:never|at no (?:time|point|stage)|at any (?:time|point|stage)|throughout|always|all along|not once|all the time"
    r"|from the (?:very )?(?:start|first|outset|beginning|moment)|the (?:whole|entire) (?:time|day|night|week)|ever since|continuously)\b"
)
_STILL = re.compile(
    r"仍|还(?=[在是没未摆有])|依然|至今|尚(?=[在未无])|\b(?:still|remains?|remained|yet to|to this day|even now|continues?|keeps?)\b"
)
_PROMPT = re.compile(
    r"即时|当晚|当天|当日|立即|立刻|马上|随即|当场|第一时间|当即|即日|即刻|已"
    r"|\b(?:at once|immediately|straight ?away|the same (?:day|hour|night|evening|morning)|on the first day|right away|on the day"
    r"|(?:has|have) been|(?:has|have) (?:now )?(?:already )?\w+ed|that (?:very )?(?:day|evening|night))\b"
)
_LATE = re.compile(
    r"才(?![能可])|迟至|拖[到至]|隔了|\b(?:days|weeks|months) (?:later|afterwards)\b|\b(?:not until|only (?:yesterday|today|on|in|after|this|last)|not before)\b"
)
_OPEN = re.compile(
    r"如果|若(?!干)|如有|可能|是否|谣|网传|以免|避免|防止|一旦|(?<![已行动即刻并便就均令])将|(?<![事员工协公学金大本唱晚聚宴社机商展])会(?![议员场计所馆社方长见面上客后])|拟|计划|预计|准备|力争|争取|建议|希望|应当"
    r"|\b(?<!in )(?<!of )(?<!\d )(?<!since )(?:if|may(?! \d)|might|could be|whether|unless|will|shall|would|plans?|hope|expect\w*|going to|to avoid|so that|should|we ask"
    r"|before (?:it|they|we|you)|once|in case|decide)\b|\?|？"
)
_ASKED = re.compile(r"请(?!辞)|须|\b(?:please|must)\b")
_NOW = re.compile(
    r"现已|现在|现时|目前|今[日天]|[日时天午晚晨]起|其后|随后|之后|后来|此后|再次|再度|重新|恢复|陆续|完成.{0,6}后|修复后|又"
    r"|\b(?:now|since(?! then)|today|again|later|afterwards|then|subsequently|from (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|\d)"
    r"|back|reopen\w*|resumed?|restored?|repaired|replaced|after)\b"
)
_WAS = re.compile(
    r"当[天日晚时]|期间|事发|曾|了|\b(?:was|were|had|did|rang|went|worked|sounded|failed|stood|kept|[a-z]{3,}ed)\b"
)
_NOUN = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:线(?!路)|部(?!分)|商|厂|日期|批次|时间|量|者|员|证|费|说明|手册|车间|方)"
)
_IN_FACT = re.compile(r"实际上|其实|事实上|实则|\b(?:in fact|actually|in reality|in truth)\b")
_FOUND = re.compile(r"经[查检核鉴调]|监控|录像|检[查测验]|鉴定|显示|并[未无]|各项|当[时天晚日]|均")
_MENDED = re.compile(r"修|更换|换上|恢复|目前|现在|现已|已[经于]|重新|重启")
_PRONOUN = re.compile(
    r"^\W*(?:and |but )?(?:he|she|they|it|both|these|this)\b|^(?:该|其|他|她|它|此|两人)"
)
_PLURAL_OTHERS = re.compile(r"其他|其它|其余|另外|\b(?:other|others|another|rest|next|new)\b")

_BACK = re.compile(
    r"(?:全(?:部|面|数|线|镇|市|区|村|县|港|台|校|楼|线|网)|均|都|悉数|所有|各)[^，。,；;]{0,10}(?:恢复|复[电水气线网航驶通]|修复|回复(?=供|服务|运作|正常|[，。,;；]|$)|重开|通[电水气车]|正常)"
)
_STILL_OUT = re.compile(
    r"(?:仍|尚|还|依然|依旧|至今|迄今|到现在|直到?(?:现在|此刻|目前)|迄未)[^，。,；;]{0,12}(?:断[网线讯电水]|停[电水气驶运摆]|没有?(?:电|水|气|网|讯号|信号|恢复|复)|无(?:电|水|气|网|讯号|信号)|未(?:能)?(?:恢复|复|修|通)|中断|受阻|不通)"
    r"|(?:断[网线讯电水]|停[电水气驶运摆]|没有?(?:电|水|气|网)|中断)[^，。,；;]{0,6}(?:到现在|至今|迄今|到目前|尚未|仍未|还没|未止)"
)
_FROM_THEN = re.compile(r"[时日]起[^，。,；;]{0,6}(?:放行|通[车行航]|开放|复课|重开)")
_FINISHED = re.compile(r"完毕|[清修抢排]完|已经?|完成")
_ALL_ALONG = re.compile(
    r"(?:自|从)[^，。,；;]{1,8}?(?:起|以来|后|开始)?(?:[^，。,；;]{0,6})一直[^，。,；;]{0,3}(?:没|未|无法|不能|封|停|断|关)"
    r"|(?:封闭|封路|关闭|停用|停摆)到(?:现在|目前|此刻|今天)"
    r"|一(?P<one>[辆班趟艘架列条间个])[^，。,；;]{0,3}(?:也|都)(?:没有?|未曾?)[^，。,；;]{0,6}过"
)
_AGAIN = re.compile(r"再[次度]|又|二次|另一|新的?(?:故障|断点)|其后|随后|后来|重新")
_PLANNED = re.compile(r"将|预计|预定|计划|争取|力争|可望|有望|后|前|如|若|待|未|尚|除|不")


@dataclass(frozen=True, slots=True)
class State:
    """One pole of one state that a clause asserts, and the words that say of what."""

    name: str
    good: str
    said: Piece
    words: frozenset[str]
    whole: str


def opposed(earlier: Text, later: Text) -> Iterator[Pair]:
    """Gives the clauses of two texts that cannot both be true, of each state the first pair."""
    if earlier.passage.chinese != later.passage.chinese:
        return
    before = _states(earlier)
    after = _states(later) if before else {}
    for name in sorted(before.keys() & after.keys()):
        if name in _DONE_FOR_GOOD and any(
            len({one.good for one in states[name]}) > 1 for states in (before, after)
        ):
            continue  # 'one was gravely hurt, one lightly' tells of two
        pair = next(((a, b) for a in before[name] for b in after[name] if _apart(a, b)), None)
        if pair:
            yield (
                stand(earlier.passage, Slot.STATUS, pair[0].said),
                stand(later.passage, Slot.STATUS, pair[1].said),
            )


def still_out(earlier: Text, later: Text) -> Iterator[Pair]:
    """Gives where one Chinese text has all of it back and the other says it has been out since."""
    if not (earlier.passage.chinese and later.passage.chinese):
        return
    back = [p for p in earlier.pieces if _is_back(earlier, p)]
    out = [p for p in later.pieces if _is_still_out(later, p)] if back else []
    for a in back:
        for b in out:
            if _STILL_OUT.search(b.folded) or _names_one(earlier, a, later, b):
                yield stand(earlier.passage, Slot.STATUS, a), stand(later.passage, Slot.STATUS, b)
                return


def _names_one(earlier: Text, a: Piece, later: Text, b: Piece) -> bool:
    """Says whether two sentences, or the ones before them, share a word for what is in use."""
    before, after = (
        frozenset().union(
            *(p.words for p in text.pieces if p.sentence in {said.sentence, said.sentence - 1})
        )
        for text, said in ((earlier, a), (later, b))
    )
    return bool((before & after) - PLAIN)


def _is_back(text: Text, said: Piece) -> bool:
    whole = sentence_of(text.passage, said)
    back = _BACK.search(said.folded) or (_FROM_THEN.search(said.folded) and _FINISHED.search(whole))
    return bool(back) and not _PLANNED.search(_FROM_THEN.sub("", whole))


def _is_still_out(text: Text, said: Piece) -> bool:
    again = _AGAIN.search(sentence_of(text.passage, said))
    out = _STILL_OUT.search(said.folded) or _ALL_ALONG.search(said.folded)
    return bool(out) and not again


def _states(text: Text) -> dict[str, list[State]]:
    found: dict[str, list[State]] = {}
    for at, said in enumerate(text.pieces):
        for name, pole, hits in _poles(text, said):
            whole = " ".join(other.folded for other in neighbours(text.pieces, at))
            words = _subject(text, at, said, hits)
            held = found.setdefault(name, [])
            if len(held) < MOST:
                held.append(State(name, pole, said, words, whole))
    return found


def _poles(text: Text, said: Piece) -> Iterator[tuple[str, str, list[Hit]]]:
    """Gives each state of a clause with the one pole it asserts; both poles assert none."""
    purpose = _PURPOSE.search(said.folded)
    until = purpose.start() if purpose else len(said.folded)
    if _OPEN.search(said.folded[:until]):
        return
    hits = text.sense.between(said.start, said.start + until, "pole")[:MOST]
    held: dict[str, dict[str, list[Hit]]] = {}
    for hit in hits:
        name, _, pole = hit.meaning.partition("-")
        if any(_covers(other, hit, name) for other in hits) or _NOUN.match(
            text.passage.folded, hit.end
        ):
            continue
        before = text.passage.folded[max(said.start, hit.start - 24) : hit.start]
        if name == "work" and _labours(text.passage.folded, said.start, hit):
            continue
        if re.search(r"\b(?:who|that|which) (?:was|were|is|are|had been) $", before):
            continue
        denied = (_NOT_ZH if text.passage.chinese else _NOT_EN).search(before)
        side = {"off": "-", "no": "-", "bad": "-"}.get(pole, "+")
        if denied or (name == "leave" and _FORCED.search(before)):
            side = "-" if side == "+" else "+"
        held.setdefault(name, {}).setdefault(side, []).append(hit)
    _compose(said.folded[:until], said.start, held)
    for name, sides in held.items():
        asked = name != "drink" and _ASKED.search(said.folded)
        if len(sides) == 1 and not asked:
            for side, told in sides.items():
                yield name, side, told


def _compose(words: str, start: int, held: dict[str, dict[str, list[Hit]]]) -> None:
    """Adds the poles that a Chinese clause composes of who willed it and what was done."""
    for name, poles in _COMPOSED.items():
        for side, pattern in zip("+-", poles, strict=True):
            found = pattern.search(words)
            if found:
                hit = Hit(start + found.start(), start + found.end(), "pole", name)
                held.setdefault(name, {}).setdefault(side, []).append(hit)


_STOPS = r"(?:停|关闭|下架|召回|封|撤|通报|上报|退出|拆除|销毁|整改)"
_COMPOSED = {
    "choice": (
        re.compile(rf"(?:主动|自行|自愿|自发|自主)[^，。,；;]{{0,14}}?{_STOPS}"),
        re.compile(rf"(?:[责勒]令|下令|命令|强制|要求|奉命|指令|裁定)[^，。,；;]{{0,14}}?{_STOPS}"),
    ),
    "leave": (
        re.compile(
            r"(?:主动|自行|自愿|自请|个人原因)[^，。,；;]{0,6}(?:辞|离职|离任|请辞)|(?<!被)(?:辞去|提出辞)"
        ),
        re.compile(
            r"(?:被|遭|予以|将其)[^，。,；;]{0,8}(?:免去|免职|解聘|解除|辞退|开除|撤[去换职]|停聘)|(?:免去|解除|撤去)(?:了)?[^，。,；;]{0,8}(?:职|聘|长)"
        ),
    ),
}


def _labours(folded: str, low: int, hit: Hit) -> bool:
    """Says whether what works or fails is somebody: 'worked in the heat', 'we failed them'."""
    who = _WHO.search(folded, max(low, hit.start - 12), hit.start)
    return bool(who or _LABOUR.match(folded, hit.end))


def _covers(other: Hit, hit: Hit, name: str) -> bool:
    longer = other.end - other.start > hit.end - hit.start
    return (
        longer
        and other.meaning.startswith(name + "-")
        and other.start <= hit.start
        and hit.end <= other.end
    )


def _subject(text: Text, at: int, said: Piece, hits: list[Hit]) -> frozenset[str]:
    """Gives the words that say what is so: of the clause, or of its sentence and the one before."""
    poles = frozenset().union(*(text.sense.words(hit.start, hit.end) for hit in hits))
    words = said.words - poles - PLAIN
    if text.passage.chinese:
        for other in neighbours(text.pieces, at):
            words |= other.words if other.start < said.start else frozenset()
        return words - poles - PLAIN
    if words and not _PRONOUN.search(said.folded):
        return words
    for other in neighbours(text.pieces, at):
        words |= other.words
    first = next(n for n, p in enumerate(text.pieces) if p.sentence == said.sentence)
    if first and _PRONOUN.search(text.pieces[first].folded):
        for other in neighbours(text.pieces, first - 1):
            words |= other.words
    return words - poles - PLAIN


def _apart(a: State, b: State) -> bool:
    here, there = a.said.folded, b.said.folded
    if _PLURAL_OTHERS.search(here) or _PLURAL_OTHERS.search(there):
        return False
    chinese = bool(_HAN.search(here))
    if len(a.words & b.words) < _enough(a, b, chinese=chinese):
        return False
    if a.good == b.good:
        return a.name not in _FACTS - {"police"} and bool(
            _PROMPT.search(a.whole if chinese else here) and _LATE.search(there)
        )
    if a.name in _FACTS:
        return a.name in _DONE_FOR_GOOD or not _NOW.search(there)
    if a.name in _ITSELF and _PARTLY.search(b.whole):
        return False
    return _turned(a, b, chinese=chinese)


def _turned(a: State, b: State, *, chinese: bool) -> bool:
    """Says whether a state that may change was said to last, or did so unlike what was said."""
    here, there = a.said.folded, b.said.folded
    if a.name in _LASTING and _FOR_GOOD.search(here):
        return not _UNDONE.search(b.whole) and a.good == "-"
    return bool(_EVER.search(there) or _IN_FACT.search(there)) or _at_odds(a, b, chinese=chinese)


def _enough(a: State, b: State, *, chinese: bool) -> int:
    """Gives how many words two clauses must share to be of one thing."""
    here, there = a.said.folded, b.said.folded
    if a.name == "loss" and _HELD.search(b.whole):
        return 0
    if a.name == "leave" and a.good != b.good and _of_one_person(a, b):
        return 0
    if a.name == "know" and _WROTE.search(there) and _UNTIL_NOW.search(here):
        return 0
    sure = _EVER.search(here) or _IN_FACT.search(there) or (_TOO.search(there) and not chinese)
    loose = a.name in _LOOSE and not sure
    return (2 if loose else 1) + (a.name in _LOOSE and chinese) - (a.name in _ITSELF)


_PUT_OUT = re.compile(r"\b(?:dismissed|sacked|fired) (?P<who>him|her)\b")
_SEXES = {
    "him": re.compile(r"\b(?:he|him|his|mr)\b"),
    "her": re.compile(r"\b(?:she|her|hers|ms|mrs|miss)\b"),
}


def _of_one_person(a: State, b: State) -> bool:
    """Says whether 'we dismissed her' may be of the woman who, said the other, resigned."""
    for one, other in ((a, b), (b, a)):
        found = _PUT_OUT.search(one.said.folded)
        if found:
            return bool(_SEXES[found["who"]].search(other.whole))
    return False


def _at_odds(a: State, b: State, *, chinese: bool) -> bool:
    """Says whether a state that may change was held to be so at one time by both texts."""
    here, there = a.said.folded, b.said.folded
    if a.name in _OF_THE_EVENT and chinese:
        return bool(_FOUND.search(b.whole)) and not _MENDED.search(b.whole)
    before = not chinese and bool(_HAD_BEEN.search(there))
    told = bool(_WAS.search(there) or (chinese and a.name == "norm"))
    past = told and (before or not _NOW.search(there))
    spared = a.name == "normal" and a.good == "+" and bool(_TOO.search(there))
    if (_EVER.search(here) or a.name in _OF_THE_EVENT or spared) and past:
        return True
    if a.name == "ward":
        there = b.whole
    still = bool(_STILL.search(there)) or (bool(_STILL.search(here)) and _prompt_past(there))
    return still and a.name != "normal"


def _prompt_past(words: str) -> bool:
    return bool(
        re.search(
            r"即时|当晚|当天|当日|立即|当场|第一时间|当即|at once|immediately|on the first day|same day|straight away",
            words,
        )
    )
