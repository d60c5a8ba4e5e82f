"""The release line as a choice: what the form sends, and what the text then holds."""

import pytest

from drafting.domain.forms import PartRole
from drafting.web.release_line import UNSAID, line_sent


@pytest.mark.parametrize(
    ("form", "line"),
    [
        ({}, None),
        ({"release-how": "now", "release-at": "2026-11-22T09:00"}, "immediate"),
        (
            {
                "release-how": "embargo",
                "release-at": "2026-11-22T09:00",
                "release-zone": "Asia/Hong_Kong",
            },
            "embargo 2026-11-22T01:00Z Asia/Hong_Kong",
        ),
        ({"release-how": "embargo", "release-zone": "Asia/Hong_Kong"}, UNSAID),
        ({"release-how": "embargo", "release-at": "2026-11-22T09:00"}, UNSAID),
        (
            {"release-how": "embargo", "release-at": "soon", "release-zone": "Asia/Taipei"},
            UNSAID,
        ),
    ],
)
def test_line_sent_without_script(form: dict[str, str], line: str | None):
    assert line_sent(form) == line


def test_embargo_chosen_in_the_form_is_shown_and_kept_in_the_text(played, visit):
    statement = played.world.statement(played.writer, played.incident)
    text = played.world.texts(statement)[0]
    writer = visit(played.writer)

    answer = writer.post(
        f"/texts/{text}",
        {
            "base": "1",
            "release-how": "embargo",
            "release-at": "2026-11-22T09:00",
            "release-zone": "Asia/Hong_Kong",
        },
    )

    kept = played.world.draft(text).parts
    assert answer.status_code == 303
    assert kept[PartRole.RELEASE_LINE] == "embargo 2026-11-22T01:00Z Asia/Hong_Kong"
    assert 'value="2026-11-22T09:00"' in writer.get(f"/statements/{statement}/draft").text


def test_embargo_without_a_time_is_not_submitted(played, visit):
    statement = played.world.statement(played.writer, played.incident)
    text = played.world.texts(statement)[0]
    writer = visit(played.writer)
    writer.post(f"/texts/{text}", {"base": "1", "release-how": "embargo"})

    answer = writer.post(f"/statements/{statement}/submit")

    assert answer.status_code == 422
    assert "no valid date and time" in answer.text


def test_whoever_may_not_write_gets_a_desk_that_only_shows(played, visit):
    statement = played.world.statement(played.writer, played.incident)

    page = visit(played.press_officer).get(f"/statements/{statement}/draft").text

    assert "data-read-only" in page
    assert 'name="save"' not in page
