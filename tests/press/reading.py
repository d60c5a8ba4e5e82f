"""Reading a PDF as others do: Debian's poppler, whole."""

import subprocess

from drafting.domain.edition import Edition
from drafting.render.furniture import mark, page_line, version_line
from drafting.render.occasion import Occasion
from drafting.render.words import difference, lines

TIMEOUT = 30


def run(*command: str, given: bytes = b"") -> bytes:
    """Run a program of poppler's over a file given on its standard input."""
    return subprocess.run(
        command, input=given, capture_output=True, check=True, timeout=TIMEOUT
    ).stdout


def pages_of(pdf: bytes) -> list[str]:
    """Give the words of each page in the order they were drawn."""
    text = run("pdftotext", "-raw", "-enc", "UTF-8", "-", "-", given=pdf).decode("utf-8")
    return text.split("\f")[:-1]


def fonts_of(pdf: bytes) -> set[str]:
    """Give the names of the embedded fonts without their subset's tag."""
    rows = run("pdffonts", "-", given=pdf).decode("utf-8").splitlines()[2:]
    return {row.split(" ")[0].partition("+")[2] for row in rows}


def unlike(
    pdf: bytes, htmls: list[str], editions: tuple[Edition, ...], occasion: Occasion
) -> str | None:
    """Say where a PDF differs from its press pages and the furniture; None where nowhere."""
    pages = pages_of(pdf)
    feet = []
    at = -1
    for number, page in enumerate(pages, 1):
        head = editions[at + 1].canonical.letterhead.name if at + 1 < len(editions) else None
        at += head is not None and page.startswith(head)
        edition = editions[at]
        feet.append(
            (
                mark(edition, occasion),
                version_line(edition),
                page_line(edition.canonical.language, number, len(pages)),
            )
        )
    return difference(pages, [line for html in htmls for line in lines(html)], feet)
