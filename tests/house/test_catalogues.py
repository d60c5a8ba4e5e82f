"""The catalogues are equals: the same keys, the same variables, each in its own script."""

import ast as python
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from fluent.syntax import ast

from drafting.domain.workflow import RoundState
from tests.house.catalogues import LOCALES, OVERLAY, messages, resources
from tests.house.tree import text, tree, written

EVERY = (*LOCALES, OVERLAY)
HAN = re.compile(r"[\u4e00-\u9fff]")
# Names of languages are written in their own script wherever they stand.
ENDONYMS = ("language-", "locale-")
_IN_TEMPLATES = re.compile(r"\bt\(\s*'([a-z0-9_-]+)'\s*[,)]")
_IN_PYTHON = re.compile(r"\b(?:t|say)\(\s*\"([a-z0-9_-]+)\"\s*[,)]")
# What a file brought in lacks is named by the domain; tests/commands/test_bring_in.py says each.
_NAMED_ELSEWHERE = {"drafting/commands/bring_in_files.py"}
_BY_STATE = re.compile(r"state.*refuses.*")  # said as need-state-<state>, whatever the step


@pytest.mark.parametrize("locale", LOCALES)
def test_catalogue_says_something(locale):
    assert len(messages(locale)) > 100


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_catalogue_has_the_keys_of_english(locale):
    assert set(messages(locale)) ^ set(messages("en")) == set()


def test_hong_kong_overlays_only_what_taiwan_has():
    assert set(messages(OVERLAY)) - set(messages("zh_Hant_TW")) == set()


def test_hong_kong_overlays_only_what_differs():
    taiwan = messages("zh_Hant_TW")

    same = [key for key, said in messages(OVERLAY).items() if said.pattern == taiwan[key].pattern]

    assert same == []


@pytest.mark.parametrize("locale", EVERY[1:])
def test_message_takes_the_variables_of_english(locale):
    english = messages("en")

    odd = {
        key: sorted(message.variables)
        for key, message in messages(locale).items()
        if key in english and message.variables - english[key].variables
    }

    assert odd == {}


@pytest.mark.parametrize("locale", EVERY)
def test_catalogue_parses_whole(locale):
    junk = [
        f"{path}: {(entry.content or '').strip()[:80]}"
        for path, resource in resources(locale)
        for entry in resource.body
        if isinstance(entry, ast.Junk)
    ]

    assert junk == []


@pytest.mark.parametrize("locale", EVERY)
def test_catalogue_says_each_thing_once(locale):
    times = Counter(
        entry.id.name
        for _, resource in resources(locale)
        for entry in resource.body
        if isinstance(entry, ast.Message)
    )

    assert {key for key, number in times.items() if number > 1} == set()


@pytest.mark.parametrize(
    ("locale", "codec"),
    [("zh_Hans", "gb2312"), ("zh_Hant_TW", "big5"), ("zh_Hant_HK", "big5hkscs")],
)
def test_catalogue_keeps_to_its_script(locale, codec):
    foreign = {
        key: wrong
        for key, message in messages(locale).items()
        if not key.startswith(ENDONYMS)
        and (wrong := [c for c in HAN.findall(message.pattern) if not _encodes(c, codec)])
    }

    assert foreign == {}


@pytest.mark.parametrize("locale", EVERY[1:])
def test_chinese_catalogue_is_chinese(locale):
    english = messages("en")
    bare = re.compile(r"\{[^}]*\}|[^A-Za-z]")

    untranslated = [
        key
        for key, message in messages(locale).items()
        if key in english
        and message.pattern == english[key].pattern
        and len(bare.sub("", message.pattern)) > 12
    ]

    assert untranslated == []


@pytest.mark.parametrize("locale", EVERY[1:])
def test_figure_stands_in_chinese_without_a_space(locale):
    figure = r"\{ \$(?:n|most|least|needed|available|minutes|length) \}"
    spaced = re.compile(rf"{HAN.pattern} {figure}|{figure} {HAN.pattern}|[，。：；] | [，。：；]")

    wrong = {key for key, message in messages(locale).items() if spaced.search(message.pattern)}

    assert wrong == set()


def test_every_key_that_a_page_asks_for_is_there():
    known = set(messages("en"))

    missing = {
        f"{path}: {key}"
        for path in written(".html", under="templates/")
        for key in _IN_TEMPLATES.findall(text(path))
        if key not in known
    } | {
        f"{path}: {key}"
        for path in written(".py", under="drafting/")
        for key in _IN_PYTHON.findall(text(path))
        if key not in known
    }

    assert missing == set()


def test_every_need_has_its_words():
    known = {key.removeprefix("need-") for key in messages("en") if key.startswith("need-")}

    missing = {
        f"{path}: {key}"
        for path in written(".py", under="drafting/")
        if path not in _NAMED_ELSEWHERE
        for key in _needs(path)
        if not _BY_STATE.fullmatch(key) and not any(re.fullmatch(key, said) for said in known)
    }

    assert missing == set()


@pytest.mark.parametrize("state", RoundState)
def test_every_state_says_what_it_refuses(state):
    assert f"need-state-{state}" in messages("en")


def _needs(path: str) -> Iterator[str]:
    """Give the key of every need a file names, as a pattern; one that cannot be read fails."""
    for node in python.walk(tree(path)):
        if isinstance(node, python.Call) and getattr(node.func, "id", "") == "Need":
            yield from _keys(node.args[0])


def _keys(said: python.expr) -> Iterator[str]:
    match said:
        case python.Constant(value=str(key)):
            yield re.escape(key)
        case python.IfExp(body=one, orelse=other):
            yield from (*_keys(one), *_keys(other))
        case python.JoinedStr(values=pieces):
            yield "".join(
                re.escape(str(piece.value)) if isinstance(piece, python.Constant) else ".+"
                for piece in pieces
            )
        case _:
            yield f"a key must be readable where it is named: line {said.lineno}"


def _encodes(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
