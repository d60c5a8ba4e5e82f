"""What a lawyer should see: for two versions of a sentence, the words that went and that came.

Each row is (old, new, hunks); a hunk is (what went, what came). The sentences are fictional.
"""

Row = tuple[str, str, tuple[tuple[str, str], ...]]

ENGLISH: tuple[Row, ...] = (
    (
        "The repair will cost $48.7 million this year.",
        "The repair will cost $48.7 billion this year.",
        (("$48.7 million", "$48.7 billion"),),
    ),
    (
        "We have written to 2,100 customers.",
        "We have written to 21,000 customers.",
        (("2,100", "21,000"),),
    ),
    (
        "The plant reopens on 21 October 2026.",
        "The plant reopens on 3 November 2026.",
        (("21 October 2026", "3 November 2026"),),
    ),
    ("Trains stopped at 14:05.", "Trains stopped at 14:35.", (("14:05", "14:35"),)),
    ("The line closed at 2.30pm.", "The line closed at 4.30pm.", (("2.30pm", "4.30pm"),)),
    (
        "Please see https://brightwater.example/notice for details.",
        "Please see https://brightwater.example/notices for details.",
        (("https://brightwater.example/notice", "https://brightwater.example/notices"),),
    ),
    (
        "Write to press@brightwater.example today.",
        "Write to media@brightwater.example today.",
        (("press@brightwater.example", "media@brightwater.example"),),
    ),
    (
        "We will reply within 24 hours.",
        "We will reply within 72 hours.",
        (("24 hours", "72 hours"),),
    ),
    ("About 4.5% of accounts were read.", "About 45% of accounts were read.", (("4.5%", "45%"),)),
    ("We regret the delay.", "We apologise for the delay.", (("regret", "apologise for"),)),
    (
        "We may not have told every passenger.",
        "We have not told every passenger.",
        (("may", "have"), ("have ", "")),
    ),
    ("The tank must not be opened.", "The tank must be opened.", (("not ", ""),)),
    (
        "The board met and the staff left.",
        "The board met, the union spoke and the staff left.",
        (("", ", the union spoke"),),
    ),
    (
        "Our teams are working to restore supply.",
        "Our teams are working day and night to restore supply.",
        (("", "day and night "),),
    ),
    (
        "A contractor's digger hit the main, which burst.",
        "A contractor's digger hit the main.",
        ((", which burst", ""),),
    ),
    (
        "We are sorry. We will publish the report.",
        "We are sorry. We know this hurt people. We will publish the report.",
        (("", "We know this hurt people. "),),
    ),
    (
        "Spokesperson Ann Holt said the pump failed.",
        "Spokesperson Ann Reid said the pump failed.",
        (("Holt", "Reid"),),
    ),
    (
        "It affected between 1,200 and 1,500 homes.",
        "It affected between 1,900 and 2,600 homes.",
        (("1,200", "1,900"), ("1,500", "2,600")),
    ),
    (
        "Call +44 20 7946 0018 at any time.",
        "Call +44 20 7946 0081 at any time.",
        (("+44 20 7946 0018", "+44 20 7946 0081"),),
    ),
    (
        "Long-term storage was not affected.",
        "Short-term storage was not affected.",
        (("Long-term", "Short-term"),),
    ),
    (
        "Reference INC-2026-004 was closed.",
        "Reference INC-2026-040 was closed.",
        (("INC-2026-004", "INC-2026-040"),),
    ),
    (
        "On Monday, Leeds depot was shut because a signal failed, and trains were held.",
        "On Monday, Leeds depot was shut because a signal failed. Trains were held.",
        ((", and trains", ". Trains"),),
    ),
    ("The fee is £1,250.50 a year.", "The fee is €1,250.50 a year.", (("£1,250.50", "€1,250.50"),)),
    (
        "We don't know the cause.",
        "We do not know the cause.",
        (("don't", "do not"),),
    ),
)

