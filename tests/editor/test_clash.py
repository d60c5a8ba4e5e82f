"""Two people at one text: what does not touch is merged, what does shows both. Nothing is lost."""

from playwright.sync_api import BrowserContext, Locator, Route, expect

from tests.editor.conftest import BODY
from tests.editor.newsroom import Newsroom
from tests.editor.writer import Writer

THEIRS = BODY.replace("unfortunate incident", "terrible fire")
MINE = BODY.replace("unfortunate incident", "serious fire")


def clash(writer: Writer) -> Locator:
    return writer.desk.locator(".clash")


def open_clash(writer: Writer, room: Newsroom) -> None:
    """Both rewrite the same words; the writer also changes the headline."""
    writer.open()
    room.text("one").write(body=THEIRS)
    writer.rewrite(MINE)
    writer.rewrite("Fire at the northern depot", part="Headline")
    expect(clash(writer)).to_have_count(1)


def test_changes_that_do_not_touch_are_merged(writer: Writer, room: Newsroom):
    writer.open()
    room.text("one").write(body=f"First.\n\n{BODY}")

    writer.write("Last.")

    writer.is_saved()
    assert writer.words() == room.text("one").body == f"First.\n\n{BODY}Last."


def test_merged_words_are_not_the_writers_to_undo(writer: Writer, room: Newsroom):
    writer.open()
    room.text("one").write(body=f"First.\n\n{BODY}")
    writer.write("Last.")
    writer.is_saved()

    writer.part("Body").focus()
    writer.page.keyboard.press("Control+z")

    assert writer.words() == f"First.\n\n{BODY}"


def test_clash_shows_both_wordings_and_saves_the_rest(writer: Writer, room: Newsroom):
    open_clash(writer, room)

    expect(clash(writer)).to_contain_text("terrible fire")
    expect(clash(writer)).to_contain_text("serious fire")
    expect(writer.status()).to_have_text("Two wordings: please choose")
    assert room.text("one").parts == {"headline": "Fire at the northern depot", "body": THEIRS}


def test_keeping_mine_saves_my_words(writer: Writer, room: Newsroom):
    open_clash(writer, room)

    clash(writer).get_by_role("button", name="Keep mine").click()

    writer.is_saved()
    assert room.text("one").body == writer.words() == MINE
    expect(clash(writer)).to_have_count(0)


def test_choice_made_while_the_rest_is_on_its_way_holds(writer: Writer, room: Newsroom):
    under_way: list[Route] = []
    writer.page.route(
        "**/save", lambda it: under_way.append(it) if len(room.saves) == 1 else it.continue_()
    )
    open_clash(writer, room)

    clash(writer).get_by_role("button", name="Keep mine").click()
    under_way[0].continue_()

    writer.is_saved()
    assert room.text("one").body == writer.words() == MINE
    expect(clash(writer)).to_have_count(0)


def test_keeping_the_other_can_be_undone(writer: Writer, room: Newsroom):
    open_clash(writer, room)

    clash(writer).get_by_role("button", name="Keep the other").click()

    writer.is_saved()
    assert room.text("one").body == writer.words() == THEIRS
    writer.page.keyboard.press("Control+z")
    assert writer.words() == MINE


def test_editing_together_has_both_wordings_until_done(writer: Writer, room: Newsroom):
    open_clash(writer, room)

    clash(writer).get_by_role("button", name="Edit together").click()

    mine, rest = MINE.split("\n", 1)
    assert writer.words() == f"{mine}\n{THEIRS.split(chr(10), 1)[0]}\n{rest}"
    assert room.text("one").body == THEIRS
    writer.rewrite("We regret the fire.\n")
    clash(writer).get_by_role("button", name="Done").click()
    writer.is_saved()
    assert room.text("one").body == "We regret the fire.\n"


def test_colleagues_further_words_come_into_the_open_clash(writer: Writer, room: Newsroom):
    open_clash(writer, room)
    room.text("one").write(body=THEIRS + "And this.\n")

    writer.write(" today", part="Headline")

    expect(clash(writer)).to_contain_text("And this.")


def test_open_clash_survives_a_closed_tab(writer: Writer, room: Newsroom, context: BrowserContext):
    open_clash(writer, room)
    expect(writer.status()).to_have_text("Two wordings: please choose")
    writer.page.close()

    again = Writer(context.new_page(), room).open()

    expect(clash(again)).to_have_count(1)
    expect(clash(again)).to_contain_text("serious fire")
    assert room.text("one").body == THEIRS
    clash(again).get_by_role("button", name="Keep mine").click()
    again.is_saved()
    assert room.text("one").body == MINE


def test_leaving_with_an_open_clash_asks(writer: Writer, room: Newsroom):
    asked = writer.dialogs()
    open_clash(writer, room)

    writer.page.close(run_before_unload=True)

    writer.page.wait_for_event("close")
    assert asked == ["beforeunload"]


def test_two_writers_at_once_lose_no_word(writer: Writer, room: Newsroom, context: BrowserContext):
    other = Writer(context.new_page(), room).open()
    writer.open()

    writer.rewrite("Depot fire", part="Headline")
    other.write("Sincerely.")
    writer.is_saved()
    other.is_saved()
    writer.write("!", part="Headline")

    writer.is_saved()
    assert room.text("one").parts == {"headline": "Depot fire!", "body": BODY + "Sincerely."}
    assert writer.words() == BODY + "Sincerely."
