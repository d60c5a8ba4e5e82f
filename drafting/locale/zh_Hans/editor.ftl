# 起草页。
editor-languages = 本文稿的语言版本
editor-save = 保存
editor-keys = 按 F8 到下一条检查提示，Shift+F8 到上一条，Alt+Enter 选择改法。
editor-saving = 正在保存…
editor-saved = 已保存
editor-saved-at = { $time }已保存
editor-not-yet-saved = 尚未保存
editor-not-saved = 未保存
editor-kept-here = 未保存：已暂存在本机
editor-clash-waits = 有两种写法，请选择
editor-restored = 已恢复{ $time }暂存在本机的文字。

editor-trouble-offline = 服务器没有响应。您的文字已暂存在本机，可以继续写；服务器恢复后会自动保存。
editor-trouble-signed-out = 您已退出登录。您的文字已暂存在本机。请在新标签页登录后回到本页，文字会自动保存。
editor-trouble-somebody-else = 这台电脑现在登录的是另一位用户。您的文字仍暂存在本机，只会以您本人的名义保存。
editor-trouble-refused = 服务器未能接收这些文字。文字已暂存在本机。
editor-trouble-lost = 这些文字既未保存，也未暂存：浏览器存储空间已满。离开本页前，请先把文字复制到安全的地方。
editor-trouble-clash = 另一位同事改了同一处文字。两种写法都已保留，请在下面选择；其余内容已保存。
editor-sign-in-again = 在新标签页登录

editor-clashes = 同一部分的两种写法
editor-clash-part = { $part }：您和另一位同事改了同一处
editor-clash-help = 文字不会丢失：可任选一种，也可把两种都放进文本再改。
editor-clash-together-help = 两种写法都已放进文本，您的在前。请改成一种，再按“改好了，保存”。
editor-clash-side-mine = 您的写法
editor-clash-side-theirs = 对方的写法
editor-clash-mine = 用我的
editor-clash-theirs = 用对方的
editor-clash-together = 放在一起改
editor-clash-done = 改好了，保存

editor-toolbar = 格式工具栏：{ $text }
editor-deed-bold = 加粗
editor-deed-heading = 标题
editor-deed-list = 列表
editor-deed-quote = 引用
editor-deed-link = 链接
editor-deed-table = 表格
editor-deed-keys = { $deed }（{ $keys }）
editor-link-words = 链接文字
editor-table-first = 第一栏
editor-table-second = 第二栏

editor-notes-title = 检查提示
editor-notes = { $n }条检查提示
editor-notes-none = 没有检查提示
editor-notes-no-others = 没有其他检查提示
editor-show-hidden = 显示另外{ $n }条
editor-more-notes = 另有{ $n }条提示暂不显示：初步回应贵在及时。
editor-slots = { $n }处待填内容
editor-tally = 显示{ $shown }条，共{ $n }条
editor-slots-part = { $part }{ $n }处
editor-level-must = 须处理
editor-level-should = 建议修改
editor-level-could = 可斟酌
editor-why = 为什么？
editor-source = 依据：{ $source }
editor-instead = 可以改写为
editor-write-instead = 改为“{ $words }”
editor-remove-words = 删去这些字
editor-replaced = 已将“{ $old }”改为“{ $words }”。可撤销。
editor-words-changed = 这处文字已有改动，没有替换。
editor-elements-title = 内容要素
editor-preview-title = 版面预览
editor-preview-of = 版面预览：{ $text }
editor-preview-behind = 版面预览暂时未能更新，显示的是先前的文字。稍后会自动更新，您可以继续撰写。
editor-sign-out-unsaved = 有些文字只暂存在本机，还没有保存到服务器。退出登录会将其清除。仍要退出吗？
twin-differs = { $kind ->
    [number] 数字
    [date] 日期
    [time] 时间
    [name] 名称
    [line] 电话号码
   *[other] 内容
}不一致：此处为“{ $here }”，{ $language }文本为“{ $there }”。
fact-otherwise = { $kind ->
    [date] 日期
    [deadline] 期限
    [time] 时间
    [name] 名称
   *[other] 说法
}与已核实的信息不一致：此处为“{ $here }”，已核实的是“{ $known }”。
twin-lacks-here = { $language }文本有“{ $words }”，此处没有。
twin-lacks-there = { $language }文本中没有与“{ $words }”对应的内容。
