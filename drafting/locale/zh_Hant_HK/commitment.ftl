# 已發布文稿中的承諾事項及跟進：只列與台灣不同者。

promises-hint = 剔選的承諾由發布起跟進。並非承諾的請取消剔選；期限可以填寫或修改，按{ $zone }填寫。未寫期限的亦一併列出，可以補上期限，亦可以不跟進。
promise-known = 已在跟進
commitments-overdue-desk = 請在下一份文稿交代進展，或立即兌現。
commitment-steps = 跟進情況
commitment-mark = 記錄跟進情況
commitment-note-hint = 簡單寫下如何兌現；如要撤回承諾，請在此寫明理由。
commitment-note-unsaved = 剛填寫的備註未有儲存：
commitment-keep = 已兌現
commitment-reopen = 恢復跟進
commitment-reopen-hint = 如記錄有誤，可以恢復跟進；原有紀錄會保留。
commitment-marked = 已記錄。
commitment-state-open = 待兌現
commitment-state-kept = 已兌現
commitment-step-keep = 已兌現
commitment-step-reopen = 恢復跟進
need-role-for-commitment = 只有撰稿人及傳媒關係主任可以記錄承諾的跟進情況。
need-commitment-moved = 已有人記錄了這項承諾，請重新查看。
need-promise-unknown = 要跟進的承諾不在這些文本內，請重新查看發布頁面。
verb-commitment-kept = 記錄承諾已兌現
verb-commitment-reopened = 恢復跟進承諾
erasure-in-commitment = { $n }項承諾的說明
