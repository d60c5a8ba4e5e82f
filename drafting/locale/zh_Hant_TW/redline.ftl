# 修訂對照：刪了什麼、加了什麼、移了什麼。
redline-region = 標示修訂的內文
redline-keys = 焦點在內文時，按 n 到下一處，按 p 到上一處；在其他地方請按 Alt+N、Alt+P。
redline-previous = 上一處
redline-next = 下一處
redline-change = 第{ $n }處，共{ $total }處
redline-deleted = 刪除：
redline-deleted-end = 刪除結束，
redline-inserted = 新增：
redline-inserted-end = 新增結束，
redline-moved-from = 由此處移走
redline-moved-to = 移到此處
redline-syntax-old = 修訂前（含格式符號）
redline-syntax-new = 修訂後（含格式符號）
redline-space = 空格
redline-line-break = 換行
redline-paragraph-break = 分段
redline-none = 沒有更動。
redline-summary = { $n ->
    [0] 沒有更動
   *[other] 共{ $n }處修訂
}
redline-passages = ，見於{ $n }處文句
redline-counts = 改寫{ $replacements }處、新增{ $insertions }處、刪除{ $deletions }處、搬移{ $moves }處
redline-list = 修訂清單
redline-list-hint = 涉及數字、日期、名稱與連結者排在最前面。
redline-before = 修訂前
redline-after = 修訂後
redline-where = { $part } · 第{ $n }段
redline-where-heading = { $part } ·「{ $heading }」下第{ $n }段
redline-where-title = { $part } · 標題「{ $heading }」
redline-weight-figures = 數字
redline-weight-dates = 日期或時間
redline-weight-names = 名稱
redline-weight-links = 連結
redline-weight-move = 搬移
redline-was-absent = 原本沒有
redline-is-absent = 已刪除
redline-becomes = 改為
