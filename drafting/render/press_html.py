"""The press page: one text with its letterhead and furniture as a piece of safe HTML.

The same piece is shown beside the editor, printed to PDF and pictured, so that what people see
while they write is what the public gets.
"""

from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup

from drafting.domain.edition import Edition
from drafting.domain.forms import MARKDOWN_ROLES, PartRole
from drafting.domain.language import Language, custom
from drafting.render.fonts import ENGLISH
from drafting.render.furniture import end_mark, ends_after, label, mark, shown_text
from drafting.render.headline import SIZES, as_html, set_lines
from drafting.render.markdown import lines_to_html, to_html, with_latin_apostrophes
from drafting.render.occasion import Mark, Occasion
from drafting.render.unbroken import unbroken

LOGO = "press:logo/{}"
"""The address of a sheet's logo, which the press room's fetcher alone understands."""

_RUNS_IN = ("–", "—", "-", ":", "：", ")", "）")
"""A dateline that ends so is set at the beginning of the first paragraph, as agencies do."""


class Template(Protocol):
    """A template that turns values into HTML and escapes them."""

    def render(self, **values: object) -> str:
        """Fill the template."""


@dataclass(frozen=True, slots=True)
class Medium:
    """What a file is laid out on: the length of a line, the sizes of running text in one unit.

    The medium's style sheet sets the same sizes.
    """

    name: str
    line: float
    english: float
    chinese: float

    def measure(self, language: Language) -> float:
        """Give the length of a line in ems of running text."""
        return self.line / (self.english if language in ENGLISH else self.chinese)


@dataclass(frozen=True, slots=True)
class ShownPart:
    """One part as it is set: what it is for, its safe HTML, and whether it holds blocks."""

    role: str
    html: Markup
    is_prose: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the sheet template shows."""

    form: str
    lang: str
    mark: str
    issuer: str
    address: tuple[str, ...]
    logo: str
    label: str
    heading: str
    parts: tuple[ShownPart, ...]
    ends_after: str
    end_mark: str
    prevailing: str


def fragment(template: Template, edition: Edition, occasion: Occasion) -> str:
    """Set a text for the screen: no logo's bytes, and a headline below the page's own heading."""
    return template.render(sheet=sheet(edition, occasion, heading="h2"))


def sheet(
    edition: Edition,
    occasion: Occasion,
    *,
    heading: str = "h1",
    logo: str = "",
    medium: Medium | None = None,
) -> Sheet:
    """Give the values of the sheet template for one text.

    Without a medium, on a screen, the browser breaks the headlines.
    """
    canonical = edition.canonical
    return Sheet(
        form=canonical.form.value,
        lang=custom(canonical.language).html_lang,
        mark=mark(edition, occasion),
        issuer=canonical.letterhead.name,
        address=canonical.letterhead.lines,
        logo=logo,
        label=label(edition),
        heading=heading,
        parts=shown_parts(edition, occasion, medium),
        ends_after=ends_after(edition).value,
        end_mark=end_mark(edition),
        prevailing=canonical.prevailing,
    )


def shown_parts(
    edition: Edition, occasion: Occasion, medium: Medium | None = None
) -> tuple[ShownPart, ...]:
    """Set every part of a text, in the form's order."""
    language = edition.canonical.language
    parts = []
    for part in edition.canonical.parts:
        text = shown_text(edition, part.role, occasion)
        is_prose = part.role in MARKDOWN_ROLES
        if part.role in SIZES and medium:
            lines = set_lines(text.strip(), part.role, language, medium.measure(language))
            html = with_latin_apostrophes(as_html(lines), language)
        else:
            html = to_html(text, language) if is_prose else lines_to_html(text, language)
        html = unbroken(html, language, is_title=part.role in SIZES)
        parts.append(ShownPart(part.role.value, Markup(html), is_prose))  # noqa: S704  # both are safe by construction, and tested against known attacks
    return _run_in(tuple(parts), "" if language not in ENGLISH else " ")


def _run_in(parts: tuple[ShownPart, ...], gap: str) -> tuple[ShownPart, ...]:
    """Set the dateline at the head of the body's first paragraph where it asks for that."""
    at = next((n for n, p in enumerate(parts) if p.role == PartRole.DATELINE.value), None)
    if at is None or at + 1 == len(parts):
        return parts
    dateline, body = parts[at], parts[at + 1]
    opens = body.html.startswith("<p>") and body.role == PartRole.BODY.value
    if not opens or not dateline.html.rstrip().endswith(_RUNS_IN):
        return parts
    start = Markup('<p><span class="press-dateline">{}</span>{}').format(dateline.html, gap)
    joined = ShownPart(body.role, start + body.html[len("<p>") :], is_prose=True)
    return (*parts[:at], joined, *parts[at + 2 :])


def title(edition: Edition) -> str:
    """Give a document's title for its metadata: the headline, else what the form is called."""
    headline = edition.canonical.text_of(PartRole.HEADLINE).strip()
    return headline.replace("\n", " ") or label(edition) or edition.canonical.letterhead.name


def is_released(occasion: Occasion) -> bool:
    """Tell whether the occasion is a real release, which alone carries no mark."""
    return occasion.mark is Mark.NONE
