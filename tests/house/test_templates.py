"""Templates: one base, no inline script or style, every word through the catalogue."""

import re

from tests.house.tree import text, written

_EXTENDS = re.compile(r"\{%-?\s*extends\s+['\"]([^'\"]+)['\"]")
_INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)[^>]*>|<style(?![^>]*\bnonce=)|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|"
    r"javascript:|['\"(]data:",
    re.IGNORECASE,
)
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
# A block that fills an attribute holds names of classes, not words.
_CLASSES = re.compile(r"\{%-?\s*block\s+\w*class\w*\s*-?%\}.*?\{%-?\s*endblock.*?%\}", re.DOTALL)
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_SPOKEN_ATTRIBUTE = re.compile(
    r"\s(?:alt|title|placeholder|aria-label|aria-description)\s*=\s*\"([^\"]*)\""
)
_WORDS = re.compile(r"[A-Za-z]{2,}|[\u4e00-\u9fff]")
_ENTITY = re.compile(r"&#?\w+;")
# The project's own name is the same in every language.
_NAMES = re.compile(r"\bOnevoice\b")


def pages() -> list[str]:
    """List the pages: no base, no parts, no sheet of the press."""
    return [
        path
        for path in written(".html", under="templates/")
        if not path.startswith(("templates/_parts/", "templates/press/"))
        and "/_" not in path.removeprefix("templates/")
        and path != "templates/base.html"
    ]


def spoken(template: str) -> list[str]:
    """List the words that a template says without asking the catalogue."""
    bare = _JINJA.sub(" ", _CLASSES.sub("", template))
    said = [*_SPOKEN_ATTRIBUTE.findall(bare), *_TAG.sub("\n", bare).splitlines()]
    cleaned = (_NAMES.sub("", _ENTITY.sub(" ", words)).strip() for words in said)
    return [words for words in cleaned if _WORDS.search(words)]


def test_words_outside_the_catalogue_are_seen():
    template = '<p title="Hello">{{ t("home-title") }}</p><b>Bye</b> {# a remark #}&nbsp;·'

    assert spoken(template) == ["Hello", "Bye"]


def test_there_are_pages():
    assert len(pages()) > 10


def test_every_page_extends_a_base():
    without = [path for path in pages() if not _EXTENDS.search(text(path))]

    assert without == []


def test_every_base_that_a_page_extends_is_there():
    missing = {
        f"{path}: {base}"
        for path in pages()
        for base in _EXTENDS.findall(text(path))
        if f"templates/{base}" not in written(".html")
    }

    assert missing == set()


def test_base_says_its_language():
    assert re.search(r"<html[^>]*\blang=\"\{\{", text("templates/base.html"))


def test_no_template_holds_inline_script_or_style():
    inline = [
        f"{path}:{number}: {line.strip()[:100]}"
        for path in written(".html", under="templates/")
        if not path.startswith("templates/press/")
        for number, line in enumerate(text(path).splitlines(), start=1)
        if _INLINE.search(line)
    ]

    assert inline == []


def test_every_word_comes_from_the_catalogue():
    own = {
        path: words
        for path in written(".html", under="templates/")
        if not path.startswith("templates/press/") and (words := spoken(text(path)))
    }

    assert own == {}
