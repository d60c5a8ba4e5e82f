"""What the rules mark and leave alone in statements that no rule has seen."""

import pytest

from checks import check
from tests.checks.builders import found

SEEDED = [
    ("en", "vague", "We have told a handful of residents about the smoke."),
    ("en", "vague", "Normal service will be back in the near future."),
    (
        "en",
        "vague",
        "Our people are doing everything they can, and we are taking all necessary steps.",
    ),
    ("en", "vague", "Nothing matters more: passenger safety is our number one priority."),
    ("en", "vague", "We will improve our communication procedures."),
    ("en", "vague", "We have informed the appropriate authorities."),
    ("en", "minimising", "It was merely a small leak in one corner."),
    ("en", "minimising", "There is no indication that anyone opened the files."),
    ("en", "absolute", "We promise this will never happen again."),
    ("en", "absolute", "The water is completely safe to drink."),
    ("en", "jargon", "A privilege escalation let the intruder read the list."),
    ("en", "jargon", "Going forward we will leverage our partners."),
    ("en", "blame", "The delay was caused by our subcontractor."),
    ("en", "blame", "Some passengers ignored the signs on the platform."),
    ("en", "conditional_apology", "We apologise if anybody took offence at the card."),
    ("en", "conditional_apology", "We are sorry that you feel badly treated."),
    ("en", "speculation", "The leak was most likely caused by frost."),
    ("en", "insensitive", "Pensioners always complain about the stairs."),
    ("en", "admission", "We were negligent, and we breached our duty."),
    ("en", "undertaking", "We will compensate everyone in full."),
    ("zh-Hans", "vague", "目前有少量顾客反映头晕，我们会尽早处理。"),
    ("zh-Hans", "vague", "学校将进一步规范食堂管理。"),
    ("zh-Hans", "vague", "我们已通知有关部门。"),
    ("zh-Hans", "vague", "集团对此极为重视。"),
    ("zh-Hans", "minimising", "此次泄漏影响很小，不会造成明显影响。"),
    ("zh-Hans", "minimising", "这仅仅是个别现象。"),
    ("zh-Hans", "absolute", "我们承诺今后绝不再出现类似情况。"),
    ("zh-Hans", "absolute", "自来水百分之百安全。"),
    ("zh-Hans", "jargon", "公司将压实责任，形成管理闭环。"),
    ("zh-Hans", "blame", "经查，系施工单位违规操作所致。"),
    ("zh-Hans", "blame", "是乘客自己没有看清标志。"),
    ("zh-Hans", "conditional_apology", "如有冒犯之处，敬请谅解。"),
    ("zh-Hans", "conditional_apology", "若给街坊带来困扰，我们表示歉意。"),
    ("zh-Hans", "speculation", "起火很可能是因为电线短路。"),
    ("zh-Hans", "insensitive", "老年人就是爱小题大做。"),
    ("zh-Hans", "admission", "这次停水责任在我们。"),
    ("zh-Hans", "undertaking", "我们承担一切损失。"),
    ("zh-Hant", "vague", "目前有少數旅客受到影響，我們會儘速處理。"),
    ("zh-Hant", "vague", "本校將持續檢討餐飲管理。"),
    ("zh-Hant", "vague", "本公司已通報相關單位。"),
    ("zh-Hant", "minimising", "此次外洩影響輕微。"),
    ("zh-Hant", "absolute", "本行保證日後絕不會再發生。"),
    ("zh-Hant", "jargon", "工程人員完成了容災切換。"),
    ("zh-Hant", "blame", "事故係外包廠商之下包商疏失所致。"),
    ("zh-Hant", "conditional_apology", "如造成您的不便，尚請見諒。"),
    ("zh-Hant", "conditional_apology", "不便之處，敬希垂注及原諒。"),
    ("zh-Hant", "speculation", "停電可能是由於施工挖斷電纜。"),
    ("zh-Hant", "insensitive", "外傭一向不懂規矩。"),
    ("zh-Hant", "admission", "此事是本公司的疏失。"),
    ("zh-Hant", "undertaking", "本院將負責到底。"),
]

