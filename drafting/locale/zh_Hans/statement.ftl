# 文稿、进度、起草页。

statements-title = 文稿
statements-lead = 您参与的全部文稿，最近有改动的在前。
statements-none = 还没有文稿。请先登记事件并在其中起草，或新建日常文稿。
statement-word = 文稿
statement-new-routine = 新建日常文稿
statement-new-title = 新建文稿
statement-what-kind = 要写哪一种文稿？
statement-language = 语言
statement-stage = 阶段
statement-form = 文种
statement-form-any = 不限文种
statement-form-blank = 空白页的文种
statement-audience = 发布对象
statement-audience-of-template = 按模板设定
statement-show-starters = 显示相应模板
statement-title-field = 内部标题
statement-title-hint = 仅供内部识别，不会对外发布。
statement-starter = 起草方式
statement-starter-blank = 空白页
statement-twins = 同步发布的其他语言文本
statement-twins-hint = 各语言文本并排撰写，同时发布；缺一种即全部不发布。
statement-wanted-at = 拟发布时间
statement-wanted-at-hint = 按{ $zone }填写；审批人会看到这一时限。
statement-start = 开始起草
statement-started = 文稿已建立，尚未对外公开。
statement-texts = 文本
statement-source-text = 主文本
statement-unsubmitted = 有未送审的改动
statement-saved-by = { $name }保存于
statement-not-written = 尚未动笔。
statement-versions = { $n }个版本
statement-open-desk = 起草与修改
statement-releases = 发布记录
statement-rounds = 历次送审
statement-add-twin = 添加该语言文本
statement-text-added = 已添加文本。
statement-submitted = 已送审，并已通知审批人。
statement-recalled = 已撤回，可继续修改后再送审。
statement-reference-note = 这是供查阅对照的参考旧稿，不可修改或发布。
release-number = 第{ $n }次发布
release-prepare = 发布…
review-open = 前往审批
review-look = 查看送审稿
standing-word = 进度
standing-title = 进度
standing-since = 状态更新
standing-gaps = 现有成员无法走完审批流程，请补充人员：
standing-gap = { $role }：需{ $needed }人，现有{ $available }人（未参与撰写）
standing-meanwhile-none = 尚未送审，可继续修改。
standing-meanwhile-open = 审批期间仍可修改草稿，不影响正在审批的版本。
standing-meanwhile-approved = 审批已全部通过，可由发布专员发布；若再改动，须重新审批。
standing-meanwhile-released = 该版本已发布，不再变动；可起草下一版。
standing-meanwhile-returned = 现由拟稿人处理：采纳或不采纳建议的文字，修改后再送审。
standing-meanwhile-recalled = 已撤回，现由拟稿人处理。
standing-meanwhile-superseded = 此次送审已失效，须重新送审。
gate-of = { $n ->
    [1] { $role }
   *[other] { $role }{ $n }人
}
gate-passed = 已同意
gate-waiting = 待审批
gate-later = 后续节点
gate-lies-with = 现由以下人员处理：
decision-carried = 沿用上次意见：文本未变
next-step-write = 请起草文本。
next-step-fill = 请先填完待填内容，再送审。
next-step-submit = 请通读后送审。
next-step-staff = 请补齐审批流程所缺成员。
next-step-decide = 正等您审批：请先看改动，再作决定。
next-step-decide-locked-out = 您参与了撰写或经手送审，须由其他人审批。
next-step-wait = 正在审批。如情况紧急，可直接致电审批人。
next-step-release = 已全部通过：请发布。
next-step-wait-release = 已全部通过，待发布专员发布。
next-step-revise = 请按意见修改后再送审。
next-step-wait-revision = 已退回拟稿人修改。
next-step-done = 该版本已发布。
next-step-read = 目前无需您处理。
suggestions-title = { $n }处修改建议
suggestion-take = 采纳
suggestion-decline = 不采纳
suggestion-taken = 已写入草稿。
suggestion-declined = 未采纳。
preconditions-title = 发布前须办事项
preconditions-none = 暂无事项。可添加发布前必须办好的事，例如“已告知家属”。
precondition-ticked-by = { $name }已确认
precondition-open = 尚未完成
precondition-tick = 确认完成
precondition-untick = 取消确认
precondition-add-field = 发布前须先办什么？
precondition-add = 添加
advice-title = 法律意见（保密）
advice-hint = 仅法务及指定人员可见；不进入审计日志、导出文件或邮件。
advice-field = 意见
advice-readers = 还可查阅的人员
advice-readers-hint = 成员中的法务均可查阅。
advice-give = 提交意见
advice-given = 意见已提供给指定人员。
recall-title = 撤回送审
recall-reason = 理由（留存记录）
members-title = 成员
members-hint = 只有成员能看到；添加人员会留下记录，并显示在这里。
member-email = 电子邮箱
member-add = 添加
member-added = 已添加并通知。
contributor-word = 参与撰写
hand-over-title = 送审
hand-over-note = 送审说明
hand-over-note-hint = 改了什么、有多急、哪些未定。随版本留存。
hand-over-slots = { $text }：还有{ $n }处待填内容（{ $where }）。可以送审，但填完之前不能审批通过。
hand-over-route = 审批流程
desk-title = 起草：{ $title }
desk-statement = 文稿
desk-reviewer-warning = 您是审批人。在此输入即成为参与撰写人，不能再审批本文。
desk-reviewer-suggest = 改为提出修改建议？
desk-under-way = 本文已有版本在审批中；再次送审前，此处改动不影响该版本。
desk-returned = 退回意见
desk-clash-title = 他人同时改了同一处文字
desk-clash-help = 文字没有丢失。两种写法都列在下方，请改定后保存。
desk-clash-keep = 保存下方内容
desk-known = 已知信息：{ $facts }条事实，{ $messages }条口径
draft-saved = 已保存。
draft-merged = 已保存，并合并了同事期间所写的内容。
release-line-now = 即时发布
release-line-embargo = 限时发布，此前请勿发布
release-line-at = 日期和时间
release-line-zone = 时区
part-hint-dateline = {"{release-date}"} 在发布时自动换成发布日期。
part-hint-signature = 发文单位、姓名、职务、日期；{"{release-date}"} 在发布时自动换成发布日期。

