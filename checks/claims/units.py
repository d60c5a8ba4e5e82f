"""Reads what a numeral is measured in: money, time, mass, volume, length, per cent, classifiers."""

import re
from dataclasses import dataclass

_MEASURES: dict[str, tuple[str, float]] = {  # written form: (dimension, how many base units)
    "minute": ("minutes?|mins?|分钟", 1),
    "hour": ("hours?|hrs?|个半小时|个?小时|个?钟头|个?钟(?!头)", 60),
    "day": (
        "(?:(?:working|business|calendar|school|full|consecutive) )?days?|天|日(?=内|后|之内)|个?工作[日天]",
        1_440,
    ),
    "night": ("nights|晚(?=才|共)", 1_440),
    "week": ("weeks?|周(?!年|末|岁)|个?星期|个?礼拜", 10_080),
    "month": ("months?|个半?月", 43_200),
    "year": ("years?|年", 525_600),
    "second": ("seconds?|secs?|秒钟?", 1 / 60),
}
_SCALES: dict[str, tuple[str, float]] = {
    "ng": ("ng|纳克", 1e-9), "ug": ("[uµμ]g|微克", 1e-6), "mg": ("milligrams?|mg|毫克", 0.001),
    "gram": ("grams?|g|克", 1), "kilogram": ("kilograms?|kilos?|kg|公斤|千克", 1_000),
    "tonne": ("(?:metric )?ton(?:ne)?s?|公吨|吨", 1_000_000), "pound_w": ("lbs?", 453.6),
    "jin": ("斤", 500), "pounds_of": ("pounds(?= of [a-z])", 453.6),
}  # fmt: skip
_VOLUMES: dict[str, tuple[str, float]] = {
    "ml": ("millilit(?:re|er)s?|ml|毫升", 0.001), "litre": ("lit(?:re|er)s?|l|公升|升", 1),
    "gallon": ("gallons?|加仑", 4.546), "m3": ("cubic met(?:re|er)s?|立方米", 1_000),
}  # fmt: skip
_LENGTHS: dict[str, tuple[str, float]] = {
    "mm": ("millimet(?:re|er)s?|mm|毫米", 0.001), "cm": ("centimet(?:re|er)s?|cm|厘米|公分", 0.01),
    "metre": ("met(?:re|er)s?|m|公尺|米", 1), "km": ("kilomet(?:re|er)s?|km|公里|千米", 1_000),
    "mile": ("miles?|英里", 1_609.3),
}  # fmt: skip
_AREAS: dict[str, tuple[str, float]] = {
    "m2": ("square met(?:re|er)s?|sq m|m²|平方米|平方公尺", 1), "ping": ("坪", 3.305_8),
    "ft2": ("square (?:feet|foot)|sq ft|平方英尺|平方[呎尺]", 0.092_9),
    "hectare": ("hectares?|公顷", 10_000), "acre": ("acres?|英亩", 4_046.9), "mu": ("亩", 666.7),
    "km2": ("square kilomet(?:re|er)s?|平方公里", 1_000_000),
}  # fmt: skip
_POWERS: dict[str, tuple[str, float]] = {
    "watt": ("watts?|瓦(?!特?时)", 1), "kw": ("kilowatts?|kw|千瓦(?!时)|瓩(?!时)", 1e3),
    "mw": ("megawatts?|mw|兆瓦(?!时)|百万瓦", 1e6), "gw": ("gigawatts?|gw|吉瓦(?!时)", 1e9),
}  # fmt: skip
_ENERGIES: dict[str, tuple[str, float]] = {
    "kwh": ("kilowatt[ -]hours?|kwh|千瓦时|瓩时|度(?=电)", 1), "mwh": ("megawatt[ -]hours?|mwh|兆瓦时", 1e3),
    "gwh": ("gigawatt[ -]hours?|gwh|吉瓦时", 1e6), "twh": ("terawatt[ -]hours?|twh|太瓦时", 1e9),
}  # fmt: skip
_OTHERS: dict[str, tuple[str, float]] = {
    "off": ("折(?![叠断磨腾扣返合])", 1),
    "percent": ("per ?cent|percent(?:age points?)?|percentage points?|points(?= (?:higher|lower|more|less|up|down|above|below))|%|个百分点", 1), "tenth": ("成(?![为立员功熟果本交品分长])", 10),
    "degree": ("degrees?(?: c(?:elsius)?)?|°\\s?c|摄氏度|℃|度", 1),
}  # fmt: skip
_TABLES: dict[str, dict[str, tuple[str, float]]] = {
    "minute": _MEASURES, "gram": _SCALES, "litre": _VOLUMES, "metre": _LENGTHS, "m2": _AREAS,
    "watt": _POWERS, "kwh": _ENERGIES, "": _OTHERS,
}  # fmt: skip
_CURRENCY = {
    "GBP": "pounds?(?: sterling)?|英镑|镑|pence|£", "USD": "us dollars?|us\\$|美元|美金",
    "EUR": "euros?|欧元|€", "HKD": "hk dollars?|hong kong dollars?|hk\\$|港元|港币",
    "TWD": "nt dollars?|new taiwan dollars?|nt\\$|新台币|台币", "CNY": "yuan|rmb|人民币",
    "JPY": "yen|日元|日圆|¥", "AUD": "a\\$|australian dollars?", "": "dollars?|\\$|元|块钱|圆",
}  # fmt: skip
_CLASSIFIERS = {
    "person": "名|位|人(?!民|员|家|工|次|均|手)|口(?![碑味岸罩号头径述水井服])",
    "household": "户(?!外)|家庭",
    "case": "宗|起|件|单|笔|项|则|次|例|桩",
    "copy": "册|本(?![店公院校司厂会报台行局次周月])",
    "vehicle": "辆|台(?![风北中南湾])|架|艘|部(?![分门委长队])|列",
    "building": "栋|幢|座",
    "pack": "盒|瓶|包|罐|箱|袋|份|支|片|双|套|桶|筐|串|粒|颗|枚|块(?!钱)|根|把",
    "animal": "只|头(?!部)|匹|尾",
    "record": "条(?!例)|张|封|页|通",
    "shop": "家|间|所|处",
    "couple": "对(?!于|此|外|该|本|象)",
    "thing": "个(?!别|人资料|月|半月|小时|工作[日天]|星期|礼拜|案)|种|道|扇|面|组|批",
    "share": "股",
    "times": "倍",
}


