"""Writing itself: every byte kept, the toolbar, Chinese through an input method, the keyboard alone."""

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.editor.newsroom import Newsroom, Rule
from tests.editor.writer import Writer

TEXTS = {
    "trailing spaces": "A line break  \nthen more   \n\n   \n",
    "no last line end": "one\ntwo",
    "blank lines around": "\n\n\nword\n\n\n",
    "emoji and astral": "🧯👩‍🚒 𠮷野家 🇭🇰 é e\u0301 \u200dzwj\n",
    "full width": "　　各位旅客：\n\n　　本公司就此事**深表歉意**。（完）\n",
    "tabs and pipes": "| a\t| b |\n| --- | --- |\n| `x|y` | \\* |\n",
    "html and entities": "<b>&amp;</b> &lt;!-- not a comment --&gt; </textarea> {{ x }}\n",
    "odd spaces": "a\u00a0b\u2003c\u3000d\u2028e\u0085f\n",
    "fences": "```\n  code\n```\n~~~\n\n[a]: http://b 'c'\n\n[^1]: note\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_text_is_kept_byte_for_byte_through_open_and_save(
    writer: Writer, room: Newsroom, name: str
):
    room.text("one").write(body=TEXTS[name])
    writer.open()

    writer.write("!", part="Headline")

    writer.is_saved()
    assert room.saves[-1]["parts"][1] == {"role": "body", "text": TEXTS[name]}


def test_line_ends_of_other_systems_become_lf(writer: Writer, room: Newsroom):
    room.text("one").write(body="one\r\ntwo\rthree\n")
    writer.open()

    writer.write("four")

    writer.is_saved()
    assert room.text("one").body == "one\ntwo\nthree\nfour"


def test_part_of_one_line_takes_no_line_ends(writer: Writer):
    writer.open()

    writer.rewrite("Fire\nat the\ndepot", part="Headline")

    assert writer.words("headline") == "Fire at the depot"


def test_enter_in_a_part_of_one_line_goes_to_the_next(writer: Writer):
    writer.open().part("Headline").focus()

    writer.page.keyboard.press("Enter")

    expect(writer.part("Body")).to_be_focused()


@pytest.mark.parametrize(
    ("button", "keys", "expected"),
    [
        ("Bold", "Control+b", "**words**"),
        ("Heading", "Control+Alt+2", "## words"),
        ("List", "Control+Shift+8", "- words"),
        ("Quote", "Control+Shift+9", "> words"),
        ("Link", "Control+k", "[words](https://)"),
    ],
)
@pytest.mark.parametrize("way", ["button", "keys"])
def test_formatting_by_button_and_by_keys(
    writer: Writer, button: str, keys: str, expected: str, way: str
):
    writer.open().rewrite("words")
    writer.page.keyboard.press("Control+a")

    if way == "button":
        writer.desk.get_by_role("button", name=button, exact=True).click()
    else:
        writer.page.keyboard.press(keys)

    assert writer.words() == expected
    expect(writer.part("Body")).to_be_focused()


def test_formatting_twice_takes_it_off_again(writer: Writer):
    writer.open().rewrite("words")
    writer.page.keyboard.press("Control+a")

    for deed in ("Bold", "Bold", "List", "List", "Quote", "Quote", *["Heading"] * 3):
        writer.desk.get_by_role("button", name=deed, exact=True).click()

    assert writer.words() == "words"


def test_table_is_put_under_the_line_and_its_first_heading_selected(writer: Writer):
    writer.open().rewrite("words")

    writer.desk.get_by_role("button", name="Table").click()
    writer.page.keyboard.type("Line")

    table = "| Line | Second heading |\n| --- | --- |\n|  |  |\n|  |  |\n"
    assert writer.words() == f"words\n\n{table}"


def test_list_goes_on_with_enter_and_ends_at_an_empty_item(writer: Writer):
    writer.open().rewrite("1. one")

    for keys in ("Enter", "t", "w", "o", "Enter", "Enter", "x"):
        writer.page.keyboard.press(keys)

    assert writer.words() == "1. one\n2. two\nx"


def test_plain_lines_cannot_be_formatted(writer: Writer):
    writer.open().part("Headline").focus()

    expect(writer.desk.get_by_role("button", name="Bold")).to_have_attribute(
        "aria-disabled", "true"
    )


def test_headings_bold_and_lists_look_like_themselves(writer: Writer):
    writer.open().rewrite("## Now\n\nWe **apologise**.\n\n- one\n\n> said\n")

    for look in ("md-h2", "md-bold", "md-item", "md-quote"):
        expect(writer.desk.locator(f".{look}").first).to_be_visible()


def test_bold_before_a_chinese_sentence_looks_bold(writer: Writer):
    writer.open().rewrite("**原因。**本公司正在调查。")

    expect(writer.desk.locator(".md-bold").first).to_have_text("**原因。**")


def compose(input_method: CDPSession, *steps: str) -> None:
    for step in steps:
        input_method.send(
            "Input.imeSetComposition",
            {"text": step, "selectionStart": len(step), "selectionEnd": len(step)},
        )


@pytest.fixture
def input_method(page: Page) -> CDPSession:
    """The browser's side of a Chinese input method."""
    return page.context.new_cdp_session(page)


def test_nothing_is_checked_or_saved_while_a_word_is_composed(
    writer: Writer, room: Newsroom, input_method: CDPSession
):
    writer.page.clock.install()
    writer.open().part("Body").focus()
    writer.page.keyboard.press("Control+End")
    asked = len(room.asked)

    compose(input_method, "d", "da", "dao", "dao q", "dao qian")
    writer.page.clock.run_for(20_000)

    assert (len(room.asked), room.saves) == (asked, [])


