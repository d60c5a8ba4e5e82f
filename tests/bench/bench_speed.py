"""Prints how fast the checks are, beside proselint on the same text: `python -m tests.bench.bench_speed`.

Times are of the processor, the least of several runs, so that whatever else the machine does counts
little; a start is that of a new process. The texts are the open labelled statements, one behind
another. Limits in milliseconds are those of a machine on which proselint takes 11 ms for 616 words; on
a slower one they are longer by as much. The command fails where a limit is exceeded.
"""

import inspect
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from time import process_time

from proselint.checks import __register__
from proselint.config import DEFAULT
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

from checks import check
from checks.consistency import compare, twins
from tests.bench.hostile import HOSTILE, TWINS
from tests.checks.labelled.labels import rows

YARDSTICK_WORDS, YARDSTICK_MILLISECONDS = 616, 11
RATIOS = {YARDSTICK_WORDS: 3, 6_000: 4}
HAN_MILLISECONDS, IMPORT_MILLISECONDS, LONGEST_SECONDS = 5, 150, 1
HAN_CHARACTERS = 900
PAUSE_MILLISECONDS = 150
"""So soon after somebody pauses in typing the findings are to stand there."""
SIZES = (1_000, 10_000, 100_000, 200_000)
LINEAR = 1.5
"""A text ten times as long may take this much more than ten times as long, and no more."""
_LONGEST = SIZES[-1]
_START = """
from time import process_time
begin = process_time()
import checks
imported = process_time()
checks.check({words!r}, {language!r})
print(imported - begin, process_time() - imported)
"""


