"""Past statements as an organisation keeps them: Markdown, plain text, JSON lines.

A file is read into what it says of itself; nothing here decides who may have it or writes it.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from drafting.domain.encodings import decoded
from drafting.domain.forms import Form
from drafting.domain.language import Language

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".text", ".jsonl", ".ndjson"})
"""How the names of files that can be read end."""
LONGEST_TITLE = 200
LONGEST_TEXT = 100_000
LARGEST = 20_000_000
"""Bytes one file may hold."""
FIELDS = ("title", "text", "lang", "date", "source", "form")
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_HEADING = re.compile(r"\A\s*# +(.+?) *#* *(?:\n|\Z)")
_REGIONS = {
    "en": Language.EN_GB,
    "zh-cn": Language.ZH_CN,
    "zh-hans": Language.ZH_CN,
    "zh-sg": Language.ZH_CN,
    "zh-tw": Language.ZH_TW,
    "zh-hk": Language.ZH_HK,
    "zh-mo": Language.ZH_HK,
    **{language.value.lower(): language for language in Language},
}


@dataclass(frozen=True, slots=True)
class PastStatement:
    """One past statement; `place` is the file's name, with the line where it holds several.

    `language` and `form` are None where the file does not say. `digest` is that of the bytes.
    """

    place: str
    digest: str
    encoding: str
    title: str
    text: str
    language: Language | None = None
    form: Form | None = None
    day: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file, or a line of it, was not taken: a key for the words, and what they name."""

    place: str
    why: str
    value: str = ""


def read_past(name: str, raw: bytes) -> tuple[PastStatement | Unreadable, ...]:
    r"""Read a file's statements, one for a document, one a line for JSON lines.

    >>> [found.title for found in read_past("a.txt", b"Fire at the depot\n\nAt 10 pm ...")]
    ['Fire at the depot']
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        return (Unreadable(name, "past-kind", suffix or "-"),)
    if len(raw) > LARGEST:
        return (Unreadable(name, "past-large", str(LARGEST // 1_000_000)),)
    words = decoded(raw)
    if words is None:
        return (Unreadable(name, "past-encoding"),)
    text = words.text.replace("\r\n", "\n").replace("\r", "\n")
    if suffix in {".jsonl", ".ndjson"}:
        return tuple(_lines(name, text, words.encoding))
    fields, body = _front(text) if suffix.startswith(".m") else ({}, text)
    digest = hashlib.sha256(raw).hexdigest()
    return (_document(name, digest, words.encoding, {**fields, "text": body}),)


def _lines(name: str, text: str, encoding: str) -> Iterator[PastStatement | Unreadable]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{name}:{number}"
        try:
            row = json.loads(line)
        except ValueError:
            yield Unreadable(place, "past-json")
            continue
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            yield Unreadable(place, "past-field", "text")
            continue
        digest = hashlib.sha256(line.strip().encode("utf-8", "replace")).hexdigest()
        yield _document(place, digest, encoding, row)


def _front(text: str) -> tuple[dict[str, str], str]:
    """Split off `key: value` lines between two lines of dashes at the very top."""
    found = _FRONT.match(text)
    if found is None:
        return {}, text
    pairs = (line.partition(":") for line in found[1].split("\n"))
    fields = {key.strip(): value.strip().strip("\"'") for key, _, value in pairs}
    return {key: value for key, value in fields.items() if key in FIELDS}, text[found.end() :]


def _document(
    place: str, digest: str, encoding: str, row: Mapping[str, object]
) -> PastStatement | Unreadable:
    said = {key: str(row[key]).strip() for key in FIELDS if row.get(key) not in (None, "")}
    title, body = _titled(place, said.get("title", ""), said.get("text", ""))
    if not body:
        return Unreadable(place, "past-empty")
    if len(body) > LONGEST_TEXT:
        return Unreadable(place, "past-long", str(LONGEST_TEXT))
    unknown = _unknown(said)
    if unknown:
        return Unreadable(place, unknown, said[unknown.removeprefix("past-")])
    return PastStatement(
        place=place,
        digest=digest,
        encoding=encoding,
        title=" ".join(title.split())[:LONGEST_TITLE],
        text=body,
        language=_REGIONS.get(said.get("lang", "").lower()),
        form=Form(said["form"]) if "form" in said else None,
        day=date.fromisoformat(said["date"]) if "date" in said else None,
        source=said.get("source", ""),
    )


def _unknown(said: Mapping[str, str]) -> str:
    """Give the key of what is wrong with a field, empty where all are sound."""
    if "lang" in said and said["lang"].lower() not in _REGIONS:
        # 'zh-Hant' alone says no region; the file's words may, so it is left to be found out.
        return "" if said["lang"].lower() in {"zh", "zh-hant"} else "past-lang"
    if "form" in said and said["form"] not in set(Form):
        return "past-form"
    try:
        date.fromisoformat(said.get("date", "2000-01-01"))
    except ValueError:
        return "past-date"
    return ""


def _titled(place: str, title: str, text: str) -> tuple[str, str]:
    """Find the title: as the file says, a heading, a short first line, or the file's own name."""
    heading = _HEADING.match(text)
    if heading and title in ("", heading[1]):
        return heading[1], text[heading.end() :].strip()
    if title:
        return title, text.strip()
    first, _, rest = text.strip().partition("\n\n")
    if rest.strip() and "\n" not in first and len(first) <= LONGEST_TITLE:
        return first.strip(), rest.strip()
    return PurePath(place).stem, text.strip()
