# 忽略检查提示，以及忽略情况。
extent-place = 仅限此处
extent-statement = 整份文稿
extent-incident = 整个事件

dismissal-open = 忽略…
dismissal-reason = 理由
dismissal-extent = 适用范围
dismissal-hint = 只对这句话里的这些字词忽略；字词或句子一改，提示会重新出现。
dismissal-hint-whole = 只对本文稿忽略，此后怎样修改都不再提示。
dismissal-dismiss = 忽略
dismissal-reopen = 恢复提示
dismissal-count = 已忽略（{ $n }）
dismissal-told = { $name }{ "\u00A0" }· { $at }{ "\u00A0" }· { $extent }
dismissal-reason-erased = 理由已清除。
dismissal-failed = 服务器没有响应，操作未生效，请重试。
dismissal-unsaved = 还有文字没有保存，提示未忽略。请保存后再试。
finding-dismissed = 已忽略并记录理由，审批人可以看到。
finding-reopened = 这条检查提示已恢复。

review-dismissed = 已忽略{ $n }条提示

need-role-for-dismiss = 只有拟稿人、法务和签发人可以忽略或恢复检查提示。
need-dismissal-moved = 文字已有改动，这条检查提示可能已经不同。请刷新页面后再看。
need-dismissal-must = 这条提示须处理，不能忽略：请修改文字，或由法务附理由保留原文。
need-dismissal-long = 理由最多{ $most }个字符。
need-dismissal-no-incident = 本文稿不属于任何事件。
need-dismissal-whole = 针对全文的提示只能在本文稿范围内忽略。
need-dismissal-reopened = 这条提示已经恢复。

verb-finding-dismissed = 忽略检查提示
verb-finding-reopened = 恢复检查提示

erasure-in-dismissal = { $n }条忽略检查提示的理由

dismissals-title = 已忽略的检查提示
dismissals-lead = 最近{ $n }个月内各条规则的提示被忽略的情况。不显示姓名、理由和文稿内容。
dismissals-limits = 草稿上的提示不留存，所以无从得知撰写时提示过多少次。比例只按这段时间送审的内容计算：共{ $n }个文本的最新版本，最多回看{ $most }个版本。须处理的提示不能忽略，不计在内。
dismissals-none = 这段时间没有提示被忽略。
dismissals-count = 忽略{ $n }次，涉及{ $statements }份文稿
dismissals-reopened = 其中恢复{ $n }次
dismissals-extent = { $extent }：{ $n }次
dismissals-share = 最新版本共提示{ $all }处，已忽略{ $n }处（{ $share }）
dismissals-no-share = 最新版本中没有这条规则的提示。
dismissals-months = 按月统计
dismissals-month = { $month }：{ $n }次
