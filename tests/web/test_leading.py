"""What leads a lawyer's view of a review, and what the other roles see in its place."""

import re
from collections.abc import Callable

import pytest

from drafting.commands import record_fact
from drafting.domain.ids import RoundId, StatementId
from drafting.domain.incident import FactState
from drafting.domain.language import Language
from drafting.domain.people import Person, Role
from tests.builders import SOUND_BODY, VAGUE, Cast
from tests.web.things import join
from tests.web.visitor import Visitor

BODY = (
    "On 20 November 2026 a valve failed because we did not check it. We are sorry.\n\n"
    "Our contractor, Brightwater Haulage, cleared 300 litres of oil; 9 valves were replaced. "
    "We will refund every customer by 4 December 2026.\n\n"
    f"Mr Alan Fry, passport 123456782, was treated. {VAGUE}"
)
CHINESE = (
    "2026年11月20日，因我公司未按规定检查，阀门失灵。我们诚恳道歉。\n\n"
    "我公司已委托海岳检测技术有限公司取样，共300份。我公司将于2026年12月4日前全额退款。"
)
GROUPS = ("Admissions", "Undertakings", "Third parties named", "Figures", "Personal data")
Visit = Callable[..., Visitor]


def submitted(played: Cast, body: str = BODY, language: Language = Language.EN_GB) -> RoundId:
    world = played.world
    return world.submit(
        played.writer, world.statement(played.writer, played.incident, body=body, language=language)
    )


def lead(page: str) -> str:
    """Cut out what leads, as a reader sees it."""
    found = re.search(r'<section class="leading".*?</dl>', page, re.DOTALL)
    assert found is not None
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found[0])).replace(" .", ".")


def confirm(played: Cast, what: str, value: str, unit: str) -> None:
    command = record_fact.RecordFact(
        played.writer.id,
        played.incident,
        what,
        value,
        unit=unit,
        state=FactState.CONFIRMED,
        public=True,
    )
    record_fact.handle(command, played.world.desk)


def test_counsel_reads_what_binds_and_names_first(played: Cast, visit: Visit):
    page = visit(played.counsel).get(f"/rounds/{submitted(played)}").text

    told = lead(page)
    assert [told.index(group) for group in GROUPS] == sorted(told.index(g) for g in GROUPS)
    assert "we did not check it" in told
    assert "refund every customer" in told
    assert "Brightwater Haulage Body, paragraph 2" in told
    assert "300 litres" in told
    assert page.index('class="leading"') < page.index('class="finding ')


def test_words_that_lead_link_to_their_part(played: Cast, visit: Visit):
    page = visit(played.counsel).get(f"/rounds/{submitted(played)}").text

    cut = page.split('class="leading"')[1].split("</dl>")[0]
    targets = set(re.findall(r'href="#([^"]+)"', cut))
    assert len(targets) == 1
    assert [page.count(f'id="{target}"') for target in targets] == [1]


def test_what_leads_is_not_told_twice(played: Cast, visit: Visit):
    round_ = submitted(played)

    counsel = visit(played.counsel).get(f"/rounds/{round_}").text
    executive = visit(played.executive).get(f"/rounds/{round_}").text

    leading = counsel.split('class="leading"')[1].split("</dl>")[0].count("<details")
    assert leading >= 2
    assert counsel.count('class="finding ') + leading >= executive.count('class="finding ')
    assert counsel.count('class="finding ') < executive.count('class="finding ')


@pytest.mark.parametrize("who", ["writer", "executive", "press_officer"])
def test_the_other_roles_see_the_usual_order(played: Cast, visit: Visit, who: str):
    page = visit(getattr(played, who)).get(f"/rounds/{submitted(played)}").text

    assert 'class="leading"' not in page
    assert "we did not check it" in page


def test_a_confirmed_fact_carries_its_figure(played: Cast, visit: Visit):
    confirm(played, "oil cleared", "300", "litres")
    confirm(played, "valves replaced", "12", "valves")

    told = lead(visit(played.counsel).get(f"/rounds/{submitted(played)}").text)

    assert re.search(r"300 litres [^·]{0,40}carried by a confirmed fact oil cleared", told)
    assert re.search(r"9 valves .{0,40}differs from a confirmed fact valves replaced", told)
    assert told.index("9 valves") < told.index("300 litres")


