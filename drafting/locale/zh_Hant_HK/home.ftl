# 首頁與搜尋：只列與台灣不同者。

home-title = { $name }，你好
home-incidents = 處理中的事件
home-no-incidents = 沒有處理中的事件。
home-no-releases = 暫無發布。
search-hint = 簡體、繁體、英文均可；須同時包含所有字詞。
search-found = { $n ->
    [0] 沒有結果
   *[other] { $n }項結果
}
search-nothing = 只搜尋你參與的內容。可減少字詞，或只輸入其中兩個字。
