# 撰稿頁。
editor-languages = 本文稿的語言版本
editor-save = 儲存
editor-keys = 按 F8 到下一則檢查提示，Shift+F8 到上一則，Alt+Enter 選擇改法。
editor-saving = 儲存中…
editor-saved = 已儲存
editor-saved-at = { $time }已儲存
editor-not-yet-saved = 還沒儲存
editor-not-saved = 尚未儲存
editor-kept-here = 尚未儲存：已暫存在這台電腦
editor-clash-waits = 有兩種寫法，請選擇
editor-restored = 已還原{ $time }暫存在這台電腦的文字。

editor-trouble-offline = 伺服器沒有回應。您的文字已暫存在這台電腦，可以繼續撰寫；連線恢復後會自動儲存。
editor-trouble-signed-out = 您已登出。您的文字已暫存在這台電腦。請在新分頁登入後回到這裡，文字會自動儲存。
editor-trouble-somebody-else = 這台電腦目前登入的是另一位使用者。您的文字已為您暫存，只會以您本人的名義儲存。
editor-trouble-refused = 伺服器未接受這些文字。文字已暫存在這台電腦。
editor-trouble-lost = 這些文字既未儲存，也未暫存：瀏覽器已沒有空間。離開本頁前，請先把文字複製到安全的地方。
editor-trouble-clash = 另一位同仁改了同一處文字。兩種寫法都已保留，請在下方選擇；其餘內容已儲存。
editor-sign-in-again = 在新分頁登入

editor-clashes = 同一部分的兩種寫法
editor-clash-part = { $part }：您和另一位同仁改了同一處
editor-clash-help = 文字都不會遺失：可選其中一種，也可以把兩種都放進內文再修改。
editor-clash-together-help = 兩種寫法都已放進內文，您的在前。請修改成一種，再按「修改完成」。
editor-clash-side-mine = 您的寫法
editor-clash-side-theirs = 對方的寫法
editor-clash-mine = 採用我的
editor-clash-theirs = 採用對方的
editor-clash-together = 放在一起修改
editor-clash-done = 修改完成，儲存內文中的文字

editor-toolbar = 格式工具列：{ $text }
editor-deed-bold = 粗體
editor-deed-heading = 標題
editor-deed-list = 清單
editor-deed-quote = 引文
editor-deed-link = 連結
editor-deed-table = 表格
editor-deed-keys = { $deed }（{ $keys }）
editor-link-words = 連結文字
editor-table-first = 第一欄
editor-table-second = 第二欄

editor-notes-title = 檢查提示
editor-notes = { $n }則檢查提示
editor-notes-none = 沒有檢查提示
editor-notes-no-others = 沒有其他檢查提示
editor-show-hidden = 顯示另外{ $n }則
editor-more-notes = 另有{ $n }則提示暫不顯示：初步聲明首重時效。
editor-slots = { $n }處待填
editor-tally = 顯示{ $shown }則，共{ $n }則
editor-slots-part = { $part }{ $n }處
editor-level-must = 須處理
editor-level-should = 建議修改
editor-level-could = 可斟酌
editor-why = 為什麼？
editor-source = 出處：{ $source }
editor-instead = 可以改寫為
editor-write-instead = 改為「{ $words }」
editor-remove-words = 刪去這些字
editor-replaced = 已將「{ $old }」改為「{ $words }」，可以復原。
editor-words-changed = 這處文字已有更動，沒有取代。
editor-elements-title = 目前寫到的內容
editor-preview-title = 發布版面
editor-preview-of = 發布版面：{ $text }
editor-preview-behind = 發布版面暫時無法更新，目前顯示先前的文字。稍後會自動更新，您可以繼續撰寫。
editor-sign-out-unsaved = 有些文字只暫存在這台電腦，還沒有儲存到伺服器。登出會將其清除。仍要登出嗎？
twin-differs = { $kind ->
    [number] 數字
    [date] 日期
    [time] 時間
    [name] 名稱
    [line] 電話號碼
   *[other] 內容
}不一致：這裡是「{ $here }」，{ $language }文本是「{ $there }」。
fact-otherwise = { $kind ->
    [date] 日期
    [deadline] 期限
    [time] 時間
    [name] 名稱
   *[other] 說法
}與已查證的事實不一致：這裡是「{ $here }」，已查證的是「{ $known }」。
twin-lacks-here = { $language }文本有「{ $words }」，這裡沒有。
twin-lacks-there = { $language }文本裡沒有與「{ $words }」對應的內容。
