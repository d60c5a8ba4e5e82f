"""Saving over HTTP: two from one base lose nothing, every version has its digest, who types knows.

Probes 9, 10, 13 and 14.
"""

import hashlib
import re
from collections import Counter
from functools import partial
from html import unescape

from drafting.domain.canonical import to_bytes
from drafting.domain.forms import PartRole
from drafting.domain.round import SuggestionState
from drafting.store import engine, suggestions, versions
from tests.builders import SOUND_BODY
from tests.probes.crowd import MANY, at_once
from tests.probes.house import House, digests

LINES = [f"Paragraph {n} stands here." for n in range(MANY)]
BODY = "\n\n".join(LINES)


def added(n: int) -> str:
    """Give the body with a word of writer n's own in paragraph n."""
    return "\n\n".join([*LINES[:n], LINES[n] + f" Word{n} too.", *LINES[n + 1 :]])


def scene(house: House, body: str = BODY):
    played = house.play()
    statement = played.world.statement(played.writer, played.incident, body=body)
    return played, statement, played.world.texts(statement)[0]


def body_of(played, text) -> str:
    return str(played.world.draft(text).parts[PartRole.BODY])


# 9: through the form


def test_forms_saved_from_one_base_lose_nothing(house: House) -> None:
    played, _, text = scene(house)
    writer = house.client(played.writer)
    headline = played.world.draft(text).parts[PartRole.HEADLINE]

    told = at_once(
        [
            partial(
                writer.post,
                f"/texts/{text}",
                {"base": 1, "part-headline": headline, "part-body": crlf(added(n))},
            )
            for n in range(MANY)
        ]
    )

    kept = body_of(played, text)
    refused = [n for n, answer in enumerate(told) if answer.status == 409]
    assert {answer.status for answer in told} <= {303, 409}
    assert [n for n in range(MANY) if n not in refused and f"Word{n} too" not in kept] == []
    assert all(f"Word{n} too" in told[n].text for n in refused)


def crlf(words: str) -> str:
    """Give words with the line ends that browsers send."""
    return words.replace("\n", "\r\n")


def test_forms_that_clash_show_both(house: House) -> None:
    played, _, text = scene(house, "Twelve were hurt.")
    writer = house.client(played.writer)
    sent = [f"Unique{n} were hurt." for n in range(MANY)]

    told = at_once(
        [
            partial(
                writer.post,
                f"/texts/{text}",
                {"base": 1, "part-headline": "Oil spill at Elmsworth", "part-body": words},
            )
            for words in sent
        ]
    )

    kept = body_of(played, text)
    assert Counter(answer.status for answer in told) == {303: 1, 409: MANY - 1}
    assert kept in sent
    for words, answer in zip(sent, told, strict=True):
        if answer.status == 409:
            assert words.split()[0] in answer.text
            assert kept.split()[0] in answer.text


def test_form_that_settles_a_clash_keeps_what_did_not_clash(house: House) -> None:
    played, _, text = scene(house, "Twelve were hurt.")
    writer = house.client(played.writer)
    theirs = {"base": 1, "part-headline": "A better headline", "part-body": "Thirteen were hurt."}
    mine = {"base": 1, "part-headline": "Oil spill at Elmsworth", "part-body": "Nobody was hurt."}
    first = writer.post(f"/texts/{text}", theirs)
    clash = writer.post(f"/texts/{text}", mine)

    settled = writer.post(f"/texts/{text}", form_in(clash.text))

    parts = played.world.draft(text).parts
    assert (first.status, clash.status, settled.status) == (303, 409, 303)
    assert (parts[PartRole.HEADLINE], parts[PartRole.BODY]) == (
        "A better headline",
        "Nobody was hurt.",
    )


def form_in(page: str) -> dict[str, object]:
    """Read the form that settles a clash as a browser sends it when it is not touched."""
    form = page[page.index('id="clash-title"') :]
    form = form[form.index("<form") : form.index("</form>")]
    fields = re.findall(
        r'<textarea[^>]*name="(part-[a-z_]+)"[^>]*>\n?(.*?)</textarea>', form, re.DOTALL
    )
    (base,) = re.findall(r'name="base" value="(\d+)"', form)
    return {"base": base, **{name: unescape(words) for name, words in fields}}


