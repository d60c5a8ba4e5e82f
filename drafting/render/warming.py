"""A page of each script, so that the fork server's caches are full before its first child."""

from datetime import date

from drafting.domain.canonical import Canonical, Letterhead, Part
from drafting.domain.edition import Edition
from drafting.domain.forms import Audience, Form, PartRole, Stage
from drafting.domain.language import Language
from drafting.render.occasion import Mark, Occasion
from drafting.render.pdf import Press, pdf

_WORDS = {
    Language.EN_GB: "**We** are *sorry* (1,382).\n\n- One\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    Language.EN_US: "We apologize.",
    Language.ZH_CN: "我们**诚恳**道歉（1,382）。\n\n- 一\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
    Language.ZH_TW: "我們**誠摯**致歉（1,382）。\n\n- 一\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
    Language.ZH_HK: "我們**衷心**致歉（1,382）。\n\n- 一\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
}


def warm(press: Press) -> None:
    """Print one short page in each script and throw it away."""
    for language, words in _WORDS.items():
        canonical = Canonical(
            statement="",
            form=Form.PRESS_RELEASE,
            stage=Stage.FULL,
            language=language,
            audience=Audience.PUBLIC,
            letterhead=Letterhead("Onevoice", ("1",)),
            parts=(
                Part(PartRole.RELEASE_LINE, "embargo 2026-01-01T00:00Z Asia/Taipei"),
                Part(PartRole.HEADLINE, words[:4]),
                Part(PartRole.BODY, words),
            ),
        )
        occasion = Occasion(date(2026, 1, 1), Mark.NONE)
        pdf(press, (Edition(canonical, 1, "000-000"),), occasion)
