"""The list of changes has whole sentences, and what weighs most stands first."""

import pytest

from drafting.render.redline_changes import Change, Where
from drafting.render.redline_view import RedlinePart, redline_view


def changes(old: str, new: str, *, names: tuple[str, ...] = ()) -> tuple[Change, ...]:
    parts = [[RedlinePart("body", text, markdown=True)] for text in (old, new)]
    return redline_view(parts[0], parts[1], names=names).changes


def test_changes_name_part_heading_and_paragraph():
    text = "## Supply\n\nOne.\n\n## Cost\n\nTwo stands.\n\nWe pay {}."

    (found,) = changes(text.format("now"), text.format("later"))

    assert found.where == Where("body", "Cost", 3)


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        (
            "我们致歉。阀门失灵。",
            "我们致歉。目前，阀门失灵，无人受伤。",
            "阀门失灵。",
            "目前，阀门失灵，无人受伤。",
        ),
        (
            "阀门失灵，油外泄。",
            "阀门失灵。油外泄已止。",
            "阀门失灵，油外泄。",
            "阀门失灵。油外泄已止。",
        ),
        (
            "我们已查明。阀门失灵。",
            "我们查明，阀门已失灵。",
            "我们已查明。阀门失灵。",
            "我们查明，阀门已失灵。",
        ),
        (
            "We act. Oil ran out.",
            "We act. Today oil ran out here.",
            "Oil ran out.",
            "Today oil ran out here.",
        ),
    ],
)
def test_sentence_is_listed_once_with_all_that_changed_in_it(old, new, before, after):
    (found,) = changes(old, new)

    assert (found.before, found.after) == (before, after)
    assert len(found.anchors) > 1 or len(found.swaps) > 1


def test_changes_of_a_heading_say_so():
    (found,) = changes("## Supply in Leeds\n\nOne.", "## Supply in York\n\nOne.")

    assert found.where == Where("body", "Supply in York", 0, is_heading=True)


def test_changes_give_the_whole_sentences():
    (found,) = changes("We act. We may pay soon. End.", "We act. We will pay soon. End.")

    assert (found.before, found.after) == ("We may pay soon.", "We will pay soon.")


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("We act. End.", "We act. We know. End.", "", "We know."),
        ("We act. End.", "We act. End. We know.", "", "We know."),
        ("We act. End.", "End.", "We act.", ""),
        ("我们致歉。我们行动。", "我们致歉。我们知道。我们行动。", "", "我们知道。"),
        ("我們行動。", "我們行動，並改進。", "我們行動。", "我們行動，並改進。"),
        ("One.", "One.\n\nTwo.", "", "Two."),
    ],
)
def test_changes_of_whole_sentences_have_one_side_only(old: str, new: str, before: str, after: str):
    (found,) = changes(old, new)

    assert (found.before, found.after) == (before, after)


def test_changes_within_one_sentence_are_one_entry():
    (found,) = changes(
        "The red team paid $5 to staff on 3 May 2026.",
        "The blue team paid $6 to staff on 4 May 2026.",
    )

    assert [(swap.old, swap.new) for swap in found.swaps] == [
        ("$5", "$6"),
        ("3 May 2026", "4 May 2026"),
        ("red", "blue"),
    ]
    assert found.anchors == ("change-1", "change-2", "change-3")


def test_changes_with_figures_dates_names_and_links_come_first():
    old = "We act soon.\n\nWe paid 50.\n\nWe wait here.\n\nWe open on 3 May 2026."
    new = "We act later.\n\nWe paid 60.\n\nWe stay here.\n\nWe open on 4 May 2026."

    found = changes(old, new)

    assert [change.anchor for change in found] == ["change-2", "change-4", "change-1", "change-3"]
    assert [change.flags for change in found] == [("figures",), ("dates",), (), ()]


@pytest.mark.parametrize(
    ("old", "new", "flags"),
    [
        ("Spokesperson Ann Holt spoke.", "Spokesperson Ann Reid spoke.", ("names",)),
        ("发言人王小明致歉。", "发言人李小华致歉。", ("names",)),
        ("發言人陳大文致歉。", "發言人李嘉怡致歉。", ("names",)),
        ("港灣銀行致歉。", "海灣銀行致歉。", ("names",)),
        ("It took three weeks.", "It took five weeks.", ("figures",)),
        ("造成三人受伤。", "造成五人受伤。", ("figures",)),
        ("列車於14:05停駛。", "列車於14:50停駛。", ("dates",)),
        ("Ask a@b.example now.", "Ask c@b.example now.", ("links",)),
        ("We regret it.", "They regret it.", ()),
        ("我们致歉。", "我们道歉。", ()),
    ],
)
def test_changes_flag_what_they_touch(old: str, new: str, flags: tuple[str, ...]):
    (found,) = changes(old, new)

    assert found.flags == flags


def test_changes_in_a_known_name_are_flagged():
    old, new = "We thank onevale for it.", "We thank onehill for it."

    (unknown,) = changes(old, new)
    (known,) = changes(old, new, names=("onevale",))

    assert (unknown.flags, known.flags) == ((), ("names",))


def test_changes_of_a_move_have_both_places():
    first = "The first paragraph tells what happened to the water supply last night."
    second = "The second paragraph names the telephone numbers that residents may call."

    (found,) = changes(f"## H\n\n{first}\n\n{second}", f"## H\n\n{second}\n\n{first}")

    assert found.where == Where("body", "H", 1)
    assert found.flags == ("move",)
    assert found.before == found.after
