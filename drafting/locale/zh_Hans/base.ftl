# 每个页面都有的话。
nav-label = 栏目
nav-home = 首页
nav-incidents = 事件
nav-statements = 文稿
nav-releases = 已发布
nav-search = 搜索
nav-people = 人员
nav-routes = 审批流程
nav-journal = 审计日志
nav-me = 我

base-skip = 跳至主要内容
base-crumbs = 当前位置
base-demonstration = 演示环境：人物均为虚构，内容不会对外发出。
base-foot = 每个版本、每次审批，Onevoice 都留有记录。
base-languages = 语言
base-nothing-public = { $n ->
    [0] 以下内容尚未对外发布；审批已全部通过，等待发布。
   *[other] 以下内容尚未对外发布；还须{ $n }人审批同意。
}
base-next-step = 下一步
base-pages = 翻页
base-more = 查看更多
base-first-page = 回到最新
base-copy = 复制
base-copied = 已复制
base-version-code = 第{ $n }版 · { $code }
base-fingerprint = 文本指纹
base-list-comma = 、
base-list-or = 或
base-colon = ：
base-save = 保存
base-cancel = 取消

person-on-duty = 值班
person-call = 致电{ $name }
person-call-at = 致电{ $name }：{ $phone }

moment = { $date } { $time }（{ $zone }）
zone-of-city = { $city }时间
zone-shanghai = 北京时间
not-known-yet = 尚不清楚
time-since = { $length }前
time-left = 还剩{ $length }
time-discovered = { $length }前发现
time-overdue = 已超时{ $length }
time-since-now = 刚刚
time-discovered-now = 刚刚发现
length-moment = 不到1分钟
length-between = {""}
length-day = { $n }天
length-hour = { $n }小时
length-minute = { $n }分钟

form-optional = （选填）
form-errors = 有{ $n }处需要处理：

error-400-title = 无法识别这次提交
error-400-text = 请返回并刷新页面后重试。您填写的内容仍在表单中。
error-401-title = 您已退出登录
error-401-text = 请在新标签页重新登录，再回到本页重做刚才的操作。您填写的内容仍在本页。
error-403-title = 您无权进行此操作
error-403-text = 须由其他人办理；没有作任何改动。
error-404-title = 没有找到
error-404-text = 可能是地址有误，或者您还不是成员。如果链接来自同事，请对方把您加为成员。
error-405-title = 此页面不支持这样操作
error-405-text = 请返回，使用页面上的链接和按钮。
error-409-title = 情况已有变化
error-409-text = 已有人先行处理，您的操作没有生效。请查看最新情况后再作决定。
error-413-title = 内容过大
error-410-title = 这部分文字已清除
error-410-text = 这部分文字已由两人办理清除并注明理由，编号和文本指纹仍保留。
error-413-text = 没有作任何改动。一次最多可提交 4 MB，请缩短或分次提交。
error-415-title = 不支持这种格式
error-415-text = 没有作任何改动。请返回，使用页面上的表单提交。
error-422-title = 还有未满足的要求
error-422-text = 没有作任何改动。请返回补齐，您填写的内容仍在表单中。
error-429-title = 尝试次数过多
error-429-text = 请15分钟后再试，或请值班的系统管理员发放一次性登录码。
error-500-title = 系统出现故障
error-500-text = 没有作任何改动。问题已记入服务器日志，请告诉系统管理员您刚才在做什么。
error-503-title = 系统繁忙
error-503-text = 没有作任何改动。请稍等几秒后重试。
error-what-stands-against = 原因如下
error-go-home = 返回首页
error-sign-in-again = 在新标签页登录
