"""Texts that somebody might send to slow the checks down, each of so many characters."""

from collections.abc import Callable, Iterator, Mapping
from itertools import count, islice, product
from string import ascii_uppercase


def _repeated(words: str) -> Callable[[int], str]:
    return lambda size: (words * (size // len(words) + 1))[:size]


def _joined(parts: Callable[[], Iterator[str]]) -> Callable[[int], str]:
    return lambda size: "".join(islice(parts(), size // 4))[:size]


def _abbreviations() -> Iterator[str]:
    return (
        f"the revised {''.join(letters)} norms. " for letters in product(ascii_uppercase, repeat=4)
    )


def _gaps() -> Iterator[str]:
    return (f"<name {number}> " for number in count())


def _links() -> Iterator[str]:
    return (f"[bank{number}.example](https://other{number}.example/) " for number in count())


HOSTILE: Mapping[str, Callable[[int], str]] = {
    "one letter": _repeated("a"),
    "one word": _repeated("sorry "),
    "'we are we are'": _repeated("we are "),
    "'as soon as'": _repeated("as soon as "),
    "digits": _repeated("1234567890"),
    "grouped digits": _repeated("1,234 "),
    "telephones": _repeated("020 7946 0000 "),
    "dates": _repeated("on 4 May 2026 "),
    "addresses": _repeated("a.b@c.example "),
    "an address without end": lambda size: "https://example.com/" + "a" * (size - 20),
    "opening brackets": _repeated("["),
    "opening quotes": _repeated("“"),
    "straight quotes": _repeated("' \" "),
    "stars": _repeated("*a_b* "),
    "backticks": _repeated("`a``b "),
    "tags": _repeated("<a "),
    "comments left open": _repeated("<!-- "),
    "empty lines": _repeated("\n"),
    "short lines": _repeated("a.\n"),
    "a table": _repeated("| a | 1 |\n| - | - |\n"),
    "spaces": _repeated(" "),
    "stops": _repeated(". "),
    "commas": _repeated("not, "),
    "hidden signs": _repeated("a\u200b"),
    "flags' tags": _repeated("\U000e0061"),
    "two alphabets": _repeated("aа"),
    "placeholders": _repeated("[[date]] "),
    "gaps in brackets": _joined(_gaps),
    "abbreviations": _joined(_abbreviations),
    "links": _joined(_links),
    "broken addresses": _repeated("htp:/a "),
    "one Han character": _repeated("我"),
    "'我们将尽快'": _repeated("我们将尽快"),
    "'不不不'": _repeated("不"),
    "Han numerals": _repeated("一二三"),
    "Han dates": _repeated("3月4日"),
    "both scripts": _repeated("们們"),
    "full width": _repeated("Ａ１，"),
    "quoted Han": _repeated("「我们」"),
}


def _unlike(english: str, chinese: str, step: int) -> Callable[[int], tuple[str, str]]:
    """Give twins full of values of a kind, hardly one of which the other has too."""
    sides = ((english, 7_919), (chinese, 104_729))

    def make(size: int) -> tuple[str, str]:
        one, other = (
            "".join(words.format(1 + number * prime % step) for number in range(size // 4))[:size]
            for words, prime in sides
        )
        return one, other

    return make


TWINS: Mapping[str, Callable[[int], tuple[str, str]]] = {
    "figures": _unlike("{} customers. ", "{}名客户。", 99_991),
    "amounts": _unlike("${} million. ", "{}亿元。", 997),
    "days": _unlike("{} May 2026. ", "2027年5月{}日。", 28),
    "spans": _unlike("{} days. ", "{}小时。", 97),
}
"""Two texts of a size in English and Chinese that should say the same, and do not anywhere."""
