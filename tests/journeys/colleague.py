"""What people of the house do, in their words. Everything is found by its role and its name."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Download, Locator, Page, expect

from drafting.domain.forms import PartRole
from drafting.render.catalogues import words
from tests.journeys.hands import Hand
from tests.journeys.stories import Story
from tests.journeys.watching import Watch


class Colleague:
    """Somebody before a browser of their own."""

    def __init__(self, context: BrowserContext, story: Story, hand: Hand, *, script: bool) -> None:
        self.context = context
        self.story = story
        self.hand = hand
        self.script = script
        self.watch = Watch(context)
        self.page: Page = context.new_page()

    # ── reading the page ────────────────────────────────────────────────────────────────────

    def said(self, key: str, **values: object) -> str:
        """Give what the interface says in this person's language."""
        return words(self.story.catalogue, key, strict=True, **values)

    def named(self, key: str, **values: object) -> re.Pattern[str]:
        """Match a name that begins with the words of a key; a mark such as 'optional' may follow."""
        return re.compile(f"^{re.escape(self.said(key, **values))}")

    def button(self, key: str, **values: object) -> Locator:
        """Find a button by its words."""
        return self.page.get_by_role("button", name=self.said(key, **values), exact=True)

    def link(self, key: str, **values: object) -> Locator:
        """Find a link by its words."""
        return self.page.get_by_role("link", name=self.said(key, **values), exact=True)

    def line(self, key: str) -> Locator:
        """Find a field by its label."""
        return self.page.get_by_role("textbox", name=self.named(key))

    def part(self, role: PartRole) -> Locator:
        """Find a part of the text by the name people see."""
        return self.page.get_by_role("textbox", name=self.said(f"part-{role.value}"), exact=True)

    def region(self, key: str, **values: object) -> Locator:
        """Find a part of the page by its heading."""
        return self.page.get_by_role("region", name=self.named(key, **values))

    def unfolds(self, key: str, **values: object) -> None:
        """Open what is folded away. Browsers tell of a summary as a button; Playwright has no role."""
        fold = self.page.locator("summary", has_text=self.said(key, **values)).first
        if fold.locator("xpath=..").get_attribute("open") is None:
            self.hand.press(fold)

    def is_told(self, key: str, **values: object) -> None:
        """Wait for the notice that follows a deed."""
        notice = self.page.get_by_role("status").filter(has_text=self.said(key, **values))
        expect(notice.first).to_be_visible()

    def sees_heading(self, words_: str) -> None:
        """Wait for the page of this title."""
        expect(self.page.get_by_role("heading", level=1, name=words_)).to_be_visible()

    # ── coming in ───────────────────────────────────────────────────────────────────────────

    def signs_in(self, email: str, password: str) -> None:
        """Sign in with a password."""
        self.page.goto("/")
        self.hand.fill(self.line("session-email"), email)
        self.hand.fill(self.page.get_by_label(self.said("session-password")), password)
        self.hand.press(self.button("session-sign-in"))
        expect(self.page.get_by_role("navigation", name=self.said("nav-label"))).to_be_visible()

    def goes_home(self) -> None:
        """Open the page that tells what awaits one."""
        self.hand.press(self.link("nav-home"))
        self.page.wait_for_load_state()

    def takes_up(self, queue: str) -> None:
        """Open what stands first in a list on the home page."""
        self.goes_home()
        self.hand.press(self.region(queue).get_by_role("link").first)

    # ── writing ─────────────────────────────────────────────────────────────────────────────

    def opens_an_incident(self, line: str) -> None:
        """Say in one line what happened; nothing more is asked."""
        self.goes_home()
        self.hand.press(self.link("incident-open"))
        self.hand.fill(self.line("incident-line"), line)
        self.hand.press(self.button("incident-open-now"))
        self.is_told("incident-opened")
        self.sees_heading(line)

    def starts_a_holding_statement(self, starter: str) -> None:
        """Begin from a template."""
        self.hand.press(self.link("incident-start-holding"))
        self.hand.pick(self.page.get_by_role("radio", name=starter))
        self.hand.press(self.button("statement-start"))
        self.is_told("statement-started")
        self.sees_the_desk()

    def sees_the_desk(self) -> None:
        """Wait until one can write: where script runs, the toolbar comes with it."""
        expect(self.part(PartRole.BODY)).to_be_visible()
        if self.script:
            expect(self.page.get_by_role("toolbar")).to_be_visible()

    def writes(self, story: Story) -> None:
        """Fill every part the template has a gap in; the last words of the body are typed."""
        self.hand.fill(self.part(PartRole.HEADLINE), story.headline)
        self.hand.fill(self.part(PartRole.DATELINE), story.dateline)
        if self.script:
            self.hand.fill(self.part(PartRole.BODY), story.first_words)
            self.page.keyboard.press("Control+End")
            self.page.keyboard.type(story.last_words)
        else:
            self.hand.fill(self.part(PartRole.BODY), story.body)
        self.hand.fill(self.part(PartRole.SIGNATURE), story.signature)
        self.hand.fill(self.part(PartRole.CONTACT), story.contact)
        if not self.script:
            self.hand.press(self.button("editor-save"))
            self.is_told("draft-saved")

    def sees_a_note_on(self, words_: str) -> None:
        """Wait for the check note on these words."""
        expect(self.region("editor-notes-title").get_by_text(words_).first).to_be_visible()

    def replaces(self, old: str, new: str) -> None:
        """Put other words in: by the note's own button, or by hand where no script runs."""
        if self.script:
            self.hand.press(self.button("editor-write-instead", words=new))
            expect(self.region("editor-notes-title").get_by_text(old)).to_have_count(0)
            return
        body = self.part(PartRole.BODY)
        self.hand.fill(body, body.input_value().replace(old, new))
        self.hand.press(self.button("editor-save"))
        self.is_told("draft-saved")

    def submits(self, note: str) -> None:
        """Hand the statement over with a word to the reviewers."""
        self.hand.fill(self.line("hand-over-note"), note)
        self.hand.press(self.button("step-submit"))
        self.is_told("statement-submitted")

    def takes_the_words(self) -> None:
        """Take the one suggestion with one press."""
        self.hand.press(self.button("suggestion-take"))
        self.is_told("suggestion-taken")

    def opens_the_desk(self) -> None:
        """Go from the statement's page to where it is written."""
        self.hand.press(self.link("statement-open-desk"))
        self.sees_the_desk()

    # ── deciding ────────────────────────────────────────────────────────────────────────────

    def reads(self, words_: str) -> None:
        """See words in the text that is being decided on."""
        expect(self.page.get_by_text(words_).first).to_be_visible()

    def reads_the_redline(self, before: str, after: str) -> None:
        """See that of the old words some are struck out, and of the new some put in."""
        old = self.page.get_by_role("deletion").filter(has_text=_any_of(before))
        new = self.page.get_by_role("insertion").filter(has_text=_any_of(after))

        expect(old.first).to_be_visible()
        expect(new.first).to_be_visible()

    def returns(self, reason: str, before: str, after: str) -> None:
        """Return it with a reason for the record, and better words."""
        self.unfolds("review-return-open")
        self.hand.fill(self.line("review-return-reason"), reason)
        self.unfolds("review-proposals")
        first = self.page.get_by_role("group", name=self.said("review-proposal", n=1))
        self.hand.fill(
            first.get_by_role("textbox", name=self.named("review-proposal-before")), before
        )
        self.hand.fill(
            first.get_by_role("textbox", name=self.named("review-proposal-after")), after
        )
        self.hand.press(self.button("step-return"))
        self.is_told("review-returned")

    def approves(self) -> None:
        """Approve what the page shows."""
        self.hand.press(self.button("step-approve"))
        self.is_told("review-approved")

    # ── releasing ───────────────────────────────────────────────────────────────────────────

    def releases(self) -> None:
        """Release what every gate approved."""
        self.hand.press(self.button("step-release"))
        self.is_told("release-done")

    def downloads(self, kind: str, folder: Path) -> bytes:
        """Fetch the file of one kind: pdf, text, markdown, picture."""
        row = self.page.get_by_role("row").filter(has_text=self.said(f"release-kind-{kind}"))
        with self.page.expect_download() as fetched:
            self.hand.press(row.get_by_role("link").first)
        download: Download = fetched.value
        target = folder / download.suggested_filename
        download.save_as(target)
        return target.read_bytes()

    def records_the_posting(self, place: str, address: str) -> None:
        """Write down where it went."""
        self.hand.fill(self.line("release-place"), place)
        self.hand.fill(self.line("release-url"), address)
        self.hand.press(self.button("release-post"))
        self.is_told("release-posted")
        expect(self.page.get_by_role("link", name=place, exact=True)).to_be_visible()


def _any_of(words_: str) -> re.Pattern[str]:
    """Match any word, or any two characters where nothing stands between words."""
    if words_.isascii():
        pieces = [word for word in re.findall(r"\w+", words_) if len(word) > 3]
    else:
        pieces = [words_[at : at + 2] for at in range(len(words_) - 1)]
    return re.compile("|".join(map(re.escape, pieces)))
