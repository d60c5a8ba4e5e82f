# 個人設定：與台灣用語不同之處。
me-language-browser = 跟隨瀏覽器
me-zone-hint = 頁面上的時間按此時區顯示並註明；對外文件採用發布地的時區。
me-phone-hint = 有事項等你處理時，同事會看到這個號碼。
me-on-duty = 我正當值
me-on-duty-hint = 新事件會通知你；同事會看到可隨時致電給你，包括夜間。
me-writing = 撰寫
me-plain-editor-hint = 普通文字方塊，檢查提示以列表顯示。
me-your-roles = 你的角色
me-password-title = 更改密碼
me-password-link = 更改密碼
me-old-password = 現時的密碼
me-new-password-hint = 最少12個字元。把幾個互不相關的詞語連在一起，既易記又安全。
me-password-changed = 密碼已更改，你在其他裝置上的登入均已失效。
me-sign-out-everywhere-hint = 你在所有裝置上的登入都會失效，包括這部裝置。
