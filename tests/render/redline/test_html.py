"""The page's redline is safe, says in words what colour shows, and links from change to change."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given

from drafting.domain.language import Catalogue
from drafting.render.catalogues import TAGS, words
from drafting.render.redline_html import LABELS, RedlineLabels, redline_html
from drafting.render.redline_view import RedlinePart, redline_view
from tests.render.redline.test_redline import arbitrary

ELEMENTS = {
    *("div", "nav", "section", "span", "a", "p", "ul", "li", "blockquote", "br"),
    *("h3", "h4", "h5", "h6", "ins", "del", "strong", "em", "code"),
}
ATTRIBUTES = {
    "class",
    "id",
    "href",
    "role",
    "lang",
    "tabindex",
    "hidden",
    "aria-label",
    "aria-hidden",
}


class Elements(HTMLParser):
    """Collects elements, attributes, ids and targets, and whether all that opens closes."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.names, self.attributes = set(), set()
        self.ids, self.targets, self.open = [], [], []

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.targets.append(value)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def html(old: str, new: str, language: str = "en-GB", labels: RedlineLabels = LABELS) -> str:
    parts = [[RedlinePart("body", text, markdown=True)] for text in (old, new)]
    return redline_html(redline_view(parts[0], parts[1], language), labels, language)


def parsed(text: str) -> Elements:
    reader = Elements()
    reader.feed(text)
    reader.close()
    return reader


@given(arbitrary, arbitrary)
def test_html_of_any_texts_is_closed_and_holds_known_elements_only(old: str, new: str):
    found = parsed(html(old, new))

    assert found.open == []
    assert found.names <= ELEMENTS
    assert {name for name in found.attributes if not name.startswith("data-")} <= ATTRIBUTES


@given(arbitrary, arbitrary)
def test_html_of_any_texts_links_only_to_its_own_places(old: str, new: str):
    found = parsed(html(old, new))

    assert len(found.ids) == len(set(found.ids))
    assert {target.removeprefix("#") for target in found.targets} <= set(found.ids)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "[x](javascript:alert(1))",
        '[x](https://a.example/" onclick="alert(1))',
        "<https://a.example/'onclick=alert(1)>",
        "`</code><script>`",
    ],
)
def test_html_of_hostile_words_keeps_them_words(hostile: str):
    found = parsed(html("One.", f"One.\n\n{hostile}"))

    assert found.names <= ELEMENTS
    assert {name for name in found.attributes if not name.startswith("data-")} <= ATTRIBUTES


def test_html_says_in_words_what_went_and_came():
    found = html("We may pay.", "We will pay.")

    changed = re.findall(r"<(del|ins)>(.*?)</(?:del|ins)>", found)
    assert [(tag, re.sub(r"<[^>]+>", "", inside)) for tag, inside in changed] == [
        ("del", "deleted: may end of deletion "),
        ("ins", "inserted: will end of insertion "),
    ]


def test_html_of_equal_texts_says_that_nothing_changed():
    found = html("We pay.", "We pay.")

    assert "No changes" in found
    assert "data-change=" not in found


def test_html_shows_where_a_link_leads():
    found = html("One.", "One.\n\nSee [us](https://a.example/1).")

    assert '<span class="redline-target"> (https://a.example/1)</span>' in found


def test_html_marks_the_labels_language_where_the_text_has_another():
    found = html("我们致歉。", "我们道歉。", "zh-Hans-CN")

    assert '<span class="redline-word" lang="en">' in found


@pytest.mark.parametrize("catalogue", list(Catalogue))
def test_labels_are_spoken_in_every_language(catalogue: Catalogue):
    def say(key: str, /, **variables: str) -> str:
        return words(catalogue, key, strict=True, **variables)

    found = RedlineLabels.spoken(say, TAGS[catalogue])

    assert found.language == TAGS[catalogue]
    assert found.change.format(n=3, total=12).count("3") == 1


def test_redlines_of_two_texts_on_a_page_share_no_id():
    view = redline_view(
        [RedlinePart("body", "One.\n\nTwo.", markdown=True)],
        [RedlinePart("body", "Two.\n\nOne more.", markdown=True)],
        "en-GB",
    )

    first, second = (
        parsed(redline_html(view, LABELS, "en-GB", prefix=prefix)) for prefix in ("a-", "b-")
    )

    assert first.ids
    assert set(first.ids) & set(second.ids) == set()
    assert {target.removeprefix("#") for target in first.targets} <= set(first.ids)
