"""Compares what people must do to get what is promised: 'no receipt needed', then 'bring it'.

And what a text includes in a payment while the other refuses that very thing.
"""

import re
from collections.abc import Iterator

from checks.claims import Claim, Slot, content
from checks.consistency.kinship import PLAIN
from checks.consistency.pieces import Piece, piece, sentence_of, stand
from checks.consistency.texts import Text

Pair = tuple[Claim, Claim]
_FREE = re.compile(
    r"(?:无需|无须|毋须|毋需|不必|不用|不需要?|免(?=凭|附|带|申请|出示|登记|持|提)|不(?:论|管)是否|无论是否|不要求|没有.{0,4}也)"
    r"|\b(?:no need (?:to|for)|without (?:any need to|having to|needing to|a|any|the)|need not|needn't|(?:do|does|will) not (?:need|have) to"
    r"|not required|not (?:be )?needed|whether or not|with or without|regardless of|no (?=[a-z ]{2,24}(?:is |are )?(?:needed|required|necessary)))"
)
_ASKED = re.compile(
    r"(?:必须|须|需(?![求时])|凭(?!证)|只(?:接受|受理)|方可|才(?:可|能)(?!恢复)|请(?:在|于|携|持|提|填|递|寄|凭|到|先)|请[^，。,；;]{0,16}(?:寄回|连同|附上|检附|出示|携带|缴回|交回|提供|填妥)|连同[^，。,；;]{0,6}(?:发票|收据|单据|正本|凭证))"
    r"|\b(?:(?:may|can|should) (?:now )?(?:apply|request|claim|ask|register|make a claim|put in a claim|submit)|on request|must|need to|needs to|have to|has to|required to|are required|is required|only (?:if|on|with|against|where)|against (?:a |the |your |their )?(?:receipts?|proof|return|invoices?|bills?)|provided that|on production of|as long as"
    r"|on condition|please (?:send|bring|fill|complete|enclose|return|post|provide|apply|register))\b"
)
_NOTHING = re.compile(
    r"(?:无需|无须|毋须|毋需|不必|不用|免)(?:任何|再|另行|自行|主动)*(?:办理|申请|申领|操作|手续|登记|提交|做)|自动(?:退|发|到|入|存|扣减|减免|抵)|无须?任何手续|任何手续"
    r"|\b(?:nothing (?:you|they|customers|passengers|guests|members|to do|else)|automatically|no action|need do nothing|without (?:any need )?(?:to )?apply\w*"
    r"|(?:do|does|will) not (?:need|have) to (?:do|apply|claim|ask)|need not (?:do|apply|claim|ask)|no need to (?:do|apply|claim|ask)|without (?:being asked|(?:your |their |you |anyone |anybody )?asking|having to (?:ask|apply|claim))|(?:will be|is|be) done for (?:you|them)|no form|of (?:its|our) own accord|whether you ask)\b"
)
_ERRAND = re.compile(
    r"提交|递交|填写?|申请|登记|寄回|寄到|出示|携带|提供|办理|凭|缴交|交回|亲临|正本|原件"
    r"|\b(?:send|apply|application|claim|register|form|fill|submit|bring|return|copy|proof|receipt|post|provide|show|ask|enclose|request)\b"
)
_GIVES = frozenset({"refunded", "compensated", "pay", "returned", "replaced"})
_EXCEPTION = re.compile(
    r"如(?!何|期|下|实)|若(?!干)|未(?:能)?(?:收到|到账|到帐|收)|有误|逾期|其余|其他|另(?:外|行|有)|不符|失效|已(?:注销|销户|过期)|已经?换|查询|咨询|疑问|更改|进一步|额外|超过|超出|不足|下一?[次期届季学年]|今后|日后"
    r"|\b(?:if(?! (?:you|they) (?:want|wish|would|can|have kept|kept|keep|send|bring|show))|whose|not (?:yet )?(?:received|had|arrived)|have not|has not|did not|other|others|another|expired|closed|changed|question|further|extra|more than|beyond|in addition|losses|elsewhere|unless|by cash|in cash|abroad)\b"
)
_REFUSED = re.compile(
    r"(?:不予|概不|恕不|不作|不获|不设|不会?|不再|不能|无法|不可)(?:获|予|安排|作|办理)?(?:退|补|赔|换|受理|报销|豁免|减免|发)|自理|自付|自费|自行(?:承担|负担)|不在.{0,8}(?:退|赔|补)[^，。]{0,4}(?:范围|之内|之列)"
)
_GRANTED = re.compile(
    r"包括|连同|连.{1,10}(?:一并|一起|都)|一并|含|全额|全部|全数|悉数|承担|报销|实报实销|负担|免费|均可|由我们|退还|退回|支付"
)
_ANYHOW = re.compile(r"不(?:论|管)是否|无论是否")
_NEVER_SAID = re.compile(
    r"(?:从未|从没有?|并未|没有|未曾|未)[^，。；]{0,8}?(?:承诺|答应|许诺|定下|说过|保证|同意|公布过|提出过)"
    r"|\b(?:never|not|no|at no time)\b[^.;]{0,24}\b(?:promised?|committed|undertak\w+|undertook|pledged|agreed to|offered|set a date|gave a date|deadline)\b"
)
_PROMISED = re.compile(
    r"将|会|决定|承诺|可获|全额|保证|答应|\b(?:will|shall|promise|undertake|by|within|each|every|all)\b"
)
_ANY_DATE = re.compile(r"日期|时限|期限|时间|\b(?:date|deadline|day)\b")
_DATED = re.compile(r"[日月底前内]|\d")
_DENIED = re.compile(
    r"不|未|无|没|除|\b(?:not|no|never|except|excluding|without|cannot|apart from)\b"
)
_HEADS = PLAIN | content(
    "refund refundable money pay paid full back card account amount please send return customer bought buy terms stated"
    " 退款 退货 退还 退回 费用 金额 申请 办理 顾客 购买 用户 账户 支付 全额 可以 即可 办妥 手续 补偿 赔偿 款项 无需 无须 毋须 必须 任何 客户 旅客 乘客 会员 租客 观众 住户 需要 提供 出示"
)


