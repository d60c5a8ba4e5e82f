# 業務用語：與台灣用語不同之處。
word-embargo = 禁發期

severity-a = 極嚴重
severity-b = 嚴重
severity-c = 中等

incident-type-data_breach = 資料外洩
incident-type-accident = 意外
incident-type-employee_conduct = 員工操守
incident-type-labour = 勞資糾紛
incident-type-misinformation = 失實消息
incident-type-executive_conduct = 管理層操守

incident-state-closed = 已結束

fact-state-reported = 待核實
fact-state-checking = 核實中
fact-state-confirmed = 已核實

cause-unknown = 原因有待調查
cause-ours = 本機構引致
cause-shared = 多方引致
cause-third_party = 第三方引致
cause-false_report = 報道失實

expression-sympathy = 慰問
expression-apology_inconvenience = 就造成不便致歉
expression-rebuttal = 澄清反駁

offer-goodwill = 恩恤或特惠補償

role-counsel = 法律顧問
role-executive = 管理層批核人
role-press_officer = 傳媒關係主任
role-observer = 查閱者

form-holding_statement = 初步回應
form-statement = 聲明
form-letter = 致歉信
form-staff_notice = 員工通告
form-media_reply = 回覆傳媒查詢

stage-update = 最新情況
stage-closing = 總結說明

audience-public = 公眾人士
audience-affected = 受影響人士
audience-media = 傳媒
audience-regulator = 監管機構
audience-exchange = 聯交所
audience-investors = 投資者
audience-community = 附近居民

part-reference = 檔案編號
part-salutation = 上款
part-dateline = 發稿地點及日期
part-body = 正文
part-signature = 署名及日期
part-notes = 編輯垂注
part-contact = 傳媒查詢

round-state-none = 尚未提交
round-state-open = 審批中
round-state-approved = 已批准
round-state-returned = 已發還修改
round-state-recalled = 已收回

step-submit = 提交審批
step-approve = 批准
step-return = 發還修改
step-recall = 收回

verdict-approve = 批准
verdict-return = 發還修改

suggestion-state-taken = 已採納
suggestion-state-declined = 不採納

order-in_order = 依次批核
order-side_by_side = 同時批核

territory-cn = 中國內地
