"""What happens in each language, in words of its own; every organisation here is invented."""

from dataclasses import dataclass

from drafting.domain.canonical import Letterhead
from drafting.domain.language import Catalogue, Language


@dataclass(frozen=True, slots=True)
class Story:
    """One night: what happened, what is written, what the checks and counsel say to it."""

    catalogue: Catalogue
    locale: str
    language: Language
    zone: str
    letterhead: Letterhead
    writer: str
    counsel: str
    executive: str
    press_officer: str
    line: str
    starter: str
    headline: str
    dateline: str
    first_words: str
    last_words: str
    signature: str
    contact: str
    noted: str
    instead: str
    before: str
    after: str
    reason: str
    note: str
    place: str
    address: str

    @property
    def body(self) -> str:
        """Give the whole body as the writer types it."""
        return f"{self.first_words}{self.last_words}"

    @property
    def final_body(self) -> str:
        """Give the body as it is released."""
        return self.body.replace(self.noted, self.instead).replace(self.before, self.after)


ENGLISH = Story(
    catalogue=Catalogue.EN,
    locale="en-GB",
    language=Language.EN_GB,
    zone="Europe/London",
    letterhead=Letterhead("Northmere Water", ("1 Weir Lane, Hartwell",)),
    writer="Dana Field",
    counsel="Imogen Rhys",
    executive="Per Haldane",
    press_officer="Tom Aske",
    line="Chlorine leak at our Hartwell water works",
    starter="First response: what we know, what we do, when we speak next",
    headline="Chlorine leak at Hartwell water works",
    dateline="Hartwell, {release-date}",
    first_words=(
        "At 01:40 GMT on 21 November 2026 chlorine leaked from a pipe at our Hartwell water works. "
        "We utilised foam to stop it at 02:05 GMT. Nobody was hurt.\n\n"
        "The water in your taps is safe to drink: the works was cut off from the mains at 01:45 GMT."
        "\n\n"
    ),
    last_words=(
        "We do not know yet why the pipe failed. Our next update comes by 08:00 GMT on "
        "21 November at northmere.example, even if little has changed by then."
    ),
    signature="Dana Field, duty manager\nNorthmere Water",
    contact="Press office: 020 7946 0112",
    noted="utilised",
    instead="used",
    before="Nobody was hurt.",
    after="As of 02:10 GMT nobody has been reported hurt.",
    reason="We know what was reported, not what happened. Say so.",
    note="The regulator wants this before three.",
    place="northmere.example",
    address="https://northmere.example/hartwell",
)

MAINLAND = Story(
    catalogue=Catalogue.ZH_HANS,
    locale="zh-CN",
    language=Language.ZH_CN,
    zone="Asia/Shanghai",
    letterhead=Letterhead("明川冷链有限公司", ("明川市南岸路8号",)),
    writer="周予安",
    counsel="陆闻笙",
    executive="顾长亭",
    press_officer="何晚晴",
    line="南岸冷库发生氨气泄漏",
    starter="初步回应：知道什么、在做什么、何时再说",
    headline="关于南岸冷库氨气泄漏的情况",
    dateline="",
    first_words=(
        "11月21日1时40分，明川冷链南岸冷库一段管道发生氨气泄漏，2时05分关闭阀门，泄漏停止。"
        "没有人员受伤。\n\n"
        "库内货物已全部封存，检验合格之前不会出库。不会为了降本增效少查一个阀门，120个阀门的检查结果11月22日18时前公布。\n\n"
    ),
    last_words=(
        "管道为什么会漏，目前还不清楚。下一次情况将于11月21日8时前在公司官网发布，届时即使进展不多也会说明。"
    ),
    signature="明川冷链有限公司\n{release-date}",
    contact="媒体联系：何晚晴，021-5550-0112",
    noted="降本增效",
    instead="节省开支",
    before="没有人员受伤。",
    after="截至2时10分，未接到有人受伤的报告。",
    reason="我们只知道有没有接到报告，请照实写。",
    note="应急管理局要求3时前看到。",
    place="公司官网",
    address="https://mingchuan.example/nanan",
)

TAIWAN = Story(
    catalogue=Catalogue.ZH_HANT_TW,
    locale="zh-TW",
    language=Language.ZH_TW,
    zone="Asia/Taipei",
    letterhead=Letterhead("青嶺客運股份有限公司", ("青嶺市中正路8號",)),
    writer="林予晴",
    counsel="許慕言",
    executive="葉承恩",
    press_officer="簡知夏",
    line="國道大客車起火，乘客已全數下車",
    starter="初步聲明：知道什麼、正在做什麼、何時再說明",
    headline="國道三號大客車起火說明",
    dateline="（青嶺市，{release-date}）",
    first_words=(
        "11月21日上午1時40分，青嶺客運一輛大客車在國道三號北上清水路段起火，2時05分撲滅。"
        "車上21位乘客全數下車，無人受傷。\n\n"
        "我們已發短信給21位乘客，說明改搭班次與退費方式。\n\n"
    ),
    last_words=(
        "為什麼起火，目前還不清楚。下次說明將於11月21日上午8時前公布於公司官網，"
        "屆時即使進展不多也會說明。"
    ),
    signature="青嶺客運股份有限公司",
    contact="新聞聯絡人：簡知夏，02-5550-0112",
    noted="短信",
    instead="簡訊",
    before="無人受傷。",
    after="截至2時10分，未接獲受傷通報。",
    reason="我們只知道有沒有接獲通報，請照實寫。",
    note="公路局要求3時前看到。",
    place="公司官網",
    address="https://qingling.example/no3",
)

HONG_KONG = Story(
    catalogue=Catalogue.ZH_HANT_HK,
    locale="zh-HK",
    language=Language.ZH_HK,
    zone="Asia/Hong_Kong",
    letterhead=Letterhead("海棠渡輪有限公司", ("香港海棠道8號",)),
    writer="關穎琳",
    counsel="霍思敏",
    executive="岑國樑",
    press_officer="雷詠欣",
    line="「海棠五號」於中環對開失去動力",
    starter="初步回應：已知甚麼、正在做甚麼、何時再公布",
    headline="有關「海棠五號」失去動力",
    dateline="（香港，{release-date}）",
    first_words=(
        "11月21日凌晨1時40分，「海棠五號」於中環對開海面失去動力，2時05分由拖船拖回碼頭。"
        "船上64名乘客已全部上岸，無人受傷。\n\n"
        "我們已向64名乘客發出短信，說明改搭班次及退款安排。\n\n"
    ),
    last_words=(
        "失去動力的原因，目前仍未知道。下一次消息將於11月21日上午8時前在公司網站公布，"
        "屆時即使進展不多亦會交代。"
    ),
    signature="海棠渡輪有限公司",
    contact="傳媒查詢：雷詠欣，5550 0112",
    noted="短信",
    instead="短訊",
    before="無人受傷。",
    after="截至凌晨2時10分，未接獲有人受傷的報告。",
    reason="我們只知道有沒有接獲報告，請如實寫。",
    note="海事處要求3時前看到。",
    place="公司網站",
    address="https://hoitong.example/no5",
)
