"""The view shows what readers of each version saw, and hides no mark-up that changed."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drafting.domain.language import Language
from drafting.render.blocks import BlockKind, blocks, lines, sentences
from drafting.render.markdown import to_html
from drafting.render.redline import Op
from drafting.render.redline_inline import markdown_faces
from drafting.render.redline_view import (
    BlockState,
    BlockView,
    Counts,
    RedlinePart,
    RedlineView,
    redline_view,
)
from tests.render.redline.test_redline import FIRST, SECOND, arbitrary


def view(old: str, new: str) -> RedlineView:
    return redline_view([RedlinePart("body", old, True)], [RedlinePart("body", new, True)])


def block_views(old: str, new: str) -> tuple[BlockView, ...]:
    return view(old, new).parts[0].blocks


def seen(block: BlockView, *dropped: Op) -> str:
    return "".join(piece.text for piece in block.pieces if piece.op not in dropped)


def visible(source: str) -> str:
    found = ""
    for unit in blocks(source):
        faces = markdown_faces(unit)
        found += "".join(c for c, shown in zip(unit.text, faces.shown, strict=True) if shown)
    return found


@given(arbitrary)
def test_blocks_of_any_text_spell_it(text: str):
    for split in (blocks, lines, sentences):
        assert "".join(unit.text + unit.gap for unit in split(text)) == text


@given(arbitrary, arbitrary)
@example("# a", "a# a")
def test_view_shows_every_visible_character_of_both_texts(old: str, new: str):
    found = block_views(old, new)

    typed = {BlockState.SYNTAX_OLD, BlockState.SYNTAX_NEW}
    if not any(block.state in typed for block in found):
        moved = {BlockState.MOVED_TO}
        before = "".join(seen(b, Op.INSERT, Op.MOVE_TO) for b in found if b.state not in moved)
        after = "".join(
            seen(b, Op.DELETE, Op.MOVE_FROM) for b in found if b.state is not BlockState.MOVED_FROM
        )
        assert (_squeezed(before), _squeezed(after)) == (
            _squeezed(visible(old)),
            _squeezed(visible(new)),
        )


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@given(arbitrary, arbitrary)
def test_view_numbers_changes_from_one_without_gaps(old: str, new: str):
    found = view(old, new)

    numbers = [b.change for b in found.parts[0].blocks if b.change]
    numbers += [p.change for b in found.parts[0].blocks for p in b.pieces if p.change]
    assert set(numbers) == set(range(1, found.counts.changes + 1))
    listed = sorted(a for change in found.changes for a in change.anchors)
    assert listed == sorted(f"change-{n}" for n in range(1, found.counts.changes + 1))


def test_view_of_changed_words_hides_mark_up_that_stays():
    (block,) = block_views("We **deeply** regret *it*.", "We **deeply** lament *it*.")

    assert block.state is BlockState.EDITED
    assert seen(block) == "We deeply regretlament it."
    assert [p.text for p in block.pieces if p.style.strong] == ["deeply"]
    assert [p.text for p in block.pieces if p.style.emphasis] == ["it"]


def test_view_of_new_emphasis_shows_both_blocks_as_typed():
    found = block_views("We regret it.", "We **regret** it.")

    assert [(b.state, seen(b)) for b in found] == [
        (BlockState.SYNTAX_OLD, "We regret it."),
        (BlockState.SYNTAX_NEW, "We **regret** it."),
    ]
    assert {b.change for b in found} == {1}


def test_view_of_another_link_target_shows_both_blocks_as_typed():
    old, new = "See [the page](https://a.example/1).", "See [the page](https://a.example/2)."

    found = block_views(old, new)

    assert [(b.state, seen(b)) for b in found] == [
        (BlockState.SYNTAX_OLD, old),
        (BlockState.SYNTAX_NEW, new),
    ]


def test_view_of_a_heading_made_paragraph_shows_both_blocks_as_typed():
    found = block_views("## What we know", "What we know")

    assert [b.state for b in found] == [BlockState.SYNTAX_OLD, BlockState.SYNTAX_NEW]
    assert [b.kind for b in found] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_view_of_an_inserted_link_shows_its_target():
    found = block_views("One.", "One.\n\nSee [the page](https://a.example/1).")

    assert [p.style.target for p in found[1].pieces] == ["", "https://a.example/1", ""]


def test_view_tells_kinds_of_blocks():
    text = "# H\n\nP\n\n- i\n\n> q\n\n| a | b |\n|---|---|\n| c | d |\n"

    found = block_views(text, text)

    assert [(b.kind, seen(b)) for b in found] == [
        (BlockKind.HEADING, "H"),
        (BlockKind.PARAGRAPH, "P"),
        (BlockKind.LIST_ITEM, "i"),
        (BlockKind.QUOTE, "q"),
        (BlockKind.TABLE_ROW, "a | b"),
        (BlockKind.TABLE_ROW, "c | d"),
    ]


def test_view_of_a_moved_and_edited_paragraph_shows_the_edit_where_it_is_now():
    edited = FIRST.replace("Leeds", "York")

    found = view(f"{FIRST}\n\n{SECOND}", f"{SECOND}\n\n{edited}")

    states = [(b.state, b.change, b.second) for b in found.parts[0].blocks]
    assert states == [
        (BlockState.MOVED_FROM, 1, False),
        (BlockState.SAME, None, False),
        (BlockState.MOVED_TO, 1, True),
    ]
    assert found.counts == Counts(changes=2, insertions=0, deletions=0, replacements=1, moves=1)


def test_view_pairs_parts_by_role_and_keeps_one_that_is_gone():
    old = [RedlinePart("headline", "A tap"), RedlinePart("notes", "n"), RedlinePart("body", "b")]
    new = [RedlinePart("headline", "A tap"), RedlinePart("body", "b"), RedlinePart("contact", "c")]

    found = redline_view(old, new)

    assert [part.role for part in found.parts] == ["headline", "notes", "body", "contact"]
    assert [p.blocks[0].state.value for p in found.parts] == ["same", "deleted", "same", "inserted"]


def test_view_of_plain_parts_shows_mark_up_as_text():
    found = redline_view([RedlinePart("headline", "A **b**")], [RedlinePart("headline", "A **c**")])

    (block,) = found.parts[0].blocks
    assert seen(block) == "A **bc**"


@given(st.sampled_from(["**", "*", "_", "`", "[", "](", "<", "\\", "|", "> "]), st.integers(1, 400))
def test_faces_of_repeated_marks_are_as_long_as_the_block(mark: str, times: int):
    for unit in blocks(mark * times):
        faces = markdown_faces(unit)

        assert len(faces.shown) == len(faces.styles) == len(unit.text)


class Words(HTMLParser):
    """Collects the words of a press page, the printed targets of links left out."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.words, self.spans = "", []

    def handle_starttag(self, tag, attrs):
        if tag == "span":
            self.spans.append(("class", "target") in attrs)

    def handle_endtag(self, tag):
        if tag == "span":
            self.spans.pop()

    def handle_data(self, data):
        if not any(self.spans):
            self.words += data


@pytest.mark.parametrize(
    "source",
    [
        "We **deeply** regret *it* and __them__ and _us_.",
        "**银行会退款。**客户可致电。",
        "***both*** and 2 * 3 * 4 and snake_case_word",
        "## What we know\n\nText under it",
        "##标题 ##\n\n正文",
        "Title\n=====\n\nText",
        "See [the page](https://a.example/1) and [b](https://a.example/(c)).",
        'See [the **page**](https://a.example/1 "title").',
        "Ask <https://a.example/1> now",
        "- one\n- **two**\n\n> quoted *words*",
        "Text\n- one\n- two",
        "| a | **b** |\n|---|---|\n| c | d |",
        "A \\*literal\\* star and `ticks` and <b>tags</b> &copy; ![x](y)",
        "One\n\n---\n\nTwo",
        "unclosed **strong and [link](",
        "```\nfenced\n```",
    ],
)
def test_view_shows_the_words_that_the_press_page_shows(source: str):
    page = Words()
    page.feed(to_html(source, Language.EN_GB))

    shown = re.sub(r"[\s|]|(?m:^-+$)", "", visible(source).replace("---", ""))
    assert shown == re.sub(r"[\s|]", "", page.words)
