"""Places left to be filled: told before one submits, kept by nobody, approved by nobody."""

import re
from collections.abc import Callable

import pytest

from drafting.commands import keep_words
from drafting.domain.forms import PartRole, Stage
from drafting.domain.ids import RoundId, StatementId
from drafting.domain.language import Language
from drafting.domain.refusal import Unfit
from tests.builders import SOUND_BODY, Cast
from tests.web.visitor import Visitor

Visit = Callable[..., Visitor]
LANGUAGES = ("en", "zh-CN", "zh-TW", "zh-HK")
OPEN = {
    PartRole.HEADLINE: "[[What happened]] at [[place]]",
    PartRole.BODY: f"{SOUND_BODY} We will say more at [[time]].",
}


def begun(played: Cast, stage: Stage = Stage.FULL) -> StatementId:
    return played.world.statement(
        played.writer, played.incident, stage=stage, parts={Language.EN_GB: OPEN}
    )


def submitted(played: Cast, stage: Stage = Stage.FULL) -> RoundId:
    return played.world.submit(played.writer, begun(played, stage))


def digests(played: Cast, round_: RoundId) -> dict[str, object]:
    return {"digest": sorted(played.world.round(round_).digests)}


def warning(page: str) -> str:
    found = re.search(r"<p[^>]*data-slots-of[^>]*>([^<]*)</p>", page)
    assert found is not None
    return found[1]


def test_submitting_warns_of_what_is_not_filled(played: Cast, visit: Visit):
    page = visit(played.writer).get(f"/statements/{begun(played)}/draft").text

    assert "3 gaps are still to be filled (Headline: 2, Body: 1)" in warning(page)
    assert "Fill the gaps that are left" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_warning_goes_when_all_is_filled(played: Cast, visit: Visit, language: str):
    statement = played.world.statement(played.writer, played.incident)

    page = visit(played.writer, language).get(f"/statements/{statement}/draft").text

    assert warning(page) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_gaps_are_one_line_on_desk_and_review(played: Cast, visit: Visit, language: str):
    statement = begun(played)
    desk = visit(played.writer, language).get(f"/statements/{statement}/draft").text
    round_ = played.world.submit(played.writer, statement)

    review = visit(played.counsel, language).get(f"/rounds/{round_}").text

    assert desk.count('class="slots"') == 1
    assert review.count("finding-must slots") == 1
    assert review.count("/keep") == 0


@pytest.mark.parametrize("who", ["counsel", "executive"])
def test_nobody_approves_what_is_not_filled(played: Cast, visit: Visit, who: str):
    round_ = submitted(played, Stage.HOLDING)  # its gates stand side by side

    answer = visit(getattr(played, who)).post(f"/rounds/{round_}/approve", digests(played, round_))

    assert answer.status_code == 422
    assert played.world.round(round_).decisions == ()


def test_counsel_is_told_how_many_are_not_filled(played: Cast, visit: Visit):
    round_ = submitted(played)

    answer = visit(played.counsel).post(f"/rounds/{round_}/approve", digests(played, round_))

    assert (answer.status_code, "3 gaps in the text are still" in answer.text) == (422, True)


def test_gap_is_kept_by_no_reason(played: Cast, visit: Visit):
    round_ = submitted(played)
    (version,) = played.world.versions(round_)
    counsel = visit(played.counsel)
    keys = {remark.key for remark in version.remarks if remark.is_slot}

    told = [
        counsel.post(f"/versions/{version.id}/keep", {"key": key, "reason": "It reads well."})
        for key in sorted(keys)
    ]

    assert [answer.status_code for answer in told] == [422, 422, 422]
    assert "is a gap to be filled" in told[0].text
    assert counsel.post(f"/rounds/{round_}/approve", digests(played, round_)).status_code == 422


def test_guess_at_a_gap_may_still_be_kept(played: Cast):
    world = played.world
    body = f"{SOUND_BODY} The model is called TBC."
    round_ = world.submit(played.writer, world.statement(played.writer, played.incident, body=body))
    (version,) = world.versions(round_)
    (guess,) = [remark for remark in version.remarks if remark.is_must]

    kept = keep_words.KeepWords(played.counsel.id, version.id, guess.key, "It is its name.")
    keep_words.handle(kept, world.desk)
    world.approve(played.counsel, round_)

    assert len(world.round(round_).decisions) == 1


def test_gap_hidden_from_the_checks_stops_an_approval_too(played: Cast):
    world = played.world
    statement = world.statement(played.writer, played.incident, body=f"{SOUND_BODY} `[[place]]`")
    round_ = world.submit(played.writer, statement)

    with pytest.raises(Unfit) as refused:
        world.approve(played.counsel, round_)

    assert [need.key for need in refused.value.needs] == ["slots-open"]


def test_filled_text_is_approved(played: Cast):
    world = played.world
    body = OPEN[PartRole.BODY]
    statement = world.statement(played.writer, played.incident, body=body)
    world.submit(played.writer, statement)
    world.type_body(played.writer, world.texts(statement)[0], SOUND_BODY)
    round_ = world.submit(played.writer, statement)

    world.approve(played.counsel, round_)

    assert len(world.round(round_).decisions) == 1


def test_holding_statement_tells_how_many_notes_there_are(played: Cast, visit: Visit):
    hollow = "We take this very seriously. Safety is our top priority. It was a minor leak."
    statement = played.world.statement(
        played.writer, played.incident, stage=Stage.HOLDING, body=hollow
    )
    (text,) = played.world.texts(statement)
    writer = visit(played.writer)
    parts = [{"role": "body", "text": hollow}]

    page = writer.get(f"/statements/{statement}/draft").text
    answer = writer.post_json(f"/texts/{text}/findings", {"parts": parts}).get_json()

    total = len(answer["findings"]) + answer["hidden"]
    assert (len(answer["findings"]), answer["hidden"] > 0) == (3, True)
    assert sum(answer["totals"].values()) == total
    assert f">{total} check notes</a>" in page
    (tally, *_) = re.findall(r'<span class="tally">(\d+) of (\d+)</span>', page)
    assert int(tally[0]) < int(tally[1])
