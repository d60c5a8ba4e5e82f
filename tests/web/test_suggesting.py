"""Suggesting words that cannot be placed: each refusal says which suggestion it is and why."""

from collections.abc import Callable

import pytest

from drafting.domain.ids import RoundId
from tests.builders import Cast
from tests.web.visitor import Visitor

Visit = Callable[..., Visitor]
BODY = "A valve failed. We are sorry. Later the same valve failed again."


@pytest.fixture
def round_(played: Cast) -> RoundId:
    world = played.world
    return world.submit(played.writer, world.statement(played.writer, played.incident, body=BODY))


def rows(played: Cast, round_: RoundId, *proposals: tuple[str, str]) -> dict[str, object]:
    (version,) = played.world.versions(round_)
    form: dict[str, object] = {}
    for number, (before, after) in enumerate(proposals):
        form |= {f"place-{number}": f"{version.id} body"}
        form |= {f"before-{number}": before, f"after-{number}": after}
    return form


@pytest.mark.parametrize(
    ("language", "absent", "ambiguous"),
    [
        ("en", "Suggestion 2: these words are not in the part “Body”", "occur 2 times in the part"),
        ("zh-CN", "建议2：“正文”中没有“a pump”", "在“正文”中出现2次"),
        ("zh-TW", "建議2：「內文」裡沒有「a pump」", "在「內文」裡出現2次"),
        ("zh-HK", "建議2：「正文」之內沒有「a pump」", "在「正文」出現2次"),
    ],
)
def test_every_suggestion_that_fits_nowhere_is_named(
    played: Cast, visit: Visit, round_: RoundId, language: str, absent: str, ambiguous: str
):
    sent = rows(
        played,
        round_,
        ("We are sorry", "We regret it"),
        ("a pump", "a pipe"),
        ("valve failed", "pump failed"),
    )

    answer = visit(played.counsel, language).post(f"/rounds/{round_}/suggest", sent)

    assert answer.status_code == 422
    assert (absent in answer.text, ambiguous in answer.text) == (True, True)
    assert "need-" not in answer.text


def test_blank_row_between_keeps_the_numbers(played: Cast, visit: Visit, round_: RoundId):
    sent = rows(played, round_, ("", ""), ("", ""), ("We are sorry", "We are sorry"))

    answer = visit(played.counsel).post(f"/rounds/{round_}/suggest", sent)

    assert (answer.status_code, "Suggestion 3 changes nothing" in answer.text) == (422, True)


def test_returning_names_them_too(played: Cast, visit: Visit, round_: RoundId):
    digests = sorted(played.world.round(round_).digests)
    sent = rows(played, round_, ("valve failed", "pump failed"))

    answer = visit(played.counsel).post(
        f"/rounds/{round_}/return", {**sent, "digest": digests, "reason": "Not a valve."}
    )

    assert (answer.status_code, "Suggestion 1: these words occur 2 times" in answer.text) == (
        422,
        True,
    )
    assert played.world.round(round_).decisions == ()
