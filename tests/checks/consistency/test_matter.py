"""Tests that what two Chinese texts say of two matters is not held against each other."""

import pytest

from checks.consistency import compare

BLAME = (
    (
        "軌道上的螺栓鬆脫三天，檢修表沒有人填寫，責任在本園。受傷遊客的醫藥費由本園支付，遊樂設施停用。"
        "公證單位正逐一檢驗煞車與安全桿，通過前不再載客，門票可憑票根退回。"
    ),
    (
        "斷線的原因應係附近民眾施放的風箏線纏繞電塔所致，實非本公司所能防範。供電已改由另一條線路支援，"
        "村內的抽水站、學校和診所都有備用發電機，居民如有電器損壞，請撥打專線。"
    ),
)
TOLD_TWICE = (
    "公司承擔醫藥費，責任在本公司。那份網路影片與本公司無關。",
    "那份網路影片與本公司無關。現場已封閉。",
)


@pytest.mark.parametrize(("earlier", "later"), [BLAME, BLAME[::-1], TOLD_TWICE])
def test_two_matters_are_not_compared(earlier: str, later: str) -> None:
    """Blame of one matter does not answer to blame of another, nor a sentence told again."""
    assert not compare(earlier, later, "zh-Hant").contradictions


def test_one_matter_is_compared_though_it_is_told_in_few_words() -> None:
    """Two brief texts need not name their matter twice."""
    found = compare("每位旅客可獲退還全數團費。", "旅行社重申，團費只退六成。", "zh-Hant")
    assert found.contradictions
