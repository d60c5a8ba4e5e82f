"""Probe 17: no public byte holds a justification, advice, a reviewer's name or a comment.

A word that stands nowhere else is planted in each of them; then every byte that leaves the house
is read: files with their metadata and names, pages of the signed-out, mails.
"""

import re
import socket
import struct
import subprocess
import zlib
from email import message_from_bytes, policy
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from drafting.commands import advise, deliver, keep_words, record_fact, suggest, tick_precondition
from drafting.commands.desk import Desk
from drafting.domain.forms import PartRole
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.store import engine, preconditions, releases
from drafting.web.permissions import declared
from tests.builders import SOUND_BODY
from tests.probes.client import Answer
from tests.probes.crowd import MANY, times
from tests.probes.house import House, digests
from tests.web.things import things

PLANTED = {
    "counsel's name": "Kestrelia",
    "executive's name": "Peregrina",
    "writer's name": "Wrenfield",
    "press officer's name": "Ploverman",
    "incident's line": "Ospreyline",
    "statement's note": "Notejay",
    "advice": "Advicewren",
    "justification": "Justifinch",
    "reason of a dismissal": "Dismissdipper",
    "suggestion": "Suggestlark",
    "reason of a suggestion": "Whymartin",
    "reason of a return": "Returnrook",
    "reason of an approval": "Approvedove",
    "reason of a recall": "Recallrail",
    "reason of a release": "Releaseraven",
    "confidential fact": "Secretsiskin",
    "precondition": "Pipitfirst",
    "unfinished words": "Draftdunnock",
}
PUBLIC = "Publicwarbler"
PERSONAL = " Mr Hollis, identity number 11010519491231002X, was hurt."


def written(word: str) -> tuple[bytes, ...]:
    """Give every way in which a file might spell a word."""
    wide = word.encode("utf-16-be")
    return (
        word.encode(),
        wide,
        word.encode("utf-16-le"),
        wide.hex().encode(),
        word.encode().hex().encode(),
    )


def holding(content: bytes, word: str) -> bool:
    folded = content.lower()
    return any(spelt.lower() in folded for spelt in written(word))


def unpacked(content: bytes) -> bytes:
    """Give a file's bytes with everything it packs unpacked behind them."""
    pieces = [content]
    if content.startswith(b"%PDF"):
        for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
            pieces += inflated(packed)
        read = ["pdftotext", "-", "-"], ["pdfinfo", "-meta", "-"], ["pdfinfo", "-"]
        for line in read:
            told = subprocess.run(line, input=content, capture_output=True, check=False)
            pieces.append(told.stdout)
    if content.startswith(b"\x89PNG"):
        pieces += [piece for packed in chunks(content) for piece in (packed, *inflated(packed))]
    return b"\n".join(pieces)