def test_composed_words_arrive_whole_and_are_then_checked_and_saved(
    writer: Writer, room: Newsroom, input_method: CDPSession
):
    room.rules = [Rule("致歉", "must")]
    room.text("one").write(body="公司")
    writer.open().part("Body").focus()
    writer.page.keyboard.press("Control+End")

    compose(input_method, "z", "zhi", "zhi q", "zhi qian")
    input_method.send("Input.insertText", {"text": "致歉"})
    compose(input_method, "y", "yu")
    input_method.send("Input.insertText", {"text": "于旅客。"})

    writer.is_saved()
    assert room.text("one").body == "公司致歉于旅客。"
    expect(writer.desk.locator(".note-must")).to_have_text("致歉")


def test_composition_inside_marked_words_keeps_the_text(
    writer: Writer, room: Newsroom, input_method: CDPSession
):
    room.rules = [Rule("造成不便")]
    room.text("one").write(body="本次事件造成不便，敬请谅解。")
    writer.open()
    expect(writer.desk.locator(".note")).to_have_text("造成不便")
    writer.part("Body").focus()
    writer.page.keyboard.press("Control+Home")
    for _ in range(6):
        writer.page.keyboard.press("ArrowRight")

    compose(input_method, "d", "de", "de b")
    input_method.send("Input.insertText", {"text": "的"})

    writer.is_saved()
    assert room.text("one").body == "本次事件造成的不便，敬请谅解。"


def test_colleagues_words_wait_until_the_word_is_composed(
    writer: Writer, room: Newsroom, input_method: CDPSession
):
    writer.open()
    room.text("one").write(body="First.\n\n" + room.text("one").body)
    writer.write("Last. ")
    with writer.page.expect_response("**/save"):
        writer.page.keyboard.press("Control+s")
        compose(input_method, "h", "hao")

    input_method.send("Input.insertText", {"text": "好"})

    writer.is_saved()
    assert writer.words().startswith("First.")
    assert writer.words() == room.text("one").body
    assert writer.words().endswith("Last. 好")


def test_everything_is_done_by_keyboard_alone(writer: Writer, room: Newsroom):
    room.rules = [Rule("unfortunate incident", "must", ("fire",)), Rule("depot")]
    writer.open()
    expect(writer.notes()).to_have_count(2)
    keyboard = writer.page.keyboard

    keyboard.press("F8")
    expect(writer.part("Headline")).to_be_focused()
    keyboard.press("F8")
    expect(writer.part("Body")).to_be_focused()
    expect(writer.says()).to_contain_text("Must be settled 'unfortunate incident' says too little.")
    keyboard.press("Alt+Enter")
    keyboard.press("Enter")
    expect(writer.part("Body")).to_be_focused()
    keyboard.press("Control+Home")
    keyboard.press("Shift+Tab")
    expect(writer.part("Headline")).to_be_focused()
    keyboard.press("Shift+Tab")
    keyboard.press("Shift+Tab")
    expect(writer.desk.get_by_role("button", name="Bold")).to_be_focused()
    keyboard.press("ArrowRight")
    expect(writer.desk.get_by_role("button", name="Heading")).to_be_disabled()
    keyboard.press("End")
    expect(writer.desk.get_by_role("button", name="Table")).to_be_focused()
    keyboard.press("Tab")
    keyboard.press("Tab")
    keyboard.press("Tab")
    expect(writer.part("Body")).to_be_focused()

    writer.is_saved()
    assert writer.words().startswith("We regret an fire.")


def test_walking_backwards_goes_round(writer: Writer, room: Newsroom):
    room.rules = [Rule("depot"), Rule("noon")]
    writer.open()
    expect(writer.notes()).to_have_count(2)
    writer.part("Headline").focus()
    writer.page.keyboard.press("Control+Home")

    writer.page.keyboard.press("Shift+F8")

    assert writer.page.evaluate("getSelection().toString()") == "noon"


def test_walking_reaches_notes_on_the_same_words_and_on_none(writer: Writer, room: Newsroom):
    room.rules = [
        Rule("depot"),
        Rule("regret"),
        Rule("regret an"),
        Rule("sorry", "must", missing=True),
    ]
    writer.open()
    expect(writer.notes()).to_have_count(4)
    writer.part("Headline").focus()
    writer.page.keyboard.press("Control+Home")

    heard = []
    for key in ["F8"] * 4 + ["Shift+F8"] * 2 + ["F8"] * 3:
        writer.page.keyboard.press(key)
        heard.append(writer.says().inner_text().split("'")[1])

    assert heard[:4] == ["depot", "regret", "regret an", "sorry"]
    assert heard[4:] == ["regret an", "regret", "regret an", "sorry", "depot"]


def test_walking_goes_on_from_where_the_writer_went(writer: Writer, room: Newsroom):
    room.rules = [Rule("regret"), Rule("sorry", "must", missing=True)]
    writer.open()
    expect(writer.notes()).to_have_count(2)
    writer.part("Headline").focus()
    writer.page.keyboard.press("Control+Home")
    writer.page.keyboard.press("Shift+F8")
    expect(writer.notes().filter(has_text="'sorry' is not said.")).to_be_focused()

    writer.part("Body").focus()
    writer.page.keyboard.press("Control+Home")
    writer.page.keyboard.press("F8")

    expect(writer.part("Body")).to_be_focused()
    assert writer.page.evaluate("getSelection().toString()") == "regret"
