"""What is sought before an expression is tried stands in all that the expression matches."""

import importlib
import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

import pytest

from checks.elements import faults, hardship, safeguards
from checks.judgement import commitments, links, marks, personal, writing
from checks.needed import Expression, Ways, needed_words
from tests.checks.builders import read
from tests.checks.labelled.labels import rows

PARSER = importlib.import_module("re._parser")
UNKNOWN = "\0"
DIGITS = tuple("0123456789")
CUT = {"promises": commitments._PROMISES, "gifts": commitments._GIFTS}
SIGNED = {
    f"{name}, way {number}": (way.pattern, way.signs)
    for name, cut in CUT.items()
    for number, way in enumerate(cut.ways)
    if way.signs
} | {
    "gaps": (marks._PLACEHOLDER, marks._GAP_SIGNS),
    "typos": (writing._TYPOS, writing._TYPO_SIGNS),
    "health": (personal._HEALTH, personal._CONDITION_SIGNS),
    "births": (personal._BIRTH, personal._CONDITION_SIGNS),
    "wards": (personal._WARD, personal._CONDITION_SIGNS),
    "numbers": (personal._NUMBERS, DIGITS),
    "homes": (personal._HOME, personal._HOME_SIGNS),
    "labelled": (personal._LABELLED, DIGITS),
    "labels": (personal._LABELLED, personal._LABELS),
    "plates": (personal._PLATE, DIGITS),
    "mobiles": (personal._MOBILE, DIGITS),
    "behind a name": (personal._BEHIND_NAME, DIGITS),
    "private numbers": (personal._PRIVATE_NUMBER, DIGITS),
    "links": (links._LINK, links._SIGNS),
    "addresses": (links._MEANT, links._SIGNS),
}
WORDED = {
    "faults": faults._FAULT,
    "safeguards": safeguards._BEGINS,
    "borne": hardship._BORNE,
    "suffered": hardship._SUFFERED,
    "verdict": hardship._VERDICT,
    "beyond": hardship._BEYOND,
    "means": hardship._MEANS,
    "trust": hardship._TRUST,
}


def skeletons(parsed: Iterable[Any]) -> set[str]:
    """Give what an expression matches, each stretch that is not fixed as one unknown sign."""
    pieces = [set(piece(str(op), argument)) for op, argument in parsed]
    return {"".join(chosen) for chosen in product(*pieces)}


def piece(op: str, argument: Any) -> Iterator[str]:
    if op == "LITERAL":
        yield chr(argument)
    elif op == "IN":
        yield from choice(argument)
    elif op == "BRANCH":
        for branch in argument[1]:
            yield from skeletons(branch)
    elif op in ("SUBPATTERN", "ASSERT"):
        yield from skeletons(argument[-1])
    elif op in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, repeated = argument
        if not least:
            yield from ("", *(skeletons(repeated) if most == 1 else UNKNOWN))
        elif most > 3:
            yield from (one * least + UNKNOWN for one in skeletons(repeated))
        else:
            yield from (one * n for one in skeletons(repeated) for n in range(least, most + 1))
    elif op in ("AT", "ASSERT_NOT"):
        yield ""
    else:
        yield UNKNOWN


def choice(held: list[tuple[Any, Any]]) -> Iterator[str]:
    if len(held) < 5 and all(str(op) == "LITERAL" for op, _ in held):
        yield from (chr(sign) for _, sign in held)
    else:
        yield "0" if [str(one) for _, one in held] == ["CATEGORY_DIGIT"] else UNKNOWN


@pytest.mark.parametrize("name", SIGNED)
def test_one_of_its_signs_stands_in_all_that_an_expression_matches(name):
    pattern, signs = SIGNED[name]

    matched = skeletons(PARSER.parse(pattern.pattern))

    assert [one for one in matched if not any(sign in one for sign in signs)] == []


def differing(expression: Expression | Ways, pattern: re.Pattern[str]) -> list[str]:
    """Give the sentences in which an expression does not match what its pattern does."""
    found = []
    for row in rows("open", "statements"):
        if row["lang"] == "en":
            reading = read(row["text"])
            for sentence in reading.document.sentences:
                words = reading.words(sentence.start, sentence.end)
                plain = [match.span() for match in pattern.finditer(words)]
                if plain != [match.span() for match in expression.finditer(words)]:
                    found.append(words)
    return found


@pytest.mark.parametrize("name", WORDED)
def test_an_expression_matches_what_its_pattern_matches(name):
    assert differing(Expression(WORDED[name]), WORDED[name]) == []


@pytest.mark.parametrize("name", CUT)
def test_an_expression_cut_into_ways_matches_what_it_did_whole(name):
    whole = re.compile("|".join(way.pattern.pattern for way in CUT[name].ways))

    assert differing(CUT[name], whole) == []


def test_of_ways_that_match_at_one_place_the_first_wins():
    ways = Ways(Expression(re.compile("we pay")), Expression(re.compile("we pay you|now")))

    assert [found.group() for found in ways.finditer("now we pay you")] == ["now", "we pay"]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bsat\b", {"sat"}),
        (r"\bsat", None),
        (r"sat\b", None),
        (r"\bsat\w*", None),
        (r"\bwe (?:sat|lay) (?:up )?late\b", {"late"}),
        (r"\b(?:no|very)? ?late\b", None),
        (r"\b(?:very )?late\b", {"late"}),
        (r"\b(?:(?:sat|lay)|in (?:tears|fear))\b", {"sat", "lay", "tears", "fear"}),
        (r"\bcount(?:ed|ing) on\b", {"counted", "counting"}),
        (r"\b(?:must|may) have\b", {"must", "may"}),
        (r"\bsleeps?\b", {"sleep", "sleeps"}),
        (r"\b(?:un)?seen\b", None),
        (r"\bun(?:seen|heard|known to) us", {"unseen", "unheard", "unknown"}),
        (r"\bsleeps?[a-z]*\b", None),
        (r"\b(?:late|未到)\b", None),
        (r"^\W*(?:late|soon)\b(?! enough)", {"late", "soon"}),
        (r"\b(?!late)[a-z]+\b", None),
        (r"\bnot_late\b", None),
    ],
)
def test_needed_words_are_whole_and_in_every_match(pattern, words):
    assert needed_words(re.compile(pattern)) == words


def test_an_expression_for_any_case_needs_no_words():
    assert needed_words(re.compile(r"\blate\b", re.IGNORECASE)) is None