def terms_apart(earlier: Text, later: Text) -> Iterator[Pair]:
    """Gives the first condition waived by one text and set by the other, and what is refused."""
    if earlier.passage.chinese != later.passage.chinese:
        return
    found = (
        _waived(earlier, later)
        or _refused(earlier, later)
        or _unpromised(earlier, later)
        or _at_other_poles(earlier, later)
    )
    if found:
        a, b = found
        yield stand(earlier.passage, Slot.REMEDY, a), stand(later.passage, Slot.REMEDY, b)


def _unpromised(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'We will pay by 31 March' and then 'we never promised a date'."""
    for b in later.pieces:
        if not _NEVER_SAID.search(b.folded):
            continue
        for a in earlier.pieces:
            if not _PROMISED.search(a.folded) or _DENIED.search(a.folded):
                continue
            dated = _ANY_DATE.search(b.folded) and _DATED.search(a.folded)
            if (dated and _about_giving(earlier, a)) or (a.words & b.words) - PLAIN:
                return a, b
    return None


def _waived(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    free = [p for p in earlier.pieces if _FREE.search(p.folded) or _NOTHING.search(p.folded)]
    if not free:
        return None
    again = [p for p in later.pieces if _FREE.search(p.folded) or _NOTHING.search(p.folded)]
    free = [p for p in free if not any((p.words & q.words) - _HEADS for q in again)]
    asked = [p for p in later.pieces if _sets_terms(later, p)]
    for a in free:
        nothing = bool(_NOTHING.search(a.folded)) and _about_giving(earlier, a)
        cue = _FREE.search(a.folded)
        what = content(a.folded[cue.end() :] if cue else "") - _HEADS
        what |= content(a.folded[: cue.start()] if cue and "required" in cue[0] else "") - _HEADS
        for b in asked:
            if b.words & what or (nothing and _ERRAND.search(b.folded)):
                return a, b
    return None


def _sets_terms(text: Text, said: Piece) -> bool:
    whole = sentence_of(text.passage, said)
    return (
        bool(_ASKED.search(said.folded))
        and not _FREE.search(said.folded)
        and not _EXCEPTION.search(whole)
        and _about_giving(text, said)
    )


def _about_giving(text: Text, said: Piece) -> bool:
    """Says whether the sentence, or that before it, speaks of money or goods given."""
    number = max(0, said.sentence - 1)
    low = text.passage.sentences[number].start
    high = text.passage.sentences[said.sentence].end
    return bool(
        text.sense.meanings(low, high, "role") & _GIVES or text.sense.between(low, high, "remedy")
    )


def _before(text: Text, said: Piece) -> frozenset[str]:
    """Gives the words of a Chinese sentence before a clause that has no subject of its own."""
    low = max(text.passage.sentences[said.sentence].start, said.start - 30)
    before = text.passage.folded[low : said.start]
    return content(re.split(r"[;；。]", before)[-1])


def _refused(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Covered in full' and then 'not covered', in Chinese."""
    if not earlier.passage.chinese:
        return None
    granted = [
        p for p in earlier.pieces
        if (_ANYHOW.search(p.folded) or (_GRANTED.search(p.folded) and not _DENIED.search(p.folded)))
        and _about_giving(earlier, p)
    ]  # fmt: skip
    for b in later.pieces:
        cue = _REFUSED.search(b.folded)
        if not cue or not _about_giving(later, b):
            continue
        excepted = bool(_EXCEPTION.search(sentence_of(later.passage, b)))
        what = (b.words | _before(later, b)) - content(cue[0]) - _HEADS
        for a in granted:
            shared = what & a.words
            if excepted and not _ANYHOW.search(a.folded):
                continue
            whoever = _ANYHOW.search(a.folded) and earlier.passage.chinese
            if len(shared) >= 2 or (shared and (whoever or 2 * len(shared) >= len(what))):
                return a, b
    return None


_PURSES = r"(?:insurers?|insurance|suppliers?|manufacturers?|makers?|customers?|owners?|tenants?|members?|patients?|passengers?|guests?|you|they)"
_FEES = r"(?:fees?|postage|charges?|deposits?|delivery|commission)"
_PROOF = r"(?:receipts?|proof|invoices?|certificates?|evidence|documents?|bills?|packaging)"
_DUES = r"(?:penalt(?:y|ies)|fines?|charges?|rents?|fees?|bills?|debts?|interest|surcharges?|tolls?|marks?)"
_SUMS = r"money|fares?|prices?|deposits?|sums?|amounts?|fees?|postage|payments?|charges?|cost"
_TERMS = {  # what may be said of a thing given: one pole, the other
    "form": (
        (
            rf"\b(?:{_SUMS}) back\b|\b(?:{_SUMS})\b[^.;]{{0,40}}\b(?:returned|repaid|refunded|(?:given|handed|paid|gone) back)\b|\b(?:give|gave|hand|pay) back (?:what|the|all|every)\b|"
            r"\b(?:refund\w*|repa(?:y|id)|reimburse\w*|paid back|paid)\b[^.;]{0,40}\b(?:card|account|cash|cheque|bank)\b|\b(?:in cash|by cheque|full refunds?)\b"
        ),
        r"\b(?:vouchers?|(?:loyalty |bonus )?points|store credit|credit notes?|gift cards?|coupons?|tokens?|discount codes?|credit (?:towards|for|against|on)|(?:money |a sum )?off (?:your|their|the) next)\b|(?:%|\bper ?cent|\bhalf|\bthird|\bquarter)(?: the price)? off\b",
    ),
    "payer": (
        (
            r"\bat our (?:own )?(?:cost|expense)\b|\b(?:paid|covered|met|borne) by us\b|\bon us\b"
            rf"|\b(?!{_PURSES}\b)[a-z]+ (?:(?:will|shall|is to|has agreed to) )?(?:pay for|pay|cover|meet|bear|settle|fund) (?:the|all|every|any) "
        ),
        (
            rf"\b(?:claim|recover|apply for|get|seek|turn|look|apply|go)\b[^.;]{{0,50}}\b(?:from|on|through|with|to)\b[^.;]{{0,20}}\b(?:insur\w+|suppliers?|manufacturers?|makers?|airlines?|landlords?|contractors?|provider)\b"
            rf"|\bat (?:your|their) own (?:cost|expense)\b|\b{_PURSES} (?:will |must |should |has to |have to |shall )(?:have to |themselves )?(?:pay|cover|meet|bear)\b|\b(?:yourselves|themselves)\b"
        ),
    ),
    "fee": (
        rf"\b(?:includ\w+|with|plus|and|as well as|even|not keep|waive\w*)\b[^.;]{{0,24}}\b(?:{_FEES}|tax)\b|\b{_FEES} (?:is |are )?included\b|\bno (?:fee|charge|deduction)\b|\bfree of charge\b",
        (
            rf"\b{_FEES}\b[^;]{{0,20}}\b(?:(?:is|are|will be|was|were) (?:kept|retained|withheld|deducted|not (?:refunded|refundable|included|returned|covered|part)|non-refundable)|cannot be|stays? with)\b"
            rf"|\b(?:less|minus|after deducting|without|excluding|except|not including|we keep|we shall keep|we will keep|deduct\w*|charge) (?:of )?(?:the |our |an? )?(?:[a-z]+ ){{0,2}}{_FEES}\b"
        ),
    ),
    "asked": (
        (
            r"\b(?:automatically|nothing (?:you|they) need|no need to|need not|needn't|(?:do|does|will) not (?:need|have) to|(?:don't|doesn't|won't) (?:need|have) to|of (?:its|our) own accord|no action)\b"
            r"|\b(?:no|without an?y?) (?:application|claim|form)\b|\bwithout (?:having to |needing to )?(?:writ|call|ring|contact|apply|ask|fill|claim|do)\w*"
        ),
        (
            r"\b(?:should|must|need to|needs to|have to|has to|are asked to|please|can|may)(?: now| first)? (?:fill|apply|write|send|claim|register|contact|complete|submit|request|ask|email|e-mail|call|ring)\b"
            r"|\bon (?:application|request)\b|\b(?:who|if they|if you|once (?:you|they)) (?:apply|claim|ask|write|register)\b"
        ),
    ),
    "due": (
        (
            rf"\b{_DUES}\b[^.;]{{0,40}}\b(?:cancel\w*|waived|written off|wiped|quashed|withdrawn|void|torn up|dropped)\b"
            rf"|\b(?:cancel\w*|waiv\w*|writ\w+ off|drop\w*) (?:every|all|each|the|any|their|your) (?:[a-z]+ )?{_DUES}\b|\bpays? (?:no|nothing)\b|\b(?:rent|interest)-free\b"
        ),
        (
            rf"\b{_DUES}\b[^.;]{{0,40}}\b(?:reduced|lowered|halved|cut|discounted|spread|deferred|put off|reviewed)\b|\b(?:spread|defer|pay off) (?:[a-z]+ ){{1,3}}{_DUES}\b"
            rf"|\bappeal\w*\b[^.;]{{0,60}}\b{_DUES}\b"
        ),
    ),
    "proof": (
        rf"\b(?:no|without(?: a| any)?|not need(?: a| any)?|need no|needs no|with or without(?: a)?) (?:[a-z]+ )?{_PROOF}\b",
        rf"\b(?:shows?|brings?|sends?|with|against|on production of|provides?|produces?|presents?|enclose|attach|keep|upload)\b[^.;]{{0,24}}\b{_PROOF}\b",
    ),
    "way": (
        (
            r"\b(?:will be|are|is|be|have been|we(?: will| shall)?(?: now)?|us) (?:post(?:ed)?|mail(?:ed)?|sent?|deliver(?:ed)?|brought|bring|courier(?:ed)?)\b|\bcourier will\b|\b(?:in|by) (?:the )?post\b"
            r"|\bto (?:your|each|every|their) (?:[a-z]+(?:'s)? )?(?:door|home|house|address)s?\b|\bcollect(?:ed)? (?:it |them )?from (?:you|your|homes)\b"
        ),
        r"\b(?:collect|pick up|picked up|fetch\w*|call for|collected|call at)\b[^.;]{0,40}\b(?:from|at|to|in)\b|\bcannot (?:be )?(?:post|mail|deliver|send|sent)\w*|\bnot (?:be )?(?:posted|mailed|delivered)\b",
    ),
    "all": (
        r"\b(?:all|every|everybody|everyone|each|whoever|anyone|anybody)\b[^.;]{0,60}\b(?:will|gets?|may|can|is|are|have|has|shall)\b",
        r"\bonly (?:for |to )?(?:those|people|[a-z]+s) (?:who|with|that|whose|on|in|from)\b(?![^.;]*\b(?:need|must|have to|should)\b)|\bonly (?:if|where)\b|\b(?:not|nothing|none) (?:to|for) (?:those|anyone|people|[a-z]+s) who\b",
    ),
}
_PAPER = r"(?:小票|发票|收据|单据|证明|凭证|凭据|包装|吊牌|原件|正本|存根)"
_MUST = r"(?<!不)(?<!无)(?<!毋)(?:请|必?须|需|应|要|凭)[^，。,；;不无毋]{0,16}"
_OTHER_PURSE = (
    r"(?:保险|产险|供应商|供货商|厂[商家]?|代工|承[办包建]|平台|航空|物流|快递|维保|施工|供货)"
)
_TERMS_ZH = {
    "form": (
        r"退[^，。,；;不]{0,12}(?:现金|[账帐户]户?|信用卡|银行卡|原卡|原路|户口)|原路(?:退|返)|(?:退|付|发|取回|领回)[^，。,；;不]{0,3}现金|(?:全额|全数|如数|照价)退",
        r"折[算抵换]|(?:转|换|改|兑)(?:换|发|存|赠)?(?:[为作成入])[^，。,；;]{0,12}(?:积分|券|课|点数?|币|金|卡|票|时数|额度)|(?:以|用|发给|派发|获发|存入)[^，。,；;]{0,12}(?:积分|券|点数|[物餐游浪通代]币|购物金)|不(?:办理?|设|予|作|能|可)?退现|不退(?:现金|款)",
    ),
    "payer": (
        rf"(?:我[们司方店校院]|本[\u4e00-\u9fff]{{1,4}})(?:将|会|愿|来|全[数额部]|先行|负责)*(?:支付|承担|负担|赔偿|付清|垫付)|由(?![^，。,；;]{{0,8}}(?:{_OTHER_PURSE}|顾客|旅客|客[户人]|学[员生]|车主|租[客户]|业主|住[户客]|会员|家长))[^，。,；;]{{1,12}}(?:支付|承担|负担|赔偿|付清|吸收)",
        rf"(?:向|[径逕]?洽|找|[径逕]向|请与|联[系络])[^，。,；;]{{0,10}}{_OTHER_PURSE}[^，。,；;]{{0,8}}(?:申请|索赔|求偿|理赔|申领|索取|接洽|洽[办谈]|提出|交涉)|(?<!不)由[^，。,；;]{{0,6}}{_OTHER_PURSE}[^，。,；;]{{0,8}}(?:支付|承担|负担|赔偿|负责)|自行(?:承担|负担|负责|向|支付)|(?:循|走|用|凭|申请|经由?|通过)[^，。,；;]{{0,3}}(?:个人|本人|自己|自身|各自)的?[^，。,；;]{{0,4}}(?:保险|医保|健保|社保|保单)",
    ),
    "fee": (
        r"(?:连同|连|包括|含|以及|及|与|和)[^，。,；;不]{0,10}(?:费|运费|押金|订金|定金)(?=[^，。,；;不]{0,6}(?:退|发还|返还|一并|[，。,；;]|$))|(?:不收|免收|不扣|免)[^，。,；;]{0,6}费",
        r"(?:费|押金|订金|定金)[^。；;]{0,20}(?:恕?不(?:予|获|作|会|能|可|再|在)?(?:退|发还|返还)|概不|不在)|扣除[^，。,；;]{0,10}费",
    ),
    "asked": (
        r"主动[^，。,；;]{0,4}(?:退|发|汇|存|寄|补)|自动(?:退|发|到|入|存|扣减|减免|抵)|(?:不用|无需|无须|毋须|毋需|不必|不需要?|免)(?:再|另行|自行|主动|您)*(?:做|办理?|申请|申领|登记|填|提交|操作)",
        rf"{_MUST}(?:填写|填妥|填[交报]|申请(?!人)|登记|递交|提交|申领)",
    ),
    "proof": (
        rf"(?:不要|不用|无需|无须|毋须|毋需|不必|不需要?|免)(?:再|出示|提供|凭|附上?|带|持)*[^，。,；;]{{0,4}}{_PAPER}",
        rf"{_MUST}(?:带|凭|持|出示|提供|附|连同|交|缴|寄|保留)?[^，。,；;不无]{{0,8}}{_PAPER}|没有{_PAPER}[^，。]{{0,4}}不",
    ),
    "all": (
        r"不(?:论|管|问|分)|无论|不限",
        (
            r"(?:只有|仅限?|限于?|只限)[^，。,；;]{1,16}(?:可|才|能|获|享)|其余[^，。,；;]{0,8}不"
            r"|(?:过了?|已过|超[过出]|逾|不在|非|没有?|未)[^。；;]{0,16}(?:收取|收费|酌收|须?付|自付|自费|半价|一半|[一二三四五六七八九]成|不(?:予|能|可|获)|另计|负担)"
        ),
    ),
    "way": (
        (
            r"(?:送|寄|配送|派送|快递|宅配|速递)(?:货|件|餐|货品)?(?:到|至|往|达|抵|上)?(?:府上?|门(?!市|店|诊)|家(?!长|属)|各?户|您?手[上中]|(?:您|你|各位|客人|顾客|客户|买家|用户)[^，。,；;]{0,5}(?:家|府|手|地址|住处|住址|门))"
            r"|到府|到家|上门(?:送|派|更换|换|收|取|安装|维修|办理)|登门(?:送|更换|办理)|送货上门|专人(?:送|派)"
        ),
        (
            r"(?:自行|亲自|亲身|亲临|亲到|自己|自|须|请|需|只[能可限])[^，。,；;]{0,10}(?:到|至|往|前往|来)[^，。,；;]{1,12}(?:领取?|取[回件货]?|换领|更换|提[取货]|拿|办理)"
            r"|(?:自取|自提|自领|亲取|(?:恕)?不(?:设|提供|另|予|再|作)?(?:代?邮寄|外送|派送|配送|寄送|送货|速递|宅配|到府|上门|送上门))"
        ),
    ),
}
_POLES = {name: tuple(re.compile(pole) for pole in poles) for name, poles in _TERMS.items()}
_POLES_ZH = {name: tuple(re.compile(pole) for pole in poles) for name, poles in _TERMS_ZH.items()}
_CHOICE = re.compile(
    r"\b(?:or|either|choose|choice|instead if|prefer|wish|sooner|also|in addition|as well|on top|besides|extra|further|thank|already|if(?! (?:you|they) (?:want|wish|would)| [a-z]+ [a-z ]{0,24}\b(?:was|were|has been|have been)\b)|who (?:have )?(?:closed|moved|paid)|unless|other|others|later|except)\b"
    r"|也可|亦可|或(?!许)|如[果需有]|若(?!干)|可选|任选|(?<!不)另[外行有设]|其[他它][^，。,；;]{0,4}(?:退|赔|补|费|款|商品|产品|[顾乘旅]客|客[户人]|会员|情况|方式)|下一?[次期届季学年月]|今后|以后|日后|新(?:款|一批)|此外|已(?:付|领|申请|收到)|不符|有误|额外|超出"
)


def _at_other_poles(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Money back on your card' and then 'points to spend': two ends of one term of what is given."""
    poles = _POLES_ZH if earlier.passage.chinese else _POLES
    plain_words = _HEADS if earlier.passage.chinese else PLAIN
    before = _given(earlier)
    after = _given(later) if before else []
    for one, other in poles.values():
        for first, second in ((one, other), (other, one)):
            a = next((p for p in before if _says(first, p) and not _chosen(first, p)), None)
            if (
                not a
                or any(_says(first, p) for p in after)
                or any(_says(second, p) for p in before)
            ):
                continue
            for b in after:
                plain = _says(second, b) and not _chosen(second, b)
                shared = _with_before(earlier, a) & _with_before(later, b)
                if plain and shared - plain_words:
                    return a, b
    return None


def _chosen(pattern: re.Pattern[str], said: Piece) -> bool:
    """Says whether a term is one of several, or of others; what is given besides is no choice."""
    head = _BESIDES.split(said.folded)[0]
    return bool(_CHOICE.search(head if pattern.search(head) else said.folded))


_BESIDES = re.compile(r"[,，;；](?:并|且|同时)?另外?(?=[退赠送补减免致发])")


def _says(pattern: re.Pattern[str], said: Piece) -> bool:
    """Says whether a sentence asserts what a pattern finds: 'ask', and not 'need not ask'."""
    found = pattern.search(said.folded)
    return found is not None and not _NEGATED.search(said.folded[: found.start()])


_NEGATED = re.compile(r"(?:\bnot|n't|\bno|\bnever|\bwithout) $|[不无未毋勿免]$")


def _with_before(text: Text, said: Piece) -> frozenset[str]:
    """Gives the telling words of a sentence and of the one before it."""
    low = text.passage.sentences[max(0, said.sentence - 1)].start
    return content(text.passage.folded[low : said.end])


def _given(text: Text) -> list[Piece]:
    """Gives the sentences that speak of what is given, and those beside them."""
    passage = text.passage
    sentences = passage.sentences[:_MOST]
    giving = {s.number for s in sentences if _GIVING.search(passage.folded, s.start, s.end)}
    return [
        piece(passage, s.start, s.end)
        for s in sentences
        if giving & {s.number - 1, s.number, s.number + 1}
    ]


_MOST = 300
_GIVING = re.compile(
    r"\b(?:refund\w*|money|repa(?:y|id)|reimburse\w*|compensat\w*|credit\w*|paid|pay|pays|cost|costs|replace\w*|exchange\w*|free|new|fares?|prices?|deposits?|receive|gets?|swap|cash|meet|courier|voucher\w*|points|half off|tokens?|back|fines?|penalt(?:y|ies)|charges?|rents?|fees?|claim\w*|offer\w*|give|given)\b|% off\b|[退赔费款券送寄领换]|补[偿发]|减[收免租]|积分|申请|承担|负担"
)
