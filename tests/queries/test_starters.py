"""The starters as shipped, and how the folder is read."""

import re

import pytest

from drafting.domain.forms import Audience, Form, PartRole, Stage, forms_for, roles_of
from drafting.domain.incident import IncidentType
from drafting.domain.language import Catalogue, Language
from drafting.domain.slots import SLOT
from drafting.queries.starters import (
    UnsoundStarter,
    every_starter,
    starter_of,
    starters_for,
)
from drafting.queries.suggested_preconditions import every_precondition, preconditions_for

MAIN_TYPES = (
    IncidentType.DATA_BREACH,
    IncidentType.SERVICE_OUTAGE,
    IncidentType.PRODUCT_SAFETY,
    IncidentType.FOOD_SAFETY,
    IncidentType.ACCIDENT,
    IncidentType.EMPLOYEE_CONDUCT,
)
SIMPLIFIED_ONLY = set("们这来时发东车门问间说话请谢动员务关开单实业产线电对为")
TRADITIONAL_ONLY = set("們這來時發東車門問間說話請謝動員務關開單實業產線電對為")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", IncidentType)
def test_holding_statement_for_every_type_is_offered(language, kind):
    found = starters_for(language, Form.HOLDING_STATEMENT, Stage.HOLDING, kind, Audience.PUBLIC)

    assert [kind in starter.types for starter in found] == [True]


@pytest.mark.parametrize("language", Language)
def test_every_offered_form_has_a_starter(language):
    with_starter = {starter.form for starter in every_starter(language)}

    assert with_starter == set(forms_for(language))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", MAIN_TYPES)
def test_main_type_has_a_press_release_of_its_own(language, kind):
    found = starters_for(language, Form.PRESS_RELEASE, Stage.FULL, kind)

    assert [starter.types for starter in found] == [(kind,)]


@pytest.mark.parametrize("language", Language)
def test_ids_are_unique(language):
    ids = [starter.id for starter in every_starter(language)]

    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("language", Language)
def test_parts_belong_to_the_form_and_hold_a_body(language):
    for starter in every_starter(language):
        roles = [part.role for part in starter.parts]

        assert set(roles) <= set(roles_of(starter.form)), starter.id
        assert PartRole.BODY in roles, starter.id


@pytest.mark.parametrize("language", Language)
def test_slots_are_well_formed(language):
    for starter in every_starter(language):
        for part in starter.parts:
            bare = SLOT.sub("", part.text)

            assert "[[" not in bare, (starter.id, part.role)
            assert "]]" not in bare, (starter.id, part.role)
            assert "{{" not in bare, (starter.id, part.role)
            assert "{" not in bare.replace("{release-date}", ""), (starter.id, part.role)


@pytest.mark.parametrize("language", Language)
def test_every_starter_leaves_something_to_fill_in(language):
    assert [s.id for s in every_starter(language) if s.slots == 0] == []


@pytest.mark.parametrize(
    ("language", "foreign"),
    [
        (Language.ZH_CN, TRADITIONAL_ONLY - SIMPLIFIED_ONLY),
        (Language.ZH_TW, SIMPLIFIED_ONLY - TRADITIONAL_ONLY),
        (Language.ZH_HK, SIMPLIFIED_ONLY - TRADITIONAL_ONLY),
    ],
)
def test_script_is_the_readers_own(language, foreign):
    for starter in every_starter(language):
        text = "".join(part.text for part in starter.parts) + starter.title

        assert sorted(set(text) & foreign) == [], starter.id


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.ZH_TW, "信息|视频|質量|查詢|傳媒|市民|個人資料(?!檔案)|电邮|電郵"),
        (Language.ZH_HK, "信箱|媒體|民眾|個資|洽詢|簡訊|網路|資安|品質"),
    ],
)
def test_words_are_the_places_own(language, words):
    for starter in every_starter(language):
        text = "".join(part.text for part in starter.parts) + starter.title

        assert re.findall(words, text) == [], starter.id


def test_unknown_type_gets_the_shared_text_once():
    found = starters_for(Language.EN_GB, Form.LETTER)

    assert [starter.id for starter in found] == ["en-gb-letter-apology", "en-gb-letter-other"]


def test_audience_narrows_the_choice():
    found = starters_for(Language.ZH_TW, type=IncidentType.ACCIDENT, audience=Audience.FAMILIES)

    assert [starter.id for starter in found] == ["zh-tw-holding-families"]


def test_starter_is_found_by_its_id():
    starter = starter_of(Language.ZH_HK, "zh-hk-reply-service_outage")

    assert starter is not None
    assert starter.form is Form.MEDIA_REPLY


def test_starter_of_another_language_is_not_found():
    assert starter_of(Language.ZH_HK, "zh-tw-reply-service_outage") is None


def test_unreadable_starter_is_named(tmp_path):
    home = tmp_path / "en-GB"
    home.mkdir()
    (home / "letter.toml").write_text(
        'form = "letter"\n[[starter]]\nid = "x"\nstage = "full"\naudience = "nobody"\n'
        'title = "t"\nparts = {body = "b"}\n'
    )

    with pytest.raises(UnsoundStarter, match=r"letter.toml, x: .*nobody"):
        every_starter(Language.EN_GB, tmp_path)


def test_line_that_does_not_exist_is_named(tmp_path):
    home = tmp_path / "en-GB"
    home.mkdir()
    (home / "letter.toml").write_text(
        'form = "letter"\n[[starter]]\nid = "x"\nstage = "full"\naudience = "public"\n'
        'title = "t"\nparts = {body = "{{what}}"}\n'
    )

    with pytest.raises(UnsoundStarter, match=r"letter.toml, x: .*what"):
        every_starter(Language.EN_GB, tmp_path)


@pytest.mark.parametrize("kind", IncidentType)
@pytest.mark.parametrize("catalogue", Catalogue)
def test_every_type_is_offered_preconditions(kind, catalogue):
    offered = preconditions_for(catalogue, kind, Audience.PUBLIC)

    assert len(offered) >= 3
    assert all(words.strip() for words in offered)


def test_families_letter_asks_not_that_families_be_told():
    told = "Families told first"

    assert told in preconditions_for(Catalogue.EN, IncidentType.ACCIDENT, Audience.PUBLIC)
    assert told not in preconditions_for(Catalogue.EN, IncidentType.ACCIDENT, Audience.FAMILIES)


def test_precondition_ids_are_unique():
    ids = [row.id for row in every_precondition()]

    assert sorted(set(ids)) == sorted(ids)
