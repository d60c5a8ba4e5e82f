# 导入以往文稿（命令行）。
past-taken-draft = { $place }：已导入为草稿：{ $title }（{ $language }，{ $encoding }）
past-taken-reference = { $place }：已导入为参考文稿：{ $title }（{ $language }，{ $encoding }）
past-not-taken = { $place }：未导入：{ $why }
past-sum = 导入 { $taken } 篇，此前已导入 { $before } 篇，未导入 { $refused } 篇。
need-past-already = 此前已经导入
need-past-region = 文字为繁体中文，看不出地区；请加 --language zh-Hant-TW 或 --language zh-Hant-HK
need-past-kind = 不读取以 { $value } 结尾的文件；可读取 .md、.txt、.jsonl
need-past-large = 文件大于 { $value } MB
need-past-encoding = 无法判断编码；已试过 UTF-8、带字节序标记的 UTF-16、GB18030、Big5
need-past-json = 该行不是 JSON
need-past-field = 缺少字段“{ $value }”
need-past-empty = 除标题外没有内容
need-past-long = 超过 { $value } 字
need-past-lang = “{ $value }”不是 Onevoice 的语言
need-past-form = “{ $value }”不是 Onevoice 的文种
need-past-date = “{ $value }”不是 2024-02-13 这样的日期
need-demonstration-needs-nobody = 这里已有人员。演示数据只能在没有任何人员时生成。
