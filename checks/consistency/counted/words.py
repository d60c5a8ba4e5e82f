"""What is counted and what befell it, as words of the two languages tell it (`words.toml`)."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_DENIAL = re.compile(
    r"\b(?:not|never|no longer|cannot|without (?:being|having|needing)|didn't|wasn't|weren't)\b[^,;]{0,24}$"
    r"|(?:未曾|未有|未被|未需|未|没有|没|无需|无须|毋须|毋需|不用|不必|不需|并非|而非|不是)[^，,；;]{0,3}$"
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_BLANK = "\x00"


@dataclass(frozen=True, slots=True)
class _Kinds:
    words: re.Pattern[str]
    parents: Mapping[str, str]
    public: frozenset[str]


@cache
def _source() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@cache
def _kinds() -> _Kinds:
    told = _source()["kinds"]
    english = "|".join(rf"(?P<{name}>{words['en']})" for name, words in told.items())
    han = sorted(
        ((word, name) for name, words in told.items() for word in words["zh"].split()),
        key=lambda pair: -len(pair[0]),
    )
    chinese = "|".join(f"(?P<zh{at}_{name}>{word})" for at, (word, name) in enumerate(han))
    return _Kinds(
        re.compile(rf"\b(?:{english})\b|{chinese}"),
        {name: words["of"] for name, words in told.items() if "of" in words},
        frozenset(name for name, words in told.items() if words.get("public")),
    )


@cache
def _deeds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile(rf"\b(?:{words['en']})\b|{'|'.join(words['zh'].split())}"))
        for name, words in _source()["deeds"].items()
    )


def kinds(folded: str) -> tuple[str, ...]:
    """Gives the kinds that words name, in their order.

    >>> kinds("16 members of staff"), kinds("3名乘客和车辆")
    (('customer', 'staff'), ('passenger', 'vehicle'))
    """
    found = (hit.lastgroup or "" for hit in _kinds().words.finditer(folded))
    return tuple(name.partition("_")[2] if name[:2] == "zh" else name for name in found)


def deeds(folded: str) -> frozenset[str]:
    """Gives what words say befell somebody or something, what they deny left out.

    >>> (
    ...     sorted(deeds("were hurt and taken to a nearby hospital")),
    ...     sorted(deeds("无人受伤，没有送医")),
    ... )
    (['injured', 'taken'], ['injured'])
    """
    found = set()
    for name, words in _deeds():
        for hit in [*words.finditer(folded)]:
            if not _DENIAL.search(folded, max(0, hit.start() - 40), hit.start()):
                found.add(name)
            folded = (
                folded[: hit.start()] + _BLANK * (hit.end() - hit.start()) + folded[hit.end() :]
            )
    return frozenset(found if found == {"affected"} else found - {"affected"})


def above(kind: str) -> str:
    """Gives the kind that a kind is one of, or itself.

    >>> above("staff"), above("order")
    ('person', 'order')
    """
    return _kinds().parents.get(kind, kind)


def is_public(kind: str) -> bool:
    """Says whether people of a kind may be called by another: guests, customers, residents."""
    return kind in _kinds().public


def is_han(folded: str) -> bool:
    """Says whether a stretch has Chinese characters."""
    return bool(_HAN.search(folded))
