# 撰稿頁：與台灣用語不同之處。
editor-keys = 按 F8 到下一項檢查提示，Shift+F8 到上一項，Alt+Enter 選擇改法。
editor-not-yet-saved = 未儲存
editor-kept-here = 尚未儲存：已暫存於這部電腦
editor-restored = 已還原{ $time }暫存於這部電腦的文字。
editor-trouble-offline = 伺服器沒有回應。你的文字已暫存於這部電腦，可以繼續撰寫；網絡恢復後會自動儲存。
editor-trouble-signed-out = 你已登出。你的文字已暫存於這部電腦。請在新分頁登入後返回這裏，文字會自動儲存。
editor-trouble-somebody-else = 這部電腦現時登入的是另一位用戶。你的文字已為你暫存，只會以你本人的名義儲存。
editor-trouble-refused = 伺服器未接納這些文字。文字已暫存於這部電腦。
editor-trouble-lost = 這些文字既未儲存，亦未暫存：瀏覽器已沒有空間。離開本頁前，請先把文字複製到安全的地方。
editor-trouble-clash = 另一位同事改了同一處文字。兩種寫法都已保留，請在下方選擇；其餘內容已儲存。
editor-clash-part = { $part }：你和另一位同事改了同一處
editor-clash-help = 文字不會遺失：可選其中一種，亦可把兩種都放進內文再修改。
editor-clash-together-help = 兩種寫法都已放進內文，你的在前。請修改成一種，再按「修改完成」。
editor-clash-side-mine = 你的寫法
editor-deed-list = 列表
editor-notes = { $n }項檢查提示
editor-tally = 顯示{ $shown }項，共{ $n }項
editor-source = 依據：{ $source }
editor-show-hidden = 顯示另外{ $n }項
editor-more-notes = 另有{ $n }項提示暫不顯示：初步回應貴乎及時。
editor-why = 原因
editor-words-changed = 這處文字已有更改，沒有取代。
editor-elements-title = 目前已寫的內容
editor-sign-out-unsaved = 有些文字只暫存於這部電腦，尚未儲存至伺服器。登出會將其清除。仍要登出嗎？
twin-differs = { $kind ->
    [number] 數字
    [date] 日期
    [time] 時間
    [name] 名稱
    [line] 電話號碼
   *[other] 內容
}不一致：此處為「{ $here }」，{ $language }文本則為「{ $there }」。
fact-otherwise = { $kind ->
    [date] 日期
    [deadline] 限期
    [time] 時間
    [name] 名稱
   *[other] 說法
}與已核實資料不符：此處為「{ $here }」，已核實的是「{ $known }」。
twin-lacks-here = { $language }文本有「{ $words }」，此處沒有。
twin-lacks-there = { $language }文本沒有與「{ $words }」對應的內容。
editor-preview-behind = 發布版面暫時未能更新，現時顯示先前的文字。稍後會自動更新，你可以繼續撰寫。
