"""Plain text and Markdown of a release."""

from drafting.domain.forms import Form, PartRole
from drafting.domain.language import Language
from drafting.render.plain import markdown
from tests.press.papers import PAPERS, RELEASED, UNRELEASED, edition


def test_markdown_keeps_the_body_as_typed():
    paper = PAPERS["press release"][0]
    body = paper.canonical.text_of(PartRole.BODY).replace("{release-date}", "21 October 2026")

    assert body in markdown(paper, RELEASED)


def test_markdown_has_parts_and_furniture_in_order():
    paper = edition(
        Language.ZH_HK,
        Form.PRESS_RELEASE,
        {
            PartRole.RELEASE_LINE: "immediate",
            PartRole.HEADLINE: "致歉",
            PartRole.BODY: "**道歉**",
            PartRole.CONTACT: "電話",
        },
        prevailing="以中文版本為準。",
    )

    assert markdown(paper, UNRELEASED).split("\n\n") == [
        "[草稿　請勿發布]",
        "**Harrow & Lisle Water plc**",
        "新聞稿",
        "即時發布",
        "# 致歉",
        "**道歉**",
        "— 完 —",
        "電話",
        "以中文版本為準。",
        f"第7版 · {paper.code}\n",
    ]
