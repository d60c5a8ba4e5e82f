"""Extracts names with the role or label they stand by: people, batches, telephone lines."""

import re
from collections.abc import Iterator

from checks.claims.masks import PHONE
from checks.claims.meanings import Sense, stem
from checks.claims.model import Claim, Context, Name, Slot, named
from checks.claims.passages import Passage

_ROLES_EN = {
    "chief": "chief executive(?: officer)?|ceo|managing director|general manager",
    "director": "director|head of [a-z ]{3,24}|headteacher|head teacher|principal|head",
    "chair": "chair(?:man|woman|person)?|president", "manager": "manager",
    "driver": "driver|pilot|captain|skipper|master", "speaker": "spokes(?:man|woman|person)",
    "doctor": "surgeon|consultant|nurse|chief physician|pharmacist",
    "engineer": "chief engineer|engineer|technician", "supervisor": "supervisor|foreman",
    "worker": "clerk|employee|cashier|technician|assistant|teacher|coach|conductor|lifeguard",
    "inspector": "inspector|investigator|commissioner|judge", "chef": "chef|baker|cook",
    "mayor": "mayor|minister|councillor", "editor": "editor|curator|librarian|secretary",
}  # fmt: skip
_ROLES_ZH = {
    "chief": "总经理|首席执行官|执行长|行政总裁|总裁|执行董事", "chair": "董事长|主席|理事长|会长",
    "director": "院长|校长|馆长|厂长|所长|局长|处长|站长|园长|社长|店长|台长|总监|主任",
    "manager": "经理", "driver": "司机|驾驶员|船长|机长|驾驶|车长", "speaker": "发言人",
    "doctor": "医师|医生|护士|药师|护理师", "engineer": "总工程师|工程师|建造师|监理|技师|技术员",
    "worker": "职员|员工|店员|教练|教师|老师|厨师|收银员|会计|管理员|保安|救生员|编辑|记者|导游|社工",
    "staff": "护理长|护士长|照护员|护理员|看护员|饲养员|驯养员|押运员|巡查员|检修员|调度员|配送员|快递员|保育员|讲解员|操作员|领队|营业员|售票员|乘务员|列车长|值班员|飞手|骑手",
    "supervisor": "主管|组长|班长|领班|队长", "lawyer": "(?:资深)?大律师|律师", "secretary": "秘书长|秘书",
}  # fmt: skip
_EN_ROLE = "|".join(f"(?P<{r}>{w})" for r, w in _ROLES_EN.items())
_EN_NAME = r"(?:[A-Z][a-zA-Z'’-]+)(?:\s(?:[A-Z]\.\s)?(?:van |de |der |von )?[A-Z][a-zA-Z'’-]+){1,2}"
_TITLED = re.compile(
    rf"\b(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sir|Dame)\.?\s(?P<name>{_EN_NAME}|[A-Z][a-z'’-]+)"
)
_NAME_ROLE = re.compile(
    rf"(?P<name>{_EN_NAME}),?\s(?:our|the|its|who is our|is our|as)?\s?(?:[a-z]+ ){{0,2}}?"
    rf"\b(?:{_EN_ROLE})\b"
)
_ROLE_NAME = re.compile(
    rf"\b(?i:{_EN_ROLE})(?:\s(?:of|for|at)\s[a-zA-Z ]{{3,30}}?)?,?\s(?:is\s|was\s)?"
    rf"(?:Mr |Ms |Mrs |Dr |Prof )?(?P<name>{_EN_NAME})"
)
_LESSER = re.compile(r"\b(?:[Dd]eputy|[Aa]ssistant|[Vv]ice|[Aa]ssociate)[\s-](?:[a-z]+ )?$")
_NOUN_NAME = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Oo]ne|[Aa])\s(?:[a-z]+\s)?(?P<noun>[a-z]{4,})"
    r"(?:\s(?:involved|concerned|responsible|in question|on duty|in charge|who [a-z ]{3,50}))?"
    rf"(?:,|\s(?:was|is)(?:\snamed)?)\s(?P<name>{_EN_NAME})"
)
"""Whoever holds no office we know: 'the trainer involved was …', 'by one partner, …'."""
_NOUN_THEN_NAME = re.compile(
    rf"\b(?:[Tt]he|[Oo]ur|[Ii]ts)\s(?:[a-z-]+\s){{0,2}}(?P<noun>[a-z]{{3,}}(?:er|or|ist|ian|ant|man|woman))\s(?P<name>{_EN_NAME})"
)
_NAME_THEN_NOUN = re.compile(
    rf"(?P<name>{_EN_NAME}),\s(?:[Oo]ur|[Tt]he|[Ii]ts)\s(?:[a-z-]+\s){{0,2}}?(?P<noun>[a-z]{{3,}})(?=[,.;]|\s(?:is|was|will|has|who|said|of)\b)"
)
_TITLE_THEN_NAME = re.compile(
    r"(?:^|(?<=[.!?:]\s)|(?<=\n))(?:[A-Z][a-z]+\s)?(?P<noun>[A-Za-z][a-z]+(?:er|or|ist|ian|ant|man|woman|ide))"
    rf"\s(?P<name>{_EN_NAME})(?=,|\s(?:and|[a-z]+(?:ed|s)|has|had|got|took|led|is|was|will)\b)"
)
"""'Guide Tshepo Molefhe got everyone out', 'Chief instructor Dale Pruitt has …'."""
_CALLED = re.compile(
    rf"\b(?:[Tt]he|[Oo]ur|[Aa]n?)\s(?:[a-z-]+\s){{0,2}}?(?P<noun>[a-z]{{3,}})\s(?:called|named)\s(?P<name>{_EN_NAME}|[A-Z][a-z]{{2,}})"
)
_OPENING = re.compile(
    r"(?:^|(?<=[.!?]\s))(?P<name>[A-Z][a-z]{2,}),\s(?:our|the)\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z]{3,}),"
)
"""'A leopard called Kirra', and then 'Tindra, the leopard, slipped out'."""
_NO_OFFICE = named(
    "number centr center order weather summer winter december november october september letter matter water corner former other latter after however whether under over never later earlier either neither another rather river tower inner outer upper lower silver major minor"
)
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐沿梅"
    "莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟"
    "全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺湛郗邝邬酆阚郦芮宓隗逄逯亓缪邰郏鄞璩嵇蒯訾阙晁郁鞠蔚仝佘谯郇邸"
)
_COMPOUND = "欧阳|司徒|上官|诸葛|司马|夏侯|皇甫|闻人|东方|南宫|西门|宇文|长孙|澹台|赫连|钟离|申屠|轩辕|呼延|濮阳|尉迟|公孙|慕容|令狐|端木"
_GIVEN = r"[\u4e00-\u9fff]"
_NOT_GIVEN = "担将已在于向说表示当被同与和因的及等是为就也又从对到有即今昨前后须应会都本该此其至由者们员长任及以经现先女因亲于出曾再并要再正仍可涉称"
_ZH_ROLE = "|".join(f"(?P<{r}>{w})" for r, w in _ROLES_ZH.items())
_CALLING = r"(?:法官|检察官|工程师|教授|律师|大律师|[医药]师|会计师|博士|院士|医生|专家|先生|女士|校长|官员)"
_ZH_ROLE_NAME = re.compile(
    rf"(?:{_ZH_ROLE})(?![明今昨当][天日早晚])(?:(?:为|是|系|由|:|：|,)?|(?:为|是|系|由)[^，。,；;]{{0,6}}{_CALLING})(?P<name>(?:{_COMPOUND}|[{_SURNAMES}])(?:某某?|{_GIVEN}{{2}}(?=[，,。;；、])|[^{_NOT_GIVEN}\W\da-z][^{_NOT_GIVEN}\W\da-z]?))"
    r"(?:先生|女士|小姐)?(?=[^\u4e00-\u9fff]|$|[" + _NOT_GIVEN + r"]|[\u4e00-\u9fff])"
)
_ZH_NAME_ROLE = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[是由的为系]))(?P<name>(?:{_COMPOUND}|[{_SURNAMES}])(?:某某?|{_GIVEN}{{0,2}}?))(?:{_ZH_ROLE})"
)
_LABEL_EN = re.compile(
    r"\b(?P<label>batch(?: (?:number|no\.?|code))?|lot(?: (?:number|no\.?))?|flight|model|case(?: number)?|train"
    r"|serial number|reference|vessel|product code|article(?: number)?|licence plate|registration|gate|platform)"
    r"s?:?\s(?P<code>(?!(?:at|on|in|of|to|by|no|the|from|and|or|with|for|was|is|had|has|left)\b)[a-z]{1,5}[-\s]?\d[\w-]*|[a-z]{0,3}\d{2,}[\w-]*)\b(?!,\d)"
)
_LABEL_ZH = re.compile(
    r"(?P<label>批号|批次|品号|型号|航班|编号|车号|车次|案号|序号|货号|列车|条码)(?:为|是|：|:|编号)?\s?"
    r"(?P<code>[a-z]{1,5}[-\s]?\d[a-z0-9-]*|\d{4,}[a-z0-9-]*)|(?P<code2>[a-z]{1,5}[-]?\d[a-z0-9-]*)\s?(?P<label2>批次|航班|号列车|次列车|型|批)"
)


