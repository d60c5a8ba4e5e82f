"""What a text tells of one person: their health, their debts, a number that is theirs alone.

The same words said of people in general, of an organisation or of whoever asks to be rung are none.
"""

import re
from bisect import bisect_right
from functools import lru_cache

from checks.matching import KEPT_SENTENCES

Place = tuple[int, int]

_CONDITION_EN = (
    r"(?:cancer|tumou?r|leuka?emia|lymphoma|stroke|dementia|alzheimer\S*|parkinson\S*|multiple sclerosis|hiv|aids|hepatitis|tuberculosis|tb"
    r"|diabetes|epilepsy|asthma|depression|anxiety|bipolar disorder|schizophrenia|psychosis|ptsd|anorexia|bulimia|alcoholism|addiction|dyslexia"
    r"|autism|adhd|down'?s syndrome|sickle cell|lupus|crohn\S*|endometriosis|fibromyalgia|kidney failure|heart (?:condition|trouble|disease)|learning disabilit\w+|panic attacks)"
)
_CONDITION_ZH = r"(?:癌|肿瘤|白血病|中风|失智|老年痴呆|帕金森|艾滋|爱滋|肝炎|结核|糖尿|癫痫|哮喘|抑郁|忧郁|焦虑|双相|躁郁|躁狂|强迫|妄想|思觉失调|精神分裂|自闭|多动|过动|学习障碍|唐氏|红斑狼疮|肾衰竭|尿毒|心脏病)"
# Folded English: what is wrong with somebody, and what is done for it.
_ILL_EN = (
    rf"\b(?:has|had|have|having|with|from|her|his|history of|diagnos\w+|battl\w+|fighting|for) (?:[a-z'-]+ ){{0,2}}{_CONDITION_EN}\b"
    r"(?! (?:care|wards?|clinics?|units?|services?|research|cent(?:re|er)s?|charit\w+|screening|patients?|awareness|support|teams?|tests?|nurses?|specialists?|day|week))|"
    r"\bon (?:medication|antidepressants|insulin|methadone|dialysis|chemotherapy|suicide watch|the sen register)\b(?: for [a-z' -]{3,24})?"
    r"|\b(?:takes?|taking|took|injects?) (?:insulin|methadone|antidepressants|lithium|medication|blood thinners|sleeping (?:pills|tablets))\b"
    r"|\b(?:off (?:work|sick)|signed off)(?: work| sick)? (?:with|for) [a-z][a-z' -]{2,24}"
    r"|\b(?:in|under|having|receiving|undergoing) (?:treatment|therapy|counselling) for [a-z][a-z' -]{1,24}"
    r"|\b(?:is|was|been|being) treated (?:here |there )?for (?!minor|injur|burn|shock|smoke|cuts|bruis|a (?:broken|fractur|cut))[a-z][a-z' -]{2,24}"
    r"|\btested positive for (?!covid|corona|the\b|it\b)[a-z]+|\b(?:blood|breath) alcohol\b"
    r"|\b(?:an?|her|his|the|with) (?:colostomy bag|g-tube|feeding tube|catheter|pacemaker|miscarriage|overdose|nervous breakdown)\b"
    r"|\b(?:her|his|(?:daughter|son|child|boy|girl)'s) (?:dyslexia|adhd|autism|epilepsy|asthma|diabetes|depression|anxiety|drinking|kidneys|liver|bladder)\b"
    r"|\bwaiting (?:on|for) an? (?:bed|transplant|donor|biopsy)\b[a-z' ]{0,20}"
    r"|\bknown (?:[a-z]+ patient|diabetic|epileptic|alcoholic|addict|asthmatic)\b"
    r"|\bhad (?:an?|his|her) (?:hip|knee|kidney|stroke|heart attack|hysterectomy|mastectomy|abortion)\b(?: done| replaced| out| removed)?"
    r"|\b(?:is|was) (?:dyslexic|autistic|schizophrenic|anorexic|asthmatic|suicidal|an asylum seeker|an overstayer|on (?:parole|probation|benefits|welfare))\b"
)
_OWES_EN = (
    r"\b(?:is|was|been) (?:overdrawn|bankrupt|in arrears|(?:[a-z]+ )?months? behind|behind [£$€₦]\d[\d,]*)(?: by [£$€₦]\d[\d,]*)?"
    r"|\b(?:is|was) owing [a-z ]{0,16}[£$€₦]\d[\d,]*|\bowes (?:us |the [a-z]+ |our [a-z]+ )?[£$€₦]\d[\d,]*"
    r"|\bcounty court judge?ments?\b|\bgambling (?:account|debts?|problem)\b|\barrears (?:of )?[£$€₦]\d[\d,]*"
)
_ILL_ZH = (
    r"(?:患有?|罹患|确诊(?:为|了)?|诊断(?:为|出|患有?)|查出|得了|有)[^,。;]{0,4}"
    rf"{_CONDITION_ZH}[症病]?(?![症病]?(?:的|门诊|科|中心|病房|基金|儿童|患者))|因{_CONDITION_ZH}[症病]?(?:住院|请假|停职|休假|就诊)"
    r"|(?:轻度|中度|重度|严重)(?:抑郁|忧郁|焦虑|自闭)(?:症|倾向|障碍)?|洗肾|(?:断|骨折)[^,。;]{0,2}[左右][边侧]?[\u4e00-\u9fff]{1,3}骨|戒毒|戒酒"
)
_OWES_ZH = r"(?:拖欠|尚欠|积欠|欠缴|欠下|欠)[^,。;]{0,12}?(?:[\d,.]+万?元|[\d两一二三四五六七八九十]+(?:年|个月))[^,。;]{0,8}|离异|离咗婚"
_TOLD = {
    "en": (re.compile(_ILL_EN), re.compile(_OWES_EN)),
    "zh": (re.compile(_ILL_ZH), re.compile(_OWES_ZH)),
}
SIGNS = (
    "medicat", "antidepress", "insulin", "methadone", "dialysis", "chemother", "suicid", "sen register",
    "lithium", "blood thinner", "sleeping ", "signed off", "off work", "off sick", "treatment for",
    "treated ", "therapy for", "counselling for", "tested positive", "alcohol", "colostomy", "g-tube",
    "feeding tube", "catheter", "pacemaker", "miscarriage", "overdose", "breakdown", "dyslex", "adhd",
    "autis", "cancer", "tumour", "tumor", "leuk", "lymphoma", "dementia", "alzheimer", "parkinson",
    "sclerosis", " hiv", " aids", "hepatitis", "tubercul", " tb", "bipolar", "psychosis", "ptsd", "bulimia",
    "alcoholism", "addiction", "syndrome", "sickle", "lupus", "crohn", "endometri", "fibromy", "heart ",
    "learning disab", "panic attack", "asylum", "overstay", "parole", "probation", "benefits", "welfare",
    "epilep", "asthma", "diabet", "depression", "anxiety", "drinking", "kidney", " liver",
    "bladder", " hip", "waiting ", "known ", " knee", " stroke", "heart attack", "hysterec", "mastec",
    "abortion", "schizo", "anorex", "overdrawn", "bankrupt", "arrears", "behind", "owing ", "owes ",
    "county court", "gambling", "躁狂", "多动", "抑郁", "忧郁", "焦虑", "强迫", "自闭", "妄想", "思觉", "哮喘",
    "癌", "肿瘤", "中风", "失智", "痴呆", "艾滋", "爱滋", "肝炎", "糖尿", "癫痫", "双相", "躁郁", "精神分裂", "过动",
    "学习障碍", "唐氏", "狼疮", "肾衰", "心脏病", "白血", "尿毒", "结核", "帕金森", "洗肾", "骨", "戒", "欠", "离异", "离咗",
)  # fmt: skip
"""One of these stands in all that is sought here without a digit."""

