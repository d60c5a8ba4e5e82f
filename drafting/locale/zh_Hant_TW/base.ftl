# 每個頁面都有的話。
nav-label = 主選單
nav-home = 首頁
nav-incidents = 事件
nav-statements = 文稿
nav-releases = 已發布
nav-search = 搜尋
nav-people = 人員
nav-routes = 簽核流程
nav-journal = 稽核軌跡
nav-me = 我

base-skip = 跳到主要內容
base-crumbs = 目前位置
base-demonstration = 示範環境：人物皆為虛構，內容不會對外送出。
base-foot = 每個版本、每次簽核，Onevoice 都留有紀錄。
base-languages = 語言
base-nothing-public = { $n ->
    [0] 以下內容均未對外公開；簽核已全部完成，尚待發布。
   *[other] 以下內容均未對外公開；尚須{ $n }人核准。
}
base-next-step = 下一步
base-pages = 清單分頁
base-more = 顯示更多
base-first-page = 回到最新
base-copy = 複製
base-copied = 已複製
base-version-code = 第{ $n }版 · { $code }
base-fingerprint = 文件指紋
base-list-comma = 、
base-list-or = 或
base-colon = ：
base-save = 儲存
base-cancel = 取消

person-on-duty = 值班中
person-call = 撥電話給{ $name }
person-call-at = 撥電話給{ $name }：{ $phone }

moment = { $date } { $time }（{ $zone }）
zone-of-city = { $city }時間
zone-shanghai = 北京時間
not-known-yet = 尚不清楚
time-since = { $length }前
time-left = 還有{ $length }
time-discovered = { $length }前發現
time-overdue = 已逾時{ $length }
time-since-now = 剛剛
time-discovered-now = 剛剛發現
length-moment = 不到1分鐘
length-between = {""}
length-day = { $n }天
length-hour = { $n }小時
length-minute = { $n }分鐘

form-optional = （選填）
form-errors = 有{ $n }處需要處理：

error-400-title = 無法處理這次送出的內容
error-400-text = 請返回並重新整理頁面後再試一次。您填寫的內容仍在表單中。
error-401-title = 您已登出
error-401-text = 請在新分頁重新登入，再回到本頁重做剛才的動作；您填寫的內容還在。
error-403-title = 您無法進行這項操作
error-403-text = 須由其他人辦理；沒有做任何更動。
error-404-title = 找不到內容
error-404-text = 可能是網址有誤，或您還不是成員。若是同事傳來的連結，請對方將您加為成員。
error-405-title = 這個網址不支援此操作
error-405-text = 請返回，使用頁面上的連結與按鈕。
error-409-title = 情況已有變動
error-409-text = 有人已先行處理，因此這次沒有做任何更動。請先看目前的情況，再做決定。
error-413-title = 內容過大
error-410-title = 這些文字已被清除
error-410-text = 這些文字已由兩人辦理清除並註明理由，編號與文件指紋仍保留。
error-413-text = 沒有做任何更動。一次最多可送出 4 MB，請縮短內容或分次送出。
error-415-title = 不接受這種格式的內容
error-415-text = 沒有做任何更動。請返回，使用頁面上的表單送出。
error-422-title = 還缺少一些內容
error-422-text = 沒有做任何更動。請返回，您填寫的內容仍在表單中。
error-429-title = 嘗試次數過多
error-429-text = 請15分鐘後再試，或請值班的系統管理員核發一次性登入碼。
error-500-title = 系統發生問題
error-500-text = 沒有做任何更動。問題已記入伺服器紀錄，請告訴系統管理員您剛才在做什麼。
error-503-title = 系統忙碌中
error-503-text = 沒有做任何更動。請稍候幾秒再試。
error-what-stands-against = 原因如下
error-go-home = 回到首頁
error-sign-in-again = 在新分頁登入
