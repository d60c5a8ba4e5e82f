# 略過檢查提示：只列與台灣不同者。
extent-place = 只限此處
extent-incident = 整宗事件

dismissal-hint = 只略過這句內的這些字詞；字詞或句子一經修改，提示便會再次出現。
dismissal-hint-whole = 只在本文稿略過，其後無論如何修改都不再提示。
dismissal-failed = 伺服器沒有回應，操作未能完成，請再試。
dismissal-unsaved = 尚有文字未儲存，提示未有略過。請儲存後再試。
finding-dismissed = 已略過並記錄理由，批核人可以看到。
finding-reopened = 這項檢查提示已恢復。

review-dismissed = 已略過{ $n }項提示

need-role-for-dismiss = 只有撰稿人、法律顧問及管理層批核人可以略過或恢復檢查提示。
need-dismissal-moved = 文字已有更改，這項檢查提示可能已經不同。請重新載入頁面再看。
need-dismissal-must = 這項提示須處理，不能略過：請修改文字，或由法律顧問附理由保留原文。
need-dismissal-long = 理由最多{ $most }個字符。
need-dismissal-reopened = 這項提示已經恢復。

erasure-in-dismissal = { $n }項略過檢查提示的理由

dismissals-lead = 最近{ $n }個月，各項規則的提示被略過的情況。不顯示姓名、理由及文稿內容。
dismissals-limits = 草稿上的提示不會保留，因此無從得知撰寫期間提示過多少次。比例只按這段時間提交審批的內容計算：共{ $n }份文本的最新版本，最多回看{ $most }個版本。須處理的提示不能略過，不計算在內。
dismissals-none = 這段時間沒有提示被略過。
dismissals-months = 按月統計
