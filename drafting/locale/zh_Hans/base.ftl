# 每个页面都有的话。
nav-label = 栏目
nav-home = 首页
nav-incidents = 事件
nav-statements = 文稿
nav-releases = 发布
nav-search = 搜索
nav-people = 人员
nav-routes = 审批流程
nav-journal = 审计日志
nav-me = 我：

base-skip = 跳到正文
base-crumbs = 当前位置
base-demonstration = 演示环境：人物均为虚构，内容不会对外发出。
base-foot = 每个版本、每次审批，Onevoice 都留有记录。
base-languages = 语言
base-nothing-public = { $n ->
    [0] 以下内容均未对外；审批已全部通过，尚待发布。
   *[other] 以下内容均未对外；还须 { $n } 人审批同意。
}
base-next-step = 下一步
base-pages = 列表翻页
base-more = 查看更多
base-first-page = 回到最新
base-copy = 复制
base-copied = 已复制
base-version-code = 版本 { $n } · { $code }
base-fingerprint = 文本指纹
base-list-comma = 、
base-list-or = 或
base-save = 保存
base-cancel = 取消

person-on-duty = 值班
person-call = 致电{ $name }
person-call-at = 致电{ $name }：{ $phone }

moment = { $date } { $time }（{ $zone }）
zone-of-city = { $city }时间
not-known-yet = 尚不清楚
time-since = { $length }前
time-left = 还剩 { $length }
time-overdue = 已超时 { $length }
length-between = {""}
length-day = { $n }天
length-hour = { $n }小时
length-minute = { $n }分钟

form-optional = （选填）
form-errors = 有 { $n } 处需要处理：

error-400-title = 这次请求无法识别
error-400-text = 请返回并刷新页面后重试。您填写的内容仍在表单中。
error-401-title = 您已退出登录
error-401-text = 请在新标签页重新登录，再回到本页重做刚才的操作；您填写的内容还在。
error-403-title = 您不能进行这项操作
error-403-text = 您可以查看，但这项操作须由其他人员完成。
error-404-title = 这里没有您可以查看的内容
error-404-text = 可能是地址有误，或者您无权查看。如果是同事发来的链接，请对方把您加为成员。
error-405-title = 此地址不支持这种操作
error-405-text = 请返回，使用页面上的链接。
error-409-title = 情况已有变化
error-409-text = 有人先于您作了处理，因此本次没有作任何改动。请先查看当前情况，再作决定。
error-413-title = 内容过大
error-410-title = 这些文字已被清除
error-410-text = 为保护当事人，这些文字已由两人办理清除并注明理由；编号和文本指纹仍保留。
error-413-text = 一次最多可提交 4 MB。
error-415-title = 不接受这种格式的内容
error-415-text = 请使用页面上的表单提交。
error-422-title = 还缺少一些内容
error-422-text = 没有作任何改动。请返回，您填写的内容仍在表单中。
error-429-title = 尝试次数过多
error-429-text = 请一刻钟后再试，或请值班的系统管理员发一个一次性登录码。
error-500-title = 系统出了问题
error-500-text = 没有作任何改动。问题已记入服务器日志，请告诉系统管理员您刚才在做什么。
error-503-title = 系统繁忙
error-503-text = 没有作任何改动。请稍等几秒再试。
error-what-stands-against = 未满足的条件
error-go-home = 返回首页
error-sign-in-again = 在新标签页登录
