# 登入、登出、密碼、一次性登入碼：與台灣用語不同之處。
session-lead = 每份對外文稿，發布前均由負責把關的人過目。
session-email = 電郵地址
session-signed-out = 你已登出。
session-code-lead = 忘記密碼？請致電當值的系統管理員索取登入碼。登入碼15分鐘內有效，只可使用一次。
session-code-hint = 共八個英文字母及數字，不分大小寫，連字號可省略。
session-forgotten = 忘記密碼？請致電當值的系統管理員。
session-demo-title = 示範環境：選擇身份
session-demo-lead = 以下人物均屬虛構。選一位，看看他們看到的畫面。
session-signed-in-by-code = 你以一次性登入碼登入，請立即設定新密碼。
