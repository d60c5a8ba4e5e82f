# 排版对外文件时未满足的条件。
need-press-unsound-logo = 文头标志无法绘制。请使用不超过400万像素的PNG、JPEG、WebP或GIF图片。
