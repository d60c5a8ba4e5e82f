# 首頁與搜尋。

home-title = { $name }，您好
home-incidents = 進行中的事件
home-no-incidents = 沒有進行中的事件。
home-releases = 最近發布
home-no-releases = 尚無發布。
search-field = 搜尋字詞
search-hint = 簡體、繁體、英文皆可；須同時包含所有字詞。
search-find = 搜尋
search-found = { $n ->
    [0] 沒有結果
   *[other] { $n }筆結果
}
search-nothing = 只搜尋您參與的內容。可以減少字詞，或只輸入其中兩個字。