def test_nothing_found_is_said_calmly(played: Cast, visit: Visit):
    told = lead(visit(played.counsel).get(f"/rounds/{submitted(played, SOUND_BODY)}").text)

    assert told.count("None found.") >= 3


@pytest.mark.parametrize("language", ["zh-CN", "zh-TW", "zh-HK"])
def test_each_language_has_its_words(played: Cast, visit: Visit, language: str):
    round_ = submitted(played, CHINESE, language=Language.ZH_CN)

    told = lead(visit(played.counsel, language).get(f"/rounds/{round_}").text)

    assert "海岳检测技术有限公司" in told
    assert "300份" in told


def test_new_and_settled_notes_are_told_apart(played: Cast, visit: Visit):
    world = played.world
    statement = world.statement(played.writer, played.incident, body=f"{SOUND_BODY} {VAGUE}")
    world.return_(played.counsel, world.submit(played.writer, statement))
    world.type_body(
        played.writer, world.texts(statement)[0], f"{SOUND_BODY} It was only a minor leak."
    )
    round_ = world.submit(played.writer, statement)

    page = visit(played.executive).get(f"/rounds/{round_}").text

    assert re.search(r"[1-9]\d* new since version 1, \d+ as before, [1-9]\d* settled\.", page)
    assert page.count(">new</span>") >= 1
    assert page.count(">settled</span>") >= 1


# ── dismissing in the review ────────────────────────────────────────────────────────────────


@pytest.fixture
def hollow(played: Cast) -> StatementId:
    return played.world.statement(played.writer, played.incident, body=f"{SOUND_BODY} {VAGUE}")


def offered(page: str) -> tuple[str, dict[str, object]]:
    """Read the first form that dismisses, as a browser would send it."""
    form = re.search(r"<form[^>]*/dismiss\".*?</form>", page, re.DOTALL)
    assert form is not None
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form[0])
    path = re.search(r'action="([^"]+)"', form[0])
    assert path is not None
    return path[1], {**dict(hidden), "extent": "place", "reason": "The regulator's word."}


def test_counsel_dismisses_in_the_review(played: Cast, hollow: StatementId, visit: Visit):
    round_ = played.world.submit(played.writer, hollow)
    counsel = visit(played.counsel)
    path, form = offered(counsel.get(f"/rounds/{round_}").text)

    answer = counsel.post(path, form)

    page = counsel.get(f"/rounds/{round_}").text
    assert (answer.status_code, answer.location) == (303, f"/rounds/{round_}#findings")
    assert "One note was dismissed" in page
    assert ("The regulator&#39;s word." in page, played.counsel.name in page) == (True, True)
    assert str(form["spot"]) not in page


def test_words_under_review_are_judged_not_the_draft(
    played: Cast, hollow: StatementId, visit: Visit
):
    world = played.world
    round_ = world.submit(played.writer, hollow)
    world.type_body(played.writer, world.texts(hollow)[0], SOUND_BODY)
    executive = visit(played.executive)
    path, form = offered(executive.get(f"/rounds/{round_}").text)

    answer = executive.post(path, form)

    assert answer.status_code == 303
    assert "One note was dismissed" in executive.get(f"/rounds/{round_}").text


def test_a_version_no_longer_under_way_is_refused(played: Cast, hollow: StatementId, visit: Visit):
    world = played.world
    round_ = world.submit(played.writer, hollow)
    counsel = visit(played.counsel)
    path, form = offered(counsel.get(f"/rounds/{round_}").text)
    world.return_(played.counsel, round_)

    answer = counsel.post(path, form)

    assert answer.status_code == 409
    assert 'class="dismiss"' not in counsel.get(f"/rounds/{round_}").text


def test_observer_and_press_are_offered_nothing(played: Cast, hollow: StatementId, visit: Visit):
    observer: Person = played.world.person(Role.OBSERVER)
    join(played, observer)
    round_ = played.world.submit(played.writer, hollow)

    pages = [visit(one).get(f"/rounds/{round_}").text for one in (observer, played.press_officer)]

    assert [page.count('class="dismiss"') for page in pages] == [0, 0]
