# 略過檢查提示，以及略過的情形。
extent-place = 只有這一處
extent-statement = 整份文稿
extent-incident = 整起事件

dismissal-open = 略過…
dismissal-reason = 理由
dismissal-extent = 適用範圍
dismissal-hint = 只略過這句話裡的這些字詞；字詞或句子一有更動，提示就會再出現。
dismissal-hint-whole = 只在本文稿略過，之後不論怎麼修改都不再提示。
dismissal-dismiss = 略過
dismissal-reopen = 恢復提示
dismissal-count = 已略過（{ $n }）
dismissal-told = { $name }{ "\u00A0" }· { $at }{ "\u00A0" }· { $extent }
dismissal-reason-erased = 理由已清除。
dismissal-failed = 伺服器沒有回應，未完成這項操作，請再試一次。
dismissal-unsaved = 還有文字尚未儲存，提示未略過。請儲存後再試。
finding-dismissed = 已略過並記錄理由，簽核的人看得到。
finding-reopened = 這則檢查提示已恢復。

review-dismissed = 已略過{ $n }則提示

need-role-for-dismiss = 只有撰稿人、法務與核決主管可以略過或恢復檢查提示。
need-dismissal-moved = 文字已有更動，這則檢查提示可能已經不同。請重新整理頁面再看一次。
need-dismissal-must = 這則提示須處理，不能略過：請修改文字，或由法務附理由保留原文。
need-dismissal-long = 理由最多{ $most }個字元。
need-dismissal-no-incident = 本文稿不屬於任何事件。
need-dismissal-whole = 針對全文的提示只能在本文稿內略過。
need-dismissal-reopened = 這則提示已經恢復。

verb-finding-dismissed = 略過檢查提示
verb-finding-reopened = 恢復檢查提示

erasure-in-dismissal = { $n }則略過檢查提示的理由

dismissals-title = 已略過的檢查提示
dismissals-lead = 最近{ $n }個月，各項規則的提示被略過的情形。不顯示姓名、理由與文稿內容。
dismissals-limits = 草稿上的提示不會留存，因此無從得知撰寫時提示過多少次。比例只依這段期間送簽的內容計算：共{ $n }份文本的最新版本，最多回溯{ $most }個版本。須處理的提示不能略過，不計入。
dismissals-none = 這段期間沒有提示被略過。
dismissals-count = 略過{ $n }次，涉及{ $statements }份文稿
dismissals-reopened = 其中恢復{ $n }次
dismissals-extent = { $extent }：{ $n }次
dismissals-share = 最新版本共有{ $all }處提示，已略過{ $n }處（{ $share }）
dismissals-no-share = 最新版本中沒有這項規則的提示。
dismissals-months = 逐月統計
dismissals-month = { $month }：{ $n }次
