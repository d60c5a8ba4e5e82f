"""What a writer does at the desk, in the writer's words."""

import re

from playwright.sync_api import Dialog, Locator, Page, expect

from tests.editor.newsroom import Newsroom

_FAREWELL = 2.0
"""Seconds within which a closing tab has sent its last words, if it sends any."""


class Writer:
    """A person before one desk of the page."""

    def __init__(self, page: Page, room: Newsroom, text: str = "one") -> None:
        self.page = page
        self.room = room
        self.desk = page.locator(f"[data-text={text}]")

    def open(self) -> "Writer":
        """Open the page and wait until the first findings are there."""
        with self.page.expect_response("**/findings"):
            self.page.goto(self.room.url)
        return self

    def close_while_away(self) -> None:
        """Close the tab before a server that is away, and let it come back once the tab is gone.

        What the closing tab sends along must find it away still.
        """
        self.room.turned_away.clear()
        self.page.close()
        self.room.turned_away.wait(_FAREWELL)
        self.room.away = False

    def part(self, label: str) -> Locator:
        """The field of a part, by the name people see."""
        return self.desk.get_by_role("textbox", name=label, exact=True)

    def write(self, words: str, part: str = "Body") -> None:
        """Type at the end of a part."""
        self.part(part).focus()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(words)

    def rewrite(self, words: str, part: str = "Body") -> None:
        """Put words in place of a whole part."""
        self.part(part).focus()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(words)

    def words(self, role: str = "body") -> str:
        """What a part holds, as any form of the page would send it."""
        return str(self.desk.locator(f"[name=part-{role}]").input_value())

    def status(self) -> Locator:
        """The line that says whether the words are saved."""
        return self.desk.locator("[data-save-line]")

    def is_saved(self) -> None:
        """Wait until the desk says that everything is saved."""
        expect(self.status()).to_have_text(re.compile(r"^Saved .*02:14$"))

    def says(self) -> Locator:
        """What screen readers are told."""
        return self.desk.locator("[data-announce]")

    def notes(self) -> Locator:
        """The findings beside the text, buttons where there are words to go to."""
        return self.desk.locator("[data-findings] .note-go")

    def dialogs(self) -> list[str]:
        """Say yes to every question of the browser; gives the list they are noted in."""
        asked: list[str] = []

        def accept(dialog: Dialog) -> None:
            asked.append(dialog.message or dialog.type)
            dialog.accept()

        self.page.on("dialog", accept)
        return asked

    def paste(self, html: str, plain: str = "", part: str = "Body") -> None:
        """Paste what another program put on the clipboard."""
        self.part(part).evaluate(
            """(field, [html, plain]) => {
                const clipboardData = new DataTransfer();
                clipboardData.setData("text/html", html);
                clipboardData.setData("text/plain", plain);
                const told = { clipboardData, bubbles: true, cancelable: true };
                field.dispatchEvent(new ClipboardEvent("paste", told));
            }""",
            [html, plain],
        )
