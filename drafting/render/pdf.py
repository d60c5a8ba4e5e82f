"""PDF files: the press page on paper, tagged for screen readers, the same bytes every time.

WeasyPrint sees our template and our style sheets only; nothing an author types becomes markup, and
the fetcher knows one address, the logo's. Dates are given, never read from a clock.
"""

import io
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from drafting.domain.edition import Edition
from drafting.domain.language import Language, custom
from drafting.render.fonts import families
from drafting.render.furniture import FURNITURE, mark, version_line
from drafting.render.justify import justify
from drafting.render.logo import clean_logo
from drafting.render.occasion import Occasion
from drafting.render.press_html import (
    LOGO,
    Medium,
    Sheet,
    Template,
    is_released,
    sheet,
    title,
)

MEASURE = 432
"""Points of a line: 36 Chinese characters of 12 points."""

ON_PAPER = Medium("paper", MEASURE, english=10.8, chinese=12)

_PRODUCER = re.compile(rb' pdf:Producer="[^"]*"')
_PAPER = {Language.EN_US: ("Letter", 612)}
_A4 = ("A4", 595.28)

logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # its warnings quote the text


class Unfetchable(FatalURLFetchingError):  # type: ignore[misc]  # WeasyPrint brings no types
    """Something other than the sheet's own logo was asked for; nothing is rendered."""


class ClosedFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint brings no types
    """Knows a fixed table of addresses and refuses every other, of whatever scheme."""

    def __init__(self, held: Mapping[str, bytes]) -> None:
        super().__init__()
        self._held = held

    def fetch(self, url: str, _headers: object = None) -> URLFetcherResponse:
        """Give the bytes the table holds.

        Raises:
            Unfetchable: on any other address.
        """
        if url not in self._held:
            raise Unfetchable
        return URLFetcherResponse(url, self._held[url], {"Content-Type": "image/png"})


@dataclass(frozen=True, slots=True)
class Press:
    """The templates, style sheets and fonts every file is made with; one value, made once."""

    sheet: Template
    paper: Template
    fonts: FontConfiguration
    on_paper: CSS
    in_picture: CSS


@dataclass(frozen=True, slots=True)
class _PrintedSheet:
    """What `paper.html` shows of one sheet."""

    html: Markup
    version: str


def make_press(sheet: Template, paper: Template, styles: Callable[[str], str]) -> Press:
    """Read fonts and style sheets once; `styles` gives a sheet's text by its name."""
    fonts = FontConfiguration()
    shared = styles("press")

    def parsed(name: str) -> CSS:
        return CSS(string=shared + styles(name), font_config=fonts, url_fetcher=ClosedFetcher({}))

    return Press(sheet, paper, fonts, parsed("paper"), parsed("picture"))


def pdf(press: Press, editions: tuple[Edition, ...], occasion: Occasion) -> bytes:
    """Make one PDF of one text, or of a pair with the source first.

    Raises:
        UnsoundLogo: when a logo's bytes are no picture.
    """
    pages = "".join(
        page_style(n, edition, occasion, twin_of(edition, editions))
        for n, edition in enumerate(editions, 1)
    )
    document = laid_out(press, editions, occasion, press.on_paper, pages, ON_PAPER)
    _hush(document.metadata)
    out = io.BytesIO()
    document.write_pdf(out, finisher=_quiet, pdf_variant="pdf/ua-1")
    return out.getvalue()


