"""The plain text file, as the press room makes it."""

from drafting.domain.forms import Form, PartRole
from drafting.domain.language import Language
from drafting.render.job import Job, Work
from tests.press.papers import RELEASED, edition


def test_plain_text_keeps_lists_tables_and_lines(room):
    paper = edition(
        Language.EN_GB,
        Form.PRESS_RELEASE,
        {
            PartRole.RELEASE_LINE: "immediate",
            PartRole.HEADLINE: "Water is safe",
            PartRole.DATELINE: "Elmsworth, {release-date} –",
            PartRole.BODY: (
                "You can **drink** it.\n\n- Run taps.\n    - Twice.\n\n|a|b|\n|-|-|\n|1|2|\n|3|4|"
            ),
            PartRole.CONTACT: "Tom\n020 7946 0000",
        },
    )

    assert room.render(Job(Work.PLAIN, (paper,), RELEASED)).decode() == (
        "Harrow & Lisle Water plc\n\nPress release\n\nFor immediate release\n\nWater is safe\n\n"
        "Elmsworth, 21 October 2026 – You can drink it.\n• Run taps.\n  • Twice.\n\n"
        "a | b\n1 | 2\n3 | 4\n\nENDS\n\nTom\n020 7946 0000\n\n"
        f"Version 7 · {paper.code}\n"
    )
