"""One table of the languages a text may be written in and an interface may speak.

Everything that depends on language and region stands here once: BCP 47 tag, catalogue, date form,
end mark. Fonts hang on the tag and are chosen in `render`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Language(StrEnum):
    """A text's language with its region; the value is the BCP 47 tag."""

    EN_GB = "en-GB"
    EN_US = "en-US"
    ZH_CN = "zh-Hans-CN"
    ZH_TW = "zh-Hant-TW"
    ZH_HK = "zh-Hant-HK"


class Catalogue(StrEnum):
    """An interface language: the folder of `drafting/locale` that holds its words."""

    EN = "en"
    ZH_HANS = "zh_Hans"
    ZH_HANT_TW = "zh_Hant_TW"
    ZH_HANT_HK = "zh_Hant_HK"


@dataclass(frozen=True, slots=True)
class Custom:
    """What custom asks of a document in one language.

    `date_form` is a format string over `day`, `month`, `month_name` and `year`; `end_mark` is the
    line that closes a release, empty where custom has none.
    """

    tag: str
    catalogue: Catalogue
    checks: str
    date_form: str
    end_mark: str
    html_lang: str


_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

CUSTOMS: dict[Language, Custom] = {
    Language.EN_GB: Custom(
        "en-GB", Catalogue.EN, "en", "{day} {month_name} {year}", "ENDS", "en-GB"
    ),
    Language.EN_US: Custom(
        "en-US", Catalogue.EN, "en", "{month_name} {day}, {year}", "###", "en-US"
    ),
    Language.ZH_CN: Custom(
        "zh-Hans-CN",
        Catalogue.ZH_HANS,
        "zh-Hans",
        "{year}年{month}月{day}日",
        "",
        "zh-CN",
    ),
    Language.ZH_TW: Custom(
        "zh-Hant-TW",
        Catalogue.ZH_HANT_TW,
        "zh-Hant-TW",
        "{year}年{month}月{day}日",
        "###",
        "zh-TW",
    ),
    Language.ZH_HK: Custom(
        "zh-Hant-HK",
        Catalogue.ZH_HANT_HK,
        "zh-Hant-HK",
        "{year}年{month}月{day}日",
        "— 完 —",
        "zh-HK",
    ),
}


def custom(language: Language) -> Custom:
    """Give the row of the table for a language."""
    return CUSTOMS[language]


def written_date(day: date, language: Language) -> str:
    """Write a date as a document in this language writes it.

    >>> written_date(date(2026, 10, 21), Language.EN_GB)
    '21 October 2026'
    >>> written_date(date(2026, 10, 21), Language.ZH_HK)
    '2026年10月21日'
    """
    return custom(language).date_form.format(
        day=day.day, month=day.month, month_name=_MONTHS[day.month - 1], year=day.year
    )
