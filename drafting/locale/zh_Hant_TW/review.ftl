# 審閱、版本、待辦。

review-title = 審閱：{ $title }
review-round = 第{ $n }次送簽
review-refused = 未能執行：
review-not-newest = 已有較新的送核稿，本頁僅供回顧。
review-brief = 概要
review-by-when = 時限
review-no-deadline = 未設時限。
review-submitted = 送簽人
review-checked = 已簽核
review-nobody-yet = 尚無。
review-unsettled = 尚待釐清
review-musts-open = { $n }則須處理的檢查提示
review-facts-open = { $n }項事實尚未查證
review-preconditions-open = 發布前尚有{ $n }件事未完成
review-stance-open = 立場尚未確定。
review-nothing-unsettled = 本頁可見的事項皆已處理。
review-what-changed = 修改處
review-changes = { $n ->
    [0] 沒有修改
   *[other] { $n }處修改
}
review-since-own = （自您上次核准以來）
review-since-last = （與上次送簽相比）
review-first = 首次送簽，請通讀全文。
review-to-decision = 前往簽核
review-redline = 修訂對照
review-text = 全文
review-compared = 第{ $before }版 → 第{ $after }版
review-too-long = 文本過長，無法在頁面上對照，以下為新文本。
review-clean = 新文本（清稿）
review-findings = 檢查提示
review-finding-new = 新增
review-kept = 保留原文，理由
review-keep = 保留原文（附理由）
review-keep-reason = 保留理由
review-settled = 前一版的{ $n }則提示已處理
review-no-findings = 沒有檢查提示。
review-facts = 事實清單
review-decide = 簽核意見
review-decide-what = 您簽核的就是以下文本，以頁面所示文字為準，一字不差：
review-cannot-yet = 暫不能核准：
review-return-open = 退回修改
review-return-reason = 退回理由（留存紀錄）
review-return-reason-hint = 撰稿人可見，並記入稽核軌跡。建議文字與法律意見請分別填在下方。
review-proposals = 建議改用的文字
review-proposal = 建議{ $n }
review-proposal-where = 位置
review-proposal-before = 原文文字
review-proposal-before-hint = 請照原文抄錄，長度以全文僅出現一次為準。
review-proposal-after = 改為
review-proposal-why = 理由
review-suggest-open = 只提修改建議，暫不簽核
review-suggest-hint = 撰稿人可一鍵採用或不採用；提出建議不影響您簽核。
review-approved = 已核准。核准的就是您剛才看到的內容。
review-returned = 已退回，並已通知撰稿人。
review-suggested = 建議已送達撰稿人。
words-kept = 已保留原文並記錄理由。
version-erased = 此版本的文字已清除，僅保留編號、文件指紋與稽核紀錄。
version-checked-with = 經{ $n }條規則檢查；規則集 { $pack }
erasure-title = 清除文字
erasure-hint = 用於清除受害人資料或執行法院命令。須兩人辦理；文字將自此處、檔案與搜尋中永久清除。
erasure-asked-by = { $name }申請清除
erasure-confirm = 確認永久清除
erasure-needs-another = 須由另一位法務或核決主管確認。
erasure-reason = 理由（留存紀錄）
erasure-ask = 申請清除
erasure-asked = 已申請，等待第二人確認。
erasure-done = 已清除；稽核軌跡有紀錄，不含文字。
queue-title = 待辦
queue-lead = { $n ->
    [0] 目前沒有待辦。
   *[other] { $n }件待辦。
}
queue-decide = 待我簽核
queue-release = 待發布
queue-revise = 退回待修
queue-waited-for = 等待他人處理
queue-empty = 沒有進行中的文稿。
