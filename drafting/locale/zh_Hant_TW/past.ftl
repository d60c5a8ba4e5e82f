# 匯入過往文稿（命令列）。
past-taken-draft = { $place }：已匯入為草稿：{ $title }（{ $language }，{ $encoding }）
past-taken-reference = { $place }：已匯入為參考文稿：{ $title }（{ $language }，{ $encoding }）
past-not-taken = { $place }：未匯入：{ $why }
past-sum = 匯入 { $taken } 篇，先前已匯入 { $before } 篇，未匯入 { $refused } 篇。
need-past-already = 先前已經匯入
need-past-region = 文字為繁體中文，看不出地區；請加上 --language zh-Hant-TW 或 --language zh-Hant-HK
need-past-kind = 不讀取副檔名為 { $value } 的檔案；可讀取 .md、.txt、.jsonl
need-past-large = 檔案大於 { $value } MB
need-past-encoding = 無法判斷編碼；已試過 UTF-8、帶位元組順序記號的 UTF-16、GB18030、Big5
need-past-json = 該行不是 JSON
need-past-field = 缺少欄位「{ $value }」
need-past-empty = 除標題外沒有內容
need-past-long = 超過 { $value } 字
need-past-lang = 「{ $value }」不是 Onevoice 的語言
need-past-form = 「{ $value }」不是 Onevoice 的文件類型
need-past-date = 「{ $value }」不是 2024-02-13 這樣的日期
need-demonstration-needs-nobody = 這裡已有人員。示範資料只能在沒有任何人員時建立。
