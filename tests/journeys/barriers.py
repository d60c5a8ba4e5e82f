"""What keeps people out of a page, found in a browser: by axe, and by what axe does not look at."""

import json
from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
NARROWEST = 320
"""Pixels in which everything must be read without scrolling sideways: 1280 at 400 per cent."""
# A card at the words hangs over the rest of the page until it is closed: it alone is looked at.
ASK = """([levels, colours]) => axe.run(document.querySelector(".cm-tooltip") ?? document, {
    runOnly: { type: "tag", values: levels },
    rules: { "target-size": { enabled: true }, "color-contrast": { enabled: colours } },
    resultTypes: ["violations"],
}).then(found => found.violations.flatMap(one => one.nodes.map(
    node => `${one.id}: ${node.target.join(" ")} ${node.any.concat(node.all, node.none)
        .map(check => check.message).join("; ")}`,
)))"""
WIDER = """() => {
    const most = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= most) return [];
    const wide = [...document.querySelectorAll("body *")].filter(it => {
        const box = it.getBoundingClientRect();
        return box.width && box.right > most + 1;
    });
    return ["the page is wider than its window: " + wide.slice(0, 3).map(
        it => `${it.tagName.toLowerCase()}.${it.className}`).join(", ")];
}"""
THUMB = 44
SMALL_BUTTONS = """least => [...document.querySelectorAll(".button-primary")]
    .filter(it => it.checkVisibility() && it.getBoundingClientRect().height < least)
    .map(it => `main button lower than ${least} px: ${it.textContent.trim()}`)"""
ELEMENTS = """() => [...document.querySelectorAll("body *")].map(it => {
    const above = it.parentElement, names = it.getAttributeNames();
    return `${above.tagName}.${above.className}>${it.tagName}.${it.className}[${names.sort()}]`;
})"""


def barriers(page: Page, *, colours: bool = True) -> list[str]:
    """List what axe finds against WCAG 2.2 A and AA and good practice, and what it does not see.

    Colours are most of axe's work; leave them out where they are those of a page looked at before.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = page.evaluate(ASK, [list(LEVELS), colours])
    found += page.evaluate(WIDER)
    found += page.evaluate(SMALL_BUTTONS, THUMB)
    return found


def too_wide(page: Page, width: int) -> list[str]:
    """List what does not fit a window of this width."""
    size = page.viewport_size or {"width": width, "height": 800}
    page.set_viewport_size({"width": width, "height": size["height"]})
    found: list[str] = page.evaluate(WIDER)
    return found


def elements(page: Page) -> set[str]:
    """Give the kinds of element a page is built of, each with what it stands in."""
    return set(page.evaluate(ELEMENTS))


def told(found: dict[str, list[str]]) -> str:
    """Write what was found where, a line each."""
    return json.dumps({page: kept for page, kept in found.items() if kept}, indent=1)
