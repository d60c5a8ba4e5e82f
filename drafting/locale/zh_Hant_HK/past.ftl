# 匯入以往文稿（指令行）：與台灣用詞不同之處。
past-sum = 匯入{ $taken }篇，之前已匯入{ $before }篇，未匯入{ $refused }篇。
need-past-already = 之前已經匯入
need-past-encoding = 未能判斷編碼；已試過 UTF-8、帶位元組次序記號的 UTF-16、GB18030、Big5
need-past-form = 「{ $value }」不是 Onevoice 的文稿類別
need-demonstration-needs-nobody = 這裏已有人員。示範資料只可在沒有任何人員時建立。
past-who = 請用 --as 電郵 說明由誰匯入。撰稿人：{ $writers }
past-nobody = 這裏沒有電郵為 { $email } 的撰稿人。撰稿人：{ $writers }
past-unknown = 人員中沒有人使用電郵 { $email }。
