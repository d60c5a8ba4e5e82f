"""Finds what one text denies and the other asserts: 'no dangerous goods', then 'six tonnes of them'.

What is only not yet so (not yet restored, 尚未) is no denial: time moves it on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from checks.claims import Claim, Context, Passage, Place, Position, Slot, content
from checks.claims.meanings import family, likened, stem
from checks.claims.model import named
from checks.claims.passages import clause
from checks.consistency.pieces import APART
from checks.words import places

MOST = 40
"""How many denials of a text are followed up."""
_TRIES = 6
_SHARED_ZH = 2
_SHARED_EN = 3
_SHORT = 12
_WHEN = re.compile(r"^.{0,8}(?:时|后|当时|期间|当日|当天|至今)(?=.{0,2}$)")
_BEFORE = 36
"""So short a Chinese clause says hardly more than the thing and the assertion itself."""

_DENIES_ZH = re.compile(
    r"(?:没有|并无|并未|并没有|从未|未曾|没|无(?!论|法|需|须|意|比|障|线|人|故|关|偿|碍|条)"
    r"|未(?!来|婚|能|知|明|必|成年|有|经)|不(?=合格|符合|达标|相符|属实|影响|涉及|含|包括|存在|属于|在|具备|带|设|收|载|通))"
    r"(?:任何|遭到|遭受|遭|曾|含有|存有|存放|存在|造成|出现|发现|涉及|涉|发生|被|受到|受|有|含|使用)*(?P<key>[\u4e00-\u9fff]{2,5})"
)
_DENIES_EN = re.compile(
    r"\b(?:(?:nobody|no one|no-one)(?= (?:outside|from|but|except|else))|nothing (?:was|is|has been|were)|no|never|none of (?:the|our|these)|without|free (?:of|from)|(?:is|are|was|were|has|have|had|did) not"
    r"(?: been)?)\s(?!yet|longer|later|fewer|more|less|new|further|fresh|known|part|only|one|need|way|doubt|reason|able|clear|idea)"
    r"(?P<key>(?!homes? need|[a-z]+ needs?\b)[a-z-]+(?:\s(?!that\b|which\b|who\b)[a-z-]+){0,4})"
)
_PENDING = re.compile(
    r"尚|仍|还没|还未|暂|目前|至今|未能|截至|\b(?:yet|so far|still|at present|currently|until|know|known|decided)\b"
)
_UNSURE = re.compile(
    r"没有|并无|并未|从未|未|无(?!线)|不|非|须|请|今后|以后|日后|[日时天晚]起|复[验检查测]|重新|再次|恢复|其后|之后|后来|现已|目前|否认|排除|如|若|一旦|可能|防止|避免|以免|杜绝|谣|不实|是否|免"
    r"|\b(?:[a-z]+n't|no|not|never|none|without|neither|nor|deny|denies|if|would|could|may|might|whether|avoid|prevent"
    r"|free|false|untrue|should|must|unless|will|shall|please|before|now|again|later|since|afterwards|except|beyond|additional|rumours?|claims?)\b|\?|？|[为是]\s?[0〇零](?![.\d])"
)
_TWICE = re.compile(
    r"\b(?:no|not|never|nothing)\b.*\bwithout\b|\b(?:any other|additional|further|other than|beyond)\b"
    r"|\bwill never\b|\bnever .{0,40}\bagain\b|除|以外|之外|其他|进一步|不得不|无不|未必"
)
_ANOTHER = re.compile(r"另[一外有]|其[余他它]|别的")
_FOR_A_WHILE = re.compile(
    r"\b(?:for|in|within|during) (?:the )?(?:first |over |about |more than )?[a-z0-9]+ (?:and a half |half )?(?:hour|minute|day)s?\b|\b(?:before|until)\b"
)
"""'Nobody was told anything for the first half hour' denies nothing of what came later."""
_RELATIVE = re.compile(r"\b(?:which|that|who) (?:ha[sd]|have|is|are|was|were|did|does) $")
_IF = re.compile(r"\bif (?:you|we|they|your|it)\b")
_SIDE = re.compile(
    r"[东西南北](?=[区城部线片段侧边门岸座翼院校厂])|(?<=城)[东西南北]|[一二三四五六七八九\d](?=号[楼线厅馆炉机库])"
)
_GROUP = re.compile(r"(?:^|其中|另外|其余)([\d,.]+[万千]?)[个名位家辆件户份]")
_LIGHT = named("影响 涉及 包括 包含 含有 存在 属于 造成 发生 出现 发现 使用 收到 受到 提供 进行")
"""Chinese verbs that say little: what they are denied of must be asserted too."""
_EVER = content("at any point at any time ever any stage moment")
_PROGRESS = re.compile(
    r"恢复|修复|完成|公布|查明|退还|退款|找到|送达|开放|到账|通知|联系|restor|repair|complet|publish|refund"
    r"|found|open|arriv|paid|contact|decid|resolv|reach|identif"
)


def denied(earlier: Passage, later: Passage) -> Iterator[tuple[Claim, Claim]]:
    """Gives each denial of one text with the place where the other asserts it."""
    yield from _followed(earlier, later)
    for denial, assertion in _followed(later, earlier):
        yield assertion, denial


def _followed(passage: Passage, other: Passage) -> Iterator[tuple[Claim, Claim]]:
    if passage.chinese != other.chinese:
        return
    pattern = _DENIES_ZH if passage.chinese else _DENIES_EN
    for count, found in enumerate(pattern.finditer(passage.folded)):
        if count >= MOST:
            return
        if passage.chinese and "的" in found["key"] + passage.folded[found.end() : found.end() + 1]:
            continue  # 'those who had no message' denies nothing
        low, high = clause(passage, found.start(), found.end())
        words = passage.folded[low:high]
        if (
            _TWICE.search(words)
            or _PENDING.search(
                passage.folded[passage.at(low).start : high] if passage.chinese else words
            )
            or _PROGRESS.search(found["key"])
            or not _subject(passage, found)
        ):
            continue
        if _speaks_of_others(passage, found, low):
            continue
        if found[0] in other.folded:
            continue  # the other text denies it too
        place = _asserted(passage, other, found)
        if place and not _of_other_sides(words, other.folded[slice(*place)]):
            yield _claim(passage, low, high, sure=False), _claim(other, *place, sure=True)


def _of_other_sides(words: str, others: str) -> bool:
    """Says whether two Chinese clauses name different sides, numbers or groups: 城北, 城南."""
    return any(
        here and there and not here & there
        for here, there in (
            (set(pattern.findall(words)), set(pattern.findall(others)))
            for pattern in (_SIDE, _GROUP)
        )
    )


def _speaks_of_others(passage: Passage, found: re.Match[str], low: int) -> bool:
    """Says whether a denial stands under an 'if', is told of another, or of 'our car park, which has no …'."""
    sentence = passage.at(found.start())
    start = sentence.start
    if sentence.place in APART or sentence.place is Place.TABLE:
        return True
    if passage.chinese:
        return bool(_ANOTHER.search(passage.folded, start, found.start()))
    if _FOR_A_WHILE.search(passage.folded, found.start(), sentence.end):
        return True
    before = passage.folded[max(0, low - 2) : found.start()]
    return bool(_IF.search(passage.folded, start, found.start()) or _RELATIVE.search(before))


@dataclass(frozen=True, slots=True)
class _Denial:
    """What is denied, in the words that an assertion of it would share."""

    around: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    keys: tuple[str, ...]
    verb: str
    chinese: bool


def _asserted(passage: Passage, other: Passage, found: re.Match[str]) -> tuple[int, int] | None:
    """Looks for a clause of `other` that asserts what is denied, of the same matter."""
    key = found["key"]
    denial = _Denial(
        _around(passage, found.start()),
        _subject(passage, found),
        _object(passage, found),
        family(key[:2]) if passage.chinese else tuple(sorted(content(key) - _EVER)),
        _verb(key),
        passage.chinese,
    )
    for key in denial.keys:
        for at, end in islice(_places(other, key), _TRIES):
            low, high = clause(other, at, end)
            elsewhere = other.at(at).place in APART or _in_a_name(other, at)
            if not elsewhere and _answers(denial, key, other, (low, at, high)):
                return low, high
    return None


def _places(passage: Passage, key: str) -> Iterator[tuple[int, int]]:
    """Walks where a key stands: in English at the start of a word, to that word's end."""
    folded = passage.folded
    for at in places(folded, key):
        end = at + len(key)
        if passage.chinese:
            yield at, end
        elif not at or not (folded[at - 1].isalnum() or folded[at - 1] == "_"):
            yield at, _REST.match(folded, end).end()  # type: ignore[union-attr] # [a-z]* always matches


