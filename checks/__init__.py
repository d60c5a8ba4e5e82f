"""Checks a public statement's wording: what is hollow, what is missing, what must not be said.

Pure: text in, values out; standard library only. `check` gives the report, `explain` says
why a rule exists, `detect_language` guesses the language. The command line is
`python -m checks`; the rules are the files under `checks/rules/`.
"""

from checks.brief import Brief, BriefFact, Stance, UnusableBrief, measured, read_brief
from checks.engine import check, check_facts, explain
from checks.house.contacts import own_places
from checks.house.judging import check_house
from checks.house.rule import FaultyHouseRule, HouseRule, Shape, house_digest
from checks.language import detect_language
from checks.report import (
    ELEMENT_NAMES,
    Apology,
    Elements,
    Evidence,
    Finding,
    Level,
    Report,
    Responsibility,
    Span,
)

__all__ = [
    "ELEMENT_NAMES",
    "Apology",
    "Brief",
    "BriefFact",
    "Elements",
    "Evidence",
    "FaultyHouseRule",
    "Finding",
    "HouseRule",
    "Level",
    "Report",
    "Responsibility",
    "Shape",
    "Span",
    "Stance",
    "UnusableBrief",
    "check",
    "check_facts",
    "check_house",
    "detect_language",
    "explain",
    "house_digest",
    "measured",
    "own_places",
    "read_brief",
]
