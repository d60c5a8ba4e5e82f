"""The plain words by which a sentence shows what it speaks of, in English and Chinese alike.

They sort sentences roughly and decide nothing by themselves: what each is worth beside the others is
learnt (`checks.consistency.weights`). Chinese text is folded to Simplified before.
"""

import re

CUES = {
    "not": re.compile(
        r"\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without|unable|[a-z]+n't|nowhere)\b|不|没|未|无(?!人机|线)|非|勿|从未|别(?!的|人|处)"
    ),
    "ours": re.compile(
        r"\b(?:we|our|us|ours|ourselves|i|my)\b|我|本公司|本[店社院校会台行集司厂馆园局]|敝"
    ),
    "only": re.compile(
        r"\b(?:only|alone|solely|just|merely|nothing but|no other|exclusively)\b|仅|只(?!要)|唯一|单独|除[^，。]{1,12}外"
    ),
    "all": re.compile(
        r"\b(?:all|every|each|entire|whole|any|everyone|everybody|both)\b|全部|所有|全体|均|都|一律|各"
    ),
    "none": re.compile(r"\b(?:no|none|nobody|no one|nothing|nowhere)\b|没有|无任何|并无|未有|毫无"),
    "some": re.compile(r"\b(?:some|several|few|part of|certain)\b|部分|个别|少数|若干"),
    "also": re.compile(
        r"\b(?:also|too|as well|another|other|further|in addition|both)\b|也|还|另|亦|同样|其他|其它|其余"
    ),
    "lasts": re.compile(
        r"\b(?:since|ever since|throughout|always|still|continues?|remain\w*|kept|until)\b|一直|至今|仍|始终|以来|持续|继续|尚|依然"
    ),
    "now": re.compile(
        r"\b(?:now|today|has been|have been|by now|already|meanwhile)\b|目前|现已|现在|已经|已于|日前|今日|如今"
    ),
    "will": re.compile(
        r"\b(?:will|shall|would|going to|plans? to|intends?|expected)\b|将|会|拟|计划|预计"
    ),
    "if": re.compile(r"\b(?:if|should|unless|whether|may|might|could)\b|如果|如有|若|可能|倘|或"),
    "why": re.compile(
        r"\b(?:because|caused?|due to|owing|result(?:ed)? (?:of|from|in)|led to|reason|after|when|traced|came from|set off|triggered|brought about|behind)\b|因|由于|所致|导致|引起|造成|引发|原因|源于|起因|系"
    ),
    "blame": re.compile(
        r"\b(?:fault|blame|responsib\w*|liab\w*|answer(?:able|s)? for|mistake|error|negligen\w*|failure|failing|failed|lapse|oversight|own(?:ed)?|doing|wrong|on us)\b|责任|过错|过失|失误|疏忽|疏漏|负责|承担|归咎|差错|失职|怪"
    ),
    "pay": re.compile(
        r"\b(?:refund\w*|money|repa(?:y|id)|reimburs\w*|compensat\w*|credit\w*|paid|pay|cost\w*|replac\w*|free|voucher\w*|fee|fees|price|charge\w*|deposit\w*|return\w*|back|cover\w*|discount|offer\w*|bear)\b|[退赔费款券补偿免换]|承担"
    ),
    "free": re.compile(
        r"\b(?:free|full|whole|every penny|no charge|at no cost|waive\w*|in full)\b|免费|全额|全数|无偿|不收"
    ),
    "part": re.compile(
        r"\b(?:half|part|per cent|%|voucher|credit|coupon|discount|reduced|instead of)\b|半|折|成(?:数)?|券|抵"
    ),
    "data": re.compile(
        r"\b(?:passwords?|card|bank|account|passport|addresses?|names?|e-?mails?|phone|data|records?|medical|numbers?)\b|密码|银行|账|卡号|身份证|姓名|地址|电话|手机|资料|数据|信息|病历"
    ),
    "work": re.compile(
        r"\b(?:open|closed?|shut|running|stopped|resumed?|restored|working|suspended|halted|back|out|available|down|lit|dark|operat\w*|reopen\w*|standing still)\b|停|开|恢复|关|运行|启用|复|营业|封"
    ),
    "person": re.compile(
        r"\b(?:driver|operator|engineer|employee|staff|contractor|supplier|crew|manager|workers?|trainee|subcontractor|firm|maker|manufacturer)\b|员工|司机|供应商|厂家|承包|人员|操作|外包|施工|经理|师傅|厂商|承办"
    ),
    "found": re.compile(
        r"\b(?:found|finding|inquiry|investigat\w*|inspect\w*|report|laboratory|expert\w*|concluded|established|confirmed|shows?|showed|turns? out)\b|调查|查明|检测|鉴定|核查|确认|结论|显示|发现|检验"
    ),
    "past": re.compile(r"\b(?:was|were|had|did)\b|曾|过(?!程|敏|期)|了"),
    "thank": re.compile(
        r"\b(?:thank|sorry|apolog\w*|regret|thoughts)\b|感谢|抱歉|道歉|致歉|歉意|谢"
    ),
    "contact": re.compile(
        r"\b(?:call|ring|phone|e-?mail|write to|contact|hotline|helpline|visit)\b|热线|电话|联系|咨询|查询|邮箱|拨"
    ),
    "ask": re.compile(r"\?|？"),
    "told": re.compile(
        r"\b(?:as (?:we|was|already)|we (?:said|wrote|told)|first notice|earlier|previous\w*)\b|此前|先前|早前|之前|上次|首份|曾公布|如前"
    ),
    "had": re.compile(
        r"\bhad (?:been |not |never |since |already )?[a-z]+(?:ed|en|wn|ne|ft|pt|lt|nt|de|t|k|g)\b|早已|曾经|事前|之前已"
    ),
    "own fault": re.compile(
        r"\b(?:fault|failing|failure|mistake|error|blame|responsibility|oversight|doing|wrong)\b[^.;]{0,25}\b(?:ours?|mine|us|ourselves|itself|we)\b"
        r"|\b(?:our|my) (?:own )?(?:fault|failing|failure|mistake|error|oversight|responsibility|doing|negligence)\b|\bon us\b|\bwe (?:are|were|take|accept|bear|got|made|failed|should have|skipped|did not|had not)\b"
        r"|(?:责任|过错|过失|疏忽|疏漏|失误|错)[^，。,；;]{0,4}(?:在|由|是|归|属)[^，。,；;]{0,3}(?:我|本)|(?:我|本)[^，。,；;]{0,6}(?:疏忽|疏漏|失误|过错|过失|失职|责任|没有|未能?)|(?:我|本)[^，。,；;不无]{0,6}(?:负责|承担)"
    ),
    "no fault": re.compile(
        r"\b(?:nothing wrong|not (?:at fault|to blame|responsible|liable|our)|no (?:fault|blame|responsibility|liability|part)|did everything|followed every|blameless|nothing to do with)\b"
        r"|无关|[不无未没][^，。,；;]{0,6}(?:责任|过错|过失|疏忽|失误)|不负|并非(?:我|本)|符合[^，。,；;]{0,8}(?:规定|规范|标准|要求)"
    ),
    "their fault": re.compile(
        r"\b(?:fault|failing|failure|mistake|error|blame|responsib\w*|liab\w*|answer|doing)\b[^.;]{0,30}\b(?:supplier|contractor|firm|vendor|host|maker|company|driver|operator|printer|partner|agency|provider|he|she|they|him|her|them|theirs?|alone)\b"
        r"|\b(?:supplier|contractor|firm|vendor|host|maker|company|driver|operator|printer|partner|agency|provider|he|she|they)(?:'s)?\b[^.;]{0,40}\b(?:fault|to blame|responsib\w*|liab\w*|answer(?:able)? for|mistake|doing)\b"
        r"|(?:供应商|承包商?|厂[家商方]|外[包判]|施工|第三方|司机|员工|合作|对方|物业|运营商|他|该公司|该厂)[^，。,；;]{0,14}(?:责任|负责|过错|疏忽|失误|造成|所致|承担)|(?:责任|过错)[^，。,；;]{0,4}(?:在|由|归)[^，。,；;我本]{2,12}"
    ),
    "gives": re.compile(
        r"\b(?:get|gets|receive|refund|reimburse|pay|give|given|free|entitled|cover|replace|waive[sd]?)\b[^.;]{0,30}\b(?:back|full|all|every|free|cost|price|fee|fees|refund|charge|expense|value|new|ticket|pass)\b|(?:全额|全数|足额|免费|如数|照价)|(?:将|会|予以?|可获?)[^，。,；;不]{0,8}(?:退|赔|补|换|免)"
    ),
    "refuses": re.compile(
        r"\b(?:not|no|cannot|non|never|nor|neither)\b[^.;]{0,25}\b(?:refund\w*|reimburs\w*|pay|paid|returned?|compensat\w*|eligible|cover\w*|replac\w*|claim\w*|waived?|pick up|collect)\b|\b(?:payable by|at (?:their|your|the owner's) (?:own )?(?:cost|expense)|borne by|billed to|non-refundable|their own)\b"
        r"|(?:不予?|恕不|无法|概不|不再|不可|未能)[^，。,；;]{0,6}(?:退|赔|补|换|免|承担|支付|报销)|自费|自行(?:承担|负担|支付|解决)|由[^，。,；;我本]{1,8}(?:承担|负担|支付|自理)"
    ),
    "less": re.compile(
        r"\b(?:half|voucher|coupon|credit|discount|reduced|moratorium|part of|up to|instead|next year'?s?|points?)\b|代金|抵[用扣]|礼券|优惠|折|一半|[三四五六七八九]成|部分|仅[退赔补]|缓|延期"
    ),
    "holds": re.compile(
        r"\b(?:contain\w*|held|holds?|includ\w*|list(?:s|ed)|show(?:s|ed)|stored?|taken|copied|exposed|stolen|leaked|visible|accessed)\b|含|包括|涉及|载有|记录|外泄|泄露|被窃|流出|获取"
    ),
    "nowhere else": re.compile(
        r"\b(?:nowhere else|nobody else|no one else|nothing else|no other|alone|only|solely|not included|none of the)\b|仅|只有|只在|只涉|只限|唯一|单独|以外[^，。]{0,8}(?:不|没|未|无)|其[他它余][^，。]{0,10}(?:不|没|未|无|正常)"
    ),
    "unbroken": re.compile(
        r"\bwithout (?:a |any )?(?:break|pause|interruption|stop\w*)\b|\bever since\b|\b(?:every|each) (?:day|shift|scheduled|night|week)[^.;]{0,15}since\b|\b(?:not|no|never)\b[^.;]{0,30}\bsince\b|\bstill\b|\bto this day\b|\bthroughout\b|至今|一直|从未|始终|不曾|从来|仍[在未然]|照常"
    ),
    "list": re.compile(r"\w, \w[^.;,]{0,40}(?:,? and|,? or|,? as well as) |、|以及"),
}
