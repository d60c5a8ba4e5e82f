"""The drafting page, and what its editor asks of the server while one types."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from flask import Blueprint, jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue

from drafting.commands import save_draft
from drafting.domain.dismissal import Spotted, spotted
from drafting.domain.forms import MARKDOWN_ROLES, SEVERAL_LINES, PartRole, roles_of
from drafting.domain.ids import TextId
from drafting.domain.people import Role
from drafting.domain.refusal import Need, Unfit
from drafting.domain.slots import count_slots
from drafting.domain.statement import Draft
from drafting.queries import drafting_desk
from drafting.queries.drafting_desk import DeskPage, DeskText, Judged
from drafting.queries.preview import preview_of
from drafting.render.judging import Carrier, glyph_remark
from drafting.render.offsets import utf16_offsets
from drafting.web.current import connection, desk, house, reader, stop_reading
from drafting.web.dismissals import extents_for
from drafting.web.forms import one_of, revision
from drafting.web.language import chosen, chosen_zone
from drafting.web.pages import go, say
from drafting.web.permissions import Member, route
from drafting.web.release_line import choice_of, line_sent
from drafting.web.translation import label, moment, t

blueprint = Blueprint("texts", __name__)

WRITERS = Member(*sorted(save_draft.WRITING_ROLES))
_SPOKEN = {True: "yes", False: "no"}


@route(blueprint, "/statements/<ref:statement>/draft", permission=Member())
def show(statement: str) -> ResponseReturnValue:
    """Show the drafting desk: texts side by side, findings, elements, the press page."""
    page = drafting_desk.show(connection(), statement, reader().id, chosen())
    return _desk_page(page)


def _desk_page(page: DeskPage, clash: dict[str, Any] | None = None) -> ResponseReturnValue:
    wanted = request.args.get("text", "")
    shown = [text for text in page.texts if text.text.id == wanted] or list(page.texts)
    if page.reader.plain_editor:
        shown = shown[:1]
    may_type = bool(page.reader.roles & save_draft.WRITING_ROLES) and not page.read_only
    answer = render_template(
        "texts/show.html",
        page=page,
        desks=[_mounted(page, text, read_only=not may_type) for text in shown],
        may_type=may_type,
        slots=[_open_slots(text) for text in page.texts],
        may_submit=page.reader.has(Role.WRITER),
        clash=clash,
    )
    return answer, 409 if clash else 200


def _open_slots(text: DeskText) -> dict[str, str]:
    """Say which places of a text are still to be filled; nothing where there is none."""
    name = label(text.text.language)
    held = [(role, count_slots(words)) for role, words in text.draft.parts.items()]
    where = [t("editor-slots-part", part=label(role), n=n) for role, n in held if n]
    told = t(
        "hand-over-slots", text=name, n=text.draft.slots, where=t("base-list-comma").join(where)
    )
    return {"text": text.text.id, "label": name, "told": told if where else ""}


def _mounted(page: DeskPage, text: DeskText, *, read_only: bool) -> dict[str, Any]:
    id_, words = text.text.id, text.draft.parts
    return {
        "id": id_,
        "person": page.reader.id,
        "label": label(text.text.language),
        "lang": text.text.language.value,
        "revision": text.draft.revision,
        "saved_at": text.draft.at,
        "zone": chosen_zone(),
        "plain": page.reader.plain_editor,
        "read_only": read_only,
        "parts": [_part(role, words.get(role, ""), page) for role in roles_of(page.statement.form)],
        "findings": _findings(text.judged.findings, {r.value: w for r, w in words.items()}),
        "dismissed": _dismissed(text.judged),
        "may_dismiss": page.may_dismiss,
        "extents": extents_for(in_incident=page.incident is not None),
        "back": _desk_url(page, id_),
        "dismiss_url": url_for("dismissals.dismiss", text=id_),
        "elements": _elements(text.judged, {r.value: w for r, w in words.items()}),
        "hidden": text.judged.hidden,
        "totals": text.judged.totals,
        "action": url_for("texts.save_plain", text=id_),
        "save_url": url_for("texts.save", text=id_),
        "findings_url": url_for("texts.findings", text=id_),
        "preview_url": url_for("texts.preview", text=id_),
        "preview_html": "",
        "sign_in_url": url_for("session.show"),
    }


def _desk_url(page: DeskPage, text: str) -> str:
    """Give the way back to the notes of a text; the plain desk shows one text a page."""
    alone = text if page.reader.plain_editor else None
    place = f"text-{text}-notes"
    return url_for("texts.show", statement=page.statement.id, text=alone, _anchor=place)


_HINTED = frozenset({PartRole.DATELINE, PartRole.SIGNATURE})


def _part(role: PartRole, words: str, page: DeskPage) -> dict[str, Any]:
    part = {
        "role": role.value,
        "label": label(role),
        "kind": _kind(role),
        "text": words,
        "hint": t(f"part-hint-{role.value}") if role in _HINTED else "",
    }
    if role is not PartRole.RELEASE_LINE:
        return part
    nearby = [page.incident.zone] if page.incident else []
    return part | {"kind": "release", "release": choice_of(words, [*nearby, chosen_zone()])}


def _kind(role: PartRole) -> str:
    if role in MARKDOWN_ROLES:
        return "markdown"
    return "lines" if role in SEVERAL_LINES else "line"


def _findings(found: Iterable[Spotted], words: dict[str, str]) -> list[dict[str, object]]:
    return [
        drafting_desk.browser_finding(one, at, words.get(one.remark.part, ""))
        for at, one in enumerate(found)
    ]


def _dismissed(judged: Judged) -> list[dict[str, object]]:
    """List what people set aside: what it said, who did it when and why, how far it holds."""
    return [
        {
            "id": dismissal.id,
            "excerpt": found.remark.excerpt,
            "message": found.remark.message,
            "reason": dismissal.reason,
            "told": t(
                "dismissal-told",
                name=dismissal.by,
                at=moment(dismissal.at),
                extent=label(dismissal.extent),
            ),
            "reopen_url": url_for("dismissals.reopen", dismissal=dismissal.id),
        }
        for found, dismissal in judged.dismissed
    ]


def _elements(judged: Judged, words: dict[str, str]) -> list[dict[str, object]]:
    """List each element once for every passage that carries it, or once with none."""
    rows: list[dict[str, object]] = []
    for element in judged.judgement.elements:
        value = _SPOKEN[element.value] if isinstance(element.value, bool) else element.value
        named = {
            "name": element.name,
            "value": value,
            "label": t(f"element-{element.name}", value=value),
        }
        rows += [
            {**named, **_carrier(carrier, words.get(carrier.part.value, ""))}
            for carrier in element.carriers
        ] or [{**named, "part": "", "from": None, "to": None, "excerpt": ""}]
    return rows


def _carrier(carrier: Carrier, words: str) -> dict[str, object]:
    start, end = utf16_offsets(words, carrier.start, carrier.end)
    return {"part": carrier.part.value, "from": start, "to": end, "excerpt": carrier.excerpt}


def _sent_parts() -> dict[str, str]:
    """Read the parts a script sent.

    Raises:
        Unfit: if the JSON is not `{"parts": [{"role", "text"}, …]}`.
    """
    sent = request.get_json(silent=True)
    parts = sent.get("parts") if isinstance(sent, dict) else None
    if not isinstance(parts, list):
        raise Unfit(Need("parts-unreadable"))
    found = {}
    for part in parts:
        if not isinstance(part, dict):
            raise Unfit(Need("parts-unreadable"))
        role, words = part.get("role"), part.get("text")
        if not isinstance(role, str) or not isinstance(words, str):
            raise Unfit(Need("parts-unreadable"))
        found[role] = words
    return found


def _roles(sent: Iterable[tuple[str, str]]) -> dict[PartRole, str]:
    found = {}
    for name, words in sent:
        role = one_of(PartRole, name)
        if role is None:
            raise Unfit(Need("parts-unreadable"))
        found[role] = words
    return found


def _as_list(draft: Draft) -> list[dict[str, str]]:
    return [{"role": role.value, "text": words} for role, words in draft.parts.items()]


@route(blueprint, "/texts/<ref:text>/save", permission=WRITERS, methods=("POST",))
def save(text: str) -> ResponseReturnValue:
    """Save what the editor sends; a clash gives back both sides."""
    parts = _sent_parts()
    base = (request.get_json(silent=True) or {}).get("base")
    if type(base) is not int or base < 0:
        raise Unfit(Need("base-missing"))
    command = save_draft.SaveDraft(reader().id, TextId(text), base, _roles(parts.items()))
    try:
        saved = save_draft.handle(command, desk())
    except save_draft.DraftClash as clash:
        return jsonify(_clash(clash, parts)), 409
    return jsonify(
        revision=saved.draft.revision,
        merged=saved.merged,
        parts=_as_list(saved.draft),
        at=saved.draft.at.isoformat() if saved.draft.at else None,
    )


def _clash(clash: save_draft.DraftClash, mine: dict[str, str]) -> dict[str, Any]:
    return {
        "conflict": True,
        "revision": clash.current.revision,
        "theirs": _as_list(clash.current),
        "yours": [{"role": role, "text": words} for role, words in mine.items()],
        "clashes": [
            {"role": c.role.value, "base": c.base, "theirs": c.theirs, "yours": c.mine}
            for c in clash.clashes
        ],
    }


@route(blueprint, "/texts/<ref:text>", permission=WRITERS, methods=("POST",))
def save_plain(text: str) -> ResponseReturnValue:
    """Save the plain editor's form; a clash shows both sides, with the reader's words kept."""
    base = revision(request.form.get("base", ""))
    if base is None:
        raise Unfit(Need("base-missing"))
    sent = [
        (name.removeprefix("part-"), words)
        for name, words in request.form.items()
        if name.startswith("part-")
    ]
    line = line_sent(request.form)
    if line is not None:
        sent.append((PartRole.RELEASE_LINE.value, line))
    command = save_draft.SaveDraft(reader().id, TextId(text), base, _roles(sent))
    row, case = drafting_desk.text_case(connection(), text, reader().id)
    stop_reading()
    try:
        saved = save_draft.handle(command, desk())
    except save_draft.DraftClash as clash:
        page = drafting_desk.show(connection(), case.statement.id, reader().id, chosen())
        joined = {role.value: words for role, words in clash.joined.items()}
        return _desk_page(page, {"text": row.id, **_clash(clash, joined)})
    say("draft-merged" if saved.merged else "draft-saved")
    return go(url_for("texts.show", statement=case.statement.id, text=text))


@route(blueprint, "/texts/<ref:text>/findings", permission=Member(), methods=("POST",))
def findings(text: str) -> ResponseReturnValue:
    """Judge words as they stand in the editor; nothing is written."""
    sent = request.get_json(silent=True)
    everything = isinstance(sent, dict) and sent.get("all") is True
    judged, words = drafting_desk.judge_words(
        connection(), text, _sent_parts(), reader().id, chosen(), everything=everything
    )
    lacking = desk().press.missing_glyphs(preview_of(connection(), text, words, reader().id))
    undrawable = [glyph_remark(character, chosen()) for character in lacking]
    drawn = Counter(remark.level for remark in undrawable)
    return jsonify(
        findings=_findings((*spotted(undrawable, "", text), *judged.findings), words),
        totals=drawn + Counter(judged.totals),
        elements=_elements(judged, words),
        hidden=judged.hidden,
        dismissed=len(judged.dismissed),
        dismissals=_dismissed(judged),
    )


@route(blueprint, "/texts/<ref:text>/preview", permission=Member(), methods=("POST",))
def preview(text: str) -> ResponseReturnValue:
    """Set the words as the press page will show them; nothing is written."""
    canonical = preview_of(connection(), text, _sent_parts(), reader().id)
    stop_reading()
    return house().desk.press.preview(canonical)
