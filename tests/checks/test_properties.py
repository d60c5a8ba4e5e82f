"""What holds for any text whatever: no exception, exact excerpts, bounded time, one answer."""

import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks import Brief, BriefFact, Stance, check, detect_language
from checks.language import LANGUAGES

WORDS = st.sampled_from(
    [
        "we are sorry", "if anyone", "某些用户", "尽快", "as soon as possible", "**", "`", "> ", "# ",
        "\n\n", "\r\n", "- ", "|", "“", "”", "「", "」", "[a](b)", "1,200", "2026年5月1日", "○○",
        "身份证号11010519491231002X", "\u202e", "\u200b", "😀", "[name]", "。", ". ", ", ", "，",
        "the union said", "责任在我们", "ＡＢＣ１２", "\u0000", "\ud7ff", "A123456(3)", "&amp;", "<b>",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(WORDS, max_size=40).map(" ".join),
    st.lists(WORDS, max_size=40).map("".join),
)
BRIEF = Brief(
    stage="full",
    stance=Stance(cause="unknown", expression="sympathy", offer="none", not_named=("union", "")),
    facts=(BriefFact("users", "1,200", "users"), BriefFact("secret", "a", public=False)),
)


@settings(max_examples=150)
@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from([None, BRIEF]))
def test_any_text_is_checked_with_exact_excerpts(text, language, brief):
    report = check(text, language, brief)

    for finding in report.findings:
        if finding.start is None or finding.end is None:
            assert finding.excerpt == ""
        else:
            assert text[finding.start : finding.end] == finding.excerpt
            assert finding.start < finding.end
    for evidence in report.elements.evidence:
        for span in evidence.spans:
            assert text[span.start : span.end] == span.excerpt


@settings(max_examples=50)
@given(TEXTS)
def test_same_text_gives_the_same_report(text):
    assert check(text) == check(text)


@pytest.mark.parametrize(
    "piece",
    [
        "we will ", "如果", "sorry if any ", "尽快", "1 2 ", "12 ", "a@", "www.", "“我们", "「", "'",
        "the union said ", "相关部门", "不", "due to the supplier ", "4111 ", "[[", "x.com ",
        "improve our processes ", "将进一步加强管理", "\n\n- a", "住", "A1", "0", "一二", "（",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_no_input_takes_long(piece, language):
    check("warm", language)
    text = piece * (60_000 // len(piece))

    before = time.process_time()
    check(text, language)

    assert time.process_time() - before < 5.0  # a guard against runaway work; speed is the bench's


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("We are sorry.", "en"),
        ("我们向各位致歉。", "zh-Hans"),
        ("本公司向消費者致歉，門市已停售，品質如何另行說明。", "zh-Hant-TW"),
        ("本行就戶口短訊誤發謹此致歉，傳媒查詢請電郵。", "zh-Hant-HK"),
        ("我們向各位致歉。", "zh-Hant"),
        ("Line 3 信号系统故障，列车限速运行，请改乘公交。", "zh-Hans"),
    ],
)
def test_language_is_guessed(text, language):
    assert detect_language(text) == language


def test_import_reads_no_rule():
    line = "import checks.pack; print(checks.pack.pack.cache_info().currsize)"

    told = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "0"