def inflated(packed: bytes) -> list[bytes]:
    """Unpack what zlib packed, wherever in the piece it begins."""
    found = []
    for at in (0, *(m.start() for m in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", packed[:200]))):
        try:
            found.append(zlib.decompressobj().decompress(packed[at:]))
        except zlib.error:
            continue
    return found


def chunks(png: bytes) -> list[bytes]:
    found, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind = png[at + 4 : at + 8]
        if kind != b"IDAT":
            found.append(kind + png[at + 8 : at + 8 + length])
        at += length + 12
    return found


def named(house: House, role: Role, name: str):
    return house.world.person(role, name=name)


def played_with_plants(house: House):
    """Walk a statement to its release, with a planted word in everything that is not public."""
    world, desk = house.world, house.world.desk
    writer = named(house, Role.WRITER, "Wanda " + PLANTED["writer's name"])
    counsel = named(house, Role.COUNSEL, "Cleo " + PLANTED["counsel's name"])
    executive = named(house, Role.EXECUTIVE, "Egon " + PLANTED["executive's name"])
    press = named(house, Role.PRESS_OFFICER, "Pam " + PLANTED["press officer's name"])
    incident = world.incident(
        writer, counsel, executive, press, line=PLANTED["incident's line"] + " in the yard"
    )
    secret = PLANTED["confidential fact"]
    fact = record_fact.RecordFact(writer.id, incident, f"{secret} tank", secret, source=secret)
    record_fact.handle(fact, desk)
    body = f"{SOUND_BODY} {PUBLIC} helps.{PERSONAL}"
    statement = world.statement(writer, incident, twins=(Language.ZH_HK,), body=body)
    tick_precondition.add(
        tick_precondition.AddPrecondition(writer.id, statement, PLANTED["precondition"]), desk
    )
    advise.handle(advise.Advise(counsel.id, statement, PLANTED["advice"]), desk)
    world.dismiss(writer, statement, "", PLANTED["reason of a dismissal"])
    first = world.submit(writer, statement, note=PLANTED["statement's note"])
    version = world.versions(first)[0]
    proposal = suggest.Proposal(
        version.id,
        PartRole.BODY,
        "Nobody was hurt",
        PLANTED["suggestion"],
        why=PLANTED["reason of a suggestion"],
    )
    suggest.handle(suggest.Suggest(counsel.id, first, (proposal,)), desk)
    world.return_(counsel, first, PLANTED["reason of a return"])
    browsers = dict(
        zip(
            ("writer", "counsel", "executive", "press"),
            house.clients(writer, counsel, executive, press),
            strict=True,
        )
    )
    second = world.submit(writer, statement)
    browsers["writer"].post(f"/rounds/{second}/recall", {"reason": PLANTED["reason of a recall"]})
    round_ = world.submit(writer, statement)
    for held in world.versions(round_):
        for key in {remark.key for remark in held.remarks if remark.is_must}:
            words = keep_words.KeepWords(counsel.id, held.id, key, PLANTED["justification"])
            keep_words.handle(words, desk)
    return writer, incident, statement, round_, browsers


def released_files(house: House) -> tuple[list[Answer], list[str]]:
    writer, _, statement, round_, browsers = played_with_plants(house)
    world = house.world
    named_digests = [("digest", digest) for digest in sorted(world.round(round_).digests)]
    reason = ("reason", PLANTED["reason of an approval"])
    for who in ("counsel", "executive"):
        told = browsers[who].post(f"/rounds/{round_}/approve", [*named_digests, reason])
        assert told.status == 303
    text = world.texts(statement)[0]
    world.type_body(writer, text, f"{SOUND_BODY} {PLANTED['unfinished words']}")
    with engine.reading(world.engine) as db:
        undone = preconditions.undone_in(tuple(db.execute(preconditions.of_statement(statement))))
    excused = [("without", one) for one in undone] + [("reason", PLANTED["reason of a release"])]
    gone = browsers["press"].post(f"/rounds/{round_}/release", [*named_digests, *excused])
    assert gone.status == 303
    with engine.reading(world.engine) as db:
        files = releases.files_of(db, gone.location.rsplit("/", 1)[-1][:16])
    return (
        [browsers["press"].get(f"/files/{file.id}") for file in files],
        [file.kind for file in files],
    )


def test_no_byte_of_a_release_tells_what_is_private(house: House) -> None:
    answers, kinds = released_files(house)

    told = {
        kind: sorted(what for what, word in PLANTED.items() if holding(everything(answer), word))
        for kind, answer in zip(kinds, answers, strict=True)
    }

    assert [answer.status for answer in answers] == [200] * len(answers)
    assert {"pdf", "png", "txt", "md"} <= {ending_of(answer) for answer in answers}
    assert {kind: what for kind, what in told.items() if what} == {}
    assert [
        ending_of(answer)
        for answer in answers
        if ending_of(answer) != "png" and not holding(everything(answer), PUBLIC)
    ] == []


def everything(answer: Answer) -> bytes:
    said = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    return unpacked(answer.body) + said.encode()


def ending_of(answer: Answer) -> str:
    return Path(answer.headers["Content-Disposition"].rstrip('"')).suffix[1:]


def test_what_the_probe_reads_would_show_a_planted_word() -> None:
    packed = b"%PDF-1.7\nstream\n" + zlib.compress(b"Advicewren") + b"\nendstream"
    wide = zlib.compress("Advicewren".encode("utf-16-be").hex().encode())
    chunk = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(wide) + 3) + b"zTXt" + b"c\0\0" + wide
    chunk += b"\0" * 4

    assert holding(unpacked(packed), "Advicewren")
    assert holding(unpacked(chunk), "Advicewren")


def test_pages_of_the_signed_out_hold_nothing(house: House) -> None:
    played = house.play()
    ids = things(played)
    nobody = house.client()
    words = ["Elmsworth", played.counsel.name, "families told", "name the driver", *ids.values()]
    paths = list(readable(house, ids))

    shown = [(path, nobody.get(path)) for path in paths]
    again = times(MANY, lambda: nobody.get(f"/rounds/{ids['round']}"))

    assert {answer.status for answer in again} == {303}
    assert [path for path, answer in shown if answer.status not in {200, 303, 404}] == []
    assert [
        (path, word)
        for path, answer in shown
        for word in words
        if word.lower() in answer.text.replace(path, "").lower() and word not in path
    ] == []


def readable(house: House, ids: dict[str, str]):
    with house.signer.test_request_context():
        adapter = house.signer.url_map.bind("localhost")
        for rule in house.signer.url_map.iter_rules():
            if "GET" in (rule.methods or ()) and declared(house.signer, rule.endpoint):
                values = {name: ids[name] for name in rule.arguments}
                yield adapter.build(rule.endpoint, values, "GET")


class Letterbox:
    """A mail server's hands: it keeps whole what it is given."""

    def __init__(self) -> None:
        self.letters: list[bytes] = []

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        letter = message_from_bytes(envelope.original_content or b"", policy=policy.default)
        told = letter.get_body()
        assert told is not None
        self.letters.append(f"{letter.items()}\n{told.get_content()}".encode())
        return "250 OK"


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def test_no_mail_tells_what_is_private(house: House) -> None:
    played_with_plants(house)
    box, port = Letterbox(), free_port()
    post = Controller(box, hostname="127.0.0.1", port=port)
    post.start()
    try:
        desk = Desk(house.world.engine, house.world.press)
        order = deliver.Deliver(
            f"smtp://127.0.0.1:{port}", "onevoice@elmsworth.example", "https://x.example"
        )
        deliver.handle(order, desk)
    finally:
        post.stop()
    names = {"writer's name", "counsel's name", "executive's name", "press officer's name"}

    assert len(box.letters) > 4
    assert [
        what
        for what, word in PLANTED.items()
        for letter in box.letters
        if what not in names and holding(letter, word)
    ] == []


def test_release_names_no_reviewer_in_twenty_downloads(house: House) -> None:
    played = house.play()
    world = played.world
    round_ = world.submit(played.writer, world.statement(played.writer, played.incident))
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    press = house.client(played.press_officer)
    gone = press.post(f"/rounds/{round_}/release", digests(played, round_))
    with engine.reading(world.engine) as db:
        files = releases.files_of(db, gone.location.rsplit("/", 1)[-1][:16])
    file = next(row for row in files if row.kind == "pdf")

    told = times(MANY, lambda: press.get(f"/files/{file.id}"))

    assert len({answer.body for answer in told}) == 1
    assert not holding(everything(told[0]), "Cora")