_BARE_CODE = re.compile(r"(?<![a-z0-9@./-])[a-z]{1,4}-?\d{2,6}[a-z]?(?![a-z0-9-]|\.[a-z])")


def names(passage: Passage, sense: Sense) -> Iterator[Claim]:
    """Finds people by role, codes by label and telephone numbers."""
    people = _chinese_people if passage.chinese else _english_people
    yield from people(passage, sense)
    told = set()
    for pattern in (_LABEL_EN, _LABEL_ZH):
        for found in pattern.finditer(passage.folded):
            which = "code" if found["code"] else "code2"
            label = _LABELS.get((found["label"] or found["label2"])[:2], "code")
            code = re.sub(r"[-\s]", "", found[which])
            told.add(found.start(which))
            yield _claim(passage, sense, found.span(which), Name(label, code))
    for found in _BARE_CODE.finditer(passage.folded):
        if found.start() not in told:
            code = found[0].replace("-", "")
            yield _claim(passage, sense, found.span(), Name("code", code))
    for found in PHONE.finditer(passage.folded):
        digits = re.sub(r"\D", "", found[0])
        led = _CALL.search(passage.folded[max(0, found.start() - 40) : found.start()])
        if 7 <= len(digits) <= 13 and led:
            yield _claim(passage, sense, found.span(), Name("phone", digits[-7:]))


