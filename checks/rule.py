"""A rule as its file says it: what it marks, how grave that is, why, and what to write instead."""

import importlib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checks.brief import STAGES
from checks.language import MESSAGE_LANGUAGES, family
from checks.report import Level

if TYPE_CHECKING:
    from checks.reading import Reading

KINDS = (
    "vague", "minimising", "absolute", "jargon", "blame", "conditional_apology", "speculation",
    "pii", "insensitive", "admission", "undertaking", "placeholder", "hidden", "missing",
    "stance", "fact", "script", "promise", "typo", "structure",
)  # fmt: skip
EXAMPLE_LANGUAGES = ("en", "zh-Hans", "zh-Hant")
FAMILIES = ("en", "zh")
FEWEST_EXAMPLES = 5
_ID = re.compile(r"[a-z]+(?:-[a-z]+)*$")
_MARK = re.compile(r"\[\[(.+?)\]\](?!\])", re.DOTALL)
_KEYS = {
    "id", "kind", "languages", "level", "stage", "source", "advice", "message", "why", "guards",
    "words", "instead", "examples", "module", "context", "learnt", "clauses",
}  # fmt: skip


class FaultyRule(ValueError):
    """Raised for a rule file that cannot be used; the message names file and key."""


@dataclass(frozen=True, slots=True)
class Guards:
    """What silences a hit beside quotation, reported speech and code, which always do.

    `specific` names figures or lexicons whose presence in the sentence makes the words
    concrete, within `reach` characters where that is not 0 (a third of it before the words);
    with `following` a count in the next sentence of the block does as well;
    `unless` other lexicons that show another sense; `after` and `before` the same
    just before or just after the words; `parts` kinds of block left alone; `spared` names
    signals (`checks/data/signals`) whose places are left alone: what is wished, or asked of others;
    `trade` leaves whole texts alone that are written for a trade that knows its terms.
    """

    specific: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    parts: tuple[str, ...] = ("heading", "boilerplate", "contact")
    spared: tuple[str, ...] = ()
    reach: int = 0
    following: bool = False
    negation: bool = True
    quoted: bool = True
    trade: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A sample text with the words that must be marked; none in a good one."""

    text: str
    marked: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule; `find` is the judgement of its Python module where it has one.

    A `learnt` rule speaks as well of whatever reads as its kind without words that it knows. One
    that marks `clauses` marks all that its words say in a sentence as one.
    """

    id: str
    kind: str
    languages: tuple[str, ...]
    level: Level
    stage: Mapping[str, Level]
    sources: Mapping[str, str]
    advice: tuple[str, ...]
    messages: Mapping[str, str]
    whys: Mapping[str, str]
    guards: Guards
    words: Mapping[str, tuple[str, ...]]
    instead: Mapping[str, Mapping[str, tuple[str, ...]]]
    bad: Mapping[str, tuple[Example, ...]]
    good: Mapping[str, tuple[Example, ...]]
    path: Path
    context: str = ""
    learnt: bool = False
    clauses: bool = False
    find: "Callable[[Rule, Reading], Iterable[Mark]] | None" = None

    def level_at(self, stage: str | None) -> Level:
        """Gives the level at a stage of the statement."""
        return self.stage.get(stage or "", self.level)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a rule's judgement gives back: a range of the plain text, or None for the whole.

    `words` fill places of the message such as {element}; `level` overrules the rule's own;
    `in_source` says that the range is one of the source instead.
    """

    start: int | None
    end: int | None
    words: Mapping[str, str] = field(default_factory=dict)
    level: Level | None = None
    instead: tuple[str, ...] = ()
    in_source: bool = False


def read_rule(path: Path, *, examples: bool = True) -> Rule:
    """Reads a rule file; raises `FaultyRule` naming the file and the key that is wrong.

    Without `examples` only what a check needs is read, so that a start stays quick.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FaultyRule(f"{path}: {error}") from error
    try:
        return _rule(found, path, examples=examples)
    except FaultyRule as error:
        raise FaultyRule(f"{path}: {error}") from error


