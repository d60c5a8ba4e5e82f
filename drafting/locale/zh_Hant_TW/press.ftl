# 排版對外文件時未符合的條件。
need-press-unsound-logo = 信頭標誌無法繪製。請使用400萬像素以內的 PNG、JPEG、WebP 或 GIF 圖檔。
need-too-many-characters = { $language }文本的「{ $part }」有{ $n }個字元，最多可排{ $most }個。請縮短。
need-too-many-lines = { $language }文本的「{ $part }」有{ $n }行，最多可排{ $most }行。請縮短。
need-too-many-levels = { $language }文本的「{ $part }」中，清單或引文套了{ $n }層，最多{ $most }層。請拆開。
need-too-many-cells = { $language }文本的「{ $part }」有{ $n }個表格儲存格，最多可排{ $most }個。請將表格另檔發布。
need-too-many-marks = { $language }文本的「{ $part }」有{ $n }處強調或連結，最多{ $most }處。請減少。
need-too-many-unbroken = { $language }文本「{ $part }」的一個段落中，超出一行仍無法換行的字元有{ $n }個，最多{ $most }個。請縮短，或另起一段。