NEAR_MISSES = [
    ("en", "We told 14 residents, a handful of families, by 10:00."),
    ("en", "Service will be back in the near future: at 18:30 today."),
    ("en", "The inspector told us that the leak was “merely a drip”."),
    ("en", "We never said that the water is completely safe."),
    ("en", "The jury heard that the driver ignored the signs."),
    ("en", "If your card was charged twice, call us and we pay it back on Monday."),
    ("en", "The only lift in the building stopped at 09:12."),
    ("en", "It was not an isolated incident: the lift had failed in May and in June."),
    ("en", "Use `SELECT some customers` to list them."),
    ("en", "The attack on our night porter left him with a broken arm."),
    ("en", 'The council\'s letter calls it "an isolated incident".'),
    ("en", "We closed both pools on Monday and drained them on Tuesday."),
    ("zh-Hans", "有3名顾客头晕，已送市一医院。"),
    ("zh-Hans", "尽快，最晚今天18时，我们会恢复供水。"),
    ("zh-Hans", "有网友质疑“个别现象”的说法。"),
    ("zh-Hans", "这并不是个别现象，上月也发生过两次。"),
    ("zh-Hans", "如果您被扣款两次，请拨打400-000-1234，三日内退回。"),
    ("zh-Hans", "唯一的电梯在9时12分停运。"),
    ("zh-Hans", "我们关闭了两个泳池。"),
    ("zh-Hant", "有3名旅客頭暈，已送市立醫院。"),
    ("zh-Hant", "儘快，最遲今日18時，我們會恢復供水。"),
    ("zh-Hant", "有網友質疑「個別現象」的說法。"),
    ("zh-Hant", "這並非個別現象，上月也發生過兩次。"),
    ("zh-Hant", "我們關閉了兩個泳池。"),
]


@pytest.mark.parametrize(("language", "kind", "text"), SEEDED)
def test_seeded_fault_is_found(language, kind, text):
    assert found(text, language, kind=kind)


@pytest.mark.parametrize(("language", "text"), NEAR_MISSES)
def test_near_miss_is_left_alone(language, text):
    marked = [
        (held.kind, held.excerpt)
        for held in check(text, language).findings
        if held.start is not None
    ]

    assert marked == []


def test_both_scripts_find_the_same():
    simplified = found("我们将尽快处理，并高度重视。", "zh-Hans", kind="vague")
    traditional = found("我們將盡快處理，並高度重視。", "zh-Hant", kind="vague")

    assert (simplified, traditional) == (["尽快", "高度重视"], ["盡快", "高度重視"])


def test_phrase_is_found_beside_han_characters():
    assert found("工程師執行了rollback後恢復。", "zh-Hant", kind="jargon") == ["rollback"]


def test_phrase_is_found_through_emphasis_and_line_ends():
    assert found("We act as **soon**\nas possible.", kind="vague") == ["as **soon**\nas possible"]


def test_replacement_is_offered_where_it_is_safe():
    (only,) = [held for held in check("We utilise pumps.", "en").findings if held.instead]

    assert (only.excerpt, only.instead) == ("utilise", ("use",))


@pytest.mark.parametrize(
    ("language", "instead"), [("zh-Hant-TW", ("簡訊",)), ("zh-Hant-HK", ("短訊",))]
)
def test_each_region_gets_its_own_word(language, instead):
    (only,) = [held for held in check("我們會發短信。", language).findings if held.instead]

    assert only.instead == instead


def test_holding_statement_weighs_manner_less():
    from checks import Brief

    text = "We are taking all necessary steps."

    assert found(text, brief=Brief(stage="holding"), level="should", kind="vague") == []
    assert found(text, brief=Brief(stage="full"), level="should", kind="vague") != []
