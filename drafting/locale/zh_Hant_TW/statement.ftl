# 文稿、進度、撰寫頁。

statements-title = 文稿
statements-lead = 您參與的所有文稿，最近有異動的排在前面。
statements-none = 還沒有文稿。請先建立事件再於其中起草，或新增例行文稿。
statement-word = 文稿
statement-new-routine = 新增例行文稿
statement-new-title = 新增文稿
statement-what-kind = 要寫哪一種文稿？
statement-language = 語言
statement-stage = 階段
statement-form = 文件類型
statement-form-any = 不限類型
statement-form-blank = 空白頁面的文件類型
statement-audience = 溝通對象
statement-audience-of-template = 依範本所定
statement-show-starters = 顯示對應的範本
statement-title-field = 內部標題
statement-title-hint = 僅供內部辨識，不會對外發布。
statement-starter = 起草方式
statement-starter-blank = 空白頁面
statement-twins = 同步發布的其他語言文本
statement-twins-hint = 各語言文本並列撰寫，一起發布；缺一則都不發布。
statement-wanted-at = 預定發布時間
statement-wanted-at-hint = 依{ $zone }填寫；簽核人會看到這個時限。
statement-start = 開始撰寫
statement-started = 文稿已建立，尚未對外公開。
statement-texts = 文本
statement-source-text = 原文
statement-unsubmitted = 有尚未送簽的修改
statement-saved-by = { $name }儲存於
statement-not-written = 還沒動筆。
statement-versions = { $n }個版本
statement-open-desk = 撰寫
statement-releases = 發布紀錄
statement-rounds = 歷次送簽
statement-add-twin = 加入此語言文本
statement-text-added = 已加入文本。
statement-submitted = 已送簽，並已通知簽核人。
statement-recalled = 已抽回，可繼續修改後再送簽。
statement-reference-note = 這是參考舊稿，供查閱比較，不可修改或發布。
release-number = 第{ $n }次發布
release-prepare = 發布…
review-open = 審閱並簽核
review-look = 查看送核稿
standing-word = 進度
standing-title = 目前進度
standing-since = 狀態更新
standing-gaps = 現有成員無法完成簽核流程，請補上人員：
standing-gap = { $role }：需要{ $needed }人，目前有{ $available }人（未參與撰寫）
standing-meanwhile-none = 尚未送簽，可以繼續撰寫。
standing-meanwhile-open = 簽核期間仍可修改草稿，不影響簽核中的版本。
standing-meanwhile-approved = 簽核已全部通過，可由發布人員發布；若再修改，須重新簽核。
standing-meanwhile-released = 此版本已發布，不再變動；可撰寫下一版。
standing-meanwhile-returned = 目前由撰稿人處理：採用或不採用建議文字，修改後再送簽。
standing-meanwhile-recalled = 已抽回，目前由撰稿人處理。
standing-meanwhile-superseded = 這次送簽已失效，須重新送簽。
gate-of = { $n ->
    [1] { $role }
   *[other] { $role }{ $n }人
}
gate-passed = 已核准
gate-waiting = 待簽核
gate-later = 後續關卡
gate-lies-with = 目前等候以下人員：
decision-carried = 沿用上次簽核：文本未變
next-step-write = 請撰寫文本。
next-step-fill = 請先填妥待填處，再送簽。
next-step-submit = 請通讀後送簽。
next-step-staff = 請補齊簽核流程所缺的成員。
next-step-decide = 正等您簽核：請先看修改處，再決定。
next-step-decide-locked-out = 您參與了撰寫或經手送簽，須由他人簽核。
next-step-wait = 簽核中。如有急迫，可直接打電話催辦。
next-step-release = 已全部核准：請發布。
next-step-wait-release = 已全部核准，等待發布人員發布。
next-step-revise = 請依意見修改後再送簽。
next-step-wait-revision = 已退回撰稿人修改。
next-step-done = 此版本已發布。
next-step-read = 目前無需您處理。
suggestions-title = { $n }處修改建議
suggestion-take = 採用
suggestion-decline = 不採用
suggestion-taken = 已寫入草稿。
suggestion-declined = 未採用。
preconditions-title = 發布前須完成事項
preconditions-none = 尚無事項。可加入發布前必須完成的事，例如「已告知家屬」。
precondition-ticked-by = { $name }已確認
precondition-open = 尚未完成
precondition-tick = 確認完成
precondition-untick = 取消確認
precondition-add-field = 須先完成什麼？
precondition-add = 新增
advice-title = 法律意見（保密）
advice-hint = 僅法務及指定人員可見；不會進入稽核軌跡、匯出檔案或電子郵件。
advice-field = 意見
advice-readers = 其他可閱讀的人員
advice-readers-hint = 成員中的法務均可閱讀。
advice-give = 提供意見
advice-given = 意見已提供給指定人員。
recall-title = 抽回送簽
recall-reason = 理由（留存紀錄）
members-title = 成員
members-hint = 只有成員知道其存在；加入人員會留下紀錄並顯示於此。
member-email = 電子郵件
member-add = 加入
member-added = 已加入並通知。
contributor-word = 共同撰稿
hand-over-title = 送簽
hand-over-note = 給簽核人的話
hand-over-note-hint = 改了什麼、有多急、哪些未定。會隨版本留存。
hand-over-slots = { $text }：還有{ $n }處待填（{ $where }）。可以送簽，但填妥之前無法核准。
hand-over-route = 將送交
desk-title = 撰寫：{ $title }
desk-statement = 文稿
desk-reviewer-warning = 您是簽核人。在此輸入即成為共同撰稿人，不能再簽核本文。
desk-reviewer-suggest = 改為提出修改建議？
desk-under-way = 本文已有版本在簽核中；再次送簽前，此處修改不影響該版本。
desk-returned = 退回意見
desk-clash-title = 他人同時修改了同一處文字
desk-clash-help = 內容沒有遺失。兩種寫法都列在下方，請改定後儲存。
desk-clash-keep = 儲存下方內容
desk-known = 已知：{ $facts }項事實，{ $messages }則核心訊息
draft-saved = 已儲存。
draft-merged = 已儲存，並合併了同事期間所寫的內容。
release-line-now = 即時發布
release-line-embargo = 禁發，於下列時間後發布
release-line-at = 日期與時間
release-line-zone = 時區
part-hint-dateline = {"{release-date}"} 會在發布時換成發布日期。
part-hint-signature = 發布單位、姓名、職稱、日期；{"{release-date}"} 會換成發布日期。

