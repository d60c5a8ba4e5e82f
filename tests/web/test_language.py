"""Which language a page speaks, and in which zone it tells the time."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

import pytest
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from drafting.domain import forms, incident, people, route, statement, workflow
from drafting.domain import round as round_
from drafting.domain.language import Catalogue, Language
from drafting.domain.people import Role
from drafting.domain.refusal import Need
from drafting.render.catalogues import MissingWord, knows, words
from drafting.store.engine import writing
from drafting.store.people import change
from drafting.web import translation
from drafting.web.language import negotiated
from drafting.web.translation import kind_of

EN, HANS, TW, HK = Catalogue


@pytest.mark.parametrize(
    ("header", "catalogue"),
    [
        ("zh-TW", TW),
        ("zh-HK", HK),
        ("zh-MO", HK),
        ("zh-CN", HANS),
        ("zh-SG", HANS),
        ("zh-Hant", TW),
        ("zh-Hans", HANS),
        ("zh", HANS),
        ("zh-Hant-TW", TW),
        ("zh-Hant-HK", HK),
        ("zh-Hant-MO", HK),
        ("zh-Hans-HK", HANS),
        ("zh-Hans-SG", HANS),
        ("yue-HK", HK),
        ("yue-Hant", HK),
        ("ZH-tw", TW),
        ("zh_TW", TW),
        ("en", EN),
        ("en-GB", EN),
        ("en-US,en;q=0.9", EN),
        ("fr-CH, fr;q=0.9", EN),
        ("", EN),
        ("*", EN),
        ("zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7", TW),
        ("zh-HK,zh-TW;q=0.8,en;q=0.6", HK),
        ("zh-CN,zh;q=0.9,en;q=0.8", HANS),
        ("en;q=0.3, zh-HK;q=0.7", HK),
        ("fr, zh-TW;q=0.4, en;q=0.2", TW),
        ("zh-TW;q=0, en;q=0.1", EN),
        ("de;q=1.0, *;q=0.5", EN),
    ],
)
def test_browser_gets_the_language_it_asks_for(header, catalogue):
    accepted = parse_accept_header(header, LanguageAccept)

    assert negotiated(accepted) == catalogue


@pytest.mark.parametrize(
    ("header", "tag"),
    [
        ("en-US", "en-GB"),
        ("zh-CN", "zh-Hans-CN"),
        ("zh-TW", "zh-Hant-TW"),
        ("zh-HK", "zh-Hant-HK"),
    ],
)
def test_page_says_its_language(visit, header, tag):
    page = visit(language=header).get("/session/").text

    assert f'<html lang="{tag}">' in page


def test_person_goes_before_the_browser(visit, played):
    with writing(played.world.engine) as db:
        change(db, played.writer.id, catalogue="zh_Hant_TW")

    page = visit(played.writer, language="zh-CN").get("/me/").text

    assert '<html lang="zh-Hant-TW">' in page


def test_choice_before_signing_in_goes_before_the_browser(visit):
    visitor = visit(language="zh-CN")

    answer = visitor.post("/session/language", {"catalogue": "zh_Hant_HK", "then": "/session/"})

    assert (answer.status_code, answer.location) == (303, "/session/")
    assert '<html lang="zh-Hant-HK">' in visitor.get("/session/").text


def test_choice_of_no_language_is_refused(visit):
    assert visit().post("/session/language", {"catalogue": "tlh"}).status_code == 400


ENUMS = [
    Language,
    Catalogue,
    *(
        value
        for module in (forms, incident, people, round_, route, statement, workflow)
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, StrEnum)
        and value.__module__ == module.__name__
        and value is not workflow.Condition
    ),
]


@pytest.mark.parametrize("catalogue", Catalogue)
@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_domain_words_have_their_labels(enum, catalogue):
    missing = [value for value in enum if not knows(catalogue, f"{kind_of(enum)}-{value.value}")]

    assert missing == []


def test_hong_kong_falls_back_to_taiwan_and_never_to_english():
    assert words(HK, "role-writer", strict=True) == words(TW, "role-writer", strict=True)
    assert words(HK, "step-approve", strict=True) == "批准"
    with pytest.raises(MissingWord):
        words(HK, "no-such-key", strict=True)


@pytest.mark.parametrize(("n", "said"), [(1, "one person"), (3, "3 people"), (0, "everybody")])
def test_plural_is_the_languages_own(app, n, said):
    with app.test_request_context(headers={"Accept-Language": "en"}):
        assert said in translation.t("base-nothing-public", n=n)


NIGHT = datetime(2026, 11, 21, 2, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("en", "21 Nov 2026, 10:05 (Hong Kong time)"),
        ("zh-CN", "2026年11月21日 10:05（香港时间）"),
        ("zh-TW", "2026年11月21日 10:05（香港時間）"),
    ],
)
def test_moment_names_its_zone(app, header, said):
    with app.test_request_context(headers={"Accept-Language": header}):
        assert translation.moment(NIGHT, "Asia/Hong_Kong") == said


def test_moment_is_told_in_the_readers_zone(visit, played):
    with writing(played.world.engine) as db:
        change(db, played.writer.id, zone="America/New_York")
    visitor = visit(played.writer)

    with visitor.client:
        visitor.get("/me/")
        said = str(translation.when(NIGHT))

    assert said == (
        '<time datetime="2026-11-21T02:05:00Z">20 Nov 2026, 21:05 (New York time)</time>'
    )


@pytest.mark.parametrize(
    ("by", "header", "said"),
    [
        (timedelta(minutes=1), "en", "1 minute"),
        (timedelta(hours=3, minutes=5), "en", "3 hours 5 minutes"),
        (timedelta(days=2, hours=1), "en", "2 days 1 hour"),
        (timedelta(days=30), "zh-CN", "30天"),
        (timedelta(hours=3, minutes=5), "zh-CN", "3小时5分钟"),
        (timedelta(days=1, hours=1), "zh-HK", "1日1小時"),
        (timedelta(hours=3, minutes=5), "zh-TW", "3小時5分鐘"),
    ],
)
def test_length_is_said_in_two_units(app, by, header, said):
    with app.test_request_context(headers={"Accept-Language": header}):
        assert translation.length(by.total_seconds()) == said


@pytest.mark.parametrize(
    ("header", "said"),
    [("zh-CN", "北京时间"), ("zh-HK", "北京時間"), ("zh-TW", "北京時間"), ("en", "Beijing time")],
)
def test_zone_of_the_mainland_has_its_own_name(app, header, said):
    with app.test_request_context(headers={"Accept-Language": header}):
        assert translation.zone_name("Asia/Shanghai") == said


def test_need_names_roles_in_words(app):
    with app.test_request_context(headers={"Accept-Language": "zh-HK"}):
        said = translation.need(Need("role", {"roles": f"{Role.COUNSEL},{Role.WRITER}"}))

    assert said == "這項操作須由法律顧問或撰稿人進行。"


def test_missing_word_fails_a_test_and_spares_the_reader(app):
    with app.test_request_context():
        with pytest.raises(MissingWord):
            translation.t("no-such-key")
        app.testing = False
        shown = translation.t("no-such-key")

    assert shown == "no-such-key"


@pytest.mark.parametrize(
    ("header", "tag"),
    [("en", "en-GB"), ("zh-CN", "zh-Hans-CN"), ("zh-TW", "zh-Hant-TW"), ("zh-HK", "zh-Hant-HK")],
)
def test_line_to_take_is_begun_in_the_readers_language(played, visit, header, tag):
    page = visit(played.writer, header).get(f"/incidents/{played.incident}")

    assert f'<option value="{tag}" selected>' in page.text


def test_new_colleague_is_offered_the_language_of_whoever_adds_them(played, visit):
    page = visit(played.stranger, "zh-HK").get("/people/")

    assert '<option value="zh_Hant_HK" lang="zh-Hant-HK" selected>' in page.text
