# 事件、資料、立場、時限：只列與台灣不同者。

incidents-lead = 按時間排列，最新在前；只顯示你參與的事件。
incidents-none = 沒有事件。有事發生時，寫一句話便可建立。
incident-line = 發生了甚麼事？請用一句話說明
incident-line-hint = 其他資料知悉後再補上。
incident-is-drill = 這是演習
incident-is-drill-hint = 流程與真實事件相同，但任何內容都不能發布。
incident-drill = 演習
incident-drill-note = 演習：任何內容都不能發布。
incident-more-known = 補充已知資料
incident-type = 事件類別
incident-type-unknown = 類別待定
incident-severity-hint = 調高後，審批中的文稿須重新提交；調低須由法律顧問或管理層批核人辦理。
incident-determined = 確定屬重大的時間
incident-determined-hint = 部分時限由確定屬重大之時起計。
incident-times-in = 按{ $zone }填寫
incident-zone-hint = 輸入英文城市名後選取，如 Asia/Hong_Kong。
incident-team-hint = 當值人員及你本人。只有成員知悉；其後可再加入。
incident-team-none = 現時沒有人當值：成員只有你本人。
incident-change = 更新事件資料
incident-next-holding = 撰寫初步回應。
incident-start-holding = 撰寫初步回應
incident-no-statements = 暫無文稿。
facts-title = 已知資料
facts-none = 尚未記錄資料。
fact-public = 可公開
fact-public-hint = 不剔選即不公開；含有該資料的文稿不能通過法律顧問批核。
fact-confidential = 不公開
fact-add = 記錄資料
fact-change = 更改狀態
fact-recorded-otherwise = 已記錄。部分文本的說法不一致，現列於下方。
otherwise-lead = 本事件的草稿、審批中及已發布的文本內，與這項資料有抵觸的說法。
otherwise-fact = 已知資料
otherwise-unsure = 請由人手判斷
otherwise-none = { $n ->
    [0] 本事件暫無文本。
   *[other] 已比對{ $n }份文本，均與這項資料沒有抵觸。
}
otherwise-superseded = 這項資料已被取代，請查看取代它的一項。
otherwise-no-value = 這項資料沒有數值或內容，無從比對。
otherwise-unread = 清單並不完整：另有{ $n }份文本因篇幅過長或數量過多而未作比對。已比對{ $read }份。
fact-state = 核實狀態
fact-what-hint = 例如「資料被複製的客戶」。
fact-supersedes-none = 不取代任何資料
key-message-words = 所有人都要說的這句話
key-messages-title = 主要信息
key-messages-none = 暫無。
key-message-add = 新增主要信息
stance-hint = 由法律顧問與管理層批核人共同確定：一方提出，另一方同意後生效；檢查時以此為準。
stance-proposed = 已提出。法律顧問與管理層批核人中的另一方同意後生效。
stance-awaits-other = 等候法律顧問與管理層批核人中的另一方同意。
stance-cause = 成因
stance-offer = 補償及協助
stance-unnamed = 不得點名的人士或機構
stance-jurisdictions = 適用司法管轄區
stance-jurisdictions-hint = 適用哪裏的法律：填代碼（如 HK、CN）或名稱，多個之間用頓號。