# What a statement holds.
element-apology =
    { $value ->
        [full] 致歉：明確
        [conditional] 致歉：附條件
       *[absent] 致歉：未提及
    }
element-sympathy =
    { $value ->
        [yes] 慰問與哀悼
       *[no] 慰問與哀悼：未提及
    }
element-responsibility =
    { $value ->
        [accepts] 責任：承擔
        [shifts] 責任：歸於他方
        [denies] 責任：否認
       *[silent] 責任：未提及
    }

element-empathy =
    { $value ->
        [yes] 對受影響者的體恤
       *[no] 對受影響者的體恤：未寫
    }
element-what_happened =
    { $value ->
        [yes] 事情經過
       *[no] 事情經過：未寫
    }
element-when =
    { $value ->
        [yes] 發生時間
       *[no] 發生時間：未寫
    }
element-scope =
    { $value ->
        [yes] 影響範圍
       *[no] 影響範圍：未寫
    }
element-remedy =
    { $value ->
        [yes] 補救方式
       *[no] 補救方式：未寫
    }
element-prevention =
    { $value ->
        [yes] 防止再發生的做法
       *[no] 防止再發生的做法：未寫
    }
element-next_update =
    { $value ->
        [yes] 下次說明時間
       *[no] 下次說明時間：未寫
    }
element-contact =
    { $value ->
        [yes] 聯絡方式
       *[no] 聯絡方式：未寫
    }

glyph-missing = 沒有字型能顯示此字元（{ $code }）。
glyph-missing-why = 發布檔案須顯示每個字元；此字元會變成方框或空白。
