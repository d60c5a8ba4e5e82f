"""One voice: what a text says otherwise than its twins, than a fact, or than what was released before.

Twins that differ in a figure, date or name are a 'must'; what one twin lacks altogether, a telephone
line of its own, and what contradicts an earlier release or a fact that is no figure, is for a person
to judge. Figures are held against the facts by a rule of the checks.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checks import consistency
from checks.consistency import Contradiction, is_line
from drafting.domain.context import Context
from drafting.domain.forms import PartRole, roles_of
from drafting.domain.incident import Fact, FactState
from drafting.domain.language import Catalogue, Language, custom
from drafting.domain.statement import Draft, Remark, TextRow, remark_key
from drafting.render.catalogues import words
from drafting.render.judging import MESSAGES, Joined, brief_fact, join, sentence_of

DIFFERS = "twin-differs"
LACKS = "twin-lacks"
EARLIER = "earlier-release"
FACT = "fact-otherwise"


@dataclass(frozen=True, slots=True)
class Beside:
    """Another text of the same statement: its language and its words by part."""

    language: Language
    parts: Mapping[PartRole, str]


def beside(text: TextRow, texts: Sequence[tuple[TextRow, Draft]]) -> tuple[Beside, ...]:
    """Give the texts one is held against: a twin against the source, the source against all."""
    return tuple(
        Beside(one.language, draft.parts)
        for one, draft in texts
        if one.id != text.id and (text.source or one.source)
    )


def one_voice(
    parts: Mapping[PartRole, str],
    language: Language,
    context: Context,
    others: Sequence[Beside],
    reader: Catalogue,
) -> tuple[Remark, ...]:
    """Remark on what a text says otherwise than its twins, the facts and earlier releases."""
    roles = roles_of(context.statement.form)
    joined = join(parts, roles, custom(language).checks)
    found: list[Remark] = []
    for other in others:
        theirs = join(other.parts, roles, custom(other.language).checks).text
        found += _against_twin(joined, language, theirs, other.language, reader)
    for earlier, spoken in context.earlier:
        if spoken == language.value:
            found += _against_earlier(joined, language, earlier, reader)
    found += _against_facts(joined, language, context.facts, reader)
    return tuple({remark.key: remark for remark in found}.values())


def _against_twin(
    joined: Joined, language: Language, theirs: str, spoken: Language, reader: Catalogue
) -> Iterator[Remark]:
    if not theirs.strip() or not joined.text.strip():
        return
    compared = consistency.twins(
        theirs,
        joined.text,
        custom(spoken).checks,
        custom(language).checks,
        messages=MESSAGES[reader],
    )
    for item in compared.contradictions:
        level = "should" if is_line(item.later.excerpt) else "must"
        yield _remark(joined, _beside(item, spoken, reader), DIFFERS, level)
    for item in compared.for_person:
        yield _remark(joined, _beside(item, spoken, reader), LACKS, "should")


def _beside(item: Contradiction, spoken: Language, reader: Catalogue) -> Contradiction:
    """Say of twins what each has, by its language: neither is the earlier one."""
    here, there = item.later.excerpt, item.earlier.excerpt
    key = "twin-differs" if here and there else f"twin-lacks-{'there' if here else 'here'}"
    kind = "line" if is_line(here or there) else item.kind.value

    def told(catalogue: Catalogue) -> str:
        return words(
            catalogue,
            key,
            kind=kind,
            language=words(catalogue, f"language-{spoken.value}"),
            here=here,
            there=there,
            words=here or there,
        )

    return _told(item, told, reader)


def _told(
    item: Contradiction, said: Callable[[Catalogue], str], reader: Catalogue
) -> Contradiction:
    every = tuple((tag, said(catalogue)) for catalogue, tag in MESSAGES.items())
    return replace(item, message=said(reader), told=every)


def _against_facts(
    joined: Joined, language: Language, facts: Sequence[Fact], reader: Catalogue
) -> Iterator[Remark]:
    confirmed = [brief_fact(fact) for fact in facts if fact.state is FactState.CONFIRMED]
    compared = consistency.against_facts(
        joined.text, custom(language).checks, confirmed, slots=consistency.MOMENTS
    )
    for item in compared.contradictions:
        yield _remark(joined, _beside_fact(item, reader), FACT, "should")


def _beside_fact(item: Contradiction, reader: Catalogue) -> Contradiction:
    def told(catalogue: Catalogue) -> str:
        here, known = item.later.excerpt, item.earlier.excerpt
        return words(catalogue, FACT, kind=item.kind.value, here=here, known=known)

    return _told(item, told, reader)


def _against_earlier(
    joined: Joined, language: Language, earlier: str, reader: Catalogue
) -> Iterator[Remark]:
    compared = consistency.compare(
        earlier, joined.text, custom(language).checks, messages=MESSAGES[reader]
    )
    for item in compared.contradictions:
        yield _remark(joined, item, EARLIER, "should")


def _remark(joined: Joined, item: Contradiction, rule: str, level: str) -> Remark:
    here = item.later if item.later.end > item.later.start else None
    at = joined.place(here.start, here.end) if here else None
    role, start, end = at or ("", None, None)
    sentence = sentence_of(joined.text, here.start, here.end) if here else ""
    return Remark(
        rule=rule,
        kind="consistency",
        level=level,
        part=str(role),
        start=start,
        end=end,
        key=remark_key(rule, f"{item.earlier.excerpt}\x1e{item.later.excerpt}", sentence),
        excerpt=item.later.excerpt or item.earlier.excerpt,
        message=item.message,
        told=tuple((language, message, "", "") for language, message in item.told),
    )
