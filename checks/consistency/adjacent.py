"""Says whether two values stand in the same words: 多跑了800米, 多跑了1.6公里; 6月9日灌装."""

import re

from checks.claims import Claim, Place, Slot
from checks.consistency.texts import Text

_APART = frozenset({"part", "more", "other", "limit", "daily", "such", "grown", "so_far", "rumour"})
_LEAD = re.compile(r"[\u4e00-\u9fff]*$")
_TAIL = re.compile(r"[\u4e00-\u9fff]*")
_FIGURE = re.compile(r"[约近逾\d,.\s一二两三四五六七八九十百千万亿零半余多]+")
_PLAIN = re.compile(
    r"(?:共计?|合计|一共|总共|共有|总计|大?约|有|是|为|达到?|至|到|的|了|每[人位件户]|其中|另|超过|不少于|至少|目前|截至|现有|分别|平均|近|逾|第)*$"
)
_DEED = frozenset("过出掉入进收退卖发送买坏死伤亡缺漏缴扣付赔跑停落失")
_PRICE = frozenset("价额款费金值")
_HOUR = re.compile(r"[上下中]午|凌晨|清晨|早|晚|夜|傍晚|[起前后至到]|当[天日]|左右|[这那]天")
_TELLING, _LEAST = re.compile(r"\b[a-z]{2,}|[\u4e00-\u9fff]{2}"), 3
"""So many words in small letters, or pairs of Han, are no mere label."""
_LONGEST = 400
"""Characters beyond which no two sentences are the same by intent."""
_SAID_BEFORE, _SAID_AFTER, _DONE_AFTER = 2, 4, 2


def in_same_words(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether the words right before two Chinese values, or right behind them, are the same."""
    if not (earlier.passage.chinese and later.passage.chinese):
        return False
    if a.slot not in {Slot.NUMBER, Slot.DATE} or _APART & (a.context.marks | b.context.marks):
        return False
    if a.slot is Slot.DATE:
        told = _behind(a, earlier)
        same = _common(told, _behind(b, later))
        return same >= _DONE_AFTER and not _HOUR.match(told)
    before, told = _PLAIN.sub("", _ahead(a, earlier)), _PLAIN.sub("", _ahead(b, later))
    same = _common(before[::-1], told[::-1])
    if same >= _SAID_BEFORE and (before[-1] in _DEED or (same > 2 and before[-1] in _PRICE)):
        return True
    return _common(_behind(a, earlier), _behind(b, later)) >= _SAID_AFTER


def in_one_sentence(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two sentences are the same but for the value: 'we closed it at 01:50', '… at 03:50'."""
    about = _about(a, earlier)
    return bool(about) and about == _about(b, later) and len(_TELLING.findall(about)) >= _LEAST


def _about(claim: Claim, text: Text) -> str:
    """Gives the words of a claim's sentence without the claim's own; nothing of a heading or stamp."""
    if claim.place is Place.HEADING or text.beside(claim).stamp:
        return ""
    sentence, said = text.passage.at(claim.start), text.passage.text
    if sentence.end - sentence.start > _LONGEST:
        return ""
    words = f"{said[sentence.start : claim.start]} # {said[claim.end : sentence.end]}"
    return " ".join(words.split())


def _ahead(claim: Claim, text: Text) -> str:
    folded = text.passage.folded
    found = _LEAD.search(folded, max(0, claim.start - 12), claim.start)
    return found[0] if found else ""


def _behind(claim: Claim, text: Text) -> str:
    """Gives the Han characters behind a figure, its unit among them, or behind a date."""
    folded = text.passage.folded
    at = claim.end
    if claim.slot is Slot.NUMBER:
        figure = _FIGURE.match(folded, claim.start)
        at = figure.end() if figure else claim.start
    found = _TAIL.match(folded, at, at + 12)
    return found[0] if found else ""


def _common(one: str, other: str) -> int:
    """Counts the characters that two strings begin with alike."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
