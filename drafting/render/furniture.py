"""The closed list of words a released file shows beside its canonical form.

Form label, end mark, page n of m, version line and the mark on anything unreleased; and the words
of what the canonical form holds as a value: when it may be published, and the date of release.
They are in the document's own language, whatever its reader's is.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from babel import Locale
from babel.dates import get_timezone_location

from drafting.domain.edition import Edition
from drafting.domain.embargo import Embargo, UnsoundReleaseLine, read_release_line
from drafting.domain.forms import RELEASE_DATE, STAMPED_ROLES, Form, PartRole
from drafting.domain.language import Language, custom, written_date
from drafting.render.occasion import Mark, Occasion


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words of one language; format strings name what they take."""

    labels: dict[Form, str]
    immediate: str
    embargoed: str
    unknown_date: str
    page: tuple[str, str, str]
    version: str
    marks: dict[Mark, str]
    target: str
    bullet: str = "•"


_BRITISH = Furniture(
    labels={
        Form.PRESS_RELEASE: "Press release",
        Form.HOLDING_STATEMENT: "Statement",
        Form.STATEMENT: "Statement",
        Form.STAFF_NOTICE: "Notice to staff",
        Form.MEDIA_REPLY: "Response to media enquiries",
    },
    immediate="For immediate release",
    embargoed="Embargoed until {time} on {date} ({zone})",
    unknown_date="[date of release]",
    page=("Page ", " of ", ""),
    version="Version {number} · {code}",
    marks={
        Mark.DRAFT: "Draft – not for release",
        Mark.DRILL: "Drill – not a real event",
        Mark.DEMONSTRATION: "Demonstration – nothing here is real",
    },
    target=" ({})",
)
_AMERICAN = Furniture(
    labels={
        **_BRITISH.labels,
        Form.STAFF_NOTICE: "Notice to employees",
        Form.MEDIA_REPLY: "Response to media inquiries",
    },
    immediate=_BRITISH.immediate,
    embargoed=_BRITISH.embargoed,
    unknown_date=_BRITISH.unknown_date,
    page=_BRITISH.page,
    version=_BRITISH.version,
    marks=_BRITISH.marks,
    target=_BRITISH.target,
)
_MAINLAND = Furniture(
    labels={
        Form.PRESS_RELEASE: "新闻稿",
        Form.HOLDING_STATEMENT: "情况说明",
        Form.STATEMENT: "声明",
        Form.STAFF_NOTICE: "员工通知",
        Form.SITUATION_NOTE: "情况说明",
        Form.SITUATION_REPORT: "情况通报",
        Form.PUBLIC_NOTICE: "公告",
    },
    immediate="即时发布",
    embargoed="{date}{time}（{zone}）前请勿发布",
    unknown_date="［发布日期］",
    page=("第", "页，共", "页"),
    version="第{number}版 · {code}",
    marks={
        Mark.DRAFT: "草稿　请勿发布",
        Mark.DRILL: "演练文稿　并非真实事件",
        Mark.DEMONSTRATION: "示例文稿　内容纯属虚构",
    },
    target="（{}）",
)
_TAIWAN = Furniture(
    labels={
        Form.PRESS_RELEASE: "新聞稿",
        Form.HOLDING_STATEMENT: "聲明",
        Form.STATEMENT: "聲明",
        Form.STAFF_NOTICE: "內部公告",
        Form.SITUATION_NOTE: "說明稿",
        Form.PUBLIC_NOTICE: "公告",
        Form.MEDIA_REPLY: "回覆媒體詢問",
    },
    immediate="即時發布",
    embargoed="禁發：請於{date}{time}（{zone}）後發布",
    unknown_date="［發布日期］",
    page=("第", "頁，共", "頁"),
    version="第{number}版 · {code}",
    marks={
        Mark.DRAFT: "草稿　請勿發布",
        Mark.DRILL: "演練文稿　並非真實事件",
        Mark.DEMONSTRATION: "示範文稿　內容純屬虛構",
    },
    target="（{}）",
)
_HONG_KONG = Furniture(
    labels={
        **_TAIWAN.labels,
        Form.STAFF_NOTICE: "員工通告",
        Form.MEDIA_REPLY: "回覆傳媒查詢",
    },
    immediate="即時發布",
    embargoed="限時發布：{date}{time}（{zone}）前請勿發布",
    unknown_date="［發布日期］",
    page=_TAIWAN.page,
    version=_TAIWAN.version,
    marks={**_TAIWAN.marks, Mark.DRILL: "演習文稿　並非真實事件"},
    target="（{}）",
)

FURNITURE: dict[Language, Furniture] = {
    Language.EN_GB: _BRITISH,
    Language.EN_US: _AMERICAN,
    Language.ZH_CN: _MAINLAND,
    Language.ZH_TW: _TAIWAN,
    Language.ZH_HK: _HONG_KONG,
}

