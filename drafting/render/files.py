"""Which files a release is made of, and what they are called."""

from collections.abc import Callable, Iterator

from drafting.domain.edition import Edition, PublicFile
from drafting.render.job import Job, TooTall, Work
from drafting.render.occasion import Occasion
from drafting.render.plain import markdown

_MADE = (
    (Work.PLAIN, "txt", "text/plain"),
    (Work.PICTURE, "png", "image/png"),
)


def files_of(
    editions: tuple[Edition, ...], occasion: Occasion, make: Callable[[Job], bytes]
) -> tuple[PublicFile, ...]:
    """Make a release's files: four of each text (three of a very long one), and one PDF of a pair with the source first.

    `make` does one job; nothing but file names is decided here.
    """
    files = [file for edition in editions for file in _of_one(edition, occasion, make)]
    if len(editions) > 1:
        both = "_".join(edition.canonical.language.value for edition in editions)
        pair = make(Job(Work.PDF, editions, occasion))
        name = f"{_stem(editions[0], occasion, both)}.pdf"
        files.append(PublicFile("pair", both, name, "application/pdf", pair))
    return tuple(files)


def paper_of(edition: Edition, occasion: Occasion, make: Callable[[Job], bytes]) -> PublicFile:
    """Make the PDF of one text alone."""
    language = edition.canonical.language.value
    name = f"{_stem(edition, occasion, language)}.pdf"
    content = make(Job(Work.PDF, (edition,), occasion))
    return PublicFile(Work.PDF.value, language, name, "application/pdf", content)


def _of_one(
    edition: Edition, occasion: Occasion, make: Callable[[Job], bytes]
) -> Iterator[PublicFile]:
    yield paper_of(edition, occasion, make)
    language = edition.canonical.language.value
    stem = _stem(edition, occasion, language)
    for work, ending, media_type in _MADE:
        try:
            content = make(Job(work, (edition,), occasion))
        except TooTall:
            continue  # no feed shows a picture of so many screens
        yield PublicFile(work.value, language, f"{stem}.{ending}", media_type, content)
    words = markdown(edition, occasion).encode("utf-8")
    yield PublicFile("markdown", language, f"{stem}.md", "text/markdown", words)


def _stem(edition: Edition, occasion: Occasion, language: str) -> str:
    """Name a file by the day it shows, language and short code: nothing not in it anyway.

    A name is plain ASCII and the same on every system: `2026-10-21-en-GB-K4F-92Q`.
    """
    day = occasion.day.isoformat() if occasion.day else occasion.mark.value
    return "-".join(word for word in (day, language, edition.code) if word)
