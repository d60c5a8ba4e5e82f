"""What no release holds is told by name before it is parsed; what real ones hold is let through."""

import pytest

from drafting.domain.language import Language
from drafting.render.bounds import MOST, Bound, excesses
from drafting.render.markdown import TooLong, lines_to_html, to_html
from tests.press.papers import PAPERS

ROW = "| Each household | £60 | on the next bill | automatically |\n"
SENTENCE = "We will say more by six this evening. "
BEYOND = {
    Bound.CHARACTERS: SENTENCE * 1_100,
    Bound.LINES: "One line.\n\n" * 1_001,
    Bound.LEVELS: "\n".join(f"{'  ' * depth}- deeper" for depth in range(11)),
    Bound.CELLS: ROW * 210,
    Bound.MARKS: "**a*b " * 400,
    Bound.UNBROKEN: " ".join("x" * 900 for _ in range(5)),
}
WITHIN = {
    "ten pages of English": "\n\n".join([SENTENCE * 8] * 120),
    "ten pages of Chinese": "\n\n".join(["我们将在今晚六时前再次通报。" * 8] * 300),
    "a long table": ROW * 190,
    "a list of long addresses": "\n".join(f"- https://example.org/{'a' * 120}" for _ in range(25)),
    "a signature moved to the right": f"{' ' * 60}江州银行\n{' ' * 60}2026年10月21日",
    "numbers under numbers": "\n".join(f"{n}. One\n   - Two\n   - Three" for n in range(1, 99)),
}


@pytest.mark.parametrize("bound", Bound)
def test_text_beyond_a_bound_is_told_by_name(bound):
    found = {one.bound: one for one in excesses(BEYOND[bound])}

    assert set(found) == {bound}
    assert found[bound].found > found[bound].most == MOST[bound]


@pytest.mark.parametrize("bound", Bound)
@pytest.mark.parametrize("parse", [to_html, lines_to_html])
def test_text_beyond_a_bound_is_not_parsed(bound, parse):
    with pytest.raises(TooLong):
        parse(BEYOND[bound], Language.EN_GB)


@pytest.mark.parametrize("name", WITHIN)
def test_long_text_of_a_usual_kind_is_let_through(name):
    assert excesses(WITHIN[name]) == ()


@pytest.mark.parametrize("name", PAPERS)
def test_papers_are_within_all_bounds(name):
    parts = [part.text for edition in PAPERS[name] for part in edition.canonical.parts]

    assert [excesses(text) for text in parts] == [()] * len(parts)


def test_quotations_count_as_levels_beside_lists():
    quotes = "> " * 9

    assert [one.found for one in excesses(f"{quotes}- one\n{quotes}  - two")] == [11]