def laid_out(
    press: Press,
    editions: tuple[Edition, ...],
    occasion: Occasion,
    style: CSS,
    pages: str,
    medium: Medium,
    across: tuple[str, ...] = (),
) -> Document:
    """Lay the sheets of a document out; `pages` are the rules of this document's own pages.

    `across` are marks the page itself cannot carry: a picture's, one for each stretch of it.
    """
    logos = {e.canonical.letterhead.logo: clean_logo(e.logo) for e in editions if e.logo}
    html = press.paper.render(
        lang=custom(editions[0].canonical.language).html_lang,
        title=title(editions[0]),
        issuer=editions[0].canonical.letterhead.name,
        day=occasion.day.isoformat() if occasion.day else "",
        medium=medium.name,
        sheets=[_printed(press, edition, occasion, medium) for edition in editions],
        across=across,
    )
    fetcher = ClosedFetcher({LOGO.format(digest): png for digest, png in logos.items()})
    own = CSS(string=pages, font_config=press.fonts, url_fetcher=fetcher)
    document = HTML(string=html, url_fetcher=fetcher, base_url=None).render(
        font_config=press.fonts,
        stylesheets=[style, own],
    )
    justify(document)
    return document


def _printed(press: Press, edition: Edition, occasion: Occasion, medium: Medium) -> _PrintedSheet:
    logo = LOGO.format(edition.canonical.letterhead.logo) if edition.logo else ""
    shown: Sheet = sheet(edition, occasion, logo=logo, medium=medium)
    html = Markup(press.sheet.render(sheet=shown))  # noqa: S704  # our own template escaped it
    return _PrintedSheet(html, version_line(edition))


def page_style(number: int, edition: Edition, occasion: Occasion, beside: Language | None) -> str:
    """Write the rules of one sheet's pages: paper, margins, foot, and the mark across them."""
    language = edition.canonical.language
    paper, width = _PAPER.get(language, _A4)
    labels = listed(families(language, beside).labels)
    before, between, after = FURNITURE[language].page
    foot = f"font: 7.6pt/1.3 {labels}; color: #595959; vertical-align: top; padding-top: 5mm"
    across = "" if is_released(occasion) else _across(mark(edition, occasion), labels)
    return f"""
    @page sheet-{number} {{
      size: {paper}; margin: 24mm {(width - MEASURE) / 2:.2f}pt 26mm;
      @bottom-left {{ content: "{version_line(edition)}"; {foot} }}
      @bottom-right {{
        content: "{before}" counter(page) "{between}" counter(pages) "{after}"; {foot}
      }}
      {across}
    }}
    .sheet-{number} {{ page: sheet-{number} }}
    {set_in(number, language, beside)}
    """


def twin_of(edition: Edition, editions: tuple[Edition, ...]) -> Language | None:
    """Give the language of the other text in the same file, if there is one."""
    others = (e.canonical.language for e in editions if e is not edition)
    return next(others, None)


def set_in(number: int, language: Language, beside: Language | None) -> str:
    """Say which fonts a sheet is set in; `press.css` knows those of a reader's screen."""
    fonts = families(language, beside)
    text, labels = listed(fonts.text), listed(fonts.labels)
    return f"""
    .sheet-{number} .press-page {{ font-family: {text}; --press-labels: {labels} }}
    .sheet-{number} .press-version {{ font-family: {labels} }}
    """


def listed(names: tuple[str, ...]) -> str:
    """Write font families as CSS lists them."""
    return ", ".join(f'"{name}"' for name in names)


def _across(words: str, labels: str) -> str:
    """Lay the mark across the page, behind nothing and over nothing that it would hide."""
    return f"""@top-center {{
        content: "{words}"; font: 700 34pt/1 {labels}; color: rgba(120, 30, 20, .16);
        white-space: nowrap; transform: translateY(118mm) rotate(-32deg);
    }}"""


def _hush(metadata: Any) -> None:
    """Leave out of the XMP packet which program made the file."""
    written = metadata.generate_rdf_metadata

    def without_producer(*given: object) -> bytes:
        xml: bytes = written(*given)
        return _PRODUCER.sub(b"", xml)

    metadata.generate_rdf_metadata = without_producer


def _quiet(_document: Document, pdf: Any) -> None:
    """Leave it out of the file's information too; readers need not know what to attack."""
    pdf.info.pop("Producer", None)
