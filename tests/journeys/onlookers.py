"""Browsers before the demonstration, one for each person, in one language and width."""

from playwright.sync_api import Browser, Page, ViewportSize, expect

from drafting.domain.people import Person
from tests.journeys.demonstration import WIDTHS
from tests.journeys.watching import Watch


class Onlookers:
    """Browsers in one language and width, one for each person, opened when first wanted."""

    def __init__(self, browser: Browser, address: str, locale: str, width: int) -> None:
        self._browser = browser
        self._address = address
        self._locale = locale
        self._size = ViewportSize(width=width, height=WIDTHS[width])
        self._open: dict[str, Page] = {}
        self._watches: list[Watch] = []

    def page_of(self, person: Person | None) -> Page:
        """Give the person's one tab in its first size, signed in by one click."""
        key = "" if person is None else person.id
        if key not in self._open:
            context = self._browser.new_context(
                locale=self._locale,
                viewport=self._size,
                reduced_motion="reduce",
                base_url=self._address,
            )
            self._watches.append(Watch(context))
            self._open[key] = page = context.new_page()
            if person is not None:
                page.goto("/session/")
                page.locator(f"button[name=person][value='{person.id}']").click()
                page.locator(".whoami").wait_for()
        self._open[key].set_viewport_size(self._size)
        return self._open[key]

    def leave_desk(self, person: Person | None) -> None:
        """Close somebody's browser if they are writing, whatever is unsaved in it."""
        key = "" if person is None else person.id
        if self._open[key].locator("[data-desk]").count():
            self._open.pop(key).context.close()

    def troubles(self, *expected: str) -> list[str]:
        """List what went wrong in anybody's browser but for what is expected."""
        for watch in self._watches:
            watch.expected = expected
        return [words for watch in self._watches for words in watch.unexpected()]

    def close(self) -> None:
        """Close every browser."""
        for page in self._open.values():
            page.context.close()


def settle(page: Page) -> None:
    """Wait until a page is as it will be; the desk fetches the press page first."""
    page.wait_for_load_state()
    missing = page.locator("[data-preview][open] [data-preview-page]:empty")
    expect(missing).to_have_count(0, timeout=30_000)