def test_parts_that_are_not_sent_stay(house: House) -> None:
    played, _, text = scene(house, "Twelve were hurt.")
    writer = house.client(played.writer)

    by_form = writer.post(f"/texts/{text}", {"base": 1, "part-body": "Nobody was hurt."})
    only = [{"role": "body", "text": "Nobody at all was hurt."}]
    by_script = writer.post_json(f"/texts/{text}/save", {"base": 2, "parts": only})

    parts = played.world.draft(text).parts
    assert (by_form.status, by_script.status) == (303, 200)
    assert parts == {
        PartRole.HEADLINE: "Oil spill at Elmsworth",
        PartRole.BODY: "Nobody at all was hurt.",
    }


def test_part_that_is_sent_empty_goes(house: House) -> None:
    played, _, text = scene(house, "Twelve were hurt.")
    writer = house.client(played.writer)

    told = writer.post(f"/texts/{text}", {"base": 1, "part-headline": ""})

    assert told.status == 303
    assert played.world.draft(text).parts == {PartRole.BODY: "Twelve were hurt."}


def test_form_without_base_is_refused(house: House) -> None:
    played, _, text = scene(house)
    writer = house.client(played.writer)

    told = [
        writer.post(f"/texts/{text}", {"base": base, "part-body": "All gone."}).status
        for base in ("", "-1", "one", "1.0", "²")
    ]

    assert told == [422] * 5
    assert body_of(played, text) == BODY


# 10: through autosave


def test_autosaves_from_one_base_lose_nothing(house: House) -> None:
    played, _, text = scene(house)
    writer = house.client(played.writer)
    headline = played.world.draft(text).parts[PartRole.HEADLINE]

    told = at_once(
        [
            partial(writer.post_json, f"/texts/{text}/save", saved(1, headline, added(n)))
            for n in range(MANY)
        ]
    )

    kept = body_of(played, text)
    refused = [n for n, answer in enumerate(told) if answer.status == 409]
    assert {answer.status for answer in told} <= {200, 409}
    assert [n for n in range(MANY) if n not in refused and f"Word{n} too" not in kept] == []
    assert all(f"Word{n} too" in said(told[n].json["yours"]) for n in refused)


def saved(base: int, headline: str, body: str) -> dict[str, object]:
    return {
        "base": base,
        "parts": [{"role": "headline", "text": headline}, {"role": "body", "text": body}],
    }


def said(parts: list[dict[str, str]]) -> str:
    return "\n".join(part["text"] for part in parts)


def test_autosaves_that_clash_give_back_both(house: House) -> None:
    played, _, text = scene(house, "Twelve were hurt.")
    writer = house.client(played.writer)
    sent = [f"Unique{n} were hurt." for n in range(MANY)]

    told = at_once(
        [
            partial(
                writer.post_json, f"/texts/{text}/save", saved(1, "Oil spill at Elmsworth", words)
            )
            for words in sent
        ]
    )

    kept = body_of(played, text)
    assert Counter(answer.status for answer in told) == {200: 1, 409: MANY - 1}
    for words, answer in zip(sent, told, strict=True):
        if answer.status == 409:
            assert said(answer.json["yours"]).endswith(words)
            assert said(answer.json["theirs"]).endswith(kept)
            assert [c["theirs"] for c in answer.json["clashes"]] == [kept]


def test_saves_of_every_part_merge(house: House) -> None:
    played, _, text = scene(house, "Twelve were hurt.")
    writer = house.client(played.writer)

    told = at_once(
        [
            lambda: writer.post_json(
                f"/texts/{text}/save", saved(1, "Oil spill, the latest", "Twelve were hurt.")
            ),
            lambda: writer.post_json(
                f"/texts/{text}/save", saved(1, "Oil spill at Elmsworth", "Nobody was hurt.")
            ),
        ]
    )

    parts = played.world.draft(text).parts
    assert [answer.status for answer in told] == [200, 200]
    assert (parts[PartRole.HEADLINE], parts[PartRole.BODY]) == (
        "Oil spill, the latest",
        "Nobody was hurt.",
    )