_ONE = re.compile(
    r"\b(?:he|she|his|her|him)\b|[她他](?!们|人|方|日|国|的?公司)|该(?:名)?[\u4e00-\u9fff]{0,4}(?:业主|幼儿|幼童|学生|男童|女童|住户|租客|患者|员工|乘客|顾客|同学|客人|长者)"
)
_SEVERAL = re.compile(
    r"\b(?:anyone|anybody|those|people|everyone|customers|patients|consumers|children|residents|passengers|employees)\b"
    r"|\b(?:were|are) (?:being |still |also )*treated\b|任何人|凡|各位|部分|不少|(?<![我咱])们|如果您|如您|患者请|病人请"
)

# A word for a number, and the number; theirs where the person stands just before it.
_OWN_NUMBER = re.compile(
    r"\b(?:accounts?|acct?|polic(?:y|ies)|booking|payroll|matric|membership|badge|(?:work )?permit|(?:driving |commercial )?licen[cs]e|medicare|medicaid|eircode|nric|aadhaar|id|claim|case|reg(?:istration)?|plate|sort(?: code)?)"
    r"(?:,|:|#|\.| no\b| number| ref(?:erence)?| is| was| ending| in){0,3} (?=[a-z0-9/*-]*\d)[a-z0-9*](?:[a-z0-9*/-]{3,24})"
    r"|\b(?:ssn|social security|card|account|aadhaar|nric)(?: number)? ending (?:in )?\d{4}|\bdob:? \d[\d/. -]{5,9}|\bborn \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
)
# A code with letters or many digits, whatever it is called.
_CODE = re.compile(
    r"(?<![\w£$€/.,+-])(?!\d{4}-\d\d-\d\d|(?:19|20)\d\d/)(?=[a-z\d/-]*[a-z/]|\d{6})[a-z]{0,4}[/-]?\d(?=[\d/-]{0,3}\d{3}|[a-z\d/-]*\d{4})[\da-z/-]{4,20}(?![\w%/,.-]*\d| \d)"
)
_TAIL = re.compile(
    r"(?:身份证|手机|电话|卡号?|账号|帐号)?尾号(?:为|是)? ?\d{4}|车号(?:为|是|:)? ?[a-z]{2,3}-?\d{3,4}"
)
_PAYS = re.compile(r"\b(?:donat\w+|pay(?:able|ments?)? (?:to|into)|transfer|sponsor\w*)\b")

