# 排版對外文件時未符合的條件：與台灣用語不同之處。
need-press-unsound-logo = 信頭標誌無法繪製。請使用400萬像素以內的 PNG、JPEG、WebP 或 GIF 圖片。
need-too-many-levels = { $language }文本的「{ $part }」中，列表或引文套疊了{ $n }層，最多{ $most }層。請拆開。
need-too-many-cells = { $language }文本的「{ $part }」有{ $n }個表格儲存格，最多可排{ $most }個。請將表格另行發布。
