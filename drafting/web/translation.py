"""Words, moments and numbers as the reader of this request reads them.

Templates use `t`, `label`, `when`, `day` and `since`; what places are called is in `drafting.web.names`. The catalogues themselves are read in
`drafting.render.catalogues`.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton, get_timezone_location
from flask import current_app
from markupsafe import Markup

from drafting.domain.forms import PartRole
from drafting.domain.language import Catalogue
from drafting.domain.refusal import Need
from drafting.domain.statement import Remark
from drafting.render.catalogues import MissingWord, words
from drafting.render.judging import MESSAGES
from drafting.web.current import now
from drafting.web.language import chosen, told_in

_BABEL = {"en": "en_GB", "zh_Hans": "zh_Hans_CN"}
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def t(key: str, **values: Any) -> str:
    """Give the words of a key in the reader's language: `t('queue-waiting', n=3)`.

    A key that is missing fails a test; before users the key itself stands, and the log says so.
    """
    strict = current_app.testing
    try:
        return words(chosen(), key, strict=strict, **values)
    except MissingWord:
        if strict:
            raise
        current_app.logger.warning("no words for %s in %s", key, chosen())
        return key


def label(value: StrEnum) -> str:
    """Give the reader's word for a domain value: `label(Role.COUNSEL)` reads `role-counsel`."""
    return t(f"{kind_of(type(value))}-{value.value}")


_KINDS: dict[type[StrEnum], str] = {Catalogue: "locale", PartRole: "part"}


def options(values: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """Give domain values as a select's options: value and word."""
    return [(value.value, label(value)) for value in values]


def kind_of(enum: type[StrEnum]) -> str:
    """Give the prefix of an enum's keys: its name in kebab-case, but for the two in the table.

    >>> kind_of(PartRole), kind_of(Catalogue)
    ('part', 'locale')
    """
    if enum in _KINDS:
        return _KINDS[enum]
    name = enum.__name__
    return "".join(f"-{c.lower()}" if c.isupper() and i else c.lower() for i, c in enumerate(name))


_STATE_REFUSES = re.compile(r"state-([a-z]+)-refuses-[a-z]+")
_NAMED = {"role": "role", "part": "part", "language": "language", "form": "form"}


def need(unmet: Need) -> str:
    """Say what stands against something, in the reader's words (`need-<key>`).

    A value that names a domain word is said in words too: `role` is a role's name. What a round's
    state refuses is said by the state, whatever the step was.
    """
    values = {
        name: t(f"{_NAMED[name]}-{value}") if name in _NAMED else value
        for name, value in unmet.args.items()
    }
    if "roles" in values:
        roles = str(values["roles"]).split(",")
        values["roles"] = t("base-list-or").join(t(f"role-{role}") for role in roles)
    state = _STATE_REFUSES.fullmatch(unmet.key)
    return t(f"need-state-{state[1]}" if state else f"need-{unmet.key}", **values)


def babel_locale() -> str:
    """Give the name under which Babel knows the reader's language."""
    return _BABEL.get(chosen().value, chosen().value)


def moment(instant: datetime, zone: str | None = None) -> str:
    """Say an instant in words with the zone it is told in: '21 Nov 2026, 10:20 (Hong Kong time)'.

    `zone` None is the page's, which is the reader's own unless the page tells in another.
    """
    name = zone or told_in()
    local = instant.astimezone(ZoneInfo(name))
    date = format_skeleton("yMMMd", local, locale=babel_locale())
    return t("moment", date=date, time=f"{local:%H:%M}", zone=zone_name(name))


def said(remark: Remark) -> Remark:
    """Give a check's remark in the reader's language, whoever's was asked when it was made."""
    return remark.in_words(MESSAGES[chosen()])


def in_zone(instant: datetime, zone: str) -> str:
    """Give an instant as a datetime-local field holds it, on the clocks of a zone."""
    return f"{instant.astimezone(ZoneInfo(zone)):%Y-%m-%dT%H:%M}"


def zone_name(zone: str) -> str:
    """Name a zone by its city in the reader's language: 'Hong Kong time', '香港时间'.

    Nobody in China says 'Shanghai time': that zone has a name of its own.
    """
    if zone in ("UTC", "Etc/UTC"):
        return "UTC"
    if zone == "Asia/Shanghai":
        return t("zone-shanghai")
    place = get_timezone_location(ZoneInfo(zone), locale=babel_locale(), return_city=True)
    return t("zone-of-city", city=place)


def day(instant: datetime, zone: str | None = None) -> str:
    """Say the day of an instant: '21 Nov 2026'."""
    local = instant.astimezone(ZoneInfo(zone or told_in()))
    return format_skeleton("yMMMd", local, locale=babel_locale())


def machine(instant: datetime) -> str:
    """Write an instant for machines: ISO 8601 in UTC."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def when(instant: datetime | None, zone: str | None = None) -> Markup:
    """Give the `<time>` element of an instant; None reads 'not known yet'."""
    if instant is None:
        return Markup("{}").format(t("not-known-yet"))
    return Markup('<time datetime="{}">{}</time>').format(machine(instant), moment(instant, zone))


def since(instant: datetime) -> Markup:
    """Give how long ago an instant was; the page's script keeps it current."""
    return _span(instant, "since", (now() - instant).total_seconds())


def discovered(instant: datetime) -> Markup:
    """Give how long ago an incident was discovered, in a phrase of its own."""
    return _span(instant, "discovered", (now() - instant).total_seconds())


def until(instant: datetime) -> Markup:
    """Give how long it is until an instant, or by how much it has passed."""
    left = (instant - now()).total_seconds()
    return _span(instant, "left" if left >= 0 else "overdue", abs(left))


def _span(instant: datetime, kind: str, seconds: float) -> Markup:
    at_once = _at_once(kind)
    return Markup(
        '<time class="span span-{kind}" datetime="{machine}" title="{moment}" data-past="{past}"'
        ' data-pattern="{pattern}" data-between="{between}" data-now="{now}">{words}</time>'
    ).format(
        kind=kind,
        machine=machine(instant),
        moment=moment(instant),
        past="no" if kind == "left" else "yes",
        pattern=t(f"time-{kind}", length="*"),
        between=t("length-between"),
        now=at_once,
        words=t(f"time-{kind}", length=length(seconds)) if seconds >= _MINUTE else at_once,
    )


def _at_once(kind: str) -> str:
    """Say that a minute has not passed yet, or is not left."""
    if kind in ("since", "discovered"):
        return t(f"time-{kind}-now")
    return t(f"time-{kind}", length=t("length-moment"))


def length(seconds: float) -> str:
    """Say a length of time in its two largest units: '1 day 3 hours', '5 minutes', '30 days'.

    The words are those of the browser's Intl too, so that a page's script changes but figures.
    """
    whole = max(0, int(seconds))
    days, hours, minutes = whole // _DAY, whole % _DAY // _HOUR, whole % _HOUR // _MINUTE
    if days:
        units = [(days, "day"), (hours, "hour")]
    elif hours:
        units = [(hours, "hour"), (minutes, "minute")]
    else:
        units = [(minutes, "minute")]
    said = [t(f"length-{unit}", n=n) for n, unit in units if n or unit == units[0][1]]
    return t("length-between").join(said)
