"""Every page speaks one language: its reader's script, words, quotation marks and spacing.

What people wrote in this world is English, so that all Chinese on a Chinese page is ours.
"""

import re
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from checks.folding import simplified_only, traditional_only
from drafting.domain.language import Catalogue
from drafting.domain.people import Role
from drafting.render.catalogues import LOCALE, TAGS
from drafting.store.engine import reading
from drafting.store.tables import metadata
from drafting.web.permissions import declared
from tests.web.spoken import spoken
from tests.web.things import join, things

CHINESE = (Catalogue.ZH_HANS, Catalogue.ZH_HANT_TW, Catalogue.ZH_HANT_HK)
FILES = frozenset({"static", "releases.file", "releases.paper"})
OTHER_QUOTES = {
    Catalogue.ZH_HANS: "「」『』",
    Catalogue.ZH_HANT_TW: "“”‘’",
    Catalogue.ZH_HANT_HK: "“”‘’",
}
HAN = r"[\u3400-\u9fff]"
_HALF_WIDTH = re.compile(rf"{HAN}[,;:!?()]|[,;:!?()]{HAN}")
_SPACED_FIGURE = re.compile(rf"{HAN} \d+(?![\d:a-z])|(?<![A-Za-z])\d {HAN}")
"""A figure with a space beside it; between day and hour it may stand."""
_WORD = re.compile(r"[A-Za-z]{2,}")
_CODE = re.compile(r"\b[0-9A-Z]{3}-[0-9A-Z]{3}\b|\b[0-9a-f]{8,}\b…?|\{[a-z-]+\}|https?://\S+")
_KEYS_OF_A_KEYBOARD = {"Ctrl", "Alt", "Shift", "Enter"}


def pages(app, played, visit, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Give every page that one reads, by endpoint, as somebody of each role sees it."""
    ids = things(played)
    tag = TAGS[catalogue]
    for role in Role:
        person = played.world.person(role, name=f"Rita Reader {role}")
        join(played, person)
        visitor = visit(person, tag)
        for endpoint, path in addresses(app, ids):
            answer = visitor.get(path)
            assert answer.status_code in {200, 303, 403}, (path, answer.status_code)
            if answer.status_code != 303:
                yield f"{endpoint} as {role}", answer.text
    yield "the door", visit(None, tag).get("/session/").text
    yield "nowhere", visit(None, tag).get("/no/such/page").text


def addresses(app, ids: dict[str, str]) -> list[tuple[str, str]]:
    """List the addresses of pages; an incident's statement is begun from it too."""
    with app.test_request_context():
        adapter = app.url_map.bind("localhost")
        return [
            (rule.endpoint, adapter.build(rule.endpoint, {n: ids[n] for n in rule.arguments}))
            for rule in app.url_map.iter_rules()
            if "GET" in (rule.methods or ())
            and rule.endpoint not in FILES
            and declared(app, rule.endpoint) is not None
        ]


def written_by_people(world) -> set[str]:
    """List every Latin word that stands in the store."""
    found: set[str] = set()
    with reading(world.engine) as db:
        for table in metadata.sorted_tables:
            for row in db.execute(select(table)):
                found |= {word for value in row for word in _WORD.findall(str(value))}
    return found


def in_catalogue(catalogue: Catalogue) -> set[str]:
    """List the Latin words that a Chinese catalogue itself says: names, keys, file types."""
    folders = {catalogue, Catalogue.ZH_HANT_TW} if "Hant" in catalogue else {catalogue}
    said = [
        line.partition("=")[2]
        for folder in folders
        for path in (LOCALE / folder.value).glob("*.ftl")
        for line in path.read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    return {word for line in said for word in _WORD.findall(re.sub(r"\{[^}]*\}", "", line))}


def odd(words: str, catalogue: Catalogue, allowed: set[str]) -> bool:
    """Tell whether words are in another script, half English, or set as Chinese is not."""
    foreign = traditional_only() if catalogue is Catalogue.ZH_HANS else simplified_only()
    return bool(
        (foreign | set(OTHER_QUOTES[catalogue])) & set(words)
        or _HALF_WIDTH.search(words)
        or _SPACED_FIGURE.search(words)
        or set(_WORD.findall(_CODE.sub(" ", words))) - allowed
    )


@pytest.mark.parametrize(
    ("words", "is_odd"),
    [
        ("还须3人审批同意。", False),
        ("2026年11月21日 02:00（UTC）", False),
        ("规则集 2fbba9ea377a", False),
        ("按 F8 到下一条", False),
        ("還須3人核准。", True),
        ("还须 3 人审批同意。", True),
        ("进度:审批中", True),
        ("请选「同意」", True),
        ("进度：under way", True),
    ],
)
def test_odd_words_are_told_from_sound_ones(words, is_odd):
    assert odd(words, Catalogue.ZH_HANS, {"UTC"}) is is_odd


OWN_NAMES = {"简体中文", "繁體中文", "繁體中文（台灣）", "繁體中文（香港）"}
"""A language is named in its own script, so that its readers find it."""


@pytest.mark.parametrize("catalogue", CHINESE)
def test_page_keeps_to_its_readers_script_words_and_marks(app, played, visit, catalogue):
    seen = list(pages(app, played, visit, catalogue))
    allowed = {"UTC"} | _KEYS_OF_A_KEYBOARD
    allowed |= written_by_people(played.world) | in_catalogue(catalogue)

    wrong = {
        f"{where}: {words[:90]}"
        for where, html in seen
        for words in spoken(html)
        if words.strip() not in OWN_NAMES and odd(words, catalogue, allowed)
    }

    assert sorted(wrong) == []
