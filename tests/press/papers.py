"""Releases of invented organisations, one of every kind of page there is to set."""

from collections.abc import Mapping
from datetime import date

from drafting.domain.canonical import Canonical, Letterhead, arranged, digest_of, short_code
from drafting.domain.edition import Edition
from drafting.domain.forms import Audience, Form, PartRole, Stage
from drafting.domain.language import Language
from drafting.render.occasion import Mark, Occasion

RELEASED = Occasion(date(2026, 10, 21), Mark.NONE)
UNRELEASED = Occasion()
STATEMENT = "k3m9x0v4t7q2w8y1"
HARROW = Letterhead("Harrow & Lisle Water plc")


def edition(
    language: Language,
    form: Form,
    parts: Mapping[PartRole, str],
    letterhead: Letterhead = HARROW,
    *,
    prevailing: str = "",
    logo: bytes = b"",
) -> Edition:
    """Make an approved seventh version of a text."""
    canonical = Canonical(
        statement=STATEMENT,
        form=form,
        stage=Stage.FULL,
        language=language,
        audience=Audience.PUBLIC,
        letterhead=letterhead,
        parts=arranged(form, parts),
        prevailing=prevailing,
    )
    return Edition(canonical, 7, short_code(digest_of(canonical)), logo)


def short(body: str, language: Language = Language.EN_GB) -> Edition:
    """Make a text of nothing but a body."""
    return edition(language, Form.STATEMENT, {PartRole.BODY: body})


_EN = {
    PartRole.RELEASE_LINE: "immediate",
    PartRole.REFERENCE: "HL/2026/117",
    PartRole.HEADLINE: """Boil-water notice for Elmsworth lifted after all 48 samples come back clear""",
    PartRole.SUBHEAD: """Compensation of £60 for each of the 11,400 households affected will be paid automatically""",
    PartRole.DATELINE: "Elmsworth, {release-date} –",
    PartRole.BODY: """Customers in Elmsworth can drink water from the tap again. All 48 samples taken between 18 and 20 October at 16 places were free of *E. coli*, and the drinking-water inspectorate agreed this morning that the notice of 14 October can end.

**We are sorry.** For six days 11,400 households, two schools and a care home had to boil every glass of water because a seal at our Lisle Hill reservoir failed and we did not notice it for nine hours. That should not have happened.

“People trusted us with something they give their children, and we let them down,” said Margaret Oduya, chief executive. “We’ve replaced the seal, and we are checking the other 31 reservoirs of this design; that will be done by 30 November.”

## What customers should do

- Run each tap for two minutes before using it for the first time.
- Throw away ice made before {release-date}, and clean the filters of jugs and fridges.
- If anyone in your household has been ill, call your doctor, then tell us:
    - by telephone on 020 7946 0001, day and night;
    - in writing at [our claims page](https://www.harrowlisle.example/elmsworth/claims?source=release&lang=en).

## What we will pay

| Who | Amount | When |
|:--|--:|:--|
| Each household | £60 | on the next bill, automatically |
| Households with a baby under one year | £90 | by 13 November |
| The care home and the two schools | £4,500 each | by 6 November |

> The reservoir's inspection report will be published in full on 4 December.

We will report again on 30 November, whether or not the checks are complete.""",
    PartRole.NOTES: """## Notes to editors

1. The notice covered postcodes EL3 to EL7 from 14 October 2026, 06:30.
2. Test results: <https://www.harrowlisle.example/elmsworth/results>
3. Pictures of the repaired seal are available on request.""",
    PartRole.BOILERPLATE: """**About Harrow & Lisle Water.** Harrow & Lisle supplies drinking water to 1.2 million people in the east of the county from 41 reservoirs.""",
    PartRole.CONTACT: """**Press office**
Tom Achterberg, head of news
020 7946 0000, day and night
press@harrowlisle.example""",
}

