# 修訂標示：與台灣用語不同之處。
redline-region = 標示修訂的正文
redline-keys = 焦點在正文時，按 n 往下一處，按 p 往上一處；在其他位置請按 Alt+N、Alt+P。
redline-deleted = 刪去：
redline-deleted-end = 刪去完結，
redline-inserted = 加入：
redline-inserted-end = 加入完結，
redline-none = 並無修訂。
redline-summary = { $n ->
    [0] 並無修訂
   *[other] 共{ $n }項修訂
}
redline-counts = 改寫{ $replacements }項、加入{ $insertions }項、刪去{ $deletions }項、移動{ $moves }項
redline-list = 修訂一覽
redline-list-hint = 涉及數字、日期、姓名及連結的修訂排在最先。
redline-weight-move = 移動
redline-was-absent = 原文沒有
redline-is-absent = 已刪去
