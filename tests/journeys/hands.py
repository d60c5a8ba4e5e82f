"""How somebody works a page: with a pointer, with the keys alone, or by what is heard of it.

All find things by role and name, as people and screen readers do, and wait for the page.
"""

from typing import Protocol

from playwright.sync_api import Locator, Page, expect

_AT_MOST = 220
"""Presses of Tab after which a control counts as out of reach."""

_FOCUS_SHOWS = """it => {
    for (let at = it; at; at = at.parentElement) {
        const look = getComputedStyle(at);
        if (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2) return true;
    }
    return false;
}"""
_IN_SIGHT = """it => {
    const box = it.getBoundingClientRect();
    return [0.02, 0.5, 0.98].some(x => [0.02, 0.5, 0.98].some(y => {
        const met = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
        return met && (it.contains(met) || met.contains(it));
    }));
}"""
_HEARD = frozenset(
    {"button", "link", "textbox", "radio", "checkbox", "combobox", "DisclosureTriangle"}
)
"""What Chromium calls the controls that a journey uses; a summary is the last."""


class Hand(Protocol):
    """What a hand can do with a control that was found by its role and name."""

    def press(self, control: Locator) -> None:
        """Press a button, follow a link, open a fold."""

    def fill(self, control: Locator, words: str) -> None:
        """Put words in place of what a field holds."""

    def pick(self, control: Locator) -> None:
        """Tick a box or take one of several."""

    def choose(self, control: Locator, label: str) -> None:
        """Take an option of a list by its words."""


class Pointer:
    """A mouse or a finger."""

    def press(self, control: Locator) -> None:
        """Press it where it stands."""
        control.click()

    def fill(self, control: Locator, words: str) -> None:
        """Fill it as a paste would."""
        _write(control, words)

    def pick(self, control: Locator) -> None:
        """Press it unless it is on already."""
        control.check()

    def choose(self, control: Locator, label: str) -> None:
        """Take the option with these words."""
        control.select_option(label=label)


class Keys:
    """The keyboard alone: whatever Tab does not reach cannot be used."""

    def press(self, control: Locator) -> None:
        """Go to it and press Enter."""
        self.reach(control)
        control.page.keyboard.press("Enter")

    def fill(self, control: Locator, words: str) -> None:
        """Go to it and write."""
        self.reach(control)
        page = control.page
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(words)

    def pick(self, control: Locator) -> None:
        """Go to it and press Space; in a group of which one is on, the arrows lead there."""
        if control.is_checked():
            return
        if control.get_attribute("type") != "radio":
            self.reach(control)
            control.page.keyboard.press("Space")
            return
        name = control.get_attribute("name")
        group = control.page.locator(f"input[type=radio][name='{name}']")
        self.reach(group.and_(control.page.locator(":checked")))
        for _ in range(group.count()):
            control.page.keyboard.press("ArrowDown")
            if control.is_checked():
                return
        raise AssertionError(f"the arrows do not reach {control}")

    def choose(self, control: Locator, label: str) -> None:
        """Go to it and walk its options with the arrows."""
        self.reach(control)
        page = control.page
        page.keyboard.press("Home")
        for _ in range(control.get_by_role("option").count()):
            if control.evaluate("list => list.selectedOptions[0].label") == label:
                return
            page.keyboard.press("ArrowDown")
        raise AssertionError(f"no option {label!r} is within reach")

    def reach(self, control: Locator) -> None:
        """Press Tab until the control has the focus, and see that the focus shows.

        Raises:
            AssertionError: if Tab never gets there, or the focus cannot be seen.
        """
        expect(control).to_be_visible()
        for _ in range(_AT_MOST):
            if control.evaluate("it => it === document.activeElement"):
                assert control.evaluate(_FOCUS_SHOWS), f"the focus does not show on {control}"
                assert control.evaluate(_IN_SIGHT), f"something hides {control}"
                return
            control.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reaches {control}")


class Ears:
    """Somebody who hears the page: what Chromium does not tell of is not there for them.

    Everything is done as a screen reader does it, by the control's own default action.
    """

    def press(self, control: Locator) -> None:
        """Hear what it is, then have it pressed."""
        self.hear(control)
        control.evaluate("it => it.click()")

    def fill(self, control: Locator, words: str) -> None:
        """Hear what it asks for, then write into it."""
        self.hear(control)
        control.focus()
        control.page.keyboard.press("Control+a")
        control.page.keyboard.insert_text(words)

    def pick(self, control: Locator) -> None:
        """Hear what it is and whether it is on, and turn it on."""
        if self.hear(control).get("checked") != "true":
            control.evaluate("it => it.click()")

    def choose(self, control: Locator, label: str) -> None:
        """Hear what it asks for, and take the option with these words."""
        self.hear(control)
        control.select_option(label=label)

    def hear(self, control: Locator) -> dict[str, str]:
        """Give what Chromium tells assistive technology of a control's state.

        Raises:
            AssertionError: if it does not tell of it, of what it is, or of its name.
        """
        expect(control).to_be_visible()
        control.evaluate("it => { window.heard = it; }")
        browser = control.page.context.new_cdp_session(control.page)
        it = browser.send("Runtime.evaluate", {"expression": "window.heard"})["result"]
        asked = {"objectId": it["objectId"], "fetchRelatives": False}
        told = browser.send("Accessibility.getPartialAXTree", asked)["nodes"][0]
        browser.detach()
        assert not told["ignored"], f"{control} is not told of"
        assert told["role"]["value"] in _HEARD, f"{control} is told of as {told['role']['value']}"
        assert told["name"]["value"].strip(), f"{control} is told of without a name"
        return {one["name"]: str(one["value"].get("value")) for one in told["properties"]}


def _write(control: Locator, words: str) -> None:
    """Fill a field; the editor's own are written into as the keyboard does."""
    if control.evaluate("it => it.isContentEditable"):
        control.focus()
        page: Page = control.page
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(words)
    else:
        control.fill(words)
