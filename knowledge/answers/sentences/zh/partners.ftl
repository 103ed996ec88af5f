# 观察员、对话伙伴和伙伴。
partners-verdict = { $verdict ->
    [yes] 是：
    [no] 不是：
   *[open] {""}
}
partners-line = 除成员国外有{ $count }个上合组织伙伴，共{ $all }个国家。
partners-list = { $since }起有{ $count }个上合组织伙伴：{ $list }。
partners-count = { partners-verdict }{ $since }起有{ $count }个上合组织伙伴：{ $observers }个观察员国（{ $list }）、{ $dialogue }个对话伙伴和{ $others }。
partners-names = 伙伴：{ $list }。
partners-names-before = 观察员国和对话伙伴：{ $list }。
partners-made-up = 其中包括{ $observers }个观察员国（{ $list }）、{ $dialogue }个对话伙伴和{ $others }。
partners-observers = { $at }有{ $count }个观察员国：{ $list }。
partners-observers-merged = 形式上有{ $count }个观察员国：{ $list }。{ $since }决定将观察员和对话伙伴合并为上合组织伙伴，此后它们算作伙伴；是否生效尚未证实。
partners-no-observers = { $day }时没有观察员国。
partners-since = 成为观察员国的时间：{ $list }。
partners-since-entry = { $state }（{ $since }）
partners-former = 后来成为成员国的观察员国：{ $list }。
partners-former-entry = { $state }（{ $year }年）
partners-circle = { partners-verdict }共{ $total }个国家：{ $members }个成员国和{ $partners }个伙伴。
partners-circle-before = { partners-verdict }可以确定的共{ $total }个（{ $day }）：{ $members }个成员国和{ $partners }个观察员国或对话伙伴。
partners-members = 成员国：{ $list }。
partners-before = { $at }有{ $observers }个观察员国：{ $list }{ $dialogue ->
    [0] {""}
   *[other] ；{ $dialogue }个对话伙伴：{ $talking }
}{ $unsure ->
    [0] 。
   *[other] ；另有{ $unsure }个起始时间未查明。
}
partners-none = { $at }没有观察员国或对话伙伴的记录。
partners-unsure = 见于{ $day }名单但起始时间未查明的有：{ $list }。
partners-not-yet = { $since }决定合并为单一地位，当时宪章尚未修改。
