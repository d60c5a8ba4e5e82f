# 排版对外文件时未满足的条件。
need-press-unsound-logo = 文头中的标志无法显示。请使用不超过400万像素的 PNG、JPEG、WebP 或 GIF 图片。
need-too-many-characters = { $language }文本的“{ $part }”有{ $n }个字符，最多可排{ $most }个。请缩短。
need-too-many-lines = { $language }文本的“{ $part }”有{ $n }行，最多可排{ $most }行。请缩短。
need-too-many-levels = { $language }文本的“{ $part }”中，列表或引文嵌套了{ $n }层，最多{ $most }层。请拆开。
need-too-many-cells = { $language }文本的“{ $part }”有{ $n }个表格单元格，最多可排{ $most }个。请将表格另行发布。
need-too-many-marks = { $language }文本的“{ $part }”有{ $n }处强调或链接，最多{ $most }处。请减少。
need-too-many-unbroken = { $language }文本“{ $part }”的一个段落中，超出一行仍无法换行的字符有{ $n }个，最多{ $most }个。请缩短，或另起一段。
