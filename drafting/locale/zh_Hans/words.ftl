# 业务用语：每个值一条，<类别>-<值>。
locale-en = English
locale-zh_Hans = 简体中文
locale-zh_Hant_TW = 繁體中文（台灣）
locale-zh_Hant_HK = 繁體中文（香港）

language-en-GB = 英文（英国）
language-en-US = 英文（美国）
language-zh-Hans-CN = 简体中文
language-zh-Hant-TW = 繁体中文（台湾地区）
language-zh-Hant-HK = 繁体中文（香港地区）

word-incident = 事件
word-statement = 文稿
word-text = 文本
word-draft = 草稿
word-version = 版本
word-release = 发布
word-embargo = 发布时间限制

severity-a = 特别重大
severity-b = 重大
severity-c = 较大
severity-d = 一般

incident-type-data_breach = 数据泄露
incident-type-service_outage = 服务中断
incident-type-product_safety = 产品安全
incident-type-food_safety = 食品安全
incident-type-accident = 事故
incident-type-employee_conduct = 员工言行
incident-type-advertising = 广告宣传
incident-type-labour = 劳资纠纷
incident-type-environment = 环境污染
incident-type-pricing = 价格争议
incident-type-misinformation = 不实信息
incident-type-executive_conduct = 高管言行
incident-type-other = 其他

incident-state-open = 处置中
incident-state-closed = 已结束

fact-state-reported = 待核实
fact-state-checking = 核实中
fact-state-confirmed = 已核实
fact-state-superseded = 已被替代

cause-unknown = 原因待查
cause-ours = 本单位原因
cause-shared = 多方原因
cause-third_party = 第三方原因
cause-none = 非人为原因
cause-false_report = 报道不实

expression-sympathy = 慰问关切
expression-apology_inconvenience = 就带来的不便致歉
expression-apology = 致歉
expression-apology_responsibility = 致歉并承担责任
expression-rebuttal = 澄清事实

offer-none = 暂无
offer-help = 提供帮助
offer-goodwill = 补偿（不认定责任）
offer-compensation = 赔偿

role-writer = 拟稿人
role-counsel = 法务
role-executive = 签发人
role-press_officer = 发布专员
role-administrator = 系统管理员
role-observer = 查阅人

form-press_release = 新闻稿
form-holding_statement = 初步回应
form-statement = 声明
form-letter = 致歉信
form-staff_notice = 员工通知
form-situation_note = 情况说明
form-situation_report = 情况通报
form-public_notice = 公告
form-media_reply = 媒体问询回复

stage-holding = 首次回应
stage-full = 正式回应
stage-update = 后续通报
stage-closing = 结果通报

audience-public = 社会公众
audience-affected = 受影响人员
audience-families = 家属
audience-staff = 员工
audience-media = 媒体
audience-regulator = 监管部门
audience-exchange = 证券交易所
audience-partners = 合作伙伴
audience-investors = 投资者
audience-community = 周边居民

part-release_line = 发布时间
part-reference = 文号
part-salutation = 称呼
part-headline = 标题
part-subhead = 副标题
part-dateline = 电头
part-body = 正文
part-closing = 结束语
part-signature = 落款
part-notes = 背景资料
part-disclaimer = 免责声明
part-boilerplate = 公司简介
part-contact = 联系人

round-state-none = 未送审
round-state-open = 审批中
round-state-approved = 审批通过
round-state-released = 已发布
round-state-returned = 已退回
round-state-recalled = 已撤回
round-state-superseded = 已失效

step-submit = 送审
step-approve = 同意
step-return = 退回修改
step-suggest = 提修改建议
step-recall = 撤回
step-release = 发布

verdict-approve = 同意
verdict-return = 退回

suggestion-state-open = 待处理
suggestion-state-taken = 已采纳
suggestion-state-declined = 未采纳

order-in_order = 依次审批
order-side_by_side = 同时审批

statement-kind-statement = 文稿
statement-kind-reference = 参考旧稿（只读）

territory-cn = 中国内地
territory-hk = 香港特别行政区
territory-mo = 澳门特别行政区
territory-tw = 台湾地区
