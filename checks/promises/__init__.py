"""Finds what a public statement promises, and by when: 'we will publish the findings by 4 June'.

A promise is the issuer's own, firm and of a deed: what others will do, what is hoped or planned,
what is denied or asked of the reader is none. `promises` gives them in the order of the text,
`due_in` reads by when from words known to be one, `due_at` tells the instant a promise falls due once
it is known when it was said.
"""

from collections.abc import Iterator, Sequence

from checks.document import BlockKind, Document
from checks.language import family
from checks.markdown import parse
from checks.masks import Masks
from checks.promises.chinese import chinese_due, chinese_promises
from checks.promises.deadlines import due_at
from checks.promises.english import english_due, english_promises
from checks.promises.model import MOST, Due, Promise, Read

__all__ = ["Due", "Promise", "due_at", "due_in", "promises"]

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.QUOTATION)


def promises(text: str, language: str, issuer: Sequence[str] = ()) -> tuple[Promise, ...]:
    """Gives a text's promises, the first so many; `issuer` are names the issuer goes by.

    >>> [found.due is not None for found in promises("We will refund you within 14 days.", "en")]
    [True]
    """
    chinese = family(language) == "zh"
    document = parse(text, han=chinese)
    masks = Masks(document, ())
    read = chinese_promises if chinese else english_promises
    found: list[Promise] = []
    for start, end in _said(document):
        for one in read(document.folded, start, end, issuer):
            if masks.is_quoted(one.at, one.end) or masks.is_code(one.at):
                continue
            found.append(Promise(*_span(document, one), one.due))
            if len(found) == MOST:
                return tuple(found)
    return tuple(found)


def due_in(words: str, language: str) -> Due | None:
    """Gives by when a stretch of words, known to undertake something, says that it is done.

    >>> due_in("Letters leave us by 24 November 2026.", "en").day.first
    24
    """
    chinese = family(language) == "zh"
    folded = parse(words, han=chinese).folded
    if chinese:
        return chinese_due(folded, 0, len(folded))
    return english_due(folded, 0, 0, len(folded))


def _span(document: Document, one: Read) -> tuple[int, int]:
    """Gives the words in the source, with the marks of emphasis that open or close them."""
    span = document.span(one.start, one.end)
    start, end = span.start, span.end
    while start and document.source[start - 1] in "*_":
        start -= 1
    while end < len(document.source) and document.source[end] in "*_":
        end += 1
    return start, end


def _said(document: Document) -> Iterator[tuple[int, int]]:
    """Walks the sentences that assert something."""
    for sentence in document.sentences:
        words = document.folded[sentence.start : sentence.end].rstrip(" \"'”」』)）")
        if sentence.kind in _RUNNING and not words.endswith("?"):
            yield sentence.start, sentence.end
