"""Whom a text names besides its issuer, in three languages."""

import pytest

from checks.parties import parties

ISSUER = "Elmsworth Oils"


def named(text: str, language: str = "en", issuer: str = ISSUER) -> list[str]:
    return [one.excerpt for one in parties(text, language, issuer)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "en",
            "A lorry of our contractor, Brightwater Haulage, hit a wall.",
            ["Brightwater Haulage"],
        ),
        ("en", "We told the Health and Safety Executive.", ["Health and Safety Executive"]),
        ("en", "The HSE has begun its own enquiry.", ["HSE"]),
        ("en", "Two were taken to St Anne's Hospital.", ["St Anne's Hospital"]),
        ("en", "Our supplier Pennard was told on Monday.", ["Pennard"]),
        ("en", "Dr Mary Jones, a surgeon, treated both.", ["Dr Mary Jones"]),
        ("en", "Tom Fox, chief executive of Halden Ltd, agreed.", ["Tom Fox", "Halden Ltd"]),
        ("zh-Hans", "我公司委托上海海岳检测技术有限公司复检。", ["上海海岳检测技术有限公司"]),
        ("zh-Hans", "已向上海市市场监督管理局报告。", ["上海市市场监督管理局"]),
        ("zh-Hans", "王建国先生已出院。", ["王建国先生"]),
        ("zh-Hans", "司机李明已停职。", ["李明"]),
        ("zh-Hans", "国家药监局已介入调查。", ["国家药监局"]),
        ("zh-Hans", "应急管理部和应急管理部门都已派人。", ["应急管理部"]),
        ("zh-Hant-TW", "本公司已通報衛生福利部。", ["衛生福利部"]),
        ("zh-Hant-TW", "並委託海嶽檢驗科技股份有限公司複驗。", ["海嶽檢驗科技股份有限公司"]),
        ("zh-Hant-TW", "消費者陳小姐的情況穩定。", ["陳小姐"]),
        ("zh-Hant-HK", "我們已向勞工處匯報。", ["勞工處"]),
        ("zh-Hant-HK", "並委託恒橋工程有限公司檢查。", ["恒橋工程有限公司"]),
    ],
)
def test_whoever_is_named_is_found(language: str, text: str, found: list[str]):
    assert named(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Elmsworth Oils Limited is sorry."),
        ("en", "Our Customer Services team is open until eight."),
        ("en", "A logistics company and the local council helped us."),
        ("en", "Jane Low, our chief executive, will answer."),
        ("en", "The FAQ is on our page."),
        ("en", "We are sorry.\n\n## Contact\n\nMark Bell, Halden Press Services, 020 7946 0000"),
        ("zh-Hans", "有关部门已通知物流公司，第三方检测公司正在调查。"),
        ("zh-Hans", "我公司总经理李明向大家致歉。"),
        ("zh-Hans", "各位先生、女士：本公司向你们致歉。"),
        ("zh-Hans", "我们已报告应急管理部门，教育部门与交通运输部门也已到场。"),
        ("zh-Hans", "经教育部署，环境部分样本已送检。"),
        ("zh-Hans", "当晚，海岳大学生志愿队到场。"),
        ("zh-Hant-TW", "我們已通報勞動部門與環境部門。"),
        ("zh-Hant-HK", "火警由消防處理，衞生署名單未定。"),
        ("zh-Hant-TW", "該公司與本公司已停止配送。"),
        ("zh-Hant-HK", "其餘三家子公司照常營業。"),
    ],
)
def test_the_issuer_and_the_nameless_are_nobody(language: str, text: str):
    assert named(text, language) == []


def test_a_name_is_told_once_where_it_stands_first():
    text = "Halden Logistics moved it. We asked Halden Logistics why."

    (found,) = parties(text, "en")

    assert (found.start, text[found.start : found.end]) == (0, "Halden Logistics")


def test_what_the_signature_names_is_the_issuers_own():
    assert parties("Brightwater Haulage is sorry.", "en", "", ["Brightwater Haulage"]) == ()


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_long_text_is_read_in_a_moment(language: str):
    text = "公司公司委托的公司" * 5_000 if language != "en" else "The Big Old Trust of the " * 2_000

    assert len(parties(text, language)) <= 100
