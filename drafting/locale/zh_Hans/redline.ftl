# 修订对照：删了什么、加了什么、移了什么。
redline-region = 标出修订的全文
redline-keys = 焦点在全文区时，按 n 到下一处，按 p 到上一处；在其他位置按 Alt+N、Alt+P。
redline-previous = 上一处
redline-next = 下一处
redline-change = 第{ $n }处，共{ $total }处
redline-deleted = 删除：
redline-deleted-end = 删除结束，
redline-inserted = 新增：
redline-inserted-end = 新增结束，
redline-moved-from = 从此处移走
redline-moved-to = 移到此处
redline-syntax-old = 修订前（含格式符号）
redline-syntax-new = 修订后（含格式符号）
redline-space = 空格
redline-line-break = 换行
redline-paragraph-break = 分段
redline-none = 没有改动。
redline-summary = { $n ->
    [0] 没有改动
   *[other] 共{ $n }处修订
}
redline-passages = ，见于{ $n }处文句
redline-counts = 改写{ $replacements }处，新增{ $insertions }处，删除{ $deletions }处，移动{ $moves }处
redline-list = 修订清单
redline-list-hint = 涉及数字、日期、姓名和链接的排在最前。
redline-before = 修订前
redline-after = 修订后
redline-where = { $part } · 第{ $n }段
redline-where-heading = { $part } · “{ $heading }”下第{ $n }段
redline-where-title = { $part } · 标题“{ $heading }”
redline-weight-figures = 数字
redline-weight-dates = 日期或时间
redline-weight-names = 名称
redline-weight-links = 链接
redline-weight-move = 移动
redline-was-absent = 原文没有
redline-is-absent = 已删去
redline-becomes = 改为
