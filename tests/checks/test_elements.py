"""The ten elements of statements in three languages, in voices of our own."""

import pytest

from checks import check
from tests.checks.builders import elements

EN_FULL = """# The gas at our Dray Street laundry

At 07:40 on 6 May a pipe in the boiler room of our Dray Street laundry cracked and gas filled the
yard. Nine neighbours were taken to hospital; seven are home again.

The pipe was eleven years old and we had put off changing it twice. That was our mistake. People who
sleep forty steps from our door trusted us to keep them safe, and we let them down. We are sorry.

If you live on Dray Street and feel unwell, ring 0808 157 0177 at any hour; we pay for the taxi and
the doctor. From 9 May every pipe in our six laundries is tested each month by an outside inspector.

Our next statement follows at 18:00 today.
"""
HANS_FULL = """# 关于五月六日燃气泄漏的说明

5月6日7时40分，我公司德瑞街洗衣房锅炉房管道开裂，燃气进入院内，9名邻居送医，7人已回家。

管道用了十一年，我们两次推迟更换，这是我们的错。街坊把安全交给我们，我们辜负了这份信任。我们向大家道歉。

住在德瑞街、感到不适的街坊，请拨打400-000-7788，车费和医药费由公司承担。5月9日起，六家洗衣房的每根管道每月须由外部机构检测。

下一次通报将于今日18时发布。
"""
HANT_FULL = """# 關於五月六日瓦斯外洩的說明

5月6日7時40分，本公司德瑞街洗衣廠鍋爐房管線破裂，瓦斯流入中庭，9名鄰居送醫，7人已返家。

管線用了十一年，我們兩度延後更換，這是我們的錯。街坊把安全交給我們，我們辜負了這份信任。我們向大家道歉。

住在德瑞街、感到不適的街坊，請撥打0800-000-778，車資和醫藥費由公司負擔。5月9日起，六家洗衣廠的每條管線每月須由外部機構檢測。

下一次說明將於今日18時發布。
"""
EMPTY = {
    "en": "Thank you for reading this page.",
    "zh-Hans": "感谢阅读本页。",
    "zh-Hant": "感謝閱讀本頁。",
}


@pytest.mark.parametrize(
    ("language", "text"), [("en", EN_FULL), ("zh-Hans", HANS_FULL), ("zh-Hant", HANT_FULL)]
)
def test_whole_statement_has_all_elements(language, text):
    assert elements(text, language) == {
        "apology": "full",
        "sympathy": False,
        "responsibility": "accepts",
        **dict.fromkeys(
            [
                "empathy", "what_happened", "when", "scope", "remedy", "prevention",
                "next_update", "contact",
            ],
            True,
        ),
    }  # fmt: skip


@pytest.mark.parametrize("language", EMPTY)
def test_statement_without_content_has_none(language):
    assert elements(EMPTY[language], language) == {
        "apology": "absent",
        "sympathy": False,
        "responsibility": "silent",
        **dict.fromkeys(
            [
                "empathy", "what_happened", "when", "scope", "remedy", "prevention",
                "next_update", "contact",
            ],
            False,
        ),
    }  # fmt: skip


APOLOGIES = [
    ("en", "full", "We apologise to every reader of the column."),
    ("en", "full", "I am deeply sorry for what I said."),
    ("en", "full", "Please accept our apologies for the wait."),
    ("en", "full", "Sorry. We should have rung you."),
    ("en", "full", '"We are truly sorry," said Ines Roth, director of the museum.'),
    ("en", "full", "We apologise for any inconvenience."),
    ("en", "conditional", "We are sorry if our note upset anybody."),
    ("en", "conditional", "We regret any inconvenience."),
    ("en", "conditional", "Should any guest have felt ignored, we apologise."),
    ("en", "absent", "We will not apologise for telling the truth."),
    ("en", "absent", "The minister said she was sorry for the delay."),
    ("en", "absent", "A customer asked us to apologise."),
    ("en", "absent", '"I am sorry," said the former head of the union.'),
    ("en", "absent", "# We are sorry\n\nThe shop is shut."),
    ("en", "absent", "> We are sorry.\n\nSo the club wrote."),
    ("zh-Hans", "full", "我们向每一位读者致歉。"),
    ("zh-Hans", "full", "对不起，让大家久等了。"),
    ("zh-Hans", "full", "停电不便，我们向街坊道歉，还请谅解。"),
    ("zh-Hans", "full", "“我代表公司道歉。”总经理林远说。"),
    ("zh-Hans", "conditional", "如有不周之处，我们深表歉意。"),
    ("zh-Hans", "conditional", "停电不便，还请多包涵。"),
    ("zh-Hans", "conditional", "对此次事件，公司深表遗憾。"),
    ("zh-Hans", "absent", "我们不会道歉。"),
    ("zh-Hans", "absent", "有网友要求我们道歉。"),
    ("zh-Hans", "absent", "该公司已向车主“深表歉意”。"),
    ("zh-Hant", "full", "我們向每一位旅客致上歉意。"),
    ("zh-Hant", "full", "謹此致歉。"),
    ("zh-Hant", "conditional", "若造成困擾，尚祈見諒。"),
    ("zh-Hant", "conditional", "如令閣下感到不快，本公司謹此致歉。"),
    ("zh-Hant", "absent", "工會要求本公司道歉。"),
]


@pytest.mark.parametrize(("language", "kind", "text"), APOLOGIES)
def test_kind_of_apology(language, kind, text):
    assert elements(text, language)["apology"] == kind


RESPONSIBILITIES = [
    ("en", "accepts", "The fault is ours."),
    ("en", "accepts", "We got this wrong and take full responsibility."),
    ("en", "accepts", "We should have closed the gate."),
    ("en", "shifts", "The spill was caused by our contractor."),
    ("en", "denies", "These allegations are false."),
    ("en", "denies", "We reject these claims."),
    ("en", "silent", "The gate opened at 06:10."),
    ("zh-Hans", "accepts", "是我们的疏忽。"),
    ("zh-Hans", "accepts", "责任在公司，我们没有做好检查。"),
    ("zh-Hans", "shifts", "系外包人员违规操作所致。"),
    ("zh-Hans", "denies", "网传内容纯属谣言。"),
    ("zh-Hans", "silent", "6时10分大门打开。"),
    ("zh-Hant", "accepts", "這是本公司的疏失。"),
    ("zh-Hant", "shifts", "係承包商未落實檢查所致。"),
    ("zh-Hant", "denies", "網路傳言並非事實。"),
    ("zh-Hant", "silent", "6時10分大門打開。"),
]


@pytest.mark.parametrize(("language", "value", "text"), RESPONSIBILITIES)
def test_responsibility(language, value, text):
    assert elements(text, language)["responsibility"] == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Our thoughts are with the families."),
        ("zh-Hans", "我们对遇难者深表哀悼。"),
        ("zh-Hant", "我們向家屬致以深切慰問。"),
    ],
)
def test_sympathy_stands_apart_from_apology(language, text):
    held = elements(text, language)

    assert (held["sympathy"], held["apology"]) == (True, "absent")


def test_evidence_is_the_words_that_carry_the_element():
    report = check(EN_FULL, "en")

    (apology,) = report.elements.spans("apology")
    assert apology.excerpt == "We are sorry"[3:] or apology.excerpt == "are sorry"
    assert EN_FULL[apology.start : apology.end] == apology.excerpt
    assert any("18:00" in span.excerpt for span in report.elements.spans("next_update"))
