"""Sound statements are left alone: full ones of our own, of many forms and trades (sound/*.md).

Each file's name begins with its language; those of Taiwan and Hong Kong are in their own words.
"""

from collections import Counter
from pathlib import Path

import pytest

from checks import Brief, check
from checks.language import script
from checks.report import Level

SOUND = sorted((Path(__file__).parent / "sound").glob("*.md"))
TAGS = ("zh-Hant-TW", "zh-Hant-HK", "zh-Hans", "en")
FEWEST, SHORTEST = 10, 300


def _language(path: Path) -> str:
    return next(tag for tag in TAGS if path.stem.startswith(tag + "-"))


def test_sound_statements_are_many_in_each_language_and_region():
    held = Counter(_language(path) for path in SOUND)
    scripts = Counter(script(_language(path)) for path in SOUND)

    assert all(scripts[name] >= FEWEST for name in ("en", "zh-Hans", "zh-Hant"))
    assert min(held["zh-Hant-TW"], held["zh-Hant-HK"]) >= FEWEST // 2
    assert all(len(path.read_text("utf-8")) >= SHORTEST for path in SOUND)


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
@pytest.mark.parametrize("stage", [None, "holding", "full"])
def test_nothing_in_a_sound_statement_weighs_more_than_could(path, stage):
    report = check(path.read_text("utf-8"), _language(path), Brief(stage=stage))

    marked = [
        (held.rule, held.excerpt)
        for held in report.findings
        if held.start is not None and held.level is not Level.COULD
    ]

    assert marked == []


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_without_a_brief_nothing_is_missed_in_earnest_either(path):
    report = check(path.read_text("utf-8"), _language(path))

    assert {held.level for held in report.findings} <= {Level.COULD}
