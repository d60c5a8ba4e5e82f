"""A released PDF shows the canonical form, the furniture and nothing else, compared whole."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafting.domain.forms import MARKDOWN_ROLES, PartRole, forms_for, roles_of
from drafting.domain.language import Language
from drafting.render.job import Job, Work
from drafting.render.occasion import Mark
from tests.press.conftest import Proof
from tests.press.papers import PAPERS, RELEASED, UNRELEASED, edition, short
from tests.press.reading import unlike

WORDS = {
    "en": "On 21 October 2026 we paid £4,500 (see “Notes”)",
    "zh-Hans": "2026年10月21日，我们已支付4,500元（见“附注”）",
    "zh-Hant": "2026年10月21日，我們已支付4,500元（見「備註」）",
}
EVERY = [(language, form) for language in Language for form in forms_for(language)]


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("occasion", [RELEASED, UNRELEASED, replace(RELEASED, mark=Mark.DRILL)])
def test_paper_shows_canonical_form_whole(proof: Proof, name, occasion):
    assert proof(PAPERS[name], occasion) is None


@pytest.mark.parametrize(("language", "form"), EVERY)
def test_every_part_of_every_form_is_shown(proof: Proof, language, form):
    words = next(text for tag, text in WORDS.items() if language.value.startswith(tag))
    parts = {role: f"{words} {role.value}" for role in roles_of(form)}
    parts |= dict.fromkeys(MARKDOWN_ROLES & parts.keys(), f"{words}\n\n- a\n- b")
    if PartRole.RELEASE_LINE in parts:
        parts[PartRole.RELEASE_LINE] = "embargo 2026-11-22T01:00Z Asia/Taipei"

    assert proof((edition(language, form, parts),), RELEASED) is None


@pytest.mark.parametrize("language", Language)
def test_long_text_over_many_pages_is_shown_whole(proof: Proof, language):
    words = next(text for tag, text in WORDS.items() if language.value.startswith(tag))
    body = "\n\n".join(f"{number}. {words * 4}" for number in range(1, 90))

    assert proof((short(body, language),), UNRELEASED) is None


def test_table_over_several_pages_is_shown_once_and_whole(proof: Proof):
    rows = "\n".join(f"| {number} | row {number} |" for number in range(150))

    assert proof((short(f"| No. | What |\n|--|--|\n{rows}"),), RELEASED) is None


_LETTERS = st.text(
    st.sampled_from("abcXYZ0123456789 ,.;:!?'’“”‘—–…·-()£$%&@#/+=*_[]|<>~`\\^{}éöñłşΩжé\n")
    | st.sampled_from(
        "我们对此深表歉意的一了在人民銀行與聲明發布喆堃镕㎡℃，。、；：？！（）《》「」『』　〔〕"
    ),
    max_size=240,
)


@settings(max_examples=60)
@given(_LETTERS, st.sampled_from(Language))
@example("a\u00a0b — “c”……d·e", Language.ZH_CN)
@example("fi ffl office — 3–4 ½ ﬁ", Language.EN_GB)
@example("一\u2f00 µ\u03bc Ω\u2126 -\u2010\u2011", Language.ZH_HK)
@example("- a\n- b\n    1. c\n    2. d\n\n> e\n\n|f|g|\n|-|-|\n|h|i|", Language.ZH_TW)
@example("[" * 40 + "](" * 10, Language.EN_US)
def test_any_text_is_shown_whole(proof: Proof, text, language):
    assert proof((short(f"A {text}\n\nZ", language),), RELEASED) is None


def test_proof_fails_where_a_word_is_missing(room):
    paper = PAPERS["press release"]
    pdf = room.render(Job(Work.PDF, paper, RELEASED))
    html = room.render(Job(Work.PREVIEW, paper, RELEASED)).decode()

    assert unlike(pdf, [html.replace("We are sorry", "We are very sorry")], paper, RELEASED)


def test_proof_fails_where_the_file_shows_more(room):
    paper = PAPERS["press release"]
    pdf = room.render(Job(Work.PDF, paper, RELEASED))
    html = room.render(Job(Work.PREVIEW, paper, RELEASED)).decode()

    assert unlike(pdf, [html.replace("We are sorry", "We")], paper, RELEASED)
    assert unlike(pdf, [html], paper, UNRELEASED)


_TAGS = {"en": Language.EN_GB, "zh-Hans": Language.ZH_CN, "zh-Hant": Language.ZH_HK}


@pytest.mark.shared
@pytest.mark.slow
def test_real_statements_are_shown_whole(proof: Proof, room, shared: Path):
    held = (shared / "gold" / "statements-real-dev.jsonl").read_text("utf-8").strip().split("\n")
    wrong = {}
    for real in map(json.loads, held):
        language = _TAGS.get(real["lang"], Language.ZH_TW)
        paper = short(real["text"], language)
        if room.missing_glyphs(paper.canonical):
            paper = short("".join(c for c in real["text"] if c not in "\u200b\ufeff"), language)
        said = proof((paper,), RELEASED)
        if said:
            wrong[real["id"]] = said

    assert wrong == {}
