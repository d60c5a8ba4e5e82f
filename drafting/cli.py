"""The server's own command line: `flask --app wsgi …`. Whoever can run it owns the store."""

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from sqlalchemy import make_url

from drafting.commands import bring_in_files, deliver, demonstrate, people, prepare, tidy
from drafting.commands.bring_in_files import Fate
from drafting.commands.desk import Desk
from drafting.commands.passwords import fresh_password, hashed
from drafting.config import Settings, make_secret
from drafting.domain.ids import PersonId
from drafting.domain.journal import read_head
from drafting.domain.language import Catalogue, Language
from drafting.domain.people import Person, Role
from drafting.domain.refusal import Need, NotThere, Refusal
from drafting.queries.export import export_of
from drafting.queries.verification import Verification, verify
from drafting.render.catalogues import words
from drafting.store import archive, preparations
from drafting.store import people as people_store
from drafting.store.engine import reading, writing


class _House(Protocol):
    """What `web.current.House` is to the command line."""

    settings: Settings
    desk: Desk


def _house() -> _House:
    house: _House = current_app.extensions["onevoice"]
    return house


def _settings() -> Settings:
    return _house().settings


def _desk() -> Desk:
    return _house().desk


@click.command("init")
@click.option("--email", default="admin@localhost.localdomain", show_default=True)
@click.option("--name", default="Administrator", show_default=True)
@with_appcontext
def init(email: str, name: str) -> None:
    """Make the schema, the secret and the first administrator."""
    _migrate(_settings())
    make_secret(_settings())
    with reading(_desk().engine) as db:
        if people_store.any_exist(db):
            click.echo("Ready. Somebody is there already, so no one was added.")
            return
    password = _add(_desk(), email, name, frozenset({Role.ADMINISTRATOR}), None)
    click.echo(f"Ready. Sign in as {email} with this password, shown only now: {password}")


@click.command("upgrade")
@with_appcontext
def upgrade() -> None:
    """Bring the schema up to date."""
    _migrate(_settings())
    make_secret(_settings())
    with writing(_desk().engine) as db:
        preparations.forget_all(db)  # another version of the code may have made them otherwise
    click.echo("The schema is up to date.")


@click.command("add-person")
@click.argument("email")
@click.argument("name")
@click.option("--role", "roles", multiple=True, type=click.Choice([r.value for r in Role]))
@click.option("--language", type=click.Choice([c.value for c in Catalogue]))
@with_appcontext
def add_person(email: str, name: str, roles: tuple[str, ...], language: str | None) -> None:
    """Add somebody and print a password for them, once."""
    held = frozenset(Role(role) for role in roles)
    password = _add(_desk(), email, name, held, Catalogue(language) if language else None)
    click.echo(f"Added {email}. Their password, shown only now: {password}")


@click.command("demo")
@with_appcontext
def demo() -> None:
    """Fill an empty store with a fictional organisation; for good a demonstration."""
    _migrate(_settings())
    make_secret(_settings())
    _refusing(lambda: demonstrate.handle(demonstrate.Demonstrate(), _desk()))
    click.echo("The demonstration stands. Serve it on a loopback address only.")


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--reference", is_flag=True, help="as precedents, only to be read")
@click.option("--as", "email", default="", help="the writer who brings them in")
@click.option(
    "--language",
    type=click.Choice([language.value for language in Language]),
    help="of files that do not say their own",
)
@click.option(
    "--members",
    multiple=True,
    metavar="EMAIL",
    help="who may know of them beside the writer, one each time (else the team on duty; of "
    "precedents the whole staff, who joins later too)",
)
@with_appcontext
def bring_in_past(
    paths: tuple[Path, ...],
    *,
    reference: bool,
    email: str,
    language: str | None,
    members: tuple[str, ...],
) -> None:
    """Take past statements in: Markdown, plain text, JSON lines; safe to repeat."""
    writer = _writer(email)
    spoken = writer.catalogue or Catalogue.EN
    wanted = bring_in_files.BringInFiles(
        writer.id, paths, reference, Language(language) if language else None, _named(members)
    )
    fates: Counter[Fate] = Counter()
    for outcome in bring_in_files.handle(wanted, _desk()):
        fates[outcome.fate] += 1
        click.echo(_told(outcome, spoken, reference=reference))
    taken, before, refused = (fates[fate] for fate in Fate)
    click.echo(words(spoken, "past-sum", taken=taken, before=before, refused=refused))
    if refused:
        raise SystemExit(1)


@click.command("export")
@click.argument("statement")
@click.option("--version", "number", type=int, required=True)
@click.option("--to", "path", type=click.Path(path_type=Path), required=True)
@click.option("--language", default="")
@with_appcontext
def export(statement: str, number: int, path: Path, language: str) -> None:
    """Write a version's files into a folder, with a watermark unless it was released."""
    try:
        with reading(_desk().engine) as db:
            found = export_of(db, statement, number, language)
    except NotThere as absent:
        raise click.ClickException(
            "There is no such version, or its words were erased."
        ) from absent
    files = _desk().press.files(found.editions, found.occasion)
    path.mkdir(parents=True, exist_ok=True)
    for file in files:
        (path / file.name).write_bytes(file.content)
        click.echo(path / file.name)


@click.command("verify")
@click.option("--head", help="N:DIGEST as a file or a backup carries it")
@with_appcontext
def verify_store(head: str | None) -> None:
    """Hold the journal, the words and the files against their digests."""
    try:
        known = read_head(head) if head is not None else None
    except ValueError as error:
        raise click.BadParameter("a head is N:DIGEST", param_hint="--head") from error
    with reading(_desk().engine) as db:
        found = verify(db, known)
    _report(found)
    if not found.sound:
        raise SystemExit(1)


