"""What was learnt from labelled pairs: its files, what they ask for, and what is plain."""

import json
from pathlib import Path

import pytest

from checks.claims.model import STANDS
from checks.consistency import compare
from checks.consistency.weights import FOLDER, learnt, surety
from tests.bench.learn import Example
from tests.bench.learn import learnt as learn

NAMES = ("values", "sayings", *(slot.value for slot in STANDS))


def _asked(node: object) -> set[str]:
    if not isinstance(node, tuple):
        return set()
    trait, there, lacking = node
    return {trait} | _asked(there) | _asked(lacking)


@pytest.mark.parametrize("name", NAMES)
def test_every_file_holds_trees_that_ask_for_more_than_one_trait(name: str) -> None:
    asked = set().union(*map(_asked, learnt(name)))

    assert len(asked) > 20


def test_nothing_else_lies_beside_them() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(NAMES)
    assert all(
        isinstance(json.loads(Path(path).read_text("utf-8")), list) for path in FOLDER.iterdir()
    )


def test_learning_tells_apart_what_one_trait_tells_apart() -> None:
    held = [
        Example("set", str(number), frozenset({"same"} if number % 3 else {"other"}),
                frozenset({"number"} if number % 3 else ()))
        for number in range(300)
    ]  # fmt: skip

    trees = learn(held)

    assert surety(frozenset({"same"}), trees) > 0.9
    assert surety(frozenset({"other"}), trees) < 0.1


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("We pay for the hotel.", "Guests pay for their own hotel."),
        ("The bridge is open again.", "The bridge has stayed shut since the accident."),
        ("密码没有外泄。", "密码已经外泄。"),
        ("顧客可獲全數退款。", "顧客只可換領禮券。"),
    ],
)
def test_plain_opposites_clash_and_their_repetition_does_not(earlier: str, later: str) -> None:
    assert compare(earlier, later).contradictions
    assert not compare(earlier, earlier).contradictions
