"""Finds where a Chinese text says what those affected went through, whatever it was.

What people bear has no list, so a sentence counts by how it is built: somebody, and several marks
of a burden, such as a compulsion (only, had to), a length of time endured, something that could not
be done, lost or repeated, or what it is in their lives. Beside the apology two marks are enough.
What they may do now, or get, tells of none.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from checks.document import BlockKind
from checks.later import later
from checks.matching import KEPT_SENTENCES
from checks.reading import Hit, Reading

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_COUNT = r"(?:[一两二三四五六七八九十半几数多大\d]|整整|足足|将近)+(?:多|几)?个?半?"
_LENGTH = r"(?:夜|晚|宿|天|日|小时|钟头|分钟|钟|趟|层|次|遍|回|个?月|年|个?星期|周)"
_MARKS = tuple(
    later(mark)
    for mark in (
        # What they were driven to.
        (
            r"只好|只能(?!用|以|在)|不得不|被迫|[还又却仍仲](?:要|得|须)(?!求|再|会|以)|得自己|逐[桶件层户箱]|较劲|冒[^,。]{0,6}险|担[^,。]{0,6}风险"
            r"|替我们(?:的|承|受|背|担)|才有地方|殊不容易|不容易"
        ),
        # How long it lasted, and at what hour.
        (
            rf"[站等坐守排困闷熬挤饿冻晒淋忍蹲爬走跑哭打查盼存攒练](?:队)?了?(?:近|约|上)?{_COUNT}{_LENGTH}"
            r"|整[夜晚个]|彻夜|通宵|半夜|深夜|凌晨|天(?:还)?没亮|[一成][夜晚]|大半天|久候|苦等|被[^,。]{0,8}[叫惊吵吓]醒"
        ),
        rf"[查等找试修补][^,。]{{0,4}}了?{_COUNT}{_LENGTH}|高温|寒流|酷暑|大雨|冷风|[\d一二三四五六七八九十]度(?:的|高)|最后(?:才|发现|一)|才(?:接到|知道|发现|被告知|收到|等到|听说|能|轮到)|等到",
        # What they could not do.
        (
            r"[买去回做赶见找打拿付穿喝吃睡住用上进出接联等登搬撑借开连系交认得](?:不)(?:了|到|上|起|下|着|及|完|来|去)"
            r"|[没冇]得|[没冇]有?(?:睡|合眼|着落|饭吃|水喝|收入|人(?:接|理|管|告诉|听))|不敢|踏实|放心不下|失眠"
        ),
        # What came to nothing.
        (
            r"眼看|眼睁睁|毁|泡汤|落空|成空|白(?:等|跑|花|请|忙|做|费|走|来|白)|多花|耽误|错过|清零|归零|见底|变成了?(?:一)?|牺牲|失去|搭上|停了水|断了"
            r"|算错|数成|忘了|都[^,。]{1,6}了|改了[一两二三四五六七八九十几]|退了|关门|坏掉|压在"
        ),
        # What came over and over.
        rf"连(?:着|续)?[^,。]{{0,3}}了?{_COUNT}{_LENGTH}|(?<!\d)[两二三四五六七八九十]度[^,。\d]|一遍遍|一次次|来回|反复|每[天日晚][^,。]{{0,4}}(?:都|记)",
        # How it felt.
        (
            r"受(?:了|尽|着)?(?:气|累|惊|罪|苦|委屈|怕|冷|热|骗|辱)|心有余悸|闷气|伤害|伤人|羞辱|难堪|吃亏|跳脚|哭|疼|[很最]痛|骂自己|是不是(?:我|自己)|以为是自己"
            r"|焦虑|担心|着急|急得|难过|气愤|心里|愧疚|内疚|相反的意思|还不回|玩笑"
        ),
        # What it is in their lives.
        (
            r"小数目|就只有|就靠|唯一|靠[^,。]{1,10}(?:过日子|吃饭|生活|养家|糊口)|一辈子|血汗|最(?:难|需要|怕|冷|没有防备)|本该|辛辛苦苦"
            r"|寄[^,。]{0,6}回家|特意|专程|特地|请了?[^,。]{0,3}假|无薪假|放下(?:家|手|工)|信任|相信我|照(?:说明|着)|早班|提着|抱着|拖着|背着|推着|扶着|晚饭|过节|排队|空腹|备考|垫了|返到屋企"
        ),
        r"房租|学费|孩子|婴儿|宝宝|奶奶|爷爷|长辈|长者|老人|母亲|妈妈|父母|爸妈|家里|家中|家人|家属|陪床|覆诊|鱼塘|卡里|街坊",
    )
)
_SOMEBODY = later(
    r"有人|有的|有位|一位|那位|每[位个]|许多|很多|不少|您|你们|他们|她们|自己|谁|手里有|老板|师傅|岛主|工友|她|他"
)
_OFFERED = later(
    r"请(?!了|假|无薪)|可(?:以?(?:在|于|凭|到|选|申|退|领|向|致)|致电)|我们(?:会|将)|将(?:会|由|在|于|为)|免费|退[款费还回票]|补[偿发助]|赔[偿付]|报销|由(?:我们|本)|安排|如有|若|如果"
    r"|质疑|声称|谣|投诉称|感谢|荣|全力|抢修|奋战|加班(?!费)|高度重视|身心健康"
)
_TO_WHOM = later(r"(?:谨?[向对]|跟)[^,。;]{0,40}?(?:道歉|致歉|歉意|对不起|抱歉|慰问|赔礼|哀悼)")
_BESIDE, _ELSEWHERE = 2, 3


def told_ordeals(reading: Reading, apologies: Iterable[Hit]) -> Iterator[Hit]:
    """Walks the sentences of a Chinese text that say what those affected bore."""
    if reading.family != "zh":
        return
    sentences = reading.document.sentences
    beside = {sentences[hit.sentence].block for hit in apologies}
    on_a_date = frozenset(reading.holding("#date"))
    for number, sentence in enumerate(sentences):
        if sentence.kind not in _RUNNING:
            continue
        least = _BESIDE if sentence.block in beside else _ELSEWHERE
        dated = number in on_a_date
        named = bool(reading.terms[number].get("people"))
        if _burdens(reading.sentences[number], named=named) >= least + dated:
            hit = Hit("ordeal", number, sentence.start, sentence.end, sentence.start, sentence.end)
            if reading.is_ours(hit):
                yield hit


@lru_cache(maxsize=KEPT_SENTENCES)
def _burdens(words: str, *, named: bool) -> int:
    """Counts the marks of a burden in a sentence about somebody."""
    told = _TO_WHOM.sub("", words)
    if _OFFERED.search(told) or not (named or _SOMEBODY.search(told)):
        return 0
    return sum(mark.search(told) is not None for mark in _MARKS)
