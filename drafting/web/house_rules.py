"""House rules: the list, a rule with its try-out, writing one, switching it on and off."""

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from drafting.commands import turn_house_rule, write_house_rule
from drafting.domain.house import (
    LONGEST_EXAMPLE,
    LONGEST_WHY,
    MOST_EXAMPLES,
    MOST_TERMS,
    HouseLevel,
    HouseShape,
    HouseState,
    HouseWording,
    lacks,
)
from drafting.domain.language import Catalogue
from drafting.domain.people import Role
from drafting.domain.refusal import Need, Unfit
from drafting.queries import house_rules
from drafting.web.current import connection, desk, now, reader
from drafting.web.forms import Answers, one_of
from drafting.web.pages import go, say
from drafting.web.permissions import Office, route

blueprint = Blueprint("house_rules", __name__)

ADMINISTRATOR = Office(Role.ADMINISTRATOR)
_MOST_LINES = 20_000
_MOST_VERSIONS = 10**6


@route(blueprint, "/house-rules/", permission=ADMINISTRATOR)
def index() -> ResponseReturnValue:
    """List the house rules and how each stands."""
    return render_template(
        "house_rules/index.html", rules=house_rules.listed(connection()), shapes=tuple(HouseShape)
    )


@route(blueprint, "/house-rules/new", permission=ADMINISTRATOR)
def new() -> ResponseReturnValue:
    """Show an empty form for a rule of one shape."""
    shape = one_of(HouseShape, request.args.get("shape")) or HouseShape.FORBIDDEN
    blank = HouseWording(shape, languages=tuple(Catalogue))
    return _form(Answers(), blank, url_for("house_rules.create"))


@route(blueprint, "/house-rules/", permission=ADMINISTRATOR, methods=("POST",))
def create() -> ResponseReturnValue:
    """Write a new rule as a draft and show what it would have marked."""
    answers = Answers(request.form)
    wording = _wording(answers)
    if answers.errors:
        return _form(answers, wording, url_for("house_rules.create"))
    command = write_house_rule.WriteHouseRule(reader().id, wording)
    write_house_rule.handle(command, desk())
    say("house-rule-written")
    return go(url_for("house_rules.show", house_rule=command.rule))


@route(blueprint, "/house-rules/<ref:house_rule>", permission=ADMINISTRATOR)
def show(house_rule: str) -> ResponseReturnValue:
    """Show a rule with its try-out on what was released; nothing is written."""
    page = house_rules.show(connection(), house_rule, reader().id, now())
    return render_template("house_rules/show.html", page=page, most=house_rules.MOST_RELEASES)


@route(blueprint, "/house-rules/<ref:house_rule>/change", permission=ADMINISTRATOR)
def edit(house_rule: str) -> ResponseReturnValue:
    """Show a rule's newest wording in the form."""
    newest = house_rules.versions(connection(), house_rule)[0]
    action = url_for("house_rules.change", house_rule=house_rule)
    return _form(Answers(), newest.wording, action, newest.number)


@route(blueprint, "/house-rules/<ref:house_rule>", permission=ADMINISTRATOR, methods=("POST",))
def change(house_rule: str) -> ResponseReturnValue:
    """Write a change as a draft; the version that is on stays on until it is switched."""
    answers = Answers(request.form)
    wording = _wording(answers)
    base = answers.number("base", least=1, most=_MOST_VERSIONS)
    if answers.errors:
        action = url_for("house_rules.change", house_rule=house_rule)
        return _form(answers, wording, action, base)
    command = write_house_rule.WriteHouseRule(reader().id, wording, base, house_rule)
    write_house_rule.handle(command, desk())
    say("house-rule-written")
    return go(url_for("house_rules.show", house_rule=house_rule))


@route(blueprint, "/house-rules/<ref:house_rule>/turn", permission=ADMINISTRATOR, methods=("POST",))
def turn(house_rule: str) -> ResponseReturnValue:
    """Switch a rule on or off, as it was seen."""
    answers = Answers(request.form)
    number = answers.number("number", least=1, most=_MOST_VERSIONS)
    state = answers.choice("state", HouseState)
    if answers.errors or state is HouseState.DRAFT:
        raise Unfit(Need("choice-missing"))
    on = state is HouseState.ON
    command = turn_house_rule.TurnHouseRule(reader().id, house_rule, number, on)
    turn_house_rule.handle(command, desk())
    say(f"house-rule-{state.value}")
    return go(url_for("house_rules.show", house_rule=house_rule))


def _form(
    answers: Answers, wording: HouseWording, action: str, base: int = 0
) -> ResponseReturnValue:
    page = render_template(
        "house_rules/form.html",
        answers=answers,
        wording=wording,
        whys=dict(wording.whys),
        action=action,
        base=base,
        levels=tuple(HouseLevel),
        bounds={
            "most": MOST_TERMS,
            "longest": LONGEST_WHY,
            "examples": MOST_EXAMPLES,
            "example": LONGEST_EXAMPLE,
        },
    )
    return page, 422 if answers.errors else 200


def _wording(answers: Answers) -> HouseWording:
    """Read a rule from the form; whatever it lacks becomes an error at its field."""
    shape = answers.choice("shape", HouseShape)
    marks = shape is not HouseShape.CONTACT
    wording = HouseWording(
        shape=shape,
        words=_lines(answers, "words"),
        instead=_lines(answers, "instead") if shape in _ANSWERED else (),
        languages=answers.choices("languages", Catalogue),
        level=answers.choice("level", HouseLevel) if marks else HouseLevel.COULD,
        whys=tuple(
            (language, why)
            for language in Catalogue
            if (why := answers.line(f"why-{language.value}", most=_MOST_LINES, required=False))
        ),
        both_scripts=answers.ticked("both_scripts"),
        examples=_lines(answers, "examples") if marks else (),
    )
    for name, unmet in lacks(wording):
        answers.errors.setdefault(name, unmet)
    return wording


_ANSWERED = (HouseShape.PREFERRED, HouseShape.NAME)
"""Shapes that say what to write."""


def _lines(answers: Answers, name: str) -> tuple[str, ...]:
    """Read a field of one term a line, each once, inner spaces made one."""
    text = answers.text(name, most=_MOST_LINES, required=False)
    return tuple(dict.fromkeys(" ".join(line.split()) for line in text.split("\n") if line.strip()))
