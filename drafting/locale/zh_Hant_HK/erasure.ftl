# 與台灣不同的字詞：清除文字。

erasure-reason-hint = 理由會永久保存於審計紀錄，請勿寫上任何人的姓名。
erasure-phrases-hint = 例如當事人姓名。每行一種寫法，最多五行；留空則以此版本各部分的原文為準。
erasure-everywhere-hint = 包括其他版本及語言、草稿、修改建議、已發布的檔案、已知資料及主要信息；不剔選則只清除此版本。
erasure-in-draft = { $n }份已儲存草稿
erasure-in-fact = { $n }項資料
erasure-in-key_message = { $n }項主要信息
erasure-in-precondition = { $n }項發布前須辦事項
erasure-in-record = 另有{ $n }項存檔理由或備註載有這些字詞。這類紀錄已封存，不能清除。
erasure-drafts-go-on = 最新草稿會保留，所列字詞改為 [[…]]，原文相同的部分則清空。請通知正開啟草稿的人重新載入頁面。
erasure-elsewhere = 你可查閱的另外{ $n }份文稿亦載有這些字詞，這次不會更改，請到該處另行申請：
erasure-stays = 編號、文件指紋及審計紀錄仍會保留；審計紀錄不載文稿文字。備份內的文字須待備份輪換後才會消失。
need-erasure-unseen = 這次確認沒有註明針對哪些內容。請先看過本頁清單，然後確認。
need-erasure-moved = 你開啟頁面之後，載有這些字詞的地方有變。請重新查看清單，然後確認。
need-phrase-unsound = 最多填寫五個字詞，每個至少兩個字符。