# What a statement holds.
element-apology =
    { $value ->
        [full] 致歉：明确
        [conditional] 致歉：附条件
       *[absent] 致歉：无
    }
element-sympathy =
    { $value ->
        [yes] 慰问与哀悼
       *[no] 慰问与哀悼：未写
    }
element-responsibility =
    { $value ->
        [accepts] 责任：承担
        [shifts] 责任：归于他方
        [denies] 责任：否认
       *[silent] 责任：未提及
    }
element-empathy =
    { $value ->
        [yes] 对受影响者的关切
       *[no] 对受影响者的关切：未写
    }
element-what_happened =
    { $value ->
        [yes] 事情经过
       *[no] 事情经过：未写
    }
element-when =
    { $value ->
        [yes] 发生时间
       *[no] 发生时间：未写
    }
element-scope =
    { $value ->
        [yes] 影响范围
       *[no] 影响范围：未写
    }
element-remedy =
    { $value ->
        [yes] 补救办法
       *[no] 补救办法：未写
    }
element-prevention =
    { $value ->
        [yes] 防止再次发生的措施
       *[no] 防止再次发生的措施：未写
    }
element-next_update =
    { $value ->
        [yes] 下次通报时间
       *[no] 下次通报时间：未写
    }
element-contact =
    { $value ->
        [yes] 联系方式
       *[no] 联系方式：未写
    }

glyph-missing = 没有字体能显示该字符（{ $code }）。
glyph-missing-why = 发布文件须显示每个字符；该字符会变成方框或空白。
