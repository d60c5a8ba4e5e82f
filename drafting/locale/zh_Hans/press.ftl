# 排版对外文件时未满足的条件。
need-press-unsound-logo = 文头中的标志无法显示。请使用不超过400万像素的 PNG、JPEG、WebP 或 GIF 图片。
