"""Prints how fast and how well the redline works: `python -m tests.bench.bench_redline`.

Times are CPU time, the least of three runs; quality is the table of hunks in `tests/render/redline`.
The command fails where a limit is exceeded.
"""

import random
import sys
from collections.abc import Callable, Iterator
from time import process_time

from drafting.render.redline import Redline, redline
from drafting.render.redline_html import LABELS, redline_html
from drafting.render.redline_view import RedlinePart, redline_view
from tests.render.redline.hunks import ENGLISH, SIMPLIFIED, TRADITIONAL
from tests.render.redline.test_hunks import hunks

USUAL_MILLISECONDS = 100
WORST_MILLISECONDS = 1000
WORST_LENGTH = 100_000
RUNS = 3

EN_WORDS = [f"{stem}{ending}" for stem in ["amber", "brook", "cedar", "delta", "ember", "fjord", "grove", "heath"]
            for ending in ["", "s", "ed", "ing", "ly", "er", "al", "ive", "ous", "less"]]  # fmt: skip
ZH_WORDS = [
    "我们",
    "公司",
    "将",
    "尽快",
    "公布",
    "调查",
    "结果",
    "客户",
    "服务",
    "恢复",
    "工作",
    "人员",
    "检查",
    "设备",
    "安全",
    "影响",
    "系统",
    "故障",
]


class Writer:
    """Writes texts of invented sentences, the same ones every time."""

    def __init__(self, vocabulary: list[str], joint: str, stop: str) -> None:
        self.chance = random.Random(7)
        self.vocabulary, self.joint, self.stop = vocabulary, joint, stop

    def sentence(self) -> str:
        words = self.chance.choices(self.vocabulary, k=15)
        return self.joint.join(words) + self.stop

    def text(self, words: int) -> list[list[str]]:
        return [[self.sentence() for _ in range(5)] for _ in range(words // 75)]

    def rewritten(self, text: list[list[str]], share: float) -> list[list[str]]:
        """Writes so large a share of the sentences anew, half of them wholly, half word by word."""
        return [[self._other(sentence, share) for sentence in part] for part in text]

    def _other(self, sentence: str, share: float) -> str:
        if self.chance.random() >= share:
            return sentence
        if self.chance.random() < 0.5 or not self.joint:
            return self.sentence()
        words = sentence.removesuffix(self.stop).split(self.joint)
        kept = [
            w if self.chance.random() < 0.5 else self.chance.choice(self.vocabulary) for w in words
        ]
        return self.joint.join(kept) + self.stop

    def spelled(self, text: list[list[str]]) -> str:
        gap = " " if self.joint else ""
        return "\n\n".join(gap.join(part) for part in text)


def usual() -> Iterator[tuple[str, str, str]]:
    """Gives pairs as people make them."""
    for name, writer in (
        ("English", Writer(EN_WORDS, " ", ".")),
        ("Chinese", Writer(ZH_WORDS, "", "。")),
    ):
        for words, share in ((600, 0.1), (600, 0.4), (6000, 0.05), (6000, 0.4)):
            text = writer.text(words)
            new = writer.spelled(writer.rewritten(text, share))
            yield f"{name}, {words} words, {share:.0%} rewritten", writer.spelled(text), new


def worst() -> Iterator[tuple[str, str, str]]:
    """Gives pairs as an attacker makes them."""
    size, chance = WORST_LENGTH, random.Random(7)
    han = [chr(point) for point in range(0x4E00, 0x9000)]
    yield "random Han", "".join(chance.choices(han, k=size)), "".join(chance.choices(han, k=size))
    one, other = (" ".join(chance.choices(EN_WORDS, k=size // 6)) for _ in range(2))
    yield "random words", one, other
    yield "periodic", "x" + "a " * (size // 2), "z" + "a " * (size // 2 - 9) + "w"
    yield "digits", "1 " * (size // 2), "2 " * (size // 2)
    yield "numerals", "十" * size, "十五" * (size // 2)
    yield "brackets", "(" * size, "[" * size
    yield "stops", "." * size, ". " * (size // 2)
    yield "one address", "http://" + ")" * size, "http://" + "(" * size
    one, other = ("\n".join(chance.choices("abc", k=size // 2)) for _ in range(2))
    yield "short lines", one, other
    one, other = ("".join(chance.choices(["我。", "你。", "他。"], k=size // 2)) for _ in range(2))
    yield "short sentences", one, other
    lines = [str(number) for number in range(17_000)]
    yield "shuffled lines", "\n".join(lines), "\n".join(chance.sample(lines, len(lines)))
    yield "marks", "\u0301" * size, "\u0302" * size


def milliseconds(work: Callable[[], object]) -> float:
    """Gives the least CPU time of a few runs."""
    taken = []
    for _ in range(RUNS):
        begun = process_time()
        work()
        taken.append(process_time() - begun)
    return min(taken) * 1000


def page(old: str, new: str) -> str:
    """Makes the whole page's redline."""
    parts = [[RedlinePart("body", text, markdown=True)] for text in (old, new)]
    return redline_html(redline_view(parts[0], parts[1]), LABELS, "")


def quality() -> float:
    """Prints and gives the share of sentences whose hunks are exactly right."""
    right = rows = 0
    for name, table in (("en", ENGLISH), ("zh-Hans", SIMPLIFIED), ("zh-Hant", TRADITIONAL)):
        good = sum(hunks(redline(old, new, name)) == expected for old, new, expected in table)
        print(f"  {name:<8}{good} of {len(table)} sentences exactly right")
        right, rows = right + good, rows + len(table)
    return right / rows


def main() -> int:
    """Prints speed and quality; answers 1 where a limit is exceeded."""
    slow = 0
    for title, pairs, limit in (
        ("Usual texts", usual(), USUAL_MILLISECONDS),
        (f"Worst texts of {WORST_LENGTH:,} characters", worst(), WORST_MILLISECONDS),
    ):
        print(f"{title} (limit {limit} ms)")
        for name, old, new in pairs:
            found: Redline = redline(old, new)
            assert (found.old, found.new) == (old, new)
            taken = milliseconds(lambda old=old, new=new: redline(old, new))  # type: ignore[misc]  # defaults bind the loop's values
            line = f"  {name:<36}{taken:8.1f} ms {found.changes:6} changes"
            if limit == USUAL_MILLISECONDS:
                shown = milliseconds(lambda old=old, new=new: page(old, new))  # type: ignore[misc]  # as above
                line += f"   page {shown:6.1f} ms {len(page(old, new)) / 1024:6.0f} KiB"
            print(line + ("  over" if taken > limit else ""))
            slow += taken > limit
    print("Quality")
    return 1 if quality() < 1 or slow else 0


if __name__ == "__main__":
    sys.exit(main())
