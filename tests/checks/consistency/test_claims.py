"""What the grammars read: numerals, units, dates, times, names."""

import pytest

from checks.claims import Amount, Clock, Day, Name, Slot, extract, read
from checks.claims.calendar import dates
from checks.claims.clocks import times
from checks.claims.numerals import figures
from checks.folding import fold


def claims(text, slot, language=None):
    return [claim for claim in extract(read(text, language)) if claim.slot is slot]


def amounts(text, language=None):
    return [claim.value for claim in claims(text, Slot.NUMBER, language)]


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("1,200,000", 1_200_000, 1_200_000),
        ("1.2 million", 1_200_000, 1_200_000),
        ("120万", 1_200_000, 1_200_000),
        ("１２０萬", 1_200_000, 1_200_000),
        ("48k", 48_000, 48_000),
        ("4.8万", 48_000, 48_000),
        ("9萬2千", 92_000, 92_000),
        ("五萬四千", 54_000, 54_000),
        ("二百一十", 210, 210),
        ("一亿两千万", 120_000_000, 120_000_000),
        ("三千余", 3_000, 4_000),
        ("逾百", 100, float("inf")),
        ("近百", 80, 100),
        ("几十", 20, 90),
        ("at least twelve", 12, float("inf")),
        ("three hundred and five", 305, 305),
        ("two and a half", 2.5, 2.5),
        ("half a million", 500_000, 500_000),
        ("20 to 30 million", 20_000_000, 30_000_000),
        ("三至五", 3, 5),
        ("3-5萬", 30_000, 50_000),
        ("a dozen", 12, 12),
    ],
)
def test_figures_read_a_numeral(written, low, high):
    (figure,) = figures(fold(written))

    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("21 October 2016", Day(2016, 10, 21, 21)),
        ("October 21, 2016", Day(2016, 10, 21, 21)),
        ("2016-10-21", Day(2016, 10, 21, 21)),
        ("2016年10月21日", Day(2016, 10, 21, 21)),
        ("二〇一六年十月廿一日", Day(2016, 10, 21, 21)),
        ("民國105年10月21日", Day(2016, 10, 21, 21)),
        ("民國一百零五年十月二十一日", Day(2016, 10, 21, 21)),
        ("5月12日", Day(None, 5, 12, 12)),
        ("8月下旬", Day(None, 8, 21, 31)),
        ("3 to 5 June", Day(None, 6, 3, 5)),
        ("early May", Day(None, 5, 1, 10)),
        ("by the end of the month", Day(word="end of the month")),
    ],
)
def test_dates_read_a_date(written, day):
    assert [found.day for found in dates(fold(written))] == [day]


@pytest.mark.parametrize("words", ["It may rain", "we march on", "10月内", "1.2.3"])
def test_dates_are_silent_where_there_is_none(words):
    assert [found.day for found in dates(fold(words)) if not found.day.word] == []


@pytest.mark.parametrize(
    ("written", "minutes", "zone"),
    [
        ("7.15 am", {435}, None),
        ("02:40", {160}, None),
        ("凌晨1时20分", {80}, None),
        ("下午三點半", {930}, None),
        ("下午三点一刻", {915}, None),
        ("晚上九點", {1_260}, None),
        ("4時", {240, 960}, None),
        ("13:00 UTC", {780}, 0),
        ("2 pm London summer time", {840}, 60),
        ("北京时间 20:00", {1_200}, 480),
        ("shortly after noon", {720}, None),
        ("a quarter to noon", {705}, None),
        ("half past eight in the evening", {1_230}, None),
    ],
)
def test_times_read_a_time_of_day(written, minutes, zone):
    (found,) = times(fold(written))

    assert (found.clock.minutes, found.clock.zone) == (frozenset(minutes), zone)


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("Four and a half hours later it was over.", Amount(270, 270, "minute")),
        ("停電兩個半小時。", Amount(150, 150, "minute")),
        ("约五吨鸡肉退冰。", Amount(4_500_000, 5_500_000, "gram", exact=False)),
        ("三成的鮮乳變質。", Amount(30, 30, "percent")),
        ("損失港幣3萬元。", Amount(30_000, 30_000, "money:HKD")),
        ("Everyone gets £25 per order.", Amount(25, 25, "money:GBP", rate="order")),
        ("每单补偿10元。", Amount(10, 10, "money:", rate="单")),
        ("无人死亡。", Amount(0, 0, "count:person")),
        ("Nobody was hurt.", Amount(0, 0, "count:person")),
    ],
)
def test_extract_reads_number_and_unit(sentence, amount):
    (found,) = amounts(sentence)

    assert found == pytest.approx(found)
    assert (found.unit, found.rate, found.exact) == (amount.unit, amount.rate, amount.exact)
    assert (found.low, found.high) == pytest.approx((amount.low, amount.high))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ring 01632 960 119 for help.",
        "致電 2345 0199 查詢。",
        "Batch KT-2291 is safe.",
        "See https://example.org/2024/17 for more.",
        "依第22條第2款辦理。",
        "Update 3 follows.",
        "The pipe dates from 1938.",
    ],
)
def test_extract_counts_nothing_in_labels_codes_and_years(sentence):
    assert amounts(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("One phone in twenty failed.", []),
        ("12 people were hurt in 2026.", [12]),
        ("15 people in 2025 and 14 in 2026 fell ill.", [15, 14]),
        ("14 hurt in 1 crash.", [14]),
    ],
)
def test_extract_takes_a_share_for_no_count_and_no_year_for_a_share(sentence, figures):
    assert [amount.low for amount in amounts(sentence) if amount.low > 1] == figures


def test_extract_names_the_thing_and_what_happened_to_it():
    (claim,) = claims("3名員工受傷。", Slot.NUMBER)

    assert claim.context.things >= {"employee"}
    assert claim.context.roles == {"injured"}


def test_extract_reads_a_promise_as_a_deadline():
    (claim,) = claims("Refunds will reach you by 4 April.", Slot.DEADLINE)

    assert claim.value == Day(None, 4, 4, 4)


def test_extract_reads_what_was_done_as_a_time():
    assert claims("明火在早上6点前已扑灭。", Slot.DEADLINE) == []
    assert [c.value for c in claims("明火在早上6点前已扑灭。", Slot.TIME)] == [
        Clock(frozenset({360}), slack=60)
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("店长温如玉当天报警。", Name("director", "温", "如玉")),
        ("化驗所職員談詠思寄錯報告。", Name("worker", "谈", "咏思")),
        ("Our director, Susan Hale, has spoken.", Name("director", "hale", "susan")),
        ("Batch PQ-417 must not be used.", Name("batch", "pq417")),
    ],
)
def test_extract_reads_a_name_with_its_role(sentence, name):
    assert [claim.value for claim in claims(sentence, Slot.NAME)] == [name]
