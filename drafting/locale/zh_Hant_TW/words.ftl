# 業務用語：每個值一條，<類別>-<值>。
locale-en = English
locale-zh_Hans = 简体中文
locale-zh_Hant_TW = 繁體中文（台灣）
locale-zh_Hant_HK = 繁體中文（香港）

language-en-GB = 英文（英國）
language-en-US = 英文（美國）
language-zh-Hans-CN = 簡體中文
language-zh-Hant-TW = 繁體中文（台灣）
language-zh-Hant-HK = 繁體中文（香港）

word-incident = 事件
word-statement = 文稿
word-text = 文本
word-draft = 草稿
word-version = 版本
word-release = 發布
word-embargo = 禁發

severity-a = 重大
severity-b = 高度
severity-c = 中度
severity-d = 輕微

incident-type-data_breach = 個資外洩
incident-type-service_outage = 服務中斷
incident-type-product_safety = 產品安全
incident-type-food_safety = 食品安全
incident-type-accident = 意外事故
incident-type-employee_conduct = 員工言行
incident-type-advertising = 廣告爭議
incident-type-labour = 勞資爭議
incident-type-environment = 環境污染
incident-type-pricing = 價格爭議
incident-type-misinformation = 不實訊息
incident-type-executive_conduct = 主管言行
incident-type-other = 其他

incident-state-open = 處理中
incident-state-closed = 已結案

fact-state-reported = 待查證
fact-state-checking = 查證中
fact-state-confirmed = 已查證
fact-state-superseded = 已被取代

cause-unknown = 原因尚待調查
cause-ours = 本機構所致
cause-shared = 多方所致
cause-third_party = 第三方所致
cause-none = 非人為因素
cause-false_report = 報導不實

expression-sympathy = 慰問關懷
expression-apology_inconvenience = 為造成不便致歉
expression-apology = 致歉
expression-apology_responsibility = 致歉並承擔責任
expression-rebuttal = 澄清駁斥

offer-none = 暫無
offer-help = 提供協助
offer-goodwill = 慰問金或道義補償
offer-compensation = 賠償

role-writer = 撰稿人
role-counsel = 法務
role-executive = 核決主管
role-press_officer = 發布人員
role-administrator = 系統管理員
role-observer = 檢視者

form-press_release = 新聞稿
form-holding_statement = 初步聲明
form-statement = 聲明稿
form-letter = 致歉聲明
form-staff_notice = 內部公告
form-situation_note = 說明稿
form-situation_report = 情況通報
form-public_notice = 公告
form-media_reply = 回覆媒體詢問

stage-holding = 初步回應
stage-full = 正式回應
stage-update = 後續說明
stage-closing = 結案說明

audience-public = 社會大眾
audience-affected = 受影響者
audience-families = 家屬
audience-staff = 員工
audience-media = 媒體
audience-regulator = 主管機關
audience-exchange = 證券交易所
audience-partners = 合作夥伴
audience-investors = 投資人
audience-community = 鄰近居民

part-release_line = 發布時間
part-reference = 文號
part-salutation = 稱謂
part-headline = 標題
part-subhead = 副標題
part-dateline = 電頭
part-body = 內文
part-closing = 結語
part-signature = 署名與日期
part-notes = 編輯附註
part-disclaimer = 免責聲明
part-boilerplate = 關於本公司
part-contact = 新聞聯絡人

round-state-none = 尚未送簽
round-state-open = 簽核中
round-state-approved = 已核准
round-state-released = 已發布
round-state-returned = 已退回
round-state-recalled = 已抽回
round-state-superseded = 已失效

step-submit = 送簽
step-approve = 核准
step-return = 退回修改
step-suggest = 提修改建議
step-recall = 抽回
step-release = 發布

verdict-approve = 核准
verdict-return = 退回修改

suggestion-state-open = 待處理
suggestion-state-taken = 已採用
suggestion-state-declined = 未採用

order-in_order = 逐級簽核
order-side_by_side = 同時簽核

statement-kind-statement = 文稿
statement-kind-reference = 參考舊稿（唯讀）

territory-cn = 中國
territory-hk = 香港
territory-mo = 澳門
territory-tw = 台灣
