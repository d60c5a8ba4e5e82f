"""Knows by what people and bodies are named, so that a changed name is shown whole and first.

Names are recognised by what stands beside them; nobody's name is listed here.
"""

import re

SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩"
    "韓曹曾彭萧蕭肖蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾鐘姜崔谭譚廖范汪陆陸"
    "金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴"
    "赖賴洪武莫孔汤湯游谈談关關温溫霍甘伍麦麥区區岑简簡施庄莊连連纪紀柯詹翁阮童颜顏凌柳倪单單"
) | {"欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒"}
TITLES = (
    *("发言人", "發言人", "总裁", "總裁", "董事长", "董事長", "总经理", "總經理", "经理", "經理"),
    *(
        "主席",
        "主任",
        "负责人",
        "負責人",
        "执行官",
        "執行官",
        "行政总裁",
        "行政總裁",
        "局长",
        "局長",
    ),
    *("联系人", "聯絡人", "会长", "會長", "院长", "院長", "校长", "校長", "处长", "處長", "店长"),
    *("店長", "社长", "社長", "总监", "總監", "医生", "醫生", "记者", "記者", "职员", "職員"),
    *(
        "员工",
        "員工",
        "律师",
        "律師",
        "司机",
        "司機",
        "队长",
        "隊長",
        "站长",
        "站長",
        "秘书",
        "祕書",
    ),
)
HONORIFICS = (
    *(
        "先生",
        "女士",
        "小姐",
        "博士",
        "教授",
        "总裁",
        "總裁",
        "董事长",
        "董事長",
        "总经理",
        "總經理",
    ),
    *(
        "经理",
        "經理",
        "主席",
        "主任",
        "局长",
        "局長",
        "院长",
        "院長",
        "校长",
        "校長",
        "医生",
        "醫生",
    ),
    *(
        "总监",
        "總監",
        "律师",
        "律師",
        "处长",
        "處長",
        "社长",
        "社長",
        "队长",
        "隊長",
        "站长",
        "站長",
    ),
)
_BODY = (
    r"(?:有限公司|公司|集团|集團|银行|銀行|医院|醫院|大学|大學|学院|學院|委员会|委員會|基金会|基金會"
    r"|交易所|事务所|事務所|管理局|监管局|監管局|警方|警局)"
)
_NAMED_BODY = re.compile(rf"[\u3400-\u9fff]{{2,}}{_BODY}")
_BODY_FOLLOWS = re.compile(rf"[\u3400-\u9fff]{{0,2}}{_BODY}")
_OUR_BODY = re.compile(rf"(?:[本我该該贵貴这這此各]|我们|我們|有关|有關|相关|相關|由|是){_BODY}$")
_CAPITAL = re.compile(r"[A-Z][\w'’&.-]*$")
_COMMON = frozenset(
    """
    I The A An We Our You Your It Its This That These Those There They He She His Her In On At
    As By For From If Of Or And But So To With When Where What Who How Why All Any Some No Not
    Yes Please After Before During Since Until While Today Yesterday Tomorrow Customers People
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December About Once Each Every Both Neither
    """.split()  # noqa: SIM905  # a row of words reads better
)


def is_organisation(words: str, follows: str) -> bool:
    """Says whether words end a body's name, as in 某某有限公司, or are its first part.

    `follows` is what stands after the words: in 海湾|银行 a change of the first names another bank.
    """
    own = words.strip()
    named = _NAMED_BODY.match(own)
    if named and named.end() == len(own):
        return _OUR_BODY.match(own) is None
    is_han = 2 <= len(own) <= 6 and all("\u3400" <= character <= "\u9fff" for character in own)
    return is_han and _BODY_FOLLOWS.match(follows) is not None


def is_proper(word: str) -> bool:
    """Says whether an English word is capitalised and none of the common openers of a sentence."""
    return _CAPITAL.match(word) is not None and word not in _COMMON
