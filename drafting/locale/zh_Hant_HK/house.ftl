# 香港用語：用語守則。

house-title = 用語守則
house-lead = 本機構的用詞及名稱寫法。已啟用的規則會用於每次檢查；任何一項均不會阻礙審批。
house-none = 尚未訂立用語守則。
house-shape-contact = 本機構電話或地址
house-lead-forbidden = 本機構不使用、亦沒有固定替代寫法的詞語。
house-lead-preferred = 有更合適寫法的詞語，撰稿人按一下即可替換。
house-lead-name = 機構、產品或品牌名稱的正確寫法。大小寫、繁簡體或空格不符會標示，疑似筆誤亦會標示。
house-lead-contact = 本機構的熱線及地址。這些不屬個人資料；文稿列明其中一項，即視為已有查詢方法。
house-words-contact = 電話及地址
house-words-hint-forbidden = 每行一個，最多{ $most }個。英文細楷詞不分大小寫，含大楷的只按原樣比對；眾數亦會找出；英文動詞末尾加 ~ 代表各種詞形（utilise~）。
house-words-hint-preferred = 每行一個，最多{ $most }個。英文細楷詞不分大小寫，含大楷的只按原樣比對；眾數亦會找出；英文動詞末尾加 ~ 代表各種詞形（utilise~）。
house-words-hint-contact = 每行一個，最多{ $most }個。不論號碼如何分段、有否地區字頭，均可認出。
house-instead-hint = 每行一個。要替換的英文動詞以 ~ 結尾時，此處亦以 ~ 結尾（use~）。
house-right = 正確寫法
house-wrong-hint = 每行一個，例如舊名稱、不宜使用的簡稱。
house-both = 繁體、簡體一併搜尋
house-both-name = 繁體、簡體寫法均屬正確
house-level-hint = 用語守則的提示不會成為法律部審批前須處理的事項。
house-why-hint = 顯示於有關詞語旁。填寫一種語言即可，讀者會看到自己的語言或最接近的語言。最多{ $longest }個字符。
house-examples-hint = 每行一句，最多{ $most }句，每句最多{ $longest }個字符。以 [[ ]] 標示應找到的詞語；沒有標示的句子則不應被標出。規則與例句不符便不能啟用。
house-draft-hint = 先儲存為草稿，並以已發布的文稿試查。啟用前不會用於任何檢查。
house-back = 返回用語守則
house-try-out = 以已發布的文稿試查
house-would-mark = { $places ->
    [0] 沒有會被標示的地方。
   *[other] 會標示{ $releases }次發布中的{ $places }處，請查看。
}
house-read = { $n ->
    [0] 尚未有已公開的發布可供試查。
   *[other] 已查最近{ $n }次公開發布（最多{ $most }次），不包括仍在禁發期的文稿。
}
house-not-yours = 閣下未有參與的發布
house-decide = 是否使用這項規則
house-rule-written = 已儲存為草稿。以下是它會標示的地方。
house-rule-on = 規則已啟用，其後的檢查均會使用。
need-house-languages = 請選擇最少一種語言。
need-house-why = 請以最少一種語言說明理由。
need-house-terms-many = 最多{ $most }行，每行最多{ $longest }個字符。
need-house-term-short = 「{ $term }」太短，會隨處被找到。
need-house-term-forms = 「{ $term }」內的 ~ 過多，一行最多{ $most }個。
need-house-term-both = 「{ $term }」同時列於應寫的詞語中。
need-house-examples-many = 最多{ $most }個例句，每句最多{ $longest }個字符。
need-house-moved = 這項規則已被他人修改。請重新載入頁面再看。
need-house-against = 這項規則與已啟用的規則「{ $rule }」互相矛盾：一項要求寫「{ $words }」，另一項卻會標示。請修改其中一項，或先停用該項。
need-house-many = 已啟用{ $most }項規則，已達上限。請先停用一項。
verb-house-rule-written = 撰寫用語守則
verb-house-rule-on = 啟用用語守則
verb-house-rule-off = 停用用語守則