_CN = {
    PartRole.REFERENCE: "江银通〔2026〕31号",
    PartRole.HEADLINE: "关于10月18日网上银行服务中断的情况通报",
    PartRole.BODY: """2026年10月18日3时12分，我行望江数据中心一路供电设备发生故障，备用电源切换失败，导致网上银行、手机银行及部分ATM服务中断47分钟，约21.6万名客户的交易受到影响。3时59分，全部服务恢复正常。

经核查，**客户资金和个人信息未受损失**。中断期间共有1,382笔转账未能完成，相关款项已于当日12时前全部退回原账户。

我们向受影响的每一位客户诚恳道歉。备用电源上一次带载演练是在14个月前，未按“每半年一次”的规定执行，这是我们管理上的失职……责任在我行。

## 已采取的措施

- 10月18日当天更换故障设备，并完成两次带载切换演练；
- 因服务中断产生逾期费用的客户，费用全部免除，无需申请；
- 因中断造成其他损失的，请于11月30日前通过[客户服务页面](https://www.jzbank.example/help)或客服电话登记，我们将在5个工作日内答复。

## 退款情况

| 类别 | 笔数 | 金额（元） | 完成时间 |
|:--|--:|--:|:--|
| 行内转账 | 964 | 3,418,220.00 | 10月18日09:40 |
| 跨行转账 | 418 | 1,906,731.55 | 10月18日11:52 |

调查报告将于11月15日前在本行网站公布——无论调查是否全部完成，我们都会按时说明进展。China’s tallest ATM也已恢复。""",
    PartRole.CLOSING: "特此通报。",
    PartRole.SIGNATURE: """江州银行股份有限公司
{release-date}""",
    PartRole.CONTACT: """**媒体联系**
新闻中心　林晓雯
电话：0571-5550 0188（24小时）
电子邮箱：press@jzbank.example""",
}

_CNL = {
    PartRole.HEADLINE: "致歉信",
    PartRole.SALUTATION: "尊敬的各位旅客：",
    PartRole.BODY: """10月20日傍晚，由于我公司行李分拣系统软件升级失败，江州机场T2航站楼共有2,317件行李未能随航班运出。许多旅客深夜抵达目的地后没有换洗衣物，有的孩子没有奶粉，有的老人没有药品。对此，我们深感愧疚，并向每一位旅客郑重道歉。

截至今日8时，2,204件行李已送达旅客手中，其余113件将于今日20时前送达。每件延误行李补偿300元，无需提供票据；因急需用品产生的支出，凭票据全额报销。

升级前未在备用系统上完整演练，是我们的过错。我们已停止同类升级，并将在11月5日前公布整改结果。

给您添了麻烦，再次向您道歉。""",
    PartRole.CLOSING: """此致
敬礼！""",
    PartRole.SIGNATURE: """江州机场集团有限公司
总经理　周启明
{release-date}""",
}

_TW = {
    PartRole.RELEASE_LINE: "embargo 2026-11-22T01:00Z Asia/Taipei",
    PartRole.HEADLINE: "海岳鐵道第217次列車出軌事故：38名旅客已全數返家，明日起恢復單線行車",
    PartRole.SUBHEAD: "本公司向受傷旅客及家屬致歉，每人先行發放慰問金新臺幣3萬元",
    PartRole.DATELINE: "臺中，{release-date}",
    PartRole.BODY: """海岳鐵道公司今日表示，昨（20）日18時42分第217次列車於后豐隧道南口出軌，車上412名旅客中有38人受傷，截至今日15時已全數出院返家，無人死亡。

「讓旅客受傷，是我們最不能接受的事。」總經理許文哲在臺中表示：「我代表公司，向每一位受傷的旅客和家屬道歉。」

事故原因由國家運輸安全調查委員會調查中，本公司全力配合，不預作判斷。初步可確認的是，事發路段於10月12日完成例行檢查，當時未發現異常。

## 旅客協助

1. 受傷旅客慰問金新臺幣3萬元，由專人送達，不影響後續賠償。
2. 當日延誤旅客票款全額退還，請洽各站窗口或[退票專頁](https://www.haiyue.example/refund)。
3. 24小時專線：0800-555-217。

| 區間 | 明日行車方式 | 預估延誤 |
|:--|:--|--:|
| 苗栗至后里 | 單線雙向 | 25分鐘 |
| 后里至臺中 | 正常 | 0分鐘 |""",
    PartRole.BOILERPLATE: """**關於海岳鐵道**
海岳鐵道股份有限公司經營中部區域鐵路客運，每日載客約9萬人次。""",
    PartRole.CONTACT: """**新聞聯絡人**
公共事務處　陳怡君
電話：02-5550-0142
電子郵件：press@haiyue.example""",
}

