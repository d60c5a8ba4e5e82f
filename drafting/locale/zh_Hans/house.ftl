# 用语规范：本单位自己的用词、名称和电话。

house-title = 用语规范
house-lead = 本单位自己的用词和名称写法。已启用的规则会用于每次检查；任何一条都不妨碍审批。
house-add = 添加规则
house-none = 还没有用语规范。
house-change-waits = 有修改待启用
house-shape-forbidden = 不用的词
house-shape-preferred = 规范用词
house-shape-name = 名称
house-shape-contact = 本单位电话或地址
house-state-draft = 草稿
house-state-on = 已启用
house-state-off = 已停用
house-level-should = 建议修改
house-level-could = 可斟酌
house-lead-forbidden = 本单位不使用、也没有固定替换写法的词语。
house-lead-preferred = 有更合适写法的词语，拟稿人点一下即可替换。
house-lead-name = 单位、产品或品牌名称的规范写法。大小写、简繁体或空格不符的会标出，疑似笔误也会标出。
house-lead-contact = 本单位的热线和地址。它们不算个人信息；文稿写明其中一项，即视为已有联系方式。
house-words-forbidden = 不用的词语
house-words-preferred = 要替换的词语
house-words-contact = 电话和地址
house-words-hint-forbidden = 每行一个，最多{ $most }个。英文小写词不分大小写，含大写的只按原样匹配；复数也会找出；英文动词末尾加 ~ 表示各种词形（utilise~）。
house-words-hint-preferred = 每行一个，最多{ $most }个。英文小写词不分大小写，含大写的只按原样匹配；复数也会找出；英文动词末尾加 ~ 表示各种词形（utilise~）。
house-words-hint-contact = 每行一个，最多{ $most }个。号码怎样分段、是否带国家代码都能认出。
house-instead = 改写为
house-instead-hint = 每行一个。要替换的英文动词以 ~ 结尾时，这里也以 ~ 结尾（use~）。
house-right = 规范写法
house-right-hint = 每行一个，最多{ $most }个，须与实际写法完全一致。
house-wrong = 已知的错误写法
house-wrong-hint = 每行一个，如旧名称、不希望使用的简称。
house-languages = 适用文本
house-both = 简体、繁体一并查找
house-both-name = 简体、繁体写法都算正确
house-both-hint = 适用于中文文本。
house-level = 提示程度
house-level-hint = 用语规范的提示不会成为法务审批前须处理的事项。
house-why = 理由
house-why-hint = 显示在相应词语旁。填一种语言即可，读者会看到自己的语言或最接近的语言。最多{ $longest }个字符。
house-why-in = 理由：{ $language }
house-examples = 例句
house-examples-hint = 每行一句，最多{ $most }句，每句最多{ $longest }个字符。用 [[ ]] 标出应找到的词语；不标的句子应当不被标出。规则与例句不符就不能启用。
house-draft-hint = 保存为草稿，并用已发布的文稿试查。启用之前不会用于任何检查。
house-try = 保存并试查
house-back = 返回用语规范
house-try-out = 用已发布的文稿试查
house-would-mark = { $places ->
    [0] 没有会被标出的地方。
   *[other] 会标出{ $releases }次发布中的{ $places }处，请查看。
}
house-stands-in = { $places ->
    [0] 已发布的文稿中没有出现。
   *[other] 在{ $releases }次发布中出现{ $places }处。
}
house-read = { $n ->
    [0] 还没有已公开的发布可供试查。
   *[other] 已查最近{ $n }次公开发布（最多{ $most }次），不含未到发布时间的文稿。
}
house-not-yours = 您未参与的发布
house-places = { $n }处
house-unshown = 另有{ $n }处未显示。
house-example-holds = 相符
house-example-missed = 不符
house-example-found = 找到：{ $words }
house-example-nothing = 没有找到
house-examples-first = 有例句不符，请先修改规则或例句。
house-decide = 是否使用这条规则
house-turn-on = 启用
house-turn-change = 启用修改
house-turn-off = 停用
house-change = 修改
house-wording = 规则内容
house-history = 共{ $n }个版本
house-rule-written = 已存为草稿。下面是它会标出的地方。
house-rule-on = 规则已启用，今后的检查都会使用。
house-rule-off = 规则已停用。
need-house-languages = 请至少选择一种语言。
need-house-why = 请至少用一种语言说明理由。
need-house-terms-many = 最多{ $most }行，每行最多{ $longest }个字符。
need-house-term-short = “{ $term }”太短，会处处被找到。
need-house-term-forms = “{ $term }”中的 ~ 过多，一行最多{ $most }个。
need-house-term-both = “{ $term }”同时也在应写的词语中。
need-house-examples-many = 最多{ $most }个例句，每句最多{ $longest }个字符。
need-house-moved = 这条规则已被他人修改。请刷新页面后再看。
need-house-stands = 这条规则已经是这个状态。
need-house-against = 这条规则与已启用的规则“{ $rule }”互相矛盾：一条要求写“{ $words }”，另一条却会标出它。请修改其中一条，或先停用那一条。
need-house-many = 已启用{ $most }条规则，达到上限。请先停用一条。
need-house-examples-missed = 规则与自己的{ $n }个例句不符。
verb-house-rule-written = 编写用语规范
verb-house-rule-on = 启用用语规范
verb-house-rule-off = 停用用语规范
