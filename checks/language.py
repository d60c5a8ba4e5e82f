"""Which languages the checks read, which lexicon serves each, and a guess from a text alone."""

import re

from checks.folding import simplified_only, traditional_only
from checks.later import later

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK")
MESSAGE_LANGUAGES = ("en", "zh-Hans", "zh-Hant-TW", "zh-Hant-HK")

_HAN = later(r"[\u3400-\u9fff]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_SAMPLE = 20_000
# Words and characters that Hong Kong writes and Taiwan does not, and the other way.
_HONG_KONG = later(
    r"傳媒|港幣|港鐵|樽|嘅|咗|啲|冇|職員會|服務台職員|戶口|巴士|的士|警方呼籲|謹此|有見及此|短訊|流動應用程式|網上|宗|電郵"
)
_TAIWAN = later(
    r"新台幣|民國|門市|網路|資安|個資|簡訊|手機號碼|品質|透過|本公司於|同仁|軟體|影片|電子郵件|消費者|台中|台北|高雄"
)


def family(language: str) -> str:
    """Gives the lexicon of a language: 'en' or 'zh' (one for both scripts, folded)."""
    return "zh" if language.startswith("zh") else "en"


def script(language: str) -> str:
    """Gives the language without its region: 'en', 'zh-Hans' or 'zh-Hant'."""
    return "-".join(language.split("-")[:2]) if language.startswith("zh") else "en"


def message_language(language: str) -> str:
    """Gives the language in which messages are written for readers of `language`.

    >>> message_language("zh-Hant"), message_language("fr")
    ('zh-Hant-TW', 'en')
    """
    if language in MESSAGE_LANGUAGES:
        return language
    if language.startswith("zh-Hant"):
        return "zh-Hant-HK" if language.endswith("HK") else "zh-Hant-TW"
    return "zh-Hans" if language.startswith("zh") else "en"


def known_language(tag: str) -> str:
    """Maps a language tag to the first of the checks' languages that fits.

    >>> known_language("en-GB"), known_language("zh-Hant-HK"), known_language("zh-CN")
    ('en', 'zh-Hant-HK', 'zh-Hans')
    """
    if tag in LANGUAGES:
        return tag
    if tag.startswith("zh"):
        if "HK" in tag or "MO" in tag:
            return "zh-Hant-HK"
        if "TW" in tag:
            return "zh-Hant-TW"
        return "zh-Hant" if "Hant" in tag else "zh-Hans"
    return "en"


def detect_language(text: str) -> str:
    """Guesses the language; an empty text is taken for English.

    >>> detect_language("我们向每位顾客致歉。"), detect_language("We are sorry.")
    ('zh-Hans', 'en')
    """
    sample = text[:_SAMPLE]
    han = len(_HAN.findall(sample))
    if han * 2 <= len(_LATIN_WORD.findall(sample)):
        return "en"
    traditional = sum(sign in traditional_only() for sign in sample)
    simplified = sum(sign in simplified_only() for sign in sample)
    if simplified >= traditional:
        return "zh-Hans"
    hong_kong, taiwan = len(_HONG_KONG.findall(sample)), len(_TAIWAN.findall(sample))
    if hong_kong == taiwan:
        return "zh-Hant"
    return "zh-Hant-HK" if hong_kong > taiwan else "zh-Hant-TW"
