"""What a sentence says beside its values: that it is as was said, at once, again; asked by name.

A sentence is held against every one of the other text, so each sign is sought in it but once.
"""

import re
from functools import lru_cache

_KEPT = 8_192
SIGNS = {
    "first": re.compile(
        r"最早|最先|首[次份宗个例批]|第一[次份宗个例批封通]|头一|\b(?:first|earliest|initial)\b"
    ),
    "as said": re.compile(
        r"(?:按|以)[^，。,；;]{0,10}(?:公告|通告|通知|通报)(?:中|里)?(?:写明|说|所述|公布|规定)?的?(?:期限|时间|日期|为准)|[和与跟同]原先[^，。,；;]{0,6}一样|[按依照](?:照)?(?:原|既|当初|先前|之前|此前|一直|最初|早先)|如期|(?:一开始|一直(?:以来)?|早就|当初|本来就?|向来|原先|始终)(?:都|便)?(?:是)?(?:说|讲|定|以)|原定|[一正]?如(?:先前|之前|当初|早前|此前)|一如"
        r"|\bas (?:we )?(?:have |had )?(?:always )?(?:told (?:you|them|everybody|everyone)|said|promised|planned|announced|agreed|scheduled|set out|stated|intended)\b|\bas (?:has|had) (?:always )?been the plan|\bas was (?:always )?the plan|\bthe plan all along|\balways (?:said|due|meant|going|planned|promised)\b|\bon schedule\b|\bfrom the (?:start|outset|first|beginning)\b|\bin (?:line|keeping|accordance) with (?:our|the|what)\b|\bas you (?:will |may )?(?:know|recall|remember|have read)\b|\b(?:original|first|initial) (?:timetable|plan|schedule|date)\b|\bon (?:course|track|target) for\b"
        r"|\b(?:date|day|month|week),? (?:that |which )?(?:is the (?:day|date) )?(?:we|you|was|were|it) (?:were |had |have |has |always |first )*(?:promised|gave|given|named|set|told|said|agreed|announced)\b"
        r"|\b(?:exactly|just) (?:as|what) (?:we|it) (?:always |first |have |had )?(?:promised|said|told|wrote)\b|\band so (?:it|they|we|you) (?:will|shall)\b|\bstill (?:stands|holds|due)\b"
    ),
    "changed": re.compile(
        r"\b(?:not|cannot|[a-z]+n't|never|no|wrong|mistaken|late|later|instead|moved|miss\w*|unable|sorry|slip\w*|delay\w*|longer|revised?|new|now|but|however|put back)\b"
    ),
    "anew": re.compile(
        r"又[去来到开办发]|再次|[复覆][测检查验]|第二次|重新|\b(?:an?|the|this) (?:new|second|further|replacement|corrected|fresh) [a-z]|\bagain\b"
    ),
    "by then": re.compile(r"[日底末旬月号]之?(?:前|内)(?!后)|以前"),
    "done": re.compile(r"[已均]|完[成毕]|全部"),
    # What was too much and, measured again, is as it should be.
    "sound": re.compile(r"(?<!不)(?:合格|达标|正常|符合)"),
    "han": re.compile(r"[\u3400-\u9fff]"),
    # 'At once' on the 12th, then 'not until' the 21st: of one deed, if the sentences share a word.
    "at once": re.compile(r"[当即][晚天日时]即|立即|随即|即[被行时]|当场|马上"),
    "not before": re.compile(r"[日号月][^，。,；;]{0,6}才(?![能可])|直[到至]|迟至|拖到"),
    # An inquiry begins on one day and reports on another.
    "opened": re.compile(
        r"(?:启动|展开|开展|成立|立案|受理)[^，。,；;]{0,10}(?:调查|核查|审查|程序|组|鉴定|检查)"
    ),
    "closed": re.compile(
        r"(?:提交|完成|公布|出具|提出|作出|结束)[^，。,；;]{0,10}(?:调查|报告|结论|鉴定|检查|决定)"
    ),
    # Hours in which somebody serves are no time of what happened.
    "service": re.compile(
        r"(?:电话|热线|专线|客服|值守|营业时间|服务时间|办公时间)|\b(?:(?:is|are|stays?|will (?:now )?stay|remains?) (?:now )?(?:open|on duty|staffed|available|manned|there)|reach us"
        r"|(?:call|ring|phone|write to|message) (?:us|our|the|[+\d])|(?:help|hot|phone )lines? (?:is|are)|every day|daily|seven days|weekdays|mondays? (?:to|through) [a-z]+days?|(?:is|are|were|will be) (?:given|handed) out|(?:stay|open) (?:till|until))\b"
    ),
    # Another is concerned as well, or is not; somebody holds the office from now on.
    "wider": re.compile(
        r"增加|新增|另|还有|第二|扩大|追加|也|两批|\b(?:also|another|second|further|extend\w*|in addition|added?|as well)\b"
    ),
    "another": re.compile(
        r"没有问题|合格|正常|不受|不在|不涉|并非|除|新款|换成|改用|其[他它余]|另|\b(?:not|other|another|instead|new|replac\w*|except)\b"
    ),
    "spared": re.compile(r"\b(?:not affected|not concerned|not involved|unaffected)\b"),
    "from now": re.compile(
        r"\b(?:since|now|from now|acting|successor)\b(?! (?:left|gone|resigned|been))|另外?[一两]?[名位个]"
    ),
    # Of another year or another matter.
    "elsewhere": re.compile(
        r"去年|前年|往年|历年|同一件|另一[起宗件次]|以往|\b(?:last year|years? ago|in 20[01]\d|other (?:incident|accident|case|matter)|unrelated|separate(?:ly)?|not (?:the same|connected|related|linked))\b"
    ),
}


@lru_cache(maxsize=_KEPT)
def says(sign: str, words: str) -> bool:
    """Tells whether folded words hold a sign.

    >>> says("anew", "a second leak"), says("first", "a second leak")
    (True, False)
    """
    return SIGNS[sign].search(words) is not None