SIMPLIFIED: tuple[Row, ...] = (
    (
        "我们将尽快公布调查结果。",
        "我们将尽早公开调查结果。",
        (("尽快公布", "尽早公开"),),
    ),
    ("共有2,100 件商品受影响。", "共有21,000 件商品受影响。", (("2,100 件", "21,000 件"),)),
    ("本次损失约120万元。", "本次损失约1,200万元。", (("120万元", "1,200万元"),)),
    ("事故造成三人受伤。", "事故造成五人受伤。", (("三人", "五人"),)),
    (
        "公司于2026年10月21日发现异常。",
        "公司于2026年10月12日发现异常。",
        (("2026年10月21日", "2026年10月12日"),),
    ),
    ("列车于下午3时30分停运。", "列车于下午5时停运。", (("下午3时30分", "下午5时"),)),
    ("系统在14:05恢复。", "系统在14:50恢复。", (("14:05", "14:50"),)),
    (
        "发言人王小明表示，公司正在核查。",
        "发言人李小华表示，公司正在核查。",
        (("王小明", "李小华"),),
    ),
    ("我们将在3个工作日内答复。", "我们将在5个工作日内答复。", (("3个工作日", "5个工作日"),)),
    ("合格率为百分之三十。", "合格率为百分之十三。", (("百分之三十", "百分之十三"),)),
    (
        "详情请见https://qingyuan.example/gonggao。",
        "详情请见https://qingyuan.example/tongbao。",
        (("https://qingyuan.example/gonggao", "https://qingyuan.example/tongbao"),),
    ),
    ("我们对此深表遗憾。", "我们对此深表歉意。", (("遗憾", "歉意"),)),
    (
        "公司将公布结果。",
        "公司深表歉意，将公布结果。",
        (("", "深表歉意，"),),
    ),
    (
        "我们已暂停销售。我们将全额退款。",
        "我们已暂停销售，并通知门店。我们将全额退款。",
        (("", "，并通知门店"),),
    ),
    (
        "我们已暂停销售。我们将全额退款。",
        "我们已暂停销售。我们正在通知顾客。我们将全额退款。",
        (("", "我们正在通知顾客。"),),
    ),
    ("个别用户的信息可能泄露。", "部分用户的信息已经泄露。", (("个别", "部分"), ("可能", "已经"))),
    ("受影响的门店不会营业。", "受影响的门店会营业。", (("不会", "会"),)),
    ("气温达到38℃。", "气温达到83℃。", (("38℃", "83℃"),)),
    (
        "二〇二六年十月二十一日",
        "二〇二六年十一月二十日",
        (("二〇二六年十月二十一日", "二〇二六年十一月二十日"),),
    ),
    ("客服电话：400-820-8820。", "客服电话：400-820-8802。", (("400-820-8820", "400-820-8802"),)),
    ("退款金额为人民币58元。", "退款金额为人民币85元。", (("人民币58元", "人民币85元"),)),
    ("批次为A12-07的产品已下架。", "批次为A12-08的产品已下架。", (("A12-07", "A12-08"),)),
)

