"""Whatever the text: no exception, exact spans, work that grows with the length alone."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.claims import extract, read
from checks.consistency import compare, twins, within

PIECES = st.sampled_from(
    [
        "3",
        "名",
        "人",
        "受伤",
        "万",
        "月",
        "日",
        "5月3日",
        "下午",
        "3点",
        "半",
        "民国",
        "年",
        "12:30",
        "at",
        "least",
        "2,000",
        "customers",
        "were",
        "injured",
        "on",
        "3",
        "May",
        ".",
        ",",
        "：",
        "#",
        "|",
        "-",
        "**",
        "“",
        "”",
        "by",
        "because",
        "fire",
        "only",
        "£",
        "%",
        "k",
        "十",
        "百",
        "亿",
        "余",
        "至",
        "前",
        "内",
        "will",
        "refund",
        "更正",
        "batch",
        "A-1",
        "https://a",
        "half an hour",
        "in ten",
        "折",
        "成",
        "abc",
        "٣",
        "²",
        "+",
        "@",
        "\n",
        "\n\n",
    ]
)
TEXTS = st.one_of(
    st.text(), st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES).map(" ".join)
)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_compare_takes_any_text_and_quotes_it_exactly(earlier, later):
    comparison = compare(earlier, later)

    found = [(item.earlier, item.later) for item in comparison.contradictions]
    found += [(item.earlier, item.later) for item in comparison.updates]
    found += [(item.earlier, item.later) for item in comparison.for_person]
    for old, new in found:
        assert earlier[old.start : old.end] == old.excerpt
        assert later[new.start : new.end] == new.excerpt


@settings(deadline=None)
@given(TEXTS)
def test_a_text_never_contradicts_its_copy(text):
    assert compare(text, text).contradictions == ()


@settings(deadline=None)
@given(TEXTS)
def test_within_and_twins_take_any_text(text):
    within(text)

    assert twins(text, text).contradictions == ()


@settings(deadline=None)
@given(TEXTS)
def test_claims_lie_inside_the_text(text):
    assert all(0 <= claim.start < claim.end <= len(text) for claim in extract(read(text)))


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "Seven staff were hurt on 3 May at 14:00. ",
        "5月3日下午3点，7名员工受伤，损失2万元。",
        "1",
        "十",
        "\n",
        "a-",
        "(1",
        ". ",
        "3月3日",
    ],
)
def test_extract_grows_with_the_length_alone(piece):
    def seconds(size):
        text = (piece * (size // len(piece) + 1))[:size]
        started = time.process_time()
        extract(read(text))
        return time.process_time() - started

    seconds(1_000)
    short, long = seconds(20_000), seconds(200_000)

    assert long < max(2.0, 25 * short)
