# 首页与检索。

home-title = { $name }，您好
home-incidents = 进行中的事件
home-no-incidents = 没有进行中的事件。
home-releases = 最近发布
home-no-releases = 暂无发布。
search-field = 关键词
search-hint = 简体、繁体、英文均可；输入多个词时须同时出现。
search-find = 搜索
search-found = { $n ->
    [0] 没有结果
   *[other] { $n }条结果
}
search-nothing = 只搜索您参与的内容。可减少关键词，或只输入其中两个字。
