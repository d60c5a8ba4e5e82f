"""Judging a text's parts with the checks: from parts to one Markdown text and back.

The checks read one text; people read parts. Here the parts are joined with the headings that
tell the checks what a part is for, and what they find is given back at offsets in its part.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import checks
from drafting.domain.context import Context
from drafting.domain.forms import PartRole, roles_of
from drafting.domain.incident import Fact, FactState
from drafting.domain.language import Catalogue, Language, custom
from drafting.domain.statement import Remark, Version, remark_key
from drafting.render.catalogues import words
from drafting.render.ruling import ruling

FACT_DIFFERS = "fact-differs"
"""The rule whose findings depend on what is known, which changes after words were handed over."""
_LEFT_OUT = frozenset({PartRole.RELEASE_LINE})
_SENTENCE_END = re.compile(r"[。！？!?\n]|\.(?=\s|$)")
_GLUE = {
    "en": {PartRole.BOILERPLATE: "## About us", PartRole.CONTACT: "## Contact"},
    "zh-Hans": {PartRole.BOILERPLATE: "## 关于我们", PartRole.CONTACT: "## 联系方式"},
    "zh-Hant": {PartRole.BOILERPLATE: "## 關於我們", PartRole.CONTACT: "## 聯絡方式"},
}
MESSAGES = {
    Catalogue.EN: "en",
    Catalogue.ZH_HANS: "zh-Hans",
    Catalogue.ZH_HANT_TW: "zh-Hant-TW",
    Catalogue.ZH_HANT_HK: "zh-Hant-HK",
}


@dataclass(frozen=True, slots=True)
class Carrier:
    """Words in a part that carry an element."""

    part: PartRole
    start: int
    end: int
    excerpt: str


@dataclass(frozen=True, slots=True)
class Element:
    """One of the elements: its value, and the words that carry it."""

    name: str
    value: str | bool
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the checks say of one text: findings by part, elements, and what ran."""

    remarks: tuple[Remark, ...]
    elements: tuple[Element, ...]
    ran: tuple[str, ...]
    pack: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts as one text; `places` says where each part's own words begin and end in it."""

    text: str
    places: tuple[tuple[PartRole, int, int], ...] = field(default=())

    def place(self, start: int, end: int) -> tuple[PartRole, int, int] | None:
        """Give the part and the offsets in it of a stretch of the joined text."""
        for role, begin, stop in self.places:
            if begin <= start < stop:
                return role, start - begin, min(end, stop) - begin
        return None


def join(parts: Mapping[PartRole, str], roles: tuple[PartRole, ...], language: str) -> Joined:
    r"""Join parts to one Markdown text in the form's order.

    >>> parts = {PartRole.HEADLINE: "A", PartRole.BODY: "B"}
    >>> join(parts, (PartRole.HEADLINE, PartRole.BODY), "en").text
    '# A\n\nB'
    """
    pieces: list[str] = []
    places = []
    at = 0
    for role in roles:
        words = parts.get(role, "")
        if role in _LEFT_OUT or not words.strip():
            continue
        lead = "\n\n" if pieces else ""
        lead += "# " if role is PartRole.HEADLINE else ""
        glue = _GLUE[language[:7] if language != "en" else "en"].get(role)
        lead += f"{glue}\n\n" if glue else ""
        pieces += [lead, words]
        places.append((role, at + len(lead), at + len(lead) + len(words)))
        at += len(lead) + len(words)
    return Joined("".join(pieces), tuple(places))


def judge(
    parts: Mapping[PartRole, str], language: Language, context: Context, reader: Catalogue
) -> Judgement:
    """Run the checks on a text's parts, with messages in the reader's language."""
    spoken = custom(language).checks
    joined = join(parts, roles_of(context.statement.form), spoken)
    brief = brief_of(context, language, parts.get(PartRole.CONTACT, ""))
    report = checks.check(joined.text, language=spoken, brief=brief, messages=MESSAGES[reader])
    return Judgement(
        remarks=tuple(_remark(joined, finding) for finding in report.findings),
        elements=tuple(
            Element(name, value, _carriers(joined, report.elements.spans(name)))
            for name, value in report.elements.items()
        ),
        ran=report.ran,
        pack=report.pack,
    )


