# 登录、退出、密码、一次性登录码。
session-title = 登录
session-lead = 每一份对外文稿，发布前都由该把关的人审过。
session-email = 电子邮箱
session-password = 密码
session-sign-in = 登录
session-sign-out = 退出登录
session-signed-out = 您已退出登录。
session-code-title = 使用一次性登录码
session-code-lead = 忘了密码？请致电值班的系统管理员索取登录码。登录码15分钟内有效，只能使用一次。
session-code = 一次性登录码
session-code-hint = 共八位字母和数字，不分大小写，连字符可省略。
session-use-code = 我有一次性登录码
session-use-password = 使用密码登录
session-forgotten = 忘记密码？请致电值班的系统管理员。
session-demo-title = 演示环境：选择身份
session-demo-lead = 以下人物均为虚构。选一位，看看他们看到的内容。
session-signed-in-by-code = 您是用一次性登录码登录的，请现在设置新密码。