def text(language: str, size: int) -> str:
    """Give the labelled statements of a language as one text of so many characters."""
    held = "\n\n".join(row["text"] for row in rows("open", "statements") if row["lang"] == language)
    return (held * (size // len(held) + 1))[:size]


def words(count: int) -> str:
    """Give so many English words."""
    return " ".join(text("en", 8 * count).split(" ")[:count])


def milliseconds(judge: Callable[[], object], turns: int = 15) -> float:
    """Time a judgement: the least of so many turns, after one that warms up."""
    times = []
    for _ in range(turns + 1):
        start = process_time()
        judge()
        times.append(process_time() - start)
    return min(times[1:] or times) * 1000


def in_turns(*judges: Callable[[], object], rounds: int = 6) -> list[float]:
    """Time some judgements in turns, so that a slow spell of the machine falls upon all."""
    times = [[milliseconds(judge, 4) for judge in judges] for _ in range(rounds)]
    return [min(held) for held in zip(*times, strict=True)]


def starts(language: str) -> tuple[float, float]:
    """Time a new process: its import of the checks, and its first check."""
    code = _START.format(words=text(language, 200), language=language)
    found = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for _ in range(5)
    ]
    times = [tuple(map(float, one.stdout.split())) for one in found]
    return min(time[0] for time in times) * 1000, min(time[1] for time in times) * 1000


def _proselint(held: str) -> None:
    LintFile("text", held).lint(DEFAULT)


def forget() -> None:
    """Empty what the checks keep of the texts they read last."""
    for name, module in tuple(sys.modules.items()):
        for held in vars(module).values() if name.partition(".")[0] == "checks" else ():
            parameters: dict[str, object] = getattr(held, "cache_parameters", dict)()
            if parameters.get("maxsize") is not None:
                inspect.unwrap(held, stop=_is_cache).cache_clear()


def _is_cache(held: object) -> bool:
    return hasattr(held, "cache_clear")


def first(judge: Callable[[], object], turns: int = 5) -> float:
    """Time a judgement of a text that nothing is kept of: the least of so many turns."""
    times = []
    for _ in range(turns):
        forget()
        times.append(milliseconds(judge, 0))
    return min(times)


def pace() -> float:
    """Give by how much this machine is slower, just now, than that of the limits."""
    return milliseconds(partial(_proselint, words(YARDSTICK_WORDS))) / YARDSTICK_MILLISECONDS


def too_long(took: float, limit: float) -> bool:
    """Tell whether a time exceeds its limit, however slow the machine is."""
    return took > limit and took > limit * pace()


def beside_proselint() -> Iterator[str]:
    """Print both times on the same words; walk what is too slow."""
    for count, wanted in RATIOS.items():
        held = words(count)
        ours, theirs = in_turns(partial(check, held, "en"), partial(_proselint, held))
        ratio, anew = theirs / ours, first(partial(check, held, "en"))
        print(
            f"{count:>7,} English words: all rules {ours:6.2f} ms, proselint {theirs:6.2f} ms:"
            f" {ratio:.1f} times as fast (wanted {wanted}); text never read before {anew:.2f} ms:"
            f" {theirs / anew:.1f} times"
        )
        if ratio < wanted:
            yield f"{count} words: {ratio:.1f} times as fast as proselint, not {wanted}"


def chinese() -> Iterator[str]:
    """Print the time of a Chinese statement in both scripts; walk what is too slow."""
    for language in ("zh-Hans", "zh-Hant"):
        held = text(language, HAN_CHARACTERS)
        took = milliseconds(partial(check, held, language))
        anew = first(partial(check, held, language))
        print(
            f"{HAN_CHARACTERS:>7,} characters of {language}: {took:.2f} ms; never read before"
            f" {anew:.2f} ms"
        )
        if too_long(took, HAN_MILLISECONDS):
            yield f"{HAN_CHARACTERS} characters of {language}: {took:.1f} ms"


def changed() -> Iterator[str]:
    """Print what it takes to hold a statement, changed since, against an earlier one."""
    for language, size in (("en", 6_000), ("zh-Hans", 1_800)):
        earlier, later = text(language, size), text(language, 2 * size)[size:]
        compare(earlier, later, language)
        took = min(
            milliseconds(partial(compare, earlier, f"{later} {turn}", language), 0)
            for turn in range(5)
        )
        print(
            f"{size:>7,} characters of {language}, changed, against an earlier text: {took:.0f} ms"
        )
        if too_long(took, PAUSE_MILLISECONDS):
            yield f"{size} characters of {language} against an earlier text: {took:.0f} ms"


def beginning() -> Iterator[str]:
    """Print what a start costs; walk what is too slow."""
    for language in ("en", "zh-Hans"):
        imported, first = starts(language)
        print(f"{language}: import {imported:.0f} ms, then the first check {first:.0f} ms")
        if too_long(imported, IMPORT_MILLISECONDS):
            yield f"import takes {imported:.0f} ms"


def growth() -> Iterator[str]:
    """Print the time by length; walk where it grows faster than the text."""
    print("never read   " + "".join(f"{size:>12,}" for size in SIZES))
    for language in ("en", "zh-Hans", "zh-Hant"):
        times = [first(partial(check, text(language, size), language), 3) for size in SIZES]
        print(f"{language:<13}" + "".join(f"{took:>9.1f} ms" for took in times))
        if times[-1] / times[1] > LINEAR * SIZES[-1] / SIZES[1]:
            yield f"{language}: {SIZES[-1] / SIZES[1]:.0f} times the text, {times[-1] / times[1]:.0f} times the time"


def worst() -> Iterator[str]:
    """Print the slowest of the longest texts, hostile ones among them; walk what is too slow."""
    held = {name: make(_LONGEST) for name, make in HOSTILE.items()}
    held |= {language: text(language, _LONGEST) for language in ("en", "zh-Hans", "zh-Hant")}
    took = {name: milliseconds(partial(check, one), 0) / 1000 for name, one in held.items()}
    for name, one in held.items():
        half, rest = one[: _LONGEST // 2], one[_LONGEST // 2 :]
        took[f"consistency of two halves, {name}"] = (
            milliseconds(partial(compare, half, rest), 0) / 1000
        )
    for name, unlike in TWINS.items():
        pair = unlike(_LONGEST // 2)
        took[f"twins full of {name}"] = milliseconds(partial(twins, *pair), 0) / 1000
    print(f"{len(took)} texts of {_LONGEST:,} characters, the slowest first:")
    for name, seconds in sorted(took.items(), key=lambda one: -one[1])[:6]:
        print(f"    {seconds:.2f} s  {name}")
    yield from (
        f"{_LONGEST} characters of {name}: {seconds:.2f} s"
        for name, seconds in took.items()
        if too_long(seconds, LONGEST_SECONDS)
    )


def main() -> int:
    """Print every figure; 0 where everything keeps to its limits."""
    CheckRegistry().register_many(__register__)
    print(f"this machine is {pace():.1f} times as slow as that of the limits in milliseconds")
    found = [
        said
        for part in (beside_proselint, chinese, changed, beginning, growth, worst)
        for said in part()
    ]
    print("\n" + ("\n".join(found) or "everything keeps to its limits"))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
