# 登入、登出、密碼、一次性登入碼。
session-title = 登入
session-lead = 每一份對外文稿，發布前都由該把關的人看過。
session-email = 電子郵件
session-password = 密碼
session-sign-in = 登入
session-sign-out = 登出
session-signed-out = 您已登出。
session-code-title = 使用一次性登入碼
session-code-lead = 忘記密碼？請打電話給值班的系統管理員索取登入碼。登入碼15分鐘內有效，限用一次。
session-code = 一次性登入碼
session-code-hint = 共八碼英文字母與數字，不分大小寫，連字號可省略。
session-use-code = 我有一次性登入碼
session-use-password = 使用密碼登入
session-forgotten = 忘記密碼？請打電話給值班的系統管理員。
session-demo-title = 示範環境：選擇身分
session-demo-lead = 以下人物皆為虛構。選一位，看看他們看到的畫面。
session-signed-in-by-code = 您是以一次性登入碼登入的，請現在設定新密碼。
