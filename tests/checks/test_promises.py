"""Promises in English and both Chinese scripts: which words promise a deed, and by when."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from checks.promises import due_at, promises

LONDON = datetime(2026, 11, 21, 10, 0, tzinfo=ZoneInfo("Europe/London"))
HONG_KONG = datetime(2026, 11, 21, 10, 0, tzinfo=ZoneInfo("Asia/Hong_Kong"))
"""A Saturday."""

ENGLISH = [
    ("We will publish the findings by 4 December.", "2026-12-04T23:59"),
    ("We will refund every ticket within 14 days.", "2026-12-05T23:59"),
    ("We'll write to all 310 passengers by Friday.", "2026-11-27T23:59"),
    ("Our engineers will inspect every valve before 1 January 2027.", "2027-01-01T23:59"),
    ("The company will pay every claim within five working days.", "2026-11-27T23:59"),
    ("By 6 pm on 22 November, we will tell you which trains run.", "2026-11-22T18:00"),
    ("The report will be published on 3 March 2027.", "2027-03-03T23:59"),
    ("You will receive your refund within two weeks.", "2026-12-05T23:59"),
    ("Our next update will be at 18:00 today.", "2026-11-21T18:00"),
    ("Next update: 15:30.", "2026-11-21T15:30"),
    ("We shall replace the pump by the end of the month.", "2026-11-30T23:59"),
    ("Harbour Rail will reopen the line on Monday.", "2026-11-23T23:59"),
    ("We will update this page every two hours.", "2026-11-21T12:00"),
    ("I will answer every letter myself by 30 November.", "2026-11-30T23:59"),
    ("The water supply will resume by noon tomorrow.", "2026-11-22T12:00"),
    ("- We will call each family today.", "2026-11-21T23:59"),
    ("We will publish the findings.", None),
    ("Our drivers will start the new checks next Friday.", "2026-11-27T23:59"),
    ("We will give a further update at 09:00 HKT on 22 November.", "2026-11-22T01:00"),
    ("We will refund the fares within 14 days of receiving your form.", None),
]
NOT_ENGLISH = [
    "The regulator will publish its report by 4 December.",
    "The police will give an update at 18:00.",
    "We hope to publish the findings by 4 December.",
    "We will try to restore the supply by Friday.",
    "We will not publish names before 4 December.",
    "We expect to reopen the line on Monday.",
    "We aim to refund everyone within 14 days.",
    "We published the findings on 4 November.",
    "“We will refund every ticket by Friday,” a rival operator wrote.",
    "If you write to us by 4 December, our team can help.",
    "Will we publish the findings by 4 December?",
    "We will continue to support the families.",
    "The store will be closed until 4 December.",
    "Rumours that we will close the plant by Friday are false.",
    "The inquest will open on 4 December.",
    "We will cooperate with the inquiry on 4 December.",
    "Please return the product by 4 December.",
    "He will appear in court on 4 December.",
]
CHINESE = [
    ("我们将于12月4日前公布调查结果。", "2026-12-04T23:59"),
    ("公司将在14天内完成全部退款。", "2026-12-05T23:59"),
    ("本公司会在五个工作日内联系每一位受影响的客户。", "2026-11-27T23:59"),
    ("我们承诺，12月1日前更换所有问题产品。", "2026-12-01T23:59"),
    ("下一次通报将于今日18时发布。", "2026-11-21T18:00"),
    ("调查结果将于2027年3月3日公布。", "2027-03-03T23:59"),
    ("款项将在24小时内退还至原支付账户。", "2026-11-22T10:00"),
    ("我们将于明日上午9时公布最新情况。", "2026-11-22T09:00"),
    ("本周日前，我们将逐一致电受影响的家庭。", "2026-11-22T23:59"),
    ("7天内完成全部门店的检查，并公布结果。", "2026-11-28T23:59"),
    ("学校将于下周一恢复上课，并公布检测报告。", "2026-11-23T23:59"),
    ("我们会每两小时更新一次进展。", "2026-11-21T12:00"),
    ("月底前，公司将公开整改方案。", "2026-11-30T23:59"),
    ("我院将在12月10日召开说明会，通报处理结果。", "2026-12-10T23:59"),
    ("最迟12月5日，我们将退还全部票款。", "2026-12-05T23:59"),
    ("我们将公布调查结果。", None),
    ("我们将于收到申请后7天内退款。", None),
]
NOT_CHINESE = [
    "警方将于12月4日公布调查结果。",
    "市场监管部门将在14天内发布通报。",
    "我们争取在12月4日前公布结果。",
    "预计12月4日前恢复供电。",
    "我们不会在12月4日前公布名单。",
    "我们已于11月4日公布调查结果。",
    "请于12月4日前退回产品。",
    "顾客可于12月4日前申请退款。",
    "如果您在12月4日前联系我们，我们可以协助。",
    "我们会在12月4日前公布结果吗？",
    "网传“公司将于12月4日前退款”的消息不实。",
    "我们计划于12月4日重新开放。",
    "董事会于11月20日召开会议。",
    "我们将继续支持受影响的家庭。",
    "门店暂停营业至12月4日。",
    "公司自11月20日起召回全部产品。",
    "我们希望在14天内完成退款。",
]
TAIWAN = [
    ("本公司將於12月4日前公布調查結果。", "2026-12-04T23:59"),
    ("我們會在14天內完成退款。", "2026-12-05T23:59"),
    ("本公司承諾於5個工作天內逐一聯繫受影響的客戶。", "2026-11-27T23:59"),
    ("調查結果將於民國116年3月3日公布。", "2027-03-03T23:59"),
    ("下一次更新將於今日18時發布。", "2026-11-21T18:00"),
    ("款項將於24小時內退還至原付款帳戶。", "2026-11-22T10:00"),
    ("我們將於明日上午9時公布最新狀況。", "2026-11-22T09:00"),
    ("下週一前，本公司將完成所有門市的檢查。", "2026-11-23T23:59"),
    ("7天內完成全部更換，並公布結果。", "2026-11-28T23:59"),
    ("校方將於下週一恢復上課。", "2026-11-23T23:59"),
    ("我們會每兩小時更新一次進度。", "2026-11-21T12:00"),
    ("月底前，本公司將公開改善方案。", "2026-11-30T23:59"),
    ("本院將於12月10日召開說明會。", "2026-12-10T23:59"),
    ("我們將於下午3時半再次說明。", "2026-11-21T15:30"),
    ("本行將最遲於12月5日退還全部手續費。", "2026-12-05T23:59"),
    ("我們將公布調查結果。", None),
    ("本行於2026年11月27日或之前完成後備系統的切換測試。", "2026-11-27T23:59"),
    ("手續費全數豁免，於11月24日或以前自動存入帳戶，毋須申請。", "2026-11-24T23:59"),
]
NOT_TAIWAN = [
    "檢方將於12月4日公布偵查結果。",
    "主管機關將於14天內發布報告。",
    "我們力求努力在12月4日前公布結果。",
    "預計12月4日前恢復供電。",
    "我們不會在12月4日前公布名單。",
    "本公司已於11月4日公布調查結果。",
    "請於12月4日前退回產品。",
    "民眾可於12月4日前申請退款。",
    "如您於12月4日前來電，我們可以協助。",
    "我們會在12月4日前公布結果嗎？",
    "網傳「本公司將於12月4日前退款」並非事實。",
    "我們規劃於12月4日重新開放。",
    "董事會於11月20日召開會議。",
    "我們將持續支持受影響的家庭。",
    "門市暫停營業至12月4日。",
    "保險公司將於14天內完成賠付。",
]


def told(words: str, language: str, said: datetime) -> list[str | None]:
    """Give when each promise is due, in the zone in which it was said, to the minute."""
    found = promises(words, language, ("Harbour Rail",))
    dues = [due_at(one.due, said) if one.due else None for one in found]
    return [due.astimezone(said.tzinfo).strftime("%Y-%m-%dT%H:%M") if due else None for due in dues]


@pytest.mark.parametrize(("words", "due"), ENGLISH)
def test_english_promise_is_found_with_its_date(words, due):
    assert told(words, "en", LONDON) == [due]


@pytest.mark.parametrize("words", NOT_ENGLISH)
def test_english_near_miss_is_no_promise(words):
    assert told(words, "en", LONDON) == []


@pytest.mark.parametrize(("words", "due"), CHINESE)
def test_simplified_promise_is_found_with_its_date(words, due):
    assert told(words, "zh-Hans", HONG_KONG) == [due]


@pytest.mark.parametrize("words", NOT_CHINESE)
def test_simplified_near_miss_is_no_promise(words):
    assert told(words, "zh-Hans", HONG_KONG) == []


@pytest.mark.parametrize(("words", "due"), TAIWAN)
def test_traditional_promise_is_found_with_its_date(words, due):
    assert told(words, "zh-Hant-TW", HONG_KONG) == [due]


@pytest.mark.parametrize("words", NOT_TAIWAN)
def test_traditional_near_miss_is_no_promise(words):
    assert told(words, "zh-Hant-TW", HONG_KONG) == []


@pytest.mark.parametrize(
    ("words", "language", "dues"),
    [
        (
            "We will publish the report by 4 December, and will refund every fare by 11 December.",
            "en",
            ["2026-12-04T23:59", "2026-12-11T23:59"],
        ),
        ("If you claim by 4 December, we will pay within 14 days.", "en", ["2026-12-05T23:59"]),
        ("If you claim by 4 December, we will pay.", "en", [None]),
        ("We will refund everyone who bought a ticket on 18 November.", "en", [None]),
        ("我们将于12月4日前公布结果，并于12月11日前完成退款。", "zh-Hans", ["2026-12-04T23:59", "2026-12-11T23:59"]),
        ("11月18日购票的乘客将在7天内获得退款。", "zh-Hans", ["2026-11-28T23:59"]),
        ("我们将公布11月18日的检测结果。", "zh-Hans", [None]),
    ],
)  # fmt: skip
def test_each_date_goes_to_its_own_deed(words, language, dues):
    assert told(words, language, HONG_KONG) == dues


def test_span_is_that_of_the_promise():
    text = "# Oil spill\n\nWe are sorry. **We will** publish the findings by 4 December. Call us."

    (found,) = promises(text, "en")

    assert text[found.start : found.end] == "**We will** publish the findings by 4 December."


def test_contact_and_boilerplate_promise_nothing():
    text = "# Oil\n\nWe are sorry.\n\n## About us\n\nWe will publish our accounts by 4 December."

    assert promises(text, "en") == ()


@pytest.mark.parametrize(
    "words", ["We will publish it by 4 June. ", "我们将于6月4日前公布。", "将" * 9, "will we "]
)
def test_any_length_is_read_in_good_time(words):
    found = promises(words * (60_000 // len(words)), "en")

    assert len(found) <= 60
