"""A throwaway PostgreSQL server for the tests, and the two roles that Onevoice lives with.

The server is either the one that ``ONEVOICE_TEST_POSTGRES`` names (a superuser's URL) or a cluster
of our own, made from Debian's postgresql in a temporary folder, reachable over a unix socket only
and gone afterwards. That a server cannot be had is a failure, never a reason to skip.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import psycopg
from psycopg import sql
from sqlalchemy import URL, make_url

OWNER = "onevoice_owner"
APPLICATION = "onevoice_app"
ROOM = 4 * 1024**3
"""Bytes: several times what the fullest databases of the tests take."""

_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "listen_addresses": "",
    "max_connections": "300",
    "shared_buffers": "128MB",
    "max_wal_size": "512MB",
}


class NoPostgresError(RuntimeError):
    """PostgreSQL was asked for and cannot be had; the message says what to do."""


def _programs() -> Path:
    """Find the folder of initdb and pg_ctl, the newest where Debian keeps several."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda path: int(path.parent.parent.name),
    )
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path is None:
        raise NoPostgresError(
            "PostgreSQL is not installed: run 'make setup', or name a server's superuser URL in "
            "ONEVOICE_TEST_POSTGRES"
        )
    return Path(on_path).resolve().parent


def _roomy_memory() -> Path | None:
    """Give the folder that lies in memory if it has room: databases are copied faster there.

    None stands for the usual place of temporary files.
    """
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK)
    return memory if roomy and shutil.disk_usage(memory).free > ROOM else None


class Cluster(AbstractContextManager["Cluster"]):
    """A PostgreSQL server of our own, from entering the block to leaving it."""

    def __init__(self) -> None:
        self._programs = _programs()
        self._folder = Path(tempfile.mkdtemp(prefix="onevoice-pg-", dir=_roomy_memory()))
        # PostgreSQL refuses to run as root, so root lends it the folder and steps aside.
        self._prefix: list[str] = []
        if os.geteuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(self._folder, account.pw_uid, account.pw_gid)
            self._prefix = ["runuser", "-u", "postgres", "--"]

    @property
    def url(self) -> str:
        """The superuser's URL."""
        return f"postgresql+psycopg://postgres@/postgres?host={self._folder}"

    def __enter__(self) -> Self:
        try:
            self._run(
                "initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8",
                "--locale=C.UTF-8", "--no-sync", f"--pgdata={self._folder / 'cluster'}",
            )  # fmt: skip
            settings = [f"-c {name}='{value}'" for name, value in _SETTINGS.items()]
            options = " ".join([*settings, f"-k {self._folder}"])
            self._run(
                "pg_ctl", "start", "--wait", "--silent", f"--pgdata={self._folder / 'cluster'}",
                f"--log={self._folder / 'log'}", f"--options={options}",
            )  # fmt: skip
        except BaseException:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the server and take its folder away."""
        try:
            self._run("pg_ctl", "stop", "--mode=immediate", "--silent",
                      f"--pgdata={self._folder / 'cluster'}")  # fmt: skip
        finally:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._prefix, str(self._programs / program), *arguments]
        # The server keeps what it is given open; a pipe would be waited on for ever.
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run(
                command, cwd="/", stdout=output, stderr=subprocess.STDOUT, check=False
            )
            if done.returncode != 0:
                output.seek(0)
                log = self._folder / "log"
                said = log.read_text() if log.exists() else output.read()
                raise NoPostgresError(f"{program} failed:\n{said}")


@dataclass(slots=True)
class Server:
    """A running server as the tests use it: roles made once, databases copied from templates."""

    superuser: URL
    _made: int = field(default=0, init=False)

    @classmethod
    def at(cls, url: str) -> Self:
        """Take the server at ``url`` into use and make the two roles where they are missing."""
        server = cls(make_url(url).set(drivername="postgresql+psycopg"))
        with server._admin() as connection:
            # Several test processes may come here at once: one after the other.
            connection.execute("SELECT pg_advisory_lock(4211)")
            for role in (OWNER, APPLICATION):
                known = connection.execute(
                    "SELECT 1 FROM pg_roles WHERE rolname = %s", [role]
                ).fetchone()
                if known is None:
                    connection.execute(
                        sql.SQL(
                            "CREATE ROLE {} LOGIN PASSWORD {} NOSUPERUSER NOCREATEDB "
                            "NOCREATEROLE NOBYPASSRLS"
                        ).format(sql.Identifier(role), sql.Literal(role))
                    )
        return server

    def create(self, name: str, *, template: str | None = None) -> None:
        """Create database ``name``, owned by the owner's role."""
        with self._admin() as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}").format(
                    sql.Identifier(name),
                    sql.Identifier(OWNER),
                    sql.Identifier(template or "template0"),
                )
            )

    def drop(self, name: str) -> None:
        """Drop database ``name``, closing what is still connected to it."""
        with self._admin() as connection:
            connection.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
            )

    def fresh_name(self, worker: str) -> str:
        """Give a database name that nobody has used."""
        self._made += 1
        return f"onevoice_{worker}_{os.getpid()}_{self._made}"

    def url(self, role: str, database: str) -> str:
        """Give the URL at which ``role`` reaches ``database``."""
        url = self.superuser.set(username=role, password=role, database=database)
        return url.render_as_string(hide_password=False)

    def _admin(self) -> psycopg.Connection:
        plain = self.superuser.set(drivername="postgresql")
        return psycopg.connect(plain.render_as_string(hide_password=False), autocommit=True)
