"""What differs between a text and its twin in another language: figures, dates, names."""

from drafting.domain.canonical import Canonical
from drafting.domain.language import Catalogue
from drafting.domain.statement import Remark


def twin_remarks(source: Canonical, twin: Canonical, reader: Catalogue) -> tuple[Remark, ...]:
    """Remark on every figure, date or name that differs between two twins."""
    return ()