TRADITIONAL: tuple[Row, ...] = (
    ("我們將盡快公布調查結果。", "我們將盡早公開調查結果。", (("盡快公布", "盡早公開"),)),
    ("共有2,100 件商品受影響。", "共有21,000 件商品受影響。", (("2,100 件", "21,000 件"),)),
    (
        "賠償總額為新台幣120萬元。",
        "賠償總額為新台幣210萬元。",
        (("新台幣120萬元", "新台幣210萬元"),),
    ),
    ("涉及款項港幣2,000萬元。", "涉及款項港幣2億元。", (("港幣2,000萬元", "港幣2億元"),)),
    ("事故造成兩名乘客受傷。", "事故造成七名乘客受傷。", (("兩名", "七名"),)),
    (
        "公司於民國115年10月21日發現異常。",
        "公司於民國115年10月12日發現異常。",
        (("民國115年10月21日", "民國115年10月12日"),),
    ),
    ("列車於上午9時半停駛。", "列車於下午2時停駛。", (("上午9時半", "下午2時"),)),
    ("系統於14:05恢復。", "系統於14:50恢復。", (("14:05", "14:50"),)),
    (
        "發言人陳大文表示，銀行正在調查。",
        "發言人李嘉怡表示，銀行正在調查。",
        (("陳大文", "李嘉怡"),),
    ),
    ("我們會在3個工作天內回覆。", "我們會在5個工作天內回覆。", (("3個工作天", "5個工作天"),)),
    ("客戶可致電2123 4567查詢。", "客戶可致電2123 4576查詢。", (("2123 4567", "2123 4576"),)),
    (
        "詳情請瀏覽https://harbour.example/tc。",
        "詳情請瀏覽https://harbour.example/zh。",
        (("https://harbour.example/tc", "https://harbour.example/zh"),),
    ),
    ("本行對此深表遺憾。", "本行對此深表歉意。", (("遺憾", "歉意"),)),
    ("本行將公布結果。", "本行謹此致歉，將公布結果。", (("", "謹此致歉，"),)),
    (
        "我們已暫停服務。我們會退還費用。",
        "我們已暫停服務。我們正聯絡客戶。我們會退還費用。",
        (("", "我們正聯絡客戶。"),),
    ),
    ("個別客戶的資料可能外洩。", "部分客戶的資料已經外洩。", (("個別", "部分"), ("可能", "已經"))),
    ("有關分行不會營業。", "有關分行會營業。", (("不會", "會"),)),
    ("受影響班次增至12班。", "受影響班次增至21班。", (("12班", "21班"),)),
    (
        "電郵請寄press@harbour.example。",
        "電郵請寄media@harbour.example。",
        (("press@harbour.example", "media@harbour.example"),),
    ),
    ("合格率僅百分之三十。", "合格率僅百分之十三。", (("百分之三十", "百分之十三"),)),
    ("車廂於10月21日檢查。", "車廂於11月2日檢查。", (("10月21日", "11月2日"),)),
    ("約有3至5萬名旅客受影響。", "約有5至8萬名旅客受影響。", (("3至5萬名", "5至8萬名"),)),
)

# Longer rows: several edits at once, as between a first statement and the next.
ENGLISH += (
    (
        "We are aware of an issue affecting some customers in the north of the city.",
        "We confirm that a burst main has left 4,200 homes in the north of the city without water.",
        (
            (
                "are aware of an issue affecting some customers",
                "confirm that a burst main has left 4,200 homes",
            ),
            ("", " without water"),
        ),
    ),
    (
        "Holders of cancelled tickets may claim a refund within 28 days at any office.",
        "Holders of cancelled or delayed tickets may claim a refund within 60 days at any office.",
        (("", "or delayed "), ("28 days", "60 days")),
    ),
    (
        "We will, of course, cooperate fully with the regulator.",
        "We will cooperate with the regulator.",
        ((", of course,", ""), ("fully ", "")),
    ),
)
SIMPLIFIED += (
    (
        "经初步核查，受影响用户约3万人，未发现资金损失。",
        "经核查，受影响用户为31,204人，其中12人发生资金损失，合计人民币8.6万元。",
        (
            ("初步", ""),
            ("约3万人，未发现", "为31,204人，其中12人发生"),
            ("", "，合计人民币8.6万元"),
        ),
    ),
    (
        "我们已向监管部门报告。",
        "我们已向监管部门报告，并将全额赔付。",
        (("", "，并将全额赔付"),),
    ),
)
TRADITIONAL += (
    (
        "本公司列車於今日上午發生事故，造成數名旅客受傷。",
        "本公司第123次列車於10月21日上午9時50分發生事故，造成七名旅客受傷。",
        (("", "第123次"), ("今日上午", "10月21日上午9時50分"), ("數名", "七名")),
    ),
    (
        "銀行服務於今早出現故障，客戶未能登入。",
        "銀行服務於今早8時至11時15分出現故障，約2萬名客戶未能登入。服務現已恢復。",
        (("", "8時至11時15分"), ("", "約2萬名"), ("", "服務現已恢復。")),
    ),
)
