# 排版對外文件時未符合的條件。
need-press-unsound-logo = 信頭標誌無法繪製。請使用400萬像素以內的 PNG、JPEG、WebP 或 GIF 圖檔。