_END_MARKED = frozenset(
    {Form.PRESS_RELEASE, Form.HOLDING_STATEMENT, Form.STATEMENT, Form.MEDIA_REPLY}
)
"""Forms written for the media, which close with an end mark; a letter does not."""

_CLOSES = (PartRole.SIGNATURE, PartRole.CLOSING, PartRole.BODY)
"""The statement's own words end with the first of these that it has; the end mark follows."""

_ZONES = {
    ("Asia/Shanghai", Language.ZH_CN): "北京时间",
    ("Asia/Shanghai", Language.ZH_TW): "北京時間",
    ("Asia/Shanghai", Language.ZH_HK): "北京時間",
    ("Asia/Shanghai", Language.EN_GB): "Beijing time",
    ("Asia/Shanghai", Language.EN_US): "Beijing time",
}
"""Zones that people call otherwise than by their city."""


def label(edition: Edition) -> str:
    """Give the form's label, empty where the headline already says it (关于…的情况通报)."""
    words = FURNITURE[edition.canonical.language].labels.get(edition.canonical.form, "")
    headline = edition.canonical.text_of(PartRole.HEADLINE)
    return "" if words.casefold() in headline.casefold() else words


def end_mark(edition: Edition) -> str:
    """Give the end mark of the language's custom, empty for letters and notices."""
    if edition.canonical.form not in _END_MARKED:
        return ""
    return custom(edition.canonical.language).end_mark


def ends_after(edition: Edition) -> PartRole:
    """Name the part after which the end mark stands."""
    return next((role for role in _CLOSES if edition.canonical.text_of(role)), PartRole.BODY)


def version_line(edition: Edition) -> str:
    """Write 'Version 7 · K4F-92Q', or nothing for words that are no version yet."""
    if not edition.number:
        return ""
    words = FURNITURE[edition.canonical.language].version
    return words.format(number=edition.number, code=edition.code)


def mark(edition: Edition, occasion: Occasion) -> str:
    """Write what goes across the sheet; nothing on a real release."""
    return FURNITURE[edition.canonical.language].marks.get(occasion.mark, "")


def page_line(language: Language, page: int, pages: int) -> str:
    """Write 'Page 1 of 2' as the foot of a sheet shows it."""
    before, between, after = FURNITURE[language].page
    return f"{before}{page}{between}{pages}{after}"


def shown_text(edition: Edition, role: PartRole, occasion: Occasion) -> str:
    """Give a part's words with their values written out: release line and date of release."""
    text = edition.canonical.text_of(role)
    language = edition.canonical.language
    if role is PartRole.RELEASE_LINE:
        return release_line_words(text, language)
    if role in STAMPED_ROLES:
        return text.replace(RELEASE_DATE, _release_date(language, occasion))
    return text


def _release_date(language: Language, occasion: Occasion) -> str:
    if occasion.day is None:
        return FURNITURE[language].unknown_date
    return written_date(occasion.day, language)


def release_line_words(text: str, language: Language) -> str:
    """Say a release line as readers of this language see it; what is unsound stays as typed."""
    words = FURNITURE[language]
    try:
        embargo = read_release_line(text.strip())
    except UnsoundReleaseLine:
        return text  # as typed; submitting refuses it
    if embargo is None:
        return words.immediate
    local = embargo.local()
    return words.embargoed.format(
        date=written_date(local.date(), language),
        time=_clock(local, language),
        zone=_zone(embargo, local, language),
    )


def _clock(local: datetime, language: Language) -> str:
    if language is not Language.EN_US:
        return f"{local:%H:%M}"
    return f"{local.hour % 12 or 12}:{local:%M} {'a.m.' if local.hour < 12 else 'p.m.'}"


def _zone(embargo: Embargo, local: datetime, language: Language) -> str:
    """Name a zone by its city and its distance from UTC: 'Hong Kong time, UTC+8'."""
    name = _ZONES.get((embargo.zone, language)) or _city_time(embargo.zone, language)
    away = local.utcoffset() or timedelta()
    hours, minutes = divmod(abs(away) // timedelta(minutes=1), 60)
    distance = f"UTC{'-' if away < timedelta() else '+'}{hours}"
    distance += f":{minutes:02d}" if minutes else ""
    comma = ", " if language in (Language.EN_GB, Language.EN_US) else "，"
    return name if name == "UTC" else f"{name}{comma}{distance}"


def _city_time(zone: str, language: Language) -> str:
    if zone in ("UTC", "Etc/UTC"):
        return "UTC"
    locale = Locale.parse(language.value, sep="-")
    city = get_timezone_location(zone, locale=locale, return_city=True)
    return {
        Language.EN_GB: f"{city} time",
        Language.EN_US: f"{city} time",
        Language.ZH_CN: f"{city}时间",
    }.get(language, f"{city}時間")