def brief_of(context: Context, language: Language, contact: str) -> checks.Brief:
    """Tell the checks what the incident's members have decided and know."""
    stance = context.stance
    return checks.Brief(
        form=context.statement.form.value,
        stage=context.statement.stage.value,
        audience=context.statement.audience.value,
        severity=_severity(context),
        region=language.value.rsplit("-", 1)[1],
        stance=checks.Stance(
            cause=stance.cause.value,
            expression=stance.expression.value,
            offer=stance.offer.value,
            jurisdictions=stance.jurisdictions,
            not_named=stance.unnamed,
        )
        if stance
        else None,
        issuer=context.letterhead.name or None,
        facts=tuple(brief_fact(fact) for fact in context.facts),
        key_messages=tuple(
            message.words for message in context.key_messages if message.language is language
        ),
        earlier=tuple(words for words, spoken in context.earlier if spoken == language.value),
        contact=tuple(line.strip() for line in contact.splitlines() if line.strip()),
        house=ruling(context.house),
    )


def as_known_now(version: Version, facts: Iterable[Fact]) -> Version:
    """Give a version with the figures that differ from what is confirmed now, not when it was cut."""
    canonical = version.canonical
    if canonical is None:
        return version
    parts = {part.role: part.text for part in canonical.parts}
    spoken = custom(canonical.language).checks
    joined = join(parts, roles_of(canonical.form), spoken)
    confirmed = [brief_fact(fact) for fact in facts if fact.state is FactState.CONFIRMED]
    found = [_remark(joined, one) for one in checks.check_facts(joined.text, spoken, confirmed)]
    others = (remark for remark in version.remarks if remark.rule != FACT_DIFFERS)
    return replace(version, remarks=(*found, *others))


def brief_fact(fact: Fact) -> checks.BriefFact:
    """Tell the checks a fact of the incident."""
    return checks.BriefFact(
        what=fact.what,
        value=fact.value,
        unit=fact.unit,
        as_of=fact.as_of.isoformat() if fact.as_of else "",
        state=fact.state.value,
        public=fact.public,
    )


def _severity(context: Context) -> str | None:
    incident = context.incident
    return incident.severity.value if incident and incident.severity else None


def _carriers(joined: Joined, spans: tuple[checks.Span, ...]) -> tuple[Carrier, ...]:
    placed = ((joined.place(span.start, span.end), span) for span in spans)
    return tuple(Carrier(*at, span.excerpt) for at, span in placed if at is not None)


def _remark(joined: Joined, finding: checks.Finding) -> Remark:
    at = None
    if finding.start is not None and finding.end is not None:
        at = joined.place(finding.start, finding.end)
    role, start, end = at or ("", None, None)
    sentence = ""
    if at and finding.start is not None and finding.end is not None:
        sentence = sentence_of(joined.text, finding.start, finding.end)
    return Remark(
        rule=finding.rule,
        kind=finding.kind,
        level=finding.level.value,
        part=str(role),
        start=start,
        end=end,
        key=remark_key(finding.rule, finding.excerpt, sentence),
        excerpt=finding.excerpt,
        message=finding.message,
        why=finding.why,
        source=finding.source,
        instead=finding.instead,
        told=finding.told,
    )


def sentence_of(text: str, start: int, end: int) -> str:
    """Give the sentence around a stretch of a text."""
    begin, stop = sentence_bounds(text, start, end)
    return text[begin:stop]


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where the sentence around a stretch of a text begins and ends."""
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, 0, start)), default=0)
    stop = _SENTENCE_END.search(text, end)
    return begin, stop.end() if stop else len(text)


def glyph_remark(character: str, reader: Catalogue) -> Remark:
    """Remark on a character that no font of ours can draw; the release would refuse it."""
    code = f"U+{ord(character[0]):04X}"
    told = tuple(
        (tag, words(one, "glyph-missing", code=code), words(one, "glyph-missing-why"), "")
        for one, tag in MESSAGES.items()
    )
    return Remark(
        rule="glyph-missing",
        kind="glyph",
        level="must",
        part="",
        start=None,
        end=None,
        key=remark_key("glyph-missing", character, ""),
        excerpt=character,
        message=words(reader, "glyph-missing", code=code),
        why=words(reader, "glyph-missing-why"),
        told=told,
    )
