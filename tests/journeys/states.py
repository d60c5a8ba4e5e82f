"""Pages that are there for a moment only: refused, clashed, found nothing, shown once.

Each is brought about as people bring it about, whatever language the page is in; a hidden field is
changed where it would take a second browser that is quicker than the first.
"""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, Response

from drafting.domain.language import Catalogue
from drafting.domain.people import Role
from tests.journeys.demonstration import Demonstration, Onlooker

Reach = Callable[[Page, Onlooker], Response | None]
"""Goes to the page and gives the answer it came with, None where it changed in the browser."""

TO_DECIDE = ".queue a[href^='/rounds/']:not([href$='/release'])"
NO_DIGEST = "form => form.querySelectorAll('[name=digest]').forEach(it => { it.value = '0'; })"
NEXT_TO_NOTHING = """form => {
    form.elements.base.value = "0";
    form.elements["part-headline"].value = "other words";
    HTMLFormElement.prototype.submit.call(form);
}"""
IN_ANOTHER_TAB = """async form => {
    const desk = form.closest("[data-desk]");
    const parts = [{ role: "headline", text: `words of another tab ${Date.now()}` }];
    await fetch(desk.dataset.saveUrl, {
        method: "POST", body: JSON.stringify({ base: Number(desk.dataset.base), parts }),
        headers: {
            "Content-Type": "application/json",
            "X-CSRFToken": document.querySelector("[name=csrf-token]").content,
        },
    });
}"""


@dataclass(frozen=True, slots=True)
class State:
    """A page for a moment: its name, who meets it (None before signing in), status, way there."""

    name: str
    role: Role | None
    status: int
    reach: Reach


def to(path: str) -> Reach:
    """Go to an address by hand."""
    return lambda page, _: page.goto(path)


def send(page: Page, form: str) -> Response | None:
    """Press a form's own button; what stands in its fields is for the server to judge."""
    page.locator(form).evaluate("form => { form.noValidate = true; }")
    with page.expect_navigation() as gone:
        page.locator(f"{form} button.button").last.click()
    return gone.value


def incident_without_line(page: Page, one: Onlooker) -> Response | None:
    """Open an incident and say nothing."""
    page.goto(one.reached["incidents.new"])
    return send(page, "form[action='/incidents/']")


def incident_of_one_word(page: Page, one: Onlooker) -> Response | None:
    """Open an incident with an address that no line end breaks."""
    page.goto("/incidents/new")
    page.locator("#field-line").fill(f"https://elmhaven.example/{'unbroken' * 30}")
    return send(page, "form[action='/incidents/']")


def fact_without_words(page: Page, one: Onlooker) -> Response | None:
    """Record a fact that says nothing."""
    page.goto(one.reached["incidents.show"])
    page.locator("#facts > details:last-of-type > summary").click()
    return send(page, "form[action$='/facts']")


def statement_without_title(page: Page, one: Onlooker) -> Response | None:
    """Start a statement without a title."""
    page.goto("/statements/new")
    return send(page, "form[action='/statements/']")


def stale_approval(page: Page, one: Onlooker) -> Response | None:
    """Approve what is not what stands there any more."""
    page.goto("/")
    page.locator(TO_DECIDE).first.click()
    page.locator("form[action$='/approve']").evaluate(NO_DIGEST)
    return send(page, "form[action$='/approve']")


def return_without_reason(page: Page, one: Onlooker) -> Response | None:
    """Return a statement and say no word why."""
    page.goto("/")
    page.locator(TO_DECIDE).first.click()
    page.locator("#decide > details > summary").click()
    return send(page, "form[action$='/return']")


def refused_release(page: Page, one: Onlooker) -> Response | None:
    """Release what is not what stands there any more."""
    page.goto(one.reached["releases.prepare"])
    page.locator("form[action$='/release']").evaluate(NO_DIGEST)
    return send(page, "form[action$='/release']")


def clash_of_forms(page: Page, one: Onlooker) -> Response | None:
    """Save a form that somebody else was quicker than."""
    page.goto(one.reached["texts.show"])
    with page.expect_navigation() as gone:
        page.locator("form.desk-text").first.evaluate(NEXT_TO_NOTHING)
    return gone.value


def clash_at_the_desk(page: Page, one: Onlooker) -> None:
    """Write into words that another tab has changed meanwhile."""
    write_elsewhere = page.locator("form.desk-text").first
    open_desk(page, one)
    write_elsewhere.evaluate(IN_ANOTHER_TAB)
    write_headline(page, "words of this tab")
    page.locator("[data-clashes] .clash").wait_for()


def desk_without_connection(page: Page, one: Onlooker) -> None:
    """Write while nothing can be saved."""
    open_desk(page, one)
    page.route("**/save", lambda asked: asked.abort())
    write_headline(page, f"words-kept-in-this-browser{'-unbroken' * 30}")
    page.locator("[data-save-trouble]:not([hidden])").first.wait_for()


def card_at_the_words(page: Page, one: Onlooker) -> None:
    """Leave a gap, and go to its words from the note on it: a card opens there."""
    open_desk(page, one)
    with page.expect_response("**/findings"):
        write_headline(page, "[TBC]")
    page.locator("button.note-go").first.click()
    page.locator(".cm-tooltip .card").wait_for()


