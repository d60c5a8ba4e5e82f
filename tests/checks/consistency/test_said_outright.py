"""Tests what two Chinese texts say outright: how far it reaches, that it is back, how it is brought."""

import pytest

from checks.consistency import compare

REACH = (
    "售票系統昨晚故障，受影響的只有東部兩個縣市。",
    "售票系統故障期間，全台車站的售票機停擺三小時。",
)
BACK = (
    "山城鎮全鎮的寬頻恢復正常，工程人員收隊。",
    "山城鎮南坑村的寬頻用戶到現在仍然斷線，工程車正趕往南坑村。",
)
BROUGHT = (
    "壞掉的水壺我們會換新，由專人送到府上。",
    "換新的水壺請自行到門市領取，恕不寄送。",
)
FOR_ALL = (
    "漏水的熱水爐，不論是否過了保養期，一律免費更換。",
    "漏水的熱水爐，過了保養期的須付一半費用。",
)


@pytest.mark.parametrize("pair", [REACH, BACK, BROUGHT, FOR_ALL])
def test_what_is_said_outright_is_compared(pair: tuple[str, str]) -> None:
    """The wider reach, those still cut off, the errand and the charge are contradictions."""
    assert compare(*pair, "zh-Hant").contradictions


@pytest.mark.parametrize(
    "pair",
    [
        (BACK[1], BACK[0]),
        (BROUGHT[0], "換新的水壺如地址不便收件，也可自行到門市領取。"),
        (REACH[0], "售票系統已修復，全台車站的售票機目前正常。"),
        (BACK[0], "山城鎮南坑村的寬頻傍晚又再斷線，工程車正趕往南坑村。"),
    ],
)
def test_what_came_after_or_may_be_chosen_is_none(pair: tuple[str, str]) -> None:
    """To be back at last, to be cut off again, to have the choice contradicts nothing."""
    assert not compare(*pair, "zh-Hant").contradictions