_REACH = 90
"""So many characters behind a person what is told is still theirs."""
# A number somebody can be rung on, in the forms of many countries.
_RUNG = re.compile(
    r"(?<![\d-])(?:\+\d{1,3}[ -])?\(?\d{2,5}\)?[ -]\d{2,4}(?:[ -]\d{2,4}){1,3}(?![\d-])|(?<![\d-])\d{3}-\d{4}(?![\d-])|(?<![\d-])\d{4} \d{4}(?![\d-])"
)
_PRIVATELY = re.compile(
    r"\b(?:at home on|landlord|landlady|whatsapp|handphone|bachelor|widow(?:er)?|(?:his|her|prisoner's|the boy's|the girl's) (?:mother|mom|mum|father|dad|sister|brother|husband|wife|son|daughter|parents)"
    r"|who (?:is|has|lives?|was|can be found)|who's|lives?|aged \d+|(?:a [a-z]+ )?of \d+[a-z]? [a-z]+|r/o)\b|, \d{2},"
)
_OFFICE = re.compile(
    r"\b(?:press|media|spokes\w+|communications|officer|manager|director|office|desk|team|enquir\w+|service|helpline|hotline|reception|solicitor|editor)\b"
)

# Where somebody lives: behind a title, an age or a word for living, in more forms than a street.
_DWELLS = re.compile(
    r"(?:,|\bof|\bat|\bin|\bon|\bout on|\blives?[a-z ]{0,24}) (?:(?:flat|apartment|apt\.?|unit|room|house|no\.?|block|plot) ?\d{1,4}[a-z]?,? ?)?"
    r"(?:no\. ?|h\. no\. )?\d{1,4}[a-z]? (?:[a-z][\w'-]{1,20} ){1,3}?(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|court|way|terrace|place|crescent|gardens?|square|hill|row|mews|grove|parade|boulevard|estate|rise|walk|view|park|quay|dock|bank|green|alley|heights|trail|cottages?)\b(?:,? ?#\d{2}-\d{2,4})?"
    r"|\bblock \d{1,4}[a-z]? [a-z][a-z ]{2,30},? ?#\d{2}-\d{2,4}|, #\d{2}-\d{2,4}\b|,? room \d{1,4}[a-z]?(?:-\d+)? (?:of|block)[a-z ]{3,30}"
)


@lru_cache(maxsize=KEPT_SENTENCES)
def told_of_one(folded: str, family: str, *, named: bool) -> tuple[Place, ...]:
    """Gives what a sentence, folded, tells of one person's health and debts.

    `named` says that a person is named in it.
    """
    if not (named or _ONE.search(folded)) or _SEVERAL.search(folded):
        return ()
    ill, owes = _TOLD[family]
    found = [hit.span() for hit in ill.finditer(folded)]
    found += (hit.span() for hit in owes.finditer(folded))
    return tuple(found)


@lru_cache(maxsize=KEPT_SENTENCES)
def beside_a_person(folded: str, people: tuple[Place, ...]) -> tuple[Place, ...]:
    """Gives numbers, telephones and homes that stand within reach behind a person.

    `people` are the places where one person is named or meant.
    """
    if not people or _PAYS.search(folded):
        return ()
    ends = [end for _, end in people]
    found = [
        hit.span()
        for pattern in (_OWN_NUMBER, _TAIL, _DWELLS)
        for hit in pattern.finditer(folded)
        if _is_behind(ends, hit.start())
    ]
    if _OFFICE.search(folded):
        return tuple(found)
    found += (hit.span() for hit in _CODE.finditer(folded) if _is_behind(ends, hit.start()))
    if found or _PRIVATELY.search(folded):
        found += (hit.span() for hit in _RUNG.finditer(folded) if _is_behind(ends, hit.start()))
    return tuple(found)


def _is_behind(ends: list[int], start: int) -> bool:
    """Tells whether a place follows within reach of one of the ends, which are in order."""
    before = bisect_right(ends, start)
    return before > 0 and start <= ends[before - 1] + _REACH
