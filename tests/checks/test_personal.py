"""Personal data are told by checksum and context; the issuer's own contact is none."""

import pytest

from checks import Brief
from checks.judgement.identifiers import (
    is_card,
    is_hong_kong_identity,
    is_iban,
    is_mainland_identity,
    is_taiwan_identity,
)
from tests.checks.builders import found


@pytest.mark.parametrize(
    ("test", "number", "holds"),
    [
        (is_mainland_identity, "11010519491231002X", True),
        (is_mainland_identity, "110105194912310021", False),
        (is_hong_kong_identity, "A123456(3)", True),
        (is_hong_kong_identity, "A123456(4)", False),
        (is_hong_kong_identity, "AB987654(2)", False),
        (is_taiwan_identity, "A123456789", True),
        (is_taiwan_identity, "A123456780", False),
        (is_card, "4111 1111 1111 1111", True),
        (is_card, "4111 1111 1111 1112", False),
        (is_card, "0000000000000000", False),
        (is_iban, "GB82 WEST 1234 5698 7654 32", True),
        (is_iban, "GB82 WEST 1234 5698 7654 33", False),
    ],
)
def test_checksum(test, number, holds):
    assert test(number) is holds


@pytest.mark.parametrize(
    ("language", "text", "marked"),
    [
        ("en", "A copy of 4111 1111 1111 1111 hung there.", "4111 1111 1111 1111"),
        ("en", "He lives at 9 Fern Road, Ashby.", "9 Fern Road"),
        ("en", "His passport number 533401299 was shown.", "533401299"),
        ("en", "The cook, Mr Bell, has a history of epilepsy.", "history of epilepsy"),
        ("zh-Hans", "店员张某，身份证号11010519491231002X。", "11010519491231002X"),
        ("zh-Hans", "伤者王某某家住云山路8号3单元。", "家住云山路8号"),
        ("zh-Hant", "移工阮某（居留證號A123456789）受傷。", "A123456789"),
        ("zh-Hant", "病人林○美（病歷號0099123，糖尿病）。", "病歷號0099123"),
        ("zh-Hant", "住客身份證號碼A123456(3)被拍下。", "A123456(3)"),
    ],
)
def test_private_data_must_not_be_said(language, text, marked):
    assert any(marked in excerpt for excerpt in found(text, language, kind="pii", level="must"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ring our helpline on 0808 157 0199 or write to help@pools.example."),
        ("en", "Our shop at 9 Fern Road is shut."),
        ("en", "Anyone who suffers from asthma should stop using the spray."),
        ("en", "Room 204 was flooded."),
        ("en", "**Media desk** Kit Moss 07700 900 812"),
        ("en", "Press contact: Kit Moss, 07700 900 812."),
        ("zh-Hans", "糖尿病患者请停止服用。"),
        ("zh-Hans", "地址：云山路8号。"),
        ("zh-Hans", "客服热线：400-000-1234。"),
        ("zh-Hant", "新聞聯絡人：林以恩 0912-345-678"),
        ("zh-Hant", "批號A123456(4)停售。"),
    ],
)
def test_public_data_are_left_alone(language, text):
    assert found(text, language, kind="pii") == []


def test_contact_of_the_brief_is_no_private_data():
    text = "Anna Bell answers on 07700 900 812."

    assert found(text, kind="pii") == ["Anna Bell answers on 07700 900 812"]
    assert found(text, brief=Brief(contact=("07700 900 812",)), kind="pii") == []