@click.command("backup")
@click.argument("path", type=click.Path(path_type=Path))
@with_appcontext
def backup(path: Path) -> None:
    """Write everything into one file, and print the journal's head."""
    half = path.with_name(path.name + ".part")
    handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.close(handle)
    with reading(_desk().engine) as db:
        head = archive.write(db, half)
    half.replace(path)
    click.echo(f"{path}\nhead {head}")


@click.command("restore")
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@with_appcontext
def restore(path: Path) -> None:
    """Read a backup into an empty store."""
    _migrate(_settings())
    make_secret(_settings())
    try:
        with writing(_desk().engine) as db:
            head = archive.restore(db, path)
    except archive.StoreNotEmpty as error:
        raise click.ClickException("This store is not empty; nothing was changed.") from error
    except archive.UnsoundArchive as error:
        raise click.ClickException(f"This is no sound backup: {error}.") from error
    click.echo(f"Restored. head {head}")


@click.command("deliver")
@with_appcontext
def deliver_mail() -> None:
    """Send what the outbox holds."""
    if not _settings().smtp_url:
        raise click.ClickException("Set ONEVOICE_SMTP_URL to say which server takes mail.")
    told = deliver.handle(
        deliver.Deliver(_settings().smtp_url, _settings().mail_from, _settings().base_url), _desk()
    )
    click.echo(f"{told.sent} sent, {told.put_off} put off.")


@click.command("prepare")
@with_appcontext
def prepare_files() -> None:
    """Make the files of approved rounds ahead of their release, as the server does by itself."""
    fates = prepare.handle(prepare.Prepare(most=1000), _desk())
    click.echo(f"{fates[prepare.Fate.MADE]} made ready, {fates[prepare.Fate.FAILED]} left.")


@click.command("tidy")
@with_appcontext
def tidy_drafts() -> None:
    """Thin the drafts of what was released long ago; versions and the journal stay."""
    click.echo(f"{tidy.handle(_desk()).drafts} drafts thinned.")


COMMANDS = (
    init,
    upgrade,
    add_person,
    demo,
    bring_in_past,
    export,
    verify_store,
    backup,
    restore,
    deliver_mail,
    prepare_files,
    tidy_drafts,
)


def furnish(app: Flask) -> None:
    """Give an application its commands."""
    for command in COMMANDS:
        app.cli.add_command(command)


def _migrate(settings: Settings) -> None:
    """Bring the schema up to date and grant the application's role what it may do."""
    from drafting.store.migrating import migrate  # 10 MiB that no server needs

    address = make_url(settings.database_url)
    if address.get_backend_name() == "sqlite":
        if address.database:
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        migrate(settings.database_url)
        return
    role = address.username if settings.migration_url else None
    migrate(settings.owner_url, role)


def _add(
    desk: Desk, email: str, name: str, roles: frozenset[Role], catalogue: Catalogue | None
) -> str:
    password = fresh_password()
    command = people.AddPerson(
        people.FROM_THE_SHELL, email, name, roles, catalogue, password_hash=hashed(password)
    )
    _refusing(lambda: people.add(command, desk))
    return password


def _writer(email: str) -> Person:
    """Find who brings in: the writer named, or the only one there is."""
    with reading(_desk().engine) as db:
        everyone = people_store.everyone(db)
    writers = [person for person in everyone if person.active and person.has(Role.WRITER)]
    chosen = [p for p in writers if p.email == email.strip().lower()] if email else writers
    if len(chosen) == 1:
        return chosen[0]
    key = "past-nobody" if email else "past-who"
    names = ", ".join(person.email for person in writers) or "-"
    raise click.ClickException(words(Catalogue.EN, key, email=email, writers=names))


def _named(emails: tuple[str, ...]) -> tuple[PersonId, ...] | None:
    """Find the people named by their addresses; None where nobody is named."""
    with reading(_desk().engine) as db:
        found = {email: people_store.by_email(db, email) for email in emails}
    for email, person in found.items():
        if person is None or not person.active:
            raise click.ClickException(words(Catalogue.EN, "past-unknown", email=email))
    return tuple(person.id for person in found.values() if person) or None


def _told(outcome: bring_in_files.Outcome, spoken: Catalogue, *, reference: bool) -> str:
    if outcome.fate is Fate.TAKEN:
        key = "past-taken-reference" if reference else "past-taken-draft"
        return words(
            spoken,
            key,
            place=outcome.place,
            title=outcome.title,
            language=outcome.language,
            encoding=outcome.encoding,
        )
    why = "; ".join(_need(need, spoken) for need in outcome.needs)
    return words(spoken, "past-not-taken", place=outcome.place, why=why)


def _need(need: Need, spoken: Catalogue) -> str:
    values: dict[str, Any] = dict(need.args)
    return words(spoken, f"need-{need.key}", **values)


def _refusing(deed: Callable[[], object]) -> None:
    try:
        deed()
    except Refusal as refused:
        raise click.ClickException(", ".join(need.key for need in refused.needs)) from refused


def _report(found: Verification) -> None:
    click.echo(f"head {found.head}")
    click.echo(f"{found.versions} versions, {found.files} files, {len(found.erased)} erased")
    if found.flaw is not None:
        click.echo(f"journal: entry {found.flaw.number} is {found.flaw.what}")
    for trouble in found.troubles:
        click.echo(f"{trouble.kind} {trouble.id} is {trouble.what}")
    for version in found.erased:
        click.echo(f"version {version} was erased, as the journal says")
    click.echo("sound" if found.sound else "NOT sound")
