# 每個頁面都有的話：與台灣用語不同之處。
nav-routes = 審批程序
nav-journal = 審計紀錄

base-demonstration = 示範環境：人物均屬虛構，內容不會對外發出。
base-foot = 每個版本、每項批核，Onevoice 均有紀錄。
base-nothing-public = { $n ->
    [0] 以下內容尚未公開；批核已全部完成，有待發布。
   *[other] 以下內容尚未公開；須先由{ $n }人批准。
}
base-pages = 列表分頁
person-on-duty = 當值
person-call = 致電{ $name }
person-call-at = 致電{ $name }：{ $phone }
not-known-yet = 暫未知悉
length-day = { $n }日
time-left = 尚餘{ $length }
time-overdue = 已過時限{ $length }
time-since-now = 剛才
time-discovered-now = 剛才發現
length-moment = 少於1分鐘
form-errors = 有{ $n }項需要處理：

error-400-title = 無法處理這項要求
error-400-text = 請返回並重新載入頁面，然後再試。你填寫的內容仍在表格內。
error-401-title = 你已登出
error-401-text = 請在新分頁重新登入，再返回本頁重做剛才的步驟；你填寫的內容仍在。
error-403-title = 你不可進行這項操作
error-403-text = 須由其他人處理；沒有作出任何更改。
error-404-text = 網址可能有誤，或你尚未成為成員。如連結由同事傳來，請對方把你加入為成員。
error-405-title = 此網址不支援這項操作
error-409-title = 情況已有變化
error-409-text = 有人已先行處理，因此今次沒有作出任何更改。請先查看最新情況，再作決定。
error-410-text = 這些文字已由兩人辦理清除並註明理由，編號及文件指紋仍予保留。
error-413-text = 沒有作出任何更改。每次最多可提交 4 MB，請縮短內容或分次提交。
error-415-text = 沒有作出任何更改。請返回，使用頁面上的表格提交。
error-422-title = 尚欠部分內容
error-422-text = 沒有作出任何更改。請返回，你填寫的內容仍在表格內。
error-429-text = 請15分鐘後再試，或請當值的系統管理員發出一次性登入碼。
error-500-title = 系統發生故障
error-500-text = 沒有作出任何更改。問題已記入伺服器紀錄，請告知系統管理員你剛才的操作。
error-503-title = 系統繁忙
error-503-text = 沒有作出任何更改。請稍等數秒再試。
error-go-home = 返回首頁