def _compile() -> re.Pattern[str]:
    parts = []
    for table in _TABLES.values():
        parts += [f"(?P<m_{name}>(?:{words}))(?![a-z])" for name, (words, _) in table.items()]
    parts += [f"(?P<c_{name or 'any'}>(?:{words}))(?![a-z])" for name, words in _CURRENCY.items()]
    parts += [f"(?P<k_{name}>{words})" for name, words in _CLASSIFIERS.items()]
    return re.compile(r"\s?-?(?:" + "|".join(parts) + ")")


_SIZES = {
    name: (dimension or name, size)
    for dimension, table in _TABLES.items()
    for name, (_, size) in table.items()
}
_UNIT = _compile()
_HALF = re.compile(r"个?半(?=个?(?:小时|钟头|月|年|星期))|个?半钟头")
_BEHIND = {
    "year": re.compile("(?P<more>半)(?![价年天数])"),
    "day": re.compile("(?P<more>半)(?![价年天数])"),
    "tenth": re.compile("(?P<more>[半一二三四五六七八九])(?![\u4e00-\u9fff]?[成天年月名位人])"),
}
"""What may stand behind a unit: 四年半, 三天半, 七成五."""
_PREFIX = re.compile(
    r"(?P<GBP>£)|(?P<USD>us\$|美元)|(?P<EUR>€|eur )|(?P<HKD>hk\$|港币|港元)|(?P<TWD>nt\$|新台币|台币)"
    r"|(?P<CNY>人民币|rmb |cny )|(?P<JPY>jpy )|(?P<money>[$¥])|(?P<percent>百分之)"
)
_PER_AFTER = re.compile(
    r"\s?(?:per|an?(?!\w)|each|every|/|each of the|for each|for every)\s?(?P<what>[a-z]+)"
)
_PER_BEFORE = re.compile(
    r"(?:\b(?:per|each|every)\s|每)\s?(?P<what>[a-z]{3,}|[\u3400-\u9fff]{1,3})\s?"
    r"(?:可获?(?:得|退还?|领回?|发还?|补偿?|赔偿?)?|应?退[还回]?|补偿|赔偿|获|发[放还]|支付|收取?|溢收|多收|gets|receives|will get|will receive)?\s?$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands after a numeral: the dimension, its size in base units, and where it ends."""

    name: str
    size: float
    end: int
    half: float = 0.0


def unit_after(folded: str, at: int) -> Unit | None:
    """Reads the unit that stands at `at`, right after a numeral; None where there is none."""
    half = 0.0
    pause = _HALF.match(folded, at)
    if pause:
        half, at = 0.5, pause.end()
    found = _UNIT.match(folded, at)
    if not found or found.lastgroup is None:
        return None
    kind, _, name = found.lastgroup.partition("_")
    if kind == "m":
        dimension, size = _SIZES[name]
        if dimension == "tenth":
            dimension = "percent"
        behind = _BEHIND[name].match(folded, found.end()) if name in _BEHIND else None
        if behind:
            half = ("一二三四五六七八九".find(behind["more"]) + 1 or 5) / 10
        return Unit(dimension, size, (behind or found).end(), half)
    if kind == "c":
        return Unit("money:" + name.removesuffix("any"), 1.0, found.end(), half)
    return Unit("count:" + name, 1.0, found.end(), half)


def unit_before(folded: str, start: int) -> tuple[str, int] | None:
    """Reads a currency or 百分之 right before a numeral; gives the unit and where it starts."""
    before = folded[max(0, start - 5) : start]
    for found in _PREFIX.finditer(before):
        if not before[found.end() :].strip():
            name = found.lastgroup or ""
            unit = {"money": "money:", "percent": "percent"}.get(name, f"money:{name}")
            return unit, start - len(before) + found.start()
    return None


def rate(folded: str, start: int, end: int) -> str:
    """Reads what an amount is reckoned by ('per order', 每单); empty where it is a whole."""
    before = _PER_BEFORE.search(folded[max(0, start - 14) : start])
    if before:
        return before["what"][:1] if not before["what"].isascii() else before["what"].rstrip("s")
    after = _PER_AFTER.match(folded, end)
    return after["what"].rstrip("s") if after else ""