def test_saves_and_settled_suggestions_at_once_lock_nobody_out(house: House) -> None:
    played, statement, text = scene(house)
    world = played.world
    round_ = world.submit(played.writer, statement)
    (version,) = world.versions(round_)
    writer, lawyer = house.clients(played.writer, played.counsel)
    for n in range(10):
        words = {
            "place-0": f"{version.id} body",
            "before-0": f"Paragraph {n} stands",
            "after-0": f"Suggested{n} stands",
        }
        assert lawyer.post(f"/rounds/{round_}/suggest", words).status == 303
    with engine.reading(world.engine) as db:
        made = [one.id for one in suggestions.of_statement(db, statement)]
    headline = world.draft(text).parts[PartRole.HEADLINE]

    told = at_once(
        [partial(writer.post, f"/suggestions/{one}", {"take": "yes"}) for one in made]
        + [
            partial(writer.post_json, f"/texts/{text}/save", saved(1, headline, added(n)))
            for n in range(10, 20)
        ]
    )

    kept = body_of(played, text)
    marks = [f"Suggested{n} stands" for n in range(10)] + [f"Word{n} too" for n in range(10, 20)]
    assert {answer.status for answer in told} <= {200, 303, 409}
    assert [
        mark
        for mark, answer in zip(marks, told, strict=True)
        if answer.status != 409 and mark not in kept
    ] == []


# 13: every version has its digest


def test_every_version_has_the_digest_of_its_words(house: House) -> None:
    played, statement, text = scene(house)
    writer = house.client(played.writer)
    for n in range(3):
        played.world.type_body(played.writer, text, added(n))
        at_once([lambda: writer.post(f"/statements/{statement}/submit")] * 3)

    with engine.reading(played.world.engine) as db:
        cut = [versions.find(db, row.id) for row in versions.history(db, text)]

    assert [version.number for version in cut if version] == list(range(len(cut), 0, -1))
    assert len({version.digest for version in cut if version}) == 3
    for version in cut:
        assert version is not None
        assert version.canonical is not None
        assert version.digest == hashlib.sha256(to_bytes(version.canonical)).hexdigest()


# 14: who suggests may decide, who types may not and is told before


def test_counsel_who_suggests_approves(house: House) -> None:
    played, statement, text = scene(house, SOUND_BODY)
    world = played.world
    round_ = world.submit(played.writer, statement)
    (version,) = world.versions(round_)
    lawyer, writer = house.clients(played.counsel, played.writer)
    words = {
        "place-0": f"{version.id} body",
        "before-0": "ran into the yard",
        "after-0": "leaked into the yard",
    }

    told = lawyer.post(f"/rounds/{round_}/suggest", words).status
    with engine.reading(world.engine) as db:
        (made,) = suggestions.of_statement(db, statement)
    taken = at_once([lambda: writer.post(f"/suggestions/{made.id}", {"take": "yes"})] * MANY)
    sent = writer.post(f"/statements/{statement}/submit").status
    second = newest_round(house, statement)
    agreed = lawyer.post(f"/rounds/{second}/approve", digests(played, second)).status

    with engine.reading(world.engine) as db:
        (settled,) = suggestions.of_statement(db, statement)
    assert (told, sent, agreed) == (303, 303, 303)
    assert Counter(answer.status for answer in taken) == {303: 1, 409: MANY - 1}
    assert settled.state is SuggestionState.TAKEN
    assert "leaked into the yard" in body_of(played, text)


def newest_round(house: House, statement):
    from drafting.store import rounds

    with engine.reading(house.world.engine) as db:
        return rounds.of_statement(db, statement)[0].id


def test_counsel_who_types_is_warned_and_refused(house: House) -> None:
    played, statement, text = scene(house, SOUND_BODY)
    world = played.world
    lawyer = house.client(played.counsel)
    warned = lawyer.get(f"/statements/{statement}/draft").text
    typed = lawyer.post_json(
        f"/texts/{text}/save", saved(1, "Oil spill at Elmsworth", SOUND_BODY + " Keep away.")
    ).status
    from drafting.commands import add_member

    other = world.person(*played.counsel.roles)
    add_member.handle(add_member.AddMember(played.writer.id, played.incident, other.id), world.desk)
    round_ = world.submit(played.writer, statement)

    told = at_once(
        [lambda: lawyer.post(f"/rounds/{round_}/approve", digests(played, round_))] * MANY
    )

    assert "become a contributor and cannot decide on this text" in warned
    assert typed == 200
    assert Counter(answer.status for answer in told) == {403: MANY}
