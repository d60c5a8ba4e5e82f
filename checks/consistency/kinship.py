"""Weighs how much two places of two texts tell the same: by the telling words that they share.

A word that a text uses in every sentence tells little, one that stands once tells much. The value
itself, names of days and figures tell nothing: they are what is compared.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from checks.claims import Claim, Passage, content
from checks.claims.passages import clause

_REACH = {True: 34, False: 110}
_WEIGHT = {True: 0.5, False: 1.0}
_MOST = 300
PLAIN = content(
    "january february march april may june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday yesterday today morning afternoon evening"
    " night hours hour minutes day days week month people person we said will now time total also"
    " 公司 我们 今日 今天 昨日 目前 现已 已经 全部 已于 进行 相关 情况 表示 一名 一位 有人 本公司 分钟 小时"
)

_HOURS = content(
    "昨日 昨天 昨晚 今天 今早 今晨 今晚 当天 当日 当晚 上午 下午 中午 凌晨 清晨 傍晚 晚上 晚间 早上 左右 前后 许多 星期"
    " 日上 日下 日晚 日凌 日清 日傍 日早 日中 天上 天下 天晚 天凌 天清 天傍 天早 天中"
)
_FEW = 2


@dataclass(frozen=True)
class Weights:
    """How telling the words of one passage are: 1 for a word of one sentence, less for others."""

    passage: Passage

    @cached_property
    def spread(self) -> dict[str, int]:
        """Count in how many sentences each word stands."""
        counts: dict[str, int] = {}
        for sentence in self.passage.sentences[:_MOST]:
            for word in content(self.passage.folded[sentence.start : sentence.end]):
                counts[word] = counts.get(word, 0) + 1
        return counts

    @cached_property
    def _held(self) -> dict[tuple[int, int, bool], dict[str, float]]:
        return {}

    def words(self, claim: Claim, *, narrow: bool = False) -> dict[str, float]:
        """Gives the telling words round a claim with their weights, without those of its value.

        They are those of the sentence near by or, `narrow`, of its frame alone.
        """
        key = claim.start, claim.end, narrow
        if key not in self._held:
            found = self._around(claim, narrow=narrow)
            self._held[key] = {word: self.weight(word) for word in found}
        return self._held[key]

    def _around(self, claim: Claim, *, narrow: bool) -> frozenset[str]:
        sentence = self.passage.at(claim.start)
        reach = _REACH[self.passage.chinese]
        low = max(sentence.start, claim.start - reach)
        high = min(max(sentence.end, claim.end), claim.end + reach)
        if narrow:
            low, high = frame(self.passage, claim)
        folded = self.passage.folded
        around = folded[low : claim.start] + " \x00 " + folded[claim.end : high]
        return content(re.sub(r"\d+", "\x00", around)) - PLAIN

    def weight(self, word: str) -> float:
        """Gives what a shared word is worth in this text."""
        return _WEIGHT[self.passage.chinese] / max(1, self.spread.get(word, 1))


def frame(passage: Passage, claim: Claim) -> tuple[int, int]:
    """Gives the bounds of the clause that tells what a claim is of.

    One that holds hardly more than the date goes with the next, or else with the one before.
    """
    sentence = passage.at(claim.start)
    low, high = clause(passage, claim.start, claim.end)
    beside = f"{passage.folded[low : claim.start]} {passage.folded[claim.end : high]}"
    if not passage.chinese or len(content(beside) - PLAIN - _HOURS) >= _FEW:
        return low, high
    if high + 1 < sentence.end:
        return low, clause(passage, high + 1, high + 1)[1]
    if low - 2 > sentence.start:
        return clause(passage, low - 2, low - 2)[0], high
    return low, high


def kinship(
    earlier: Weights, a: Claim, later: Weights, b: Claim, *, narrow: bool = False
) -> tuple[float, float]:
    """Gives the weight of the words that two places share, and which part of the lesser it is."""
    return shared(earlier.words(a, narrow=narrow), later.words(b, narrow=narrow))


def shared(here: Mapping[str, float], there: Mapping[str, float]) -> tuple[float, float]:
    """Gives what the words that two places share are worth, and which part of the lesser that is."""
    common = here.keys() & there.keys()
    if not common:
        return 0.0, 0.0
    worth = sum(min(here[word], there[word]) for word in common)
    least = min(sum(here.values()), sum(there.values()))
    return worth, worth / least if least else 0.0