_REST = re.compile("[a-z]*")


def _answers(denial: _Denial, key: str, other: Passage, place: tuple[int, int, int]) -> bool:
    """Says whether a clause asserts the `key` of a denial, of the same subject and object.

    `place` is where the clause begins, where the key stands in it, and where it ends.
    """
    low, at, high = place
    words = other.folded[low:high]
    elsewhere = key in _LIGHT and not denial.object & content(words)
    if elsewhere or (denial.verb and denial.verb not in content(words)):
        return False
    pieces = [] if denial.chinese else _JOINED.split(words)
    if any(_same_deed(denial.subject, piece, key) for piece in pieces):
        return True
    if _UNSURE.search(words) or _is_label(words, chinese=denial.chinese):
        return False
    if not _same_subject(denial.subject, words, key):
        return False
    shared = denial.around & _around(other, at)
    if denial.chinese:
        enough = 1 if len(words.strip()) <= _SHORT else _SHARED_ZH
        return len({w for w in shared if key not in w}) >= enough
    own = content(words) & set(denial.keys)
    return len(shared) >= _SHARED_EN and len(own) * 2 >= len(denial.keys)


_DONE_TO = re.compile(
    r"\b(?:was|were|is|are|been|has|have|had) (?P<verb>(?!able|allowed|told|any)[a-z]{3,})"
)


