"""How the lines of a released file end: even in Chinese, and nowhere within a date or a word."""

import io
from itertools import groupby

import pypdfium2
import pytest

from drafting.domain.forms import Form, PartRole
from drafting.domain.language import Language
from drafting.render.job import Job, Work
from drafting.render.pdf import MEASURE
from tests.press.papers import RELEASED, edition, short
from tests.press.reading import pages_of

EDGE = (595.28 + MEASURE) / 2
BODIES = {
    Language.ZH_CN: "2026年11月17日，我公司在内部抽检中发现，“安心选”牌儿童退热贴17个批次的胶层不符合企业"
    "标准，可能引起皮肤发红。截至2026年11月19日8时，共收到消费者反映23起，其中3名儿童就医，均已好转。"
    "我们对此深表歉意，并决定自即日起召回全部相关产品，无论是否开封均全额退款，无需小票。",
    Language.ZH_TW: "本公司今日表示，昨（20）日18時42分第217次列車於后豐隧道南口出軌，車上412名旅客中有38人"
    "受傷，截至今日15時已全數出院返家，無人死亡。事故原因由主管機關調查中，本公司全力配合，不預作判斷。",
    Language.ZH_HK: "本行昨日（10月20日）晚上9時05分至11時40分，網上理財及流動理財服務中斷，約86,000名客戶未能"
    "登入或完成轉賬。服務已全面恢復，客戶資金及個人資料未受影響。我們謹向每一位受影響的客戶衷心致歉。",
}


def lines_of(pdf: bytes) -> list[tuple[str, float]]:
    """Give the lines of a file's first page: the words, and where the last character ends."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    page = document[0].get_textpage()
    shown = [
        (page.get_text_range(n, 1), page.get_charbox(n, loose=True))
        for n in range(page.count_chars())
    ]
    rows = groupby(
        ((text, box) for text, box in shown if text.strip()), key=lambda one: round(one[1][1])
    )
    return [("".join(t for t, _ in row), row[-1][1][2]) for row in (list(r) for _, r in rows)]


@pytest.mark.parametrize("language", BODIES)
def test_chinese_lines_end_at_the_edge(room, language):
    pdf = room.render(Job(Work.PDF, (short(BODIES[language], language),), RELEASED))
    body = [line for line in lines_of(pdf) if line[0] in BODIES[language]]
    hanging = [(words, right) for words, right in body[:-1] if abs(right - EDGE - 6) < 1]
    even = [(words, right) for words, right in body[:-1] if abs(right - EDGE) < 1]

    assert len(body) > 2
    assert [*even, *hanging] != []
    assert sorted(even + hanging) == sorted(body[:-1])
    assert {words[-1] for words, _ in hanging} <= set("，。、；：！？）”")


@pytest.mark.parametrize("language", BODIES)
def test_no_date_or_amount_is_broken(room, language):
    pdf = room.render(Job(Work.PDF, (short(BODIES[language], language),), RELEASED))
    words = pages_of(pdf)[0].splitlines()

    assert [w for w in words if w[-1:].isdigit()] == []
    assert all(len(w.strip("，。")) > 1 for w in words)


def test_headline_is_broken_between_words(room):
    headline = (
        "关于“安心选”牌儿童退热贴部分批次召回及消费者退款安排的说明——首批17个批次、约23.6万盒"
    )
    paper = edition(
        Language.ZH_CN,
        Form.PRESS_RELEASE,
        {PartRole.HEADLINE: headline, PartRole.BODY: "情况已经查明。"},
    )
    words = pages_of(room.render(Job(Work.PDF, (paper,), RELEASED)))[0].splitlines()

    assert [w for w in words if w in headline] == [
        "关于“安心选”牌儿童退热贴部分批次召回及消费者",
        "退款安排的说明——首批17个批次、约23.6万盒",
    ]
