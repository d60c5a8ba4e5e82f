# 文稿、進度、撰寫頁：只列與台灣不同者。

statements-lead = 你參與的所有文稿，最近有更改的排在最前。
statements-none = 還沒有文稿。請先建立事件再在其中撰寫，或新增日常文稿。
statement-new-routine = 新增日常文稿
statement-what-kind = 要撰寫哪一類文稿？
statement-form = 文稿類別
statement-form-any = 不限類別
statement-form-blank = 空白頁的文稿類別
statement-audience = 發布對象
statement-audience-of-template = 按範本所定
statement-show-starters = 顯示相應的範本
statement-title-hint = 只供內部識別，不會對外公開。
statement-starter-blank = 空白頁
statement-twins-hint = 各語言文本並排撰寫，一同發布；缺一則全部不發布。
statement-wanted-at = 擬發布時間
statement-wanted-at-hint = 按{ $zone }填寫；批核人會看到這個時限。
statement-unsubmitted = 有尚未提交的修改
statement-rounds = 歷次提交
statement-submitted = 已提交審批，並已通知批核人。
statement-recalled = 已收回，可繼續修改後再提交。
review-open = 審閱並批核
review-look = 查看送審稿
standing-gaps = 現有成員未能完成審批程序，請加入人員：
standing-gap = { $role }：需要{ $needed }人，現有{ $available }人（未有參與撰寫）
standing-meanwhile-none = 尚未提交審批，可以繼續撰寫。
standing-meanwhile-open = 審批期間仍可修改草稿，不影響審批中的版本。
standing-meanwhile-approved = 審批已全部通過，可由傳媒關係主任發布；如再修改，須重新審批。
standing-meanwhile-returned = 現由撰稿人處理：採納或不採納建議字句，修改後再提交審批。
standing-meanwhile-recalled = 已收回，現由撰稿人處理。
standing-meanwhile-superseded = 是次提交已失效，須重新提交審批。
gate-passed = 已批核
gate-waiting = 待批核
gate-later = 後續程序
gate-lies-with = 現正等候以下人員：
next-step-submit = 請通讀後提交審批。
next-step-staff = 請補上審批程序所欠的成員。
next-step-fill = 請先填妥待填處，再提交審批。
next-step-decide = 正等候你批核：請先看修改之處，再作決定。
next-step-decide-locked-out = 你曾參與撰寫或提交這份文稿，須由他人批核。
next-step-wait = 審批中。如情況緊急，可直接致電提醒。
next-step-release = 已全部批核：請發布。
next-step-wait-release = 已全部批核，等候傳媒關係主任發布。
next-step-revise = 請按意見修改後再提交審批。
next-step-wait-revision = 已發還撰稿人修改。
next-step-read = 目前毋須你處理。
suggestion-take = 採納
suggestion-decline = 不採納
suggestion-declined = 未採納。
preconditions-none = 暫無事項。可加入發布前必須完成的事，例如「已通知家屬」。
precondition-add-field = 須先完成甚麼？
preconditions-title = 發布前須辦事項
advice-title = 法律意見（受法律專業保密權保障）
advice-hint = 只有法律顧問及指定人員可見；不會進入審計紀錄、匯出檔案或電郵。
advice-readers-hint = 成員中的法律顧問均可閱讀。
recall-title = 收回提交
member-email = 電郵地址
contributor-word = 參與撰寫
hand-over-title = 提交審批
hand-over-note = 給批核人的話
hand-over-note-hint = 改了甚麼、有多急、哪些未定。會隨版本留存。
hand-over-slots = { $text }：尚有{ $n }處待填（{ $where }）。可以提交審批，但填妥前不能批准。
desk-reviewer-warning = 你是批核人。在此輸入即成為參與撰稿人，不能再批核本文。
desk-under-way = 本文已有版本在審批中；再次提交前，此處修改不影響該版本。
desk-returned = 發還意見
desk-known = 已知：{ $facts }項資料，{ $messages }項主要信息
part-hint-signature = 發布機構、姓名、職銜、日期；{"{release-date}"} 會換成發布日期。

# What a statement holds.

element-apology =
    { $value ->
        [full] 致歉：明確
        [conditional] 致歉：附帶條件
       *[absent] 致歉：未有提及
    }
element-sympathy =
    { $value ->
        [yes] 慰問及哀悼
       *[no] 慰問及哀悼：未有提及
    }
element-empathy =
    { $value ->
        [yes] 對受影響人士的體恤
       *[no] 對受影響人士的體恤：未有提及
    }
element-what_happened =
    { $value ->
        [yes] 事件經過
       *[no] 事件經過：未有交代
    }
element-when =
    { $value ->
        [yes] 發生時間
       *[no] 發生時間：未有交代
    }
element-scope =
    { $value ->
        [yes] 影響範圍
       *[no] 影響範圍：未有交代
    }
element-remedy =
    { $value ->
        [yes] 補救安排
       *[no] 補救安排：未有交代
    }
element-prevention =
    { $value ->
        [yes] 防止再發生的措施
       *[no] 防止再發生的措施：未有交代
    }
element-next_update =
    { $value ->
        [yes] 下次公布時間
       *[no] 下次公布時間：未有交代
    }
element-contact =
    { $value ->
        [yes] 查詢方法
       *[no] 查詢方法：未有交代
    }

glyph-missing-why = 發布檔案須顯示每個字元；此字元會變成方格或空白。
release-line-embargo = 設禁發期，於以下時間後發布
release-line-at = 日期及時間