_HK = {
    PartRole.RELEASE_LINE: "immediate",
    PartRole.HEADLINE: "維港聯合銀行就電子銀行服務中斷致歉",
    PartRole.DATELINE: "（香港，{release-date}）",
    PartRole.BODY: """維港聯合銀行（下稱「本行」）昨日（10月20日）晚上9時05分至11時40分，網上理財及流動理財服務中斷，約86,000名客戶未能登入或完成轉賬。服務已全面恢復，客戶資金及個人資料未受影響。

本行行政總裁何詠琳表示：「我們未能做到客戶應得的服務水平，我謹代表本行向每一位受影響的客戶衷心致歉。」

本行已通知香港金融管理局，並會在七個工作天內提交報告。客戶毋須採取任何行動：

- 未完成的轉賬已全數退回；
- 因延遲還款而產生的費用會自動豁免；
- 其他損失可於11月20日前致電24小時熱線2555 0100或電郵至help@vuhb.example。""",
    PartRole.CONTACT: """**傳媒查詢**
企業傳訊部　梁柏軒
電話：2555 0166
電郵：media@vuhb.example""",
}

_HKE = {
    PartRole.RELEASE_LINE: "immediate",
    PartRole.HEADLINE: "Victoria United Bank apologises for outage of electronic banking",
    PartRole.DATELINE: "(Hong Kong, {release-date})",
    PartRole.BODY: """Victoria United Bank’s internet and mobile banking were unavailable from 9:05 pm to 11:40 pm yesterday, 20 October. About 86,000 customers could not log in or complete a transfer. All services are back. No money and no personal data were lost.

“We fell short of what our customers are owed, and I apologise to each of them,” said Winnie Ho (何詠琳), chief executive.

The bank has told the Hong Kong Monetary Authority and will report to it within seven working days. Customers need do nothing:

- transfers that failed have been returned in full;
- late-payment charges are waived automatically;
- for any other loss, call 2555 0100 at any hour or write to help@vuhb.example by 20 November.""",
    PartRole.CONTACT: """**Media enquiries**
Paul Leung, Corporate Communications
2555 0166 · media@vuhb.example""",
}

_US = {
    PartRole.HEADLINE: "Recall of 14-ounce Calder Ridge peanut butter, lots 2216 to 2231",
    PartRole.BODY: """We are recalling 18,240 jars because two of them contained metal fragments. If you have one, do not eat it. **We are sorry.**

Return jars to any store for a full refund; no receipt is needed. Call 1-800-555-0117.""",
    PartRole.SIGNATURE: """Calder Ridge Foods, Inc.
Dana Whitfield, President
{release-date}""",
    PartRole.CONTACT: "Media: press@calderridge.example",
    PartRole.RELEASE_LINE: "embargo 2026-11-22T15:00Z America/Chicago",
}

PAPERS: dict[str, tuple[Edition, ...]] = {
    "press release": (
        edition(
            Language.EN_GB,
            Form.PRESS_RELEASE,
            _EN,
            Letterhead(
                "Harrow & Lisle Water plc",
                (
                    "14 Bridge Street, Elmsworth EL3 9QX",
                    "press@harrowlisle.example · 020 7946 0000",
                ),
            ),
        ),
    ),
    "statement": (
        edition(
            Language.EN_US,
            Form.STATEMENT,
            _US,
            Letterhead("Calder Ridge Foods, Inc.", ("2200 Prairie Avenue, Dellview, IL 60599",)),
        ),
    ),
    "情况通报": (
        edition(
            Language.ZH_CN,
            Form.SITUATION_REPORT,
            _CN,
            Letterhead(
                "江州银行股份有限公司", ("江州市滨江区望江路88号", "新闻中心电话：0571-5550 0188")
            ),
        ),
    ),
    "致歉信": (edition(Language.ZH_CN, Form.LETTER, _CNL, Letterhead("江州机场集团有限公司")),),
    "新聞稿": (
        edition(
            Language.ZH_TW,
            Form.PRESS_RELEASE,
            _TW,
            Letterhead("海岳鐵道股份有限公司", ("新聞聯絡人：陳怡君　02-5550-0142",)),
        ),
    ),
    "雙語": (
        edition(
            Language.ZH_HK,
            Form.PRESS_RELEASE,
            _HK,
            Letterhead("維港聯合銀行有限公司", ("香港中環皇后大道中", "傳媒查詢：2555 0166")),
            prevailing="本文稿中英文版本如有歧異，以中文版本為準。",
        ),
        edition(
            Language.EN_GB,
            Form.PRESS_RELEASE,
            _HKE,
            Letterhead(
                "Victoria United Bank Limited",
                ("Queen’s Road Central, Hong Kong", "Media enquiries: 2555 0166"),
            ),
            prevailing="Should the Chinese and English versions differ, the Chinese prevails.",
        ),
    ),
}
