# 尚未符合的條件：與台灣用語不同之處。
need-form-again = 表格開啟過久，或已換人登入。請返回並重新載入頁面，再提交一次。

need-sign-in-fits-not = 電郵地址與密碼（或登入碼）不符，請核對後再試。
need-not-there = 沒有這項內容，或你不是成員。
need-sign-in-later = 失敗次數過多。請{ $n }分鐘後再試，或請當值的系統管理員發出一次性登入碼。
need-old-password = 現時的密碼不正確。
need-password-known = 新密碼不可以是你的姓名或電郵地址。
need-on-duty = 只有當值的系統管理員可以進行這項操作；請先在個人設定中剔選「我正當值」。
need-code-for-oneself = 不可為自己發出登入碼，請找另一位系統管理員。
need-phone-unsound = 電話號碼只可包含數字、空格及 + ( ) - . / # x。
need-zone-unknown = 沒有「{ $zone }」這個時區。請從列表中選擇，例如 Asia/Hong_Kong。

need-answer-missing = 此欄必須填寫。
need-answer-too-long = 此欄最多{ $most }個字。
need-instant-unsound = 請填寫日期及時間，例如2026-11-21 10:30。

need-state-none = 尚未提交審批，請先提交。
need-state-open = 正在審批。請等候審批完成，或先收回。
need-state-approved = 批核已全部完成。可由傳媒關係主任發布，或由撰稿人提交新的版本。
need-state-released = 已經發布。如需補充，請撰寫並提交下一版。
need-state-returned = 已發還撰稿人，須先修改並重新提交。
need-state-recalled = 撰稿人已收回，須先重新提交。
need-state-superseded = 已有新提交的文稿，請查看新稿。

need-role-for-submit = 只有撰稿人可提交審批。
need-role-for-approve = 只有法律顧問或管理層批核人可以批准。
need-role-for-return = 只有法律顧問或管理層批核人可以發還修改。
need-role-for-suggest = 只有法律顧問或管理層批核人可以提修改建議。
need-role-for-recall = 只有撰稿人可以收回。
need-role-for-release = 只有傳媒關係主任可以發布。
need-role-for-advise = 只有法律顧問可以提供法律意見。
need-role-for-erase = 只有法律顧問或管理層可以清除文本。
need-role-for-incident = 你的角色不可更改事件。
need-role-for-members = 你的角色不可更改成員。
need-role-for-open = 你的角色不可建立事件。
need-role-for-save = 你的角色不可撰寫文本。
need-role-for-start = 你的角色不可新增文稿。
need-role-for-keep = 只有法律顧問可以附理由保留原文。
need-role-for-post = 只有傳媒關係主任可以記錄發布渠道。
need-role-for-settle = 只有撰稿人可以採納或不採納建議。
need-role-for-stance = 本機構立場須由法律顧問及管理層批核人共同決定。

need-already-decided = 你已就這次提交作出批核；每人只可負責一項批核程序。
need-contributor-decides = 自上次發布後你曾參與撰稿，須由其他人批核。
need-submitter-decides = 這份文稿由你提交審批，須由其他人批核。
need-approvals-missing = 針對現有文稿的批核並不齊全，與提交記錄所示狀態不符。文稿並未發布；請通知系統管理員，並執行 verify 核對。
need-words-altered = 資料庫內的文字與文件指紋不符，不能據此批核；請通知系統管理員，並執行 verify 核對。
need-digest-missing = 這次批核沒有註明針對哪些版本。請重新開啟審批頁面再作決定。
need-stale-digest = 你開啟頁面之後文本已有更改。請查看最新內容再作決定。
need-gate-closed = 尚未輪到你的批核程序：該程序已完成，或須等候前一程序。
need-gap = 須有{ $needed }位未有參與撰稿的{ $role }批准，成員中只有{ $available }位，請加入成員。
need-musts-open = 尚有{ $n }項須處理的檢查提示。請交撰稿人修改，或附理由保留原文。
need-slots-open = 文本尚有{ $n }處待填，填妥前不能批准。
need-slot-kept = 「{ $words }」是待填處，不能保留。請發還撰稿人填寫。
need-reason-missing = 請填寫簡短理由，以作紀錄。
need-severity-lowered = 調低嚴重程度須經法律顧問或管理層批核人同意。
need-drill-never-released = 這是演習，任何內容都不會對外發布。
need-erased = 這次提交中有文本已被清除，其餘文本須重新提交。

need-draft-moved = 草稿已由他人儲存，請先查看最新內容。
need-base-missing = 儲存時沒有註明以哪一稿為基礎。請先複製你寫的內容，再重新載入頁面。
need-parts-unreadable = 文本沒有完整送達。請先複製你寫的內容，再重新載入頁面。
need-part-unknown = 這類文稿沒有「{ $part }」這一部分。
need-release-line-unsound = { $language }文本的發布時間不是有效的日期及時間。
need-form-missing = 請選擇文稿類別及語言。
need-form-not-offered = { $language }不使用「{ $form }」這類文稿。
need-reference-read-only = 這是參考舊稿，只供查閱。如需撰寫，請新增文稿。
need-suggestion-empty = 這項建議沒有作出任何更改。
need-suggestion-unchanged = 建議{ $number }沒有作出任何更改：請填寫要取代的原文及取代後的文字。
need-suggestion-absent = 建議{ $number }：「{ $part }」之內沒有「{ $words }」。請按原文逐字複製。
need-suggestion-ambiguous = 建議{ $number }：「{ $words }」在「{ $part }」出現{ $n }次。請多複製一些上文下理。
need-suggestion-elsewhere = 這項建議針對的是另一個版本，請重新載入頁面。
need-suggestion-does-not-fit = 建議要取代的文字已不存在。請自行修改，或不予採納。
need-suggestion-settled = 這項建議已經處理。
need-finding-settled = 這項檢查提示已經處理。
need-place-missing = 請填寫發布渠道。

need-incident-closed = 事件已結束。如需操作，請先在「更新事件資料」中改回處理中。
need-line-missing = 請用一句話說明發生了甚麼事。
need-fact-empty = 請填寫已知資料及其內容。
need-stance-agreed = 這項立場已經確定；如須更改，請另提新的立場。
need-deadline-empty = 請填寫須辦事項。
need-precondition-empty = 請填寫發布前須辦的事項。
need-person-unknown = 沒有使用這個電郵地址的人員。請核對，或請系統管理員新增。

need-press-too-costly = 文本過長或層級過深，無法排版。請縮短，或把表格、列表拆開。
need-email-taken = 這個電郵地址已有人員使用。
need-email-unsound = 電郵地址不正確，正確寫法如 name@example.org。