_CALL = re.compile(r"call|ring|phone|tel|hotline|helpline|number|line|电|热线|拨|洽|查询|专线")
_LABELS = {"ba": "batch", "lo": "batch", "批号": "batch", "批次": "batch", "批": "batch", "品号": "batch",
           "fl": "flight", "航班": "flight", "mo": "model", "型号": "model", "型": "model",
           "ca": "case", "案号": "case", "tr": "train", "列车": "train", "车次": "train"}  # fmt: skip


def _english_people(passage: Passage, sense: Sense) -> Iterator[Claim]:
    seen: set[int] = set()
    for pattern in (_NAME_ROLE, _ROLE_NAME, _TITLED):
        for found in pattern.finditer(passage.text):
            if found.start("name") in seen:
                continue
            seen.add(found.start("name"))
            role = next((r for r in _ROLES_EN if r in found.groupdict() and found[r]), "")
            if role and _LESSER.search(
                passage.text, max(0, found.start(role) - 30), found.start(role)
            ):
                role = f"lesser {role}"
            parts = [p for p in found["name"].lower().replace("’", "'").split() if len(p) > 2]
            if parts:
                first = parts[0] if len(parts) > 1 else ""
                yield _claim(passage, sense, found.span("name"), Name(role, parts[-1], first))
    for pattern in (
        _NOUN_NAME,
        _NOUN_THEN_NAME,
        _NAME_THEN_NOUN,
        _CALLED,
        _OPENING,
        _TITLE_THEN_NAME,
    ):
        for found in pattern.finditer(passage.text):
            if found.start("name") not in seen and stem(found["noun"].lower()) not in _NO_OFFICE:
                seen.add(found.start("name"))
                first, *rest = found["name"].lower().replace("’", "'").split()
                name = Name("=" + stem(found["noun"].lower()), rest[-1] if rest else first, first)
                yield _claim(passage, sense, found.span("name"), name)


def _chinese_people(passage: Passage, sense: Sense) -> Iterator[Claim]:
    seen: set[int] = set()
    for pattern in (_ZH_ROLE_NAME, _ZH_NAME_ROLE):
        for found in pattern.finditer(passage.folded):
            if found.start("name") in seen:
                continue
            seen.add(found.start("name"))
            role = next((r for r in _ROLES_ZH if found[r]), "")
            name = found["name"]
            cut = 2 if name[:2] in _COMPOUND.split("|") else 1
            yield _claim(passage, sense, found.span("name"), Name(role, name[:cut], name[cut:]))


def _claim(passage: Passage, sense: Sense, span: tuple[int, int], name: Name) -> Claim:
    sentence = passage.at(span[0])
    wide = max(sentence.start, span[0] - 160), min(max(sentence.end, span[1]), span[1] + 160)
    context = Context(
        sense.meanings(*wide, "thing"),
        sense.meanings(*wide, "role"),
        sense.words(*wide),
        sense.meanings(*wide, "mark"),
    )
    return Claim(Slot.NAME, *span, sentence.number, sentence.place, name, context)
