"""The words around a release, in the document's own language and custom."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.domain.forms import Form, PartRole, forms_for
from drafting.domain.language import Language
from drafting.render.furniture import (
    FURNITURE,
    end_mark,
    ends_after,
    label,
    mark,
    page_line,
    shown_text,
    version_line,
)
from drafting.render.occasion import Mark, released
from tests.press.papers import RELEASED, UNRELEASED, edition, short

CN, TW, HK, GB, US = (
    Language.ZH_CN,
    Language.ZH_TW,
    Language.ZH_HK,
    Language.EN_GB,
    Language.EN_US,
)


@pytest.mark.parametrize(
    ("language", "zone", "words"),
    [
        (GB, "Europe/London", "Embargoed until 16:30 on 22 November 2026 (London time, UTC+0)"),
        (
            US,
            "America/Chicago",
            "Embargoed until 10:30 a.m. on November 22, 2026 (Chicago time, UTC-6)",
        ),
        (
            US,
            "America/St_Johns",
            "Embargoed until 1:00 p.m. on November 22, 2026 (St. John’s time, UTC-3:30)",
        ),
        (CN, "Asia/Shanghai", "2026年11月23日00:30（北京时间，UTC+8）前请勿发布"),
        (TW, "Asia/Taipei", "禁發：請於2026年11月23日00:30（台北時間，UTC+8）後發布"),
        (TW, "Asia/Shanghai", "禁發：請於2026年11月23日00:30（北京時間，UTC+8）後發布"),
        (HK, "Asia/Hong_Kong", "限時發布：2026年11月23日00:30（香港時間，UTC+8）前請勿發布"),
    ],
)
def test_embargo_names_instant_and_zone(language, zone, words):
    paper = edition(
        language,
        Form.PRESS_RELEASE,
        {PartRole.RELEASE_LINE: f"embargo 2026-11-22T16:30Z {zone}", PartRole.BODY: "x"},
    )

    assert shown_text(paper, PartRole.RELEASE_LINE, RELEASED) == words


def test_release_line_that_cannot_be_read_is_shown_as_typed():
    paper = edition(GB, Form.PRESS_RELEASE, {PartRole.RELEASE_LINE: "soon", PartRole.BODY: "x"})

    assert shown_text(paper, PartRole.RELEASE_LINE, RELEASED) == "soon"


@pytest.mark.parametrize(
    ("language", "day"),
    [
        (GB, "22 October 2026"),
        (US, "October 22, 2026"),
        (CN, "2026年10月22日"),
        (TW, "2026年10月22日"),
        (HK, "2026年10月22日"),
    ],
)
def test_release_date_is_written_by_custom_in_the_zone(language, day):
    late = released(
        datetime(2026, 10, 21, 16, 10, tzinfo=UTC), "Asia/Taipei", demo=False, drill=False
    )

    assert shown_text(short("{release-date}", language), PartRole.BODY, late) == day


@pytest.mark.parametrize("language", Language)
def test_date_of_unreleased_text_is_left_open(language):
    words = shown_text(short("{release-date}", language), PartRole.BODY, UNRELEASED)

    assert words == FURNITURE[language].unknown_date


@pytest.mark.parametrize(
    ("language", "closing"), [(GB, "ENDS"), (US, "###"), (CN, ""), (TW, "###"), (HK, "— 完 —")]
)
def test_end_mark_follows_custom(language, closing):
    assert end_mark(edition(language, Form.PRESS_RELEASE, {PartRole.BODY: "x"})) == closing


def test_letter_has_neither_label_nor_end_mark():
    letter = edition(GB, Form.LETTER, {PartRole.BODY: "x"})

    assert (label(letter), end_mark(letter)) == ("", "")


def test_end_mark_follows_signature_where_there_is_one():
    signed = edition(GB, Form.STATEMENT, {PartRole.BODY: "x", PartRole.SIGNATURE: "A. B."})

    assert ends_after(signed) is PartRole.SIGNATURE
    assert ends_after(short("x")) is PartRole.BODY


def test_label_is_left_out_where_the_headline_says_it():
    parts = {PartRole.HEADLINE: "关于停电的情况通报", PartRole.BODY: "x"}
    said = edition(CN, Form.SITUATION_REPORT, parts)
    unsaid = edition(CN, Form.SITUATION_REPORT, parts | {PartRole.HEADLINE: "关于停电"})

    assert (label(said), label(unsaid)) == ("", "情况通报")


@pytest.mark.parametrize("language", Language)
def test_every_form_but_a_letter_has_a_label(language):
    unnamed = {form for form in forms_for(language) if not label(edition(language, form, {}))}

    assert unnamed == {Form.LETTER}


@pytest.mark.parametrize("language", Language)
def test_every_mark_but_none_has_words(language):
    paper = short("x", language)
    silent = {m for m in Mark if not mark(paper, replace(UNRELEASED, mark=m))}

    assert silent == {Mark.NONE}


def test_version_line_is_absent_before_the_first_version():
    paper = short("x")

    assert version_line(paper) == f"Version 7 · {paper.code}"
    assert version_line(replace(paper, number=0, code="")) == ""


def test_page_line_is_in_the_documents_language():
    assert [page_line(language, 1, 2) for language in (GB, CN, HK)] == [
        "Page 1 of 2",
        "第1页，共2页",
        "第1頁，共2頁",
    ]
