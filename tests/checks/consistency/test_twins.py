"""Twins say the same in two languages, each in its own way of writing figures."""

import pytest

from checks.consistency import Comparison, twins


def differing(comparison: Comparison) -> list[tuple[str, str]]:
    """Give the two places of each remark, what contradicts before what is for a person."""
    held = (*comparison.contradictions, *comparison.for_person)
    return [(one.earlier.excerpt, one.later.excerpt) for one in held]


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("We answer within ten working days.", "本馆将于10个工作日内答复。"),
        ("The lift was closed for an hour; it is open 24 hours a day.", "电梯停用一小时，平日24小时开放。"),
        ("Nearly 20 % of the nets were lost.", "近两成的渔网丢失。"),
        ("Three quarters of 4,800 lamps were tested.", "4800盏灯中，四分之三已检测。"),
        ("The strike lasts three days.", "罷工為期72小時。"),
        ("Ring +852 2555 0163, or write to help@nets.example.", "請致電2555 0163，或電郵help@nets.example。"),
        ("Ring (02) 5550-0177.", "電話：+886 2 5550 0177"),
        ("Bus 87K stops at midnight on 18 April 2026.", "87K線於民國115年4月18日24時停駛。"),
        ("Dozens of nets and several dozen oars were lost.", "数十张渔网和数十支桨丢失。"),
        ("Lot TW26-0418B was recalled on Saturday 18 April.", "4月18日（周六），TW26-0418B批次召回。"),
        ("Nobody was hurt.", "无人受伤。"),
        ("It took three to five days and about ten men.", "历时三至五天，约十人参加。"),
        ("It took about an hour and a half.", "历时约90分钟。"),
        ("The fee is £18; children pay half that, and 75 % of them come by 8 o'clock.", "费用18英镑，儿童9英镑，其中七成五8时前到。"),
        ("Open on 18 or 19 April.", "4月18日、19日开放。"),
        ("Nine in ten replies came within two or three days.", "九成答复在两三天内送达。"),
        ("It cost NT$286 million; 3,200 homes gained.", "經費2億8,600萬元，3 200個住戶受惠。"),
        ("The museum shuts in May; it opens again on the 19th.", "博物館5月閉館，5月19日重開。"),
        ("The reading was 4.7 NTU in Terminal 2.", "T2讀數為4.7NTU。"),
        ("Pupils aged between eight and eleven rang day or night.", "8至11岁的学生可24小时来电。"),
        ("Two-fifths of it is lent at 20 % off.", "其中四成以八折出借。"),
        ("Open on Monday, 4 May; 20 % less.", "5月4日（周一）开放，减百分之二十。"),
        ("A third of them, 300 people, were hurt.", "其中三分之一，即300人受伤。"),
        ("Sunday: the gate was shut.", "星期天，闸门关闭。"),
        ("On Monday at 22:30 UTC the gate was shut.", "闸门于香港时间星期二06:30关闭。"),
        ("Two people died on the first of May.", "5月1日，两人死亡。"),
        ("It is 3,850 feet long.", "長3850英尺（約1170米）。"),
    ],
)  # fmt: skip
def test_what_each_language_writes_in_its_own_way_is_the_same(english: str, chinese: str) -> None:
    assert differing(twins(english, chinese)) == []
    assert differing(twins(chinese, english)) == []


@pytest.mark.parametrize(
    ("english", "chinese", "remark"),
    [
        ("We answer within five working days.", "本馆七个工作日内答复。", ("five working days", "七个工作日")),
        ("Ring 2555 0163.", "請致電2555 0136。", ("2555 0163", "2555 0136")),
        ("Write to help@nets.example.", "請電郵nets@help.example。", ("help@nets.example", "nets@help.example")),
        ("Lot TW260418B is recalled.", "TW260481B批次召回。", ("TW260418B", "TW260481B")),
        ("The gate opens at 6:50 pm.", "闸门于17时50分开启。", ("6:50 pm", "17时50分")),
        ("The gate opens on 18 April.", "闸门于4月19日开启。", ("18 April", "4月19日")),
        ("About 2,350 nets were lost.", "约2530张渔网丢失。", ("2,350", "2530")),
        ("Paid in 5 days to 5 men in Year 5.", "5名五年级男生将于7天内获付。", ("5 days", "7天内")),
        ("It cost 87 million pounds.", "花费870万英镑。", ("87 million pounds", "870万英镑")),
        ("12 % of the nets were lost.", "百分之二十的渔网丢失。", ("12 % of the nets", "百分之二十")),
        ("It cost £3.2 million.", "费用为320万美元。", ("£3.2 million", "320万美元")),
        ("The gate opens at 9 a.m.", "闸门晚上9时开启。", ("9 a.m.", "晚上9时")),
        ("The gate opens on Monday.", "闸门星期二开启。", ("on Monday", "星期二")),
        ("Two people died.", "三人死亡。", ("Two people", "三人")),
        ("Ring 0800 555 0163 and ask for Ann.", "请找安。", ("0800 555 0163", "")),
    ],
)  # fmt: skip
def test_a_slip_in_either_language_is_shown_with_both_places(
    english: str, chinese: str, remark: tuple[str, str]
) -> None:
    (found,) = differing(twins(english, chinese))
    for said, wanted in zip(found, remark, strict=True):
        assert (wanted in said) if wanted else not said


def test_a_small_figure_renders_one_place_only() -> None:
    comparison = twins("5 boats sank; we answer in 5 days.", "5艘船沉没；我们4天内答复。")

    assert differing(comparison) != []