def _verb(key: str) -> str:
    """Gives the stem of the verb in what is denied: 'no bank details were taken'."""
    found = _DONE_TO.search(key)
    return likened(stem(found["verb"])) if found else ""


def _object(passage: Passage, denial: re.Match[str]) -> frozenset[str]:
    """Gives the words of a Chinese clause after the verb that is denied."""
    _, high = clause(passage, denial.start(), denial.end())
    return content(passage.folded[denial.start("key") + 2 : high])


def _in_a_name(passage: Passage, at: int) -> bool:
    """Says whether a word is part of a name: 'Little Marden Primary School'."""
    return passage.text[at].isupper() and passage.text[max(0, at - 2) : at].strip().isalpha()


def _subject(passage: Passage, denial: re.Match[str]) -> frozenset[str]:
    """Gives the words of whom or what something is denied: those before the 'not', or its noun."""
    low, _ = clause(passage, denial.start(), denial.end())
    if passage.chinese and not content(_WHEN.sub("", passage.folded[low : denial.start()])):
        low = max(passage.at(denial.start()).start, denial.start() - _BEFORE)
    before = content(passage.folded[low : denial.start()])
    noun = not before and (
        passage.chinese or re.match(r"no\b|none|nothing|nobody|no-one", denial[0])
    )
    return content(denial["key"]) if noun else before


_JOINED = re.compile(r"\b(?:and|but|while)\b")
_PRONOUN = re.compile(r"\s*(?:he|she|they|it)\b")
_DEED = re.compile(r"[a-z]{3,}(?:ed|t|n|k)\b")


def _is_label(words: str, *, chinese: bool) -> bool:
    """Says whether a clause says nothing: a name before a colon, a promise for later."""
    if chinese:
        return bool(re.search(r"将|會|会(?!议|员|场)|拟|^\s*(?:尊敬|敬爱|亲爱)的|^\s*各位", words))
    return len(words.split()) < 3


def _same_deed(subject: frozenset[str], words: str, key: str) -> bool:
    """Says whether a short clause asserts the deed of the same subject: 'the sprinklers worked'."""
    found = content(words)
    if _UNSURE.search(words):
        return False
    deed = any(likened(stem(verb[0])) == key for verb in _DEED.finditer(words))
    who = bool(subject & (found - {key})) or bool(_PRONOUN.match(words))
    return deed and who and len(found) <= _SHORT


def _same_subject(subject: frozenset[str], words: str, key: str) -> bool:
    """Says whether an assertion is about `subject`, or is too short to name another."""
    return bool(subject & content(words)) or len(words.strip()) <= len(key) + 3


def _around(passage: Passage, at: int) -> frozenset[str]:
    sentence = passage.at(at)
    return content(passage.folded[max(sentence.start, at - 80) : min(sentence.end, at + 80)])


def _claim(passage: Passage, low: int, high: int, *, sure: bool) -> Claim:
    while low < high - 1 and passage.text[low].isspace():
        low += 1
    sentence = passage.at(low)
    value = Position(frozenset({"said"}), sure)
    context = Context(words=content(passage.folded[low:high]))
    return Claim(Slot.STATUS, low, high, sentence.number, sentence.place, value, context)
