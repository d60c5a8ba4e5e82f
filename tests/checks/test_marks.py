"""Gaps left in a text and characters that deceive must not go out."""

import pytest

from tests.checks.builders import found


@pytest.mark.parametrize(
    ("language", "text", "marked"),
    [
        ("en", "It began at [[time and date]] in [[place]].", ["[[time and date]]", "[[place]]"]),
        ("en", "Call [phone number] or see [our page](https://pools.example).", ["[phone number]"]),
        ("en", "There were XX guests; the cause is TBC.", ["XX", "TBC"]),
        ("en", "Signed: ______", ["______"]),
        ("en", "Hello {{name}}.", ["{{name}}"]),
        ("zh-Hans", "事故发生于[[×月×日]]，电话[号码]。", ["[[×月×日]]", "[号码]"]),
        ("zh-Hant", "人數為○○人，日期待補。", ["○○", "待補"]),
    ],
)
def test_gap_is_found(language, text, marked):
    assert found(text, language, rule="placeholder-left", level="must") == marked


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We filled in the [form].\n\n[form]: https://pools.example/form"),
        ("en", "See [the contact page](https://pools.example)."),
        ("en", "“They [the guests] left,” she said."),
        ("en", "On {release-date} we open."),
        ("en", "XXL shirts and gate XX1."),
        ("zh-Hans", "【上海，5月4日】今日停产，王某某已停职。"),
        ("zh-Hant", "病人陳○明已出院。"),
    ],
)
def test_what_is_no_gap_is_left_alone(language, text):
    assert found(text, language, rule="placeholder-left") == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("acc\u200bount", ["\u200b"]),
        ("\u202e12\u202c", ["\u202e", "\u202c"]),
        ("ex\u0430mple.org", ["ex\u0430mple"]),
        ("a\x07b", ["\x07"]),
        ("葛\U000e0100城", ["\U000e0100"]),
        ("全部⽤户", ["⽤"]),
        ("not\u0336 paid", ["\u0336"]),
        ("We pay.<!-- not -->", ["<!-- not -->"]),
        ("[pools.example](https://evil.example)", ["pools.example"]),
        ("[www.pools.example](https://pools.example)", []),
        ("[our page](https://pools.example)", []),
        ("❤️ and 👍🏽", []),
        ("👨‍👩‍👧 welcome", []),
        ("\ufeffFirst line", []),
    ],
)
def test_hidden_character_is_found(text, marked):
    assert found(text, rule="hidden-characters", level="must") == marked


@pytest.mark.parametrize(
    ("language", "marked"),
    [("zh-Hant-TW", ["着"]), ("zh-Hant-HK", [])],
)
def test_form_that_hong_kong_writes_is_no_simplified_one(language, marked):
    text = "本公司向各位說明，並着手檢查列車。"

    assert found(text, language, rule="script-mixed") == marked


@pytest.mark.parametrize(
    ("text", "language", "marked"),
    [
        ("請看屏幕上的視頻。", "zh-Hant-TW", ["屏幕", "視頻"]),
        ("請看屏幕上的視頻。", "zh-Hant-HK", ["視頻"]),
        ("本公司的軟件和網絡已回復正常。", "zh-Hant-TW", ["軟件", "網絡"]),
        ("本公司的軟件和網絡已回復正常。", "zh-Hant-HK", []),
        ("本公司的軟體和網路已恢復正常。", "zh-Hant-HK", ["軟體", "網路"]),
        ("乘客改搭計程車，傷者在加護病房。", "zh-Hant-HK", ["計程車", "加護病房"]),
        ("乘客改搭計程車，傷者在加護病房。", "zh-Hant-TW", []),
        ("乘客改搭计程车，伤者在加护病房。", "zh-Hans", ["计程车", "加护病房"]),
        ("遠山網絡科技有限公司今日停止服務。", "zh-Hant-TW", []),
    ],
)
def test_each_region_keeps_its_own_words(text, language, marked):
    assert found(text, language, rule="regional-terms") == marked


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hant-TW", "zh-Hant-HK"])
def test_a_text_in_the_other_script_is_told_once(language):
    text = "我们的网络昨日中断，我们向乘客致歉。请联系客服。"

    assert found(text, language, kind="script") == ["我们的网络昨日中断，我们向乘客致歉。"]
