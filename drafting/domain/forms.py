"""The forms a statement may take (文种) and the parts each has, in order.

A form is offered where its custom lives: 情况说明 on the mainland, 回覆傳媒查詢 in Hong Kong. The
labels stand in the catalogues (`form-<value>`, `part-<value>`).
"""

from dataclasses import dataclass
from enum import StrEnum

from drafting.domain.language import Language


class Form(StrEnum):
    """The kind of document a statement is; the screen calls it 'form', 文种, 文件類型, 文稿類別."""

    PRESS_RELEASE = "press_release"
    HOLDING_STATEMENT = "holding_statement"
    STATEMENT = "statement"
    LETTER = "letter"
    STAFF_NOTICE = "staff_notice"
    SITUATION_NOTE = "situation_note"
    SITUATION_REPORT = "situation_report"
    PUBLIC_NOTICE = "public_notice"
    MEDIA_REPLY = "media_reply"


class Stage(StrEnum):
    """Where in the life of an incident a statement speaks."""

    HOLDING = "holding"
    FULL = "full"
    UPDATE = "update"
    CLOSING = "closing"


class Audience(StrEnum):
    """Whom a statement speaks to."""

    PUBLIC = "public"
    AFFECTED = "affected"
    FAMILIES = "families"
    STAFF = "staff"
    MEDIA = "media"
    REGULATOR = "regulator"
    EXCHANGE = "exchange"
    PARTNERS = "partners"
    INVESTORS = "investors"
    COMMUNITY = "community"


class PartRole(StrEnum):
    """What a part of a document is for."""

    RELEASE_LINE = "release_line"
    REFERENCE = "reference"
    SALUTATION = "salutation"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    DATELINE = "dateline"
    BODY = "body"
    CLOSING = "closing"
    SIGNATURE = "signature"
    NOTES = "notes"
    DISCLAIMER = "disclaimer"
    BOILERPLATE = "boilerplate"
    CONTACT = "contact"


MARKDOWN_ROLES = frozenset(
    {
        PartRole.BODY,
        PartRole.NOTES,
        PartRole.DISCLAIMER,
        PartRole.BOILERPLATE,
        PartRole.CONTACT,
    }
)
"""Parts whose text is Markdown; the others are plain lines."""

SEVERAL_LINES = MARKDOWN_ROLES | {PartRole.SIGNATURE}
"""Parts that may hold more than one line."""

REQUIRED_ROLES = frozenset({PartRole.BODY})
"""Parts that may not be empty when a text is submitted."""

RELEASE_DATE = "{release-date}"
"""The stamp that stands for the date of release; filled at release, never before."""

STAMPED_ROLES = frozenset({PartRole.DATELINE, PartRole.SIGNATURE, PartRole.BODY, PartRole.CLOSING})
"""Parts in which the stamp is honoured."""


@dataclass(frozen=True, slots=True)
class FormCustom:
    """One form: where it is offered and which parts it has, in order."""

    form: Form
    languages: frozenset[Language]
    roles: tuple[PartRole, ...]


_R = PartRole
_ENGLISH = frozenset({Language.EN_GB, Language.EN_US})
_MAINLAND = frozenset({Language.ZH_CN})
_TAIWAN = frozenset({Language.ZH_TW})
_HONG_KONG = frozenset({Language.ZH_HK})
_ALL = _ENGLISH | _MAINLAND | _TAIWAN | _HONG_KONG

_NEWS = (
    _R.RELEASE_LINE,
    _R.REFERENCE,
    _R.HEADLINE,
    _R.SUBHEAD,
    _R.DATELINE,
    _R.BODY,
    _R.NOTES,
    _R.DISCLAIMER,
    _R.BOILERPLATE,
    _R.CONTACT,
)
_SIGNED = (
    _R.REFERENCE,
    _R.HEADLINE,
    _R.BODY,
    _R.CLOSING,
    _R.SIGNATURE,
    _R.DISCLAIMER,
    _R.CONTACT,
)
_LETTER = (_R.REFERENCE, _R.HEADLINE, _R.SALUTATION, *_SIGNED[2:])

FORMS: tuple[FormCustom, ...] = (
    FormCustom(Form.PRESS_RELEASE, _ALL, _NEWS),
    FormCustom(
        Form.HOLDING_STATEMENT,
        _ALL,
        (_R.RELEASE_LINE, _R.HEADLINE, _R.DATELINE, _R.BODY, _R.SIGNATURE, _R.CONTACT),
    ),
    FormCustom(Form.STATEMENT, _ALL, (_R.RELEASE_LINE, *_SIGNED, _R.BOILERPLATE)),
    FormCustom(Form.LETTER, _ALL, _LETTER),
    FormCustom(Form.STAFF_NOTICE, _ALL, _LETTER),
    FormCustom(Form.SITUATION_NOTE, _MAINLAND | _TAIWAN, _SIGNED),
    FormCustom(Form.SITUATION_REPORT, _MAINLAND, _SIGNED),
    FormCustom(Form.PUBLIC_NOTICE, _MAINLAND | _TAIWAN | _HONG_KONG, _SIGNED),
    FormCustom(
        Form.MEDIA_REPLY,
        _HONG_KONG | _ENGLISH | _TAIWAN,
        (_R.REFERENCE, _R.HEADLINE, _R.DATELINE, _R.BODY, _R.SIGNATURE, _R.CONTACT),
    ),
)


def custom_of(form: Form) -> FormCustom:
    """Give the row of the table for a form."""
    return next(row for row in FORMS if row.form is form)


def forms_for(language: Language) -> tuple[Form, ...]:
    """List the forms offered for texts in this language, in the table's order.

    >>> Form.SITUATION_NOTE in forms_for(Language.EN_GB)
    False
    """
    return tuple(row.form for row in FORMS if language in row.languages)


def roles_of(form: Form) -> tuple[PartRole, ...]:
    """List the parts a form has, in the order the document shows them."""
    return custom_of(form).roles
