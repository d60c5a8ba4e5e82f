"""What findings of house rules say, in every language of messages."""

_MESSAGES = {
    "forbidden": {
        "en": "The house does not write “{words}”.",
        "zh-Hans": "按本单位用语规范，不写“{words}”。",
        "zh-Hant-TW": "依本單位用語規範，不寫「{words}」。",
        "zh-Hant-HK": "按本機構用語守則，不寫「{words}」。",
    },
    "preferred": {
        "en": "The house writes “{right}” for “{words}”.",
        "zh-Hans": "按本单位用语规范，“{words}”写作“{right}”。",
        "zh-Hant-TW": "依本單位用語規範，「{words}」寫作「{right}」。",
        "zh-Hant-HK": "按本機構用語守則，「{words}」應寫作「{right}」。",
    },
    "name": {
        "en": "The name is written “{right}”.",
        "zh-Hans": "规范名称为“{right}”。",
        "zh-Hant-TW": "正式名稱為「{right}」。",
        "zh-Hant-HK": "正確名稱為「{right}」。",
    },
    "slip": {
        "en": "“{words}” looks like a slip of “{right}”.",
        "zh-Hans": "“{words}”疑为“{right}”之误。",
        "zh-Hant-TW": "「{words}」疑為「{right}」之誤。",
        "zh-Hant-HK": "「{words}」疑為「{right}」之誤。",
    },
}
_BETWEEN = {"en": "” or “", "zh-Hans": "”或“", "zh-Hant-TW": "」或「", "zh-Hant-HK": "」或「"}
SOURCES = {
    "en": "House rules",
    "zh-Hans": "本单位用语规范",
    "zh-Hant-TW": "本單位用語規範",
    "zh-Hant-HK": "本機構用語守則",
}
_LONGEST = 60


def message(key: str, language: str, words: str, right: tuple[str, ...] = ()) -> str:
    """Says what a finding is about.

    >>> message("preferred", "en", "clients", ("customers", "members"))
    'The house writes “customers” or “members” for “clients”.'
    """
    shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    said = _MESSAGES[key][language]
    return said.replace("{right}", _BETWEEN[language].join(right)).replace("{words}", shown)
