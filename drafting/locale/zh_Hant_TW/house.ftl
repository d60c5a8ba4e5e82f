# 用語規範：本單位自己的用詞、名稱與電話。

house-title = 用語規範
house-lead = 本單位自己的用詞與名稱寫法。已啟用的規則會用在每次檢查；任何一項都不會擋下簽核。
house-add = 新增規則
house-none = 還沒有用語規範。
house-change-waits = 有修改待啟用
house-shape-forbidden = 不用的詞
house-shape-preferred = 建議用詞
house-shape-name = 名稱
house-shape-contact = 本單位電話或地址
house-state-draft = 草稿
house-state-on = 已啟用
house-state-off = 已停用
house-level-should = 建議修改
house-level-could = 可斟酌
house-lead-forbidden = 本單位不使用、也沒有固定替代寫法的詞語。
house-lead-preferred = 有更合適寫法的詞語，撰稿人按一下就能替換。
house-lead-name = 單位、產品或品牌名稱的正式寫法。大小寫、繁簡體或空格不符會標出，疑似筆誤也會標出。
house-lead-contact = 本單位的專線與地址。這些不算個資；文稿寫明其中一項，就視為已有聯絡方式。
house-words-forbidden = 不用的詞語
house-words-preferred = 要替換的詞語
house-words-contact = 電話與地址
house-words-hint-forbidden = 每行一個，最多{ $most }個。英文小寫詞不分大小寫，有大寫的只照原樣比對；複數也會找出；英文動詞結尾加 ~ 代表各種詞形（utilise~）。
house-words-hint-preferred = 每行一個，最多{ $most }個。英文小寫詞不分大小寫，有大寫的只照原樣比對；複數也會找出；英文動詞結尾加 ~ 代表各種詞形（utilise~）。
house-words-hint-contact = 每行一個，最多{ $most }個。號碼怎麼分段、有沒有國碼都認得出來。
house-instead = 改寫為
house-instead-hint = 每行一個。要替換的英文動詞以 ~ 結尾時，這裡也以 ~ 結尾（use~）。
house-right = 正式寫法
house-right-hint = 每行一個，最多{ $most }個，須與實際寫法完全相同。
house-wrong = 已知的錯誤寫法
house-wrong-hint = 每行一個，例如舊名稱、不希望使用的簡稱。
house-languages = 適用文本
house-both = 繁體、簡體一併查找
house-both-name = 繁體、簡體寫法都算正確
house-both-hint = 適用於中文文本。
house-level = 提示程度
house-level-hint = 用語規範的提示不會成為法務簽核前須處理的事項。
house-why = 理由
house-why-hint = 顯示在相關詞語旁。填一種語言就夠，讀者會看到自己的語言或最接近的語言。最多{ $longest }個字元。
house-why-in = 理由：{ $language }
house-examples = 例句
house-examples-hint = 每行一句，最多{ $most }句，每句最多{ $longest }個字元。用 [[ ]] 標出應該找到的詞語；沒有標的句子就應該不被標出。規則與例句不符就不能啟用。
house-draft-hint = 先存成草稿，並用已發布的文稿試查。啟用之前不會用在任何檢查。
house-try = 儲存並試查
house-back = 回到用語規範
house-try-out = 用已發布的文稿試查
house-would-mark = { $places ->
    [0] 沒有會被標出的地方。
   *[other] 會標出{ $releases }次發布中的{ $places }處，請查看。
}
house-stands-in = { $places ->
    [0] 已發布的文稿中沒有出現。
   *[other] 在{ $releases }次發布中出現{ $places }處。
}
house-read = { $n ->
    [0] 還沒有已公開的發布可供試查。
   *[other] 已查最近{ $n }次公開發布（最多{ $most }次），不含仍在禁發期間的文稿。
}
house-not-yours = 您未參與的發布
house-places = { $n }處
house-unshown = 另有{ $n }處未顯示。
house-example-holds = 相符
house-example-missed = 不符
house-example-found = 找到：{ $words }
house-example-nothing = 沒有找到
house-examples-first = 有例句不符，請先修改規則或例句。
house-decide = 要使用這項規則嗎
house-turn-on = 啟用
house-turn-change = 啟用修改
house-turn-off = 停用
house-change = 修改
house-wording = 規則內容
house-history = 共{ $n }個版本
house-rule-written = 已存成草稿。以下是它會標出的地方。
house-rule-on = 規則已啟用，之後的檢查都會使用。
house-rule-off = 規則已停用。
need-house-languages = 請至少選擇一種語言。
need-house-why = 請至少用一種語言說明理由。
need-house-terms-many = 最多{ $most }行，每行最多{ $longest }個字元。
need-house-term-short = 「{ $term }」太短，會到處被找到。
need-house-term-forms = 「{ $term }」中的 ~ 太多，一行最多{ $most }個。
need-house-term-both = 「{ $term }」同時也列在應寫的詞語中。
need-house-examples-many = 最多{ $most }個例句，每句最多{ $longest }個字元。
need-house-moved = 這項規則已被別人修改。請重新整理頁面再看一次。
need-house-stands = 這項規則已經是這個狀態。
need-house-against = 這項規則與已啟用的規則「{ $rule }」互相矛盾：一項要求寫「{ $words }」，另一項卻會標出它。請修改其中一項，或先停用那一項。
need-house-many = 已啟用{ $most }項規則，達到上限。請先停用一項。
need-house-examples-missed = 規則與自己的{ $n }個例句不符。
verb-house-rule-written = 撰寫用語規範
verb-house-rule-on = 啟用用語規範
verb-house-rule-off = 停用用語規範
