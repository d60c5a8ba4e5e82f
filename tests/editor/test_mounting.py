"""Whoever writes before the scripts have come goes on writing when they come."""

import threading

from playwright.sync_api import Route, expect

from tests.editor.newsroom import Newsroom
from tests.editor.writer import Writer


def test_words_typed_before_the_editor_comes_go_on_in_it(writer: Writer, room: Newsroom):
    waiting: list[Route] = []
    arrived = threading.Event()

    def hold(route: Route) -> None:
        waiting.append(route)
        arrived.set()

    writer.page.route("**/editor.js*", hold)
    writer.page.goto(room.url, wait_until="commit")
    writer.part("Headline").focus()
    writer.page.keyboard.press("End")
    writer.page.keyboard.type(" at dawn")
    assert arrived.is_set()

    waiting[0].continue_()
    expect(writer.desk.get_by_role("button", name="Bold")).to_be_visible()
    writer.page.keyboard.type(", twice")

    writer.is_saved()
    assert writer.words("headline") == "Fire at the depot at dawn, twice"
    assert room.saves[-1]["parts"][0]["text"] == "Fire at the depot at dawn, twice"