def _rule(found: dict[str, Any], path: Path, *, examples: bool) -> Rule:
    _expect(set(found) <= _KEYS, f"unknown key {sorted(set(found) - _KEYS)[:1]}")
    for key in ("id", "kind", "languages", "level", "source", "message", "why"):
        _expect(key in found, f"key '{key}' is missing")
    _expect(_ID.match(found["id"]) is not None, "key 'id' is not lower-case words and hyphens")
    _expect(found["id"] == path.stem, "key 'id' is not the file's name")
    _expect(found["kind"] in KINDS, f"key 'kind' is none of {', '.join(KINDS)}")
    _expect(found["kind"] == path.parent.name, "key 'kind' is not the folder's name")
    for key in ("learnt", "clauses"):
        _expect(isinstance(found.get(key, False), bool), f"key '{key}' is not true or false")
    _expect("words" in found or "module" in found, "neither 'words' nor 'module' is there")
    shown = found.get("examples", {})
    return Rule(
        id=found["id"],
        kind=found["kind"],
        languages=tuple(found["languages"]),
        level=_level(found["level"], "level"),
        stage={key: _level(value, f"stage.{key}") for key, value in _stages(found)},
        sources=_texts(found, "source"),
        advice=tuple(found.get("advice", ())),
        messages=_texts(found, "message"),
        whys=_texts(found, "why"),
        guards=_guards(found.get("guards", {})),
        words=_words(found),
        instead={
            language: {old: tuple(new) for old, new in held.items()}
            for language, held in found.get("instead", {}).items()
        },
        bad=_examples(found, shown, "bad") if examples else {},
        good=_examples(found, shown, "good") if examples else {},
        path=path,
        context=found.get("context", ""),
        learnt=found.get("learnt", False),
        clauses=found.get("clauses", False),
        find=_judgement(found["module"]) if "module" in found else None,
    )


def _expect(holds: object, complaint: str) -> None:
    if not holds:
        raise FaultyRule(complaint)


def _level(value: object, key: str) -> Level:
    _expect(value in list(Level), f"key '{key}' is none of must, should, could")
    return Level(str(value))


def _stages(found: dict[str, Any]) -> Iterable[tuple[str, object]]:
    stages = found.get("stage", {})
    _expect(set(stages) <= set(STAGES), f"key 'stage' knows only {', '.join(STAGES)}")
    return list(stages.items())


def _texts(found: dict[str, Any], key: str) -> Mapping[str, str]:
    """Reads a text in every message language; Hong Kong takes Taiwan's where it has none."""
    _expect(isinstance(found[key], dict), f"key '{key}' is not a text in each language")
    texts = dict(found[key])
    if "zh-Hant-TW" in texts:
        texts.setdefault("zh-Hant-HK", texts["zh-Hant-TW"])
    lacking = [language for language in MESSAGE_LANGUAGES if not texts.get(language)]
    _expect(not lacking, f"key '{key}' lacks {', '.join(lacking)}")
    return texts


def _guards(found: dict[str, Any]) -> Guards:
    known = set(Guards.__dataclass_fields__)
    _expect(set(found) <= known, f"key 'guards' knows only {', '.join(sorted(known))}")
    held: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in found.items()
    }
    return Guards(**held)


def _words(found: dict[str, Any]) -> Mapping[str, tuple[str, ...]]:
    """Reads a rule's words; without any, those that it replaces."""
    if "words" in found:
        return {key: _lines(value) for key, value in found["words"].items()}
    held: dict[str, dict[str, None]] = {}
    for language, replaced in found.get("instead", {}).items():
        held.setdefault(family(language), {}).update(dict.fromkeys(replaced))
    return {key: tuple(terms) for key, terms in held.items()}


def _lines(value: str) -> tuple[str, ...]:
    return tuple(
        phrase.strip()
        for line in value.splitlines()
        for phrase in line.split(";")
        if phrase.strip()
    )


def _examples(
    found: dict[str, Any], shown: dict[str, Any], side: str
) -> Mapping[str, tuple[Example, ...]]:
    held: dict[str, tuple[Example, ...]] = {}
    for language in found["languages"]:
        texts = shown.get(language, {}).get(side, [])
        _expect(
            len(set(texts)) >= FEWEST_EXAMPLES,
            f"key 'examples.{language}.{side}' has fewer than {FEWEST_EXAMPLES}",
        )
        held[language] = tuple(_example(text) for text in texts)
    return held


def _example(text: str) -> Example:
    return Example(_MARK.sub(r"\1", text), tuple(_MARK.findall(text)))


def _judgement(name: str) -> "Callable[[Rule, Reading], Iterable[Mark]]":
    """Finds a rule's judgement by its name 'module.function' in the folder of judgements."""
    module, _, function = name.rpartition(".")
    _expect(
        bool(module) and module.replace("_", "").isalpha(), "key 'module' is no module.function"
    )
    try:
        found = getattr(importlib.import_module(f"checks.judgement.{module}"), function)
    except (ImportError, AttributeError) as error:
        raise FaultyRule(f"key 'module': {error}") from error
    judgement: Callable[[Rule, Reading], Iterable[Mark]] = found
    return judgement
