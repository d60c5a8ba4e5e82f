"""What an installation may set, each from one environment variable, and the secret.

Everything is read once when the application is made. Nothing here opens the store.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
_SECRET_BYTES = 32


class UnsoundSetting(ValueError):
    """An environment variable holds what its setting cannot take; the message names it."""


def _setting(variable: str, default: Any, meaning: str) -> Any:
    return field(default=default, metadata={"variable": variable, "meaning": meaning})


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default; `variable` and `meaning` of each are its documentation."""

    database_url: str = _setting(
        "ONEVOICE_DATABASE_URL",
        f"sqlite:///{ROOT / 'instance' / 'onevoice.db'}",
        "Where the store is: sqlite:////path or postgresql://… with the application's role.",
    )
    migration_url: str = _setting(
        "ONEVOICE_MIGRATION_URL",
        "",
        "The store as its owner reaches it, for init and upgrade; empty is the same URL.",
    )
    secret_key: str = _setting(
        "ONEVOICE_SECRET_KEY",
        "",
        "The secret that signs cookies and forms; empty reads the file `secret` in the instance.",
    )
    instance: str = _setting(
        "ONEVOICE_INSTANCE",
        str(ROOT / "instance"),
        "The folder of this installation's own files.",
    )
    base_url: str = _setting(
        "ONEVOICE_BASE_URL",
        "http://127.0.0.1:8000",
        "How people reach the pages; links in mails begin so, and https makes cookies Secure.",
    )
    smtp_url: str = _setting(
        "ONEVOICE_SMTP_URL",
        "",
        "smtp://user:password@host:port (or smtps://); empty keeps mails in the outbox.",
    )
    mail_from: str = _setting(
        "ONEVOICE_MAIL_FROM", "onevoice@localhost", "The sender's address of mails."
    )
    session_hours: int = _setting(
        "ONEVOICE_SESSION_HOURS", 24, "A sign-in ends after so many hours without a request."
    )
    session_days: int = _setting(
        "ONEVOICE_SESSION_DAYS", 14, "A sign-in ends after so many days whatever happens."
    )
    trusted_proxies: int = _setting(
        "ONEVOICE_TRUSTED_PROXIES",
        0,
        "How many proxies stand before the server and set X-Forwarded-For, -Proto and -Host.",
    )

    @property
    def secure(self) -> bool:
        """Tell whether people reach the pages over https."""
        return urlsplit(self.base_url).scheme == "https"

    @property
    def owner_url(self) -> str:
        """The URL at which migrations reach the store."""
        return self.migration_url or self.database_url

    @property
    def secret_file(self) -> Path:
        """The file that keeps the secret where no variable holds it."""
        return Path(self.instance) / "secret"


def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from the environment; what is not set keeps its default.

    Raises:
        UnsoundSetting: where a number is wanted and something else stands.
    """
    given = os.environ if environment is None else environment
    values: dict[str, Any] = {}
    for entry in fields(Settings):
        variable = entry.metadata["variable"]
        if variable in given:
            values[entry.name] = _typed(variable, given[variable], type(entry.default))
    return Settings(**values)


def _typed(variable: str, text: str, kind: type) -> str | int:
    if kind is not int:
        return text.strip()
    try:
        return int(text)
    except ValueError as error:
        raise UnsoundSetting(f"{variable} takes a whole number, not {text!r}") from error


def secret(settings: Settings) -> str | None:
    """Give the secret from the setting or its file; None where neither has one."""
    if settings.secret_key:
        return settings.secret_key
    try:
        return settings.secret_file.read_text("ascii").strip() or None
    except FileNotFoundError:
        return None


def make_secret(settings: Settings) -> str:
    """Give the secret, drawing one into its file (mode 0600) where there is none yet."""
    found = secret(settings)
    if found is not None:
        return found
    path = settings.secret_file
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn = secrets.token_hex(_SECRET_BYTES)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return make_secret(settings)  # another process was quicker
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(drawn + "\n")
    return drawn


def is_loopback(address: str) -> bool:
    """Tell whether an address or a host name is this very machine's.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("192.0.2.7")
    (True, True, False)
    """
    if address == "localhost":
        return True
    try:
        return ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return False