def open_desk(page: Page, one: Onlooker) -> None:
    """Wait until one can write."""
    page.goto(one.reached["texts.show"])
    page.locator("[data-toolbar]").first.wait_for()


def write_headline(page: Page, words: str) -> None:
    """Put words in place of the headline."""
    page.locator("[data-part=headline] .cm-content").first.click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(words)


def plain_desk(page: Page, one: Onlooker) -> Response | None:
    """Choose the plain editor, and open the desk with it."""
    choose_editor(page, plain=True)
    return page.goto(one.reached["texts.show"])


def rich_desk(page: Page, one: Onlooker) -> Response | None:
    """Go back to the other editor, and be told that it is so."""
    return choose_editor(page, plain=False)


def choose_editor(page: Page, *, plain: bool) -> Response | None:
    """Say in one's own settings which editor one writes with."""
    page.goto("/me/")
    page.locator("#field-plain_editor").set_checked(plain)
    return send(page, "form[action='/me/']")


def zone_unknown(page: Page, one: Onlooker) -> Response | None:
    """Live where no clock is known."""
    page.goto("/me/")
    page.locator("#field-zone").fill("Atlantis")
    return send(page, "form[action='/me/']")


def old_password_wrong(page: Page, one: Onlooker) -> Response | None:
    """Change one's password without knowing it."""
    page.goto("/me/password")
    page.locator("#field-old").fill("not the password")
    page.locator("#field-new").fill("a kettle under the stairs")
    return send(page, "form[action='/me/password']")


def add_person(page: Page, email: str) -> Response | None:
    """Add somebody with this address."""
    page.goto("/people/")
    page.locator("#field-name").fill("Somebody New")
    page.locator("#field-email").fill(email)
    return send(page, "form[action='/people/']")


def somebody_twice(page: Page, one: Onlooker) -> Response | None:
    """Add somebody who is there already."""
    return add_person(page, one.person.email)


def password_shown_once(page: Page, one: Onlooker) -> Response | None:
    """Add somebody; their first password is shown this once."""
    return add_person(page, f"new-{page.evaluate('Date.now()')}@elmhaven.example")


def wrong_password(page: Page, one: Onlooker) -> Response | None:
    """Sign in with a password that is none; attempts of each language's nobody are counted apart."""
    page.goto("/session/")
    whose = page.locator("html").get_attribute("lang")
    page.locator("#field-email").fill(f"nobody-{whose}@elmhaven.example")
    page.locator("#field-password").fill("a guess")
    return send(page, "form[action='/session/']")


def guess_on(page: Page, one: Onlooker) -> Response | None:
    """Guess until nobody listens any more."""
    answer = wrong_password(page, one)
    while answer is not None and answer.status == 422:
        answer = wrong_password(page, one)
    return answer


STATES = (
    State("sign-in-by-code", None, 200, to("/session/?code=1")),
    State("sign-in-wrong", None, 422, wrong_password),
    State("sign-in-too-often", None, 429, guess_on),
    State("nowhere", Role.WRITER, 404, to("/statements/0000000000000000-a-link-of-old")),
    State("not-mine", Role.WRITER, 403, to("/people/")),
    State("search-found", Role.WRITER, 200, to("/search?q=2026")),
    State("search-nothing", Role.WRITER, 200, to("/search?q=zyzzyva")),
    State("incident-without-line", Role.WRITER, 422, incident_without_line),
    State("incident-of-one-word", Role.WRITER, 200, incident_of_one_word),
    State("fact-without-words", Role.WRITER, 422, fact_without_words),
    State("statement-without-title", Role.WRITER, 422, statement_without_title),
    State("zone-unknown", Role.WRITER, 422, zone_unknown),
    State("password-wrong", Role.WRITER, 422, old_password_wrong),
    State("note-at-the-words", Role.WRITER, 200, card_at_the_words),
    State("desk-without-connection", Role.WRITER, 200, desk_without_connection),
    State("desk-clash", Role.WRITER, 409, clash_at_the_desk),
    State("form-clash", Role.WRITER, 409, clash_of_forms),
    State("desk-plain", Role.WRITER, 200, plain_desk),
    State("settings-saved", Role.WRITER, 200, rich_desk),
    State("approval-stale", Role.COUNSEL, 409, stale_approval),
    State("return-without-reason", Role.COUNSEL, 422, return_without_reason),
    State("release-refused", Role.PRESS_OFFICER, 409, refused_release),
    State("person-twice", Role.ADMINISTRATOR, 422, somebody_twice),
    State("password-once", Role.ADMINISTRATOR, 200, password_shown_once),
)


def who_meets(state: State, shown: Demonstration, catalogue: Catalogue) -> Onlooker:
    """Choose somebody who meets a state: of its role, of this language where one can."""
    if state.role is Role.COUNSEL:
        return shown.decider(state.role)
    wanted = "releases.prepare" if state.role is Role.PRESS_OFFICER else "home.show"
    return shown.somebody(state.role or Role.OBSERVER, catalogue, wanted)
