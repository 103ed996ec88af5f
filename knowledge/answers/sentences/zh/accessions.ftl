# 按时间的加入情况。
accessions-is = { $verdict ->
    [yes] 是：
    [no] 不是：
   *[open] {""}
}
accessions-other-entry = { $list }（{ $standing ->
    [observer] 观察员国
    [dialogue-partner] 对话伙伴
   *[partner] 上合组织伙伴
}，{ $day }）
accessions-dated = { $list }（{ $day }）
accessions-step = { $day }起{ $count }个（{ $list }）
accessions-step-first = { $day }起{ $count }个（创始国{ $list }）
accessions-history = 上合组织成员国：{ $list }。
accessions-newest = 最新加入的成员国是{ $list }（{ $day }），此后上合组织有{ $count }个成员国。
accessions-before-that = 此前：{ $list }。
accessions-after = { $state }之后加入的有：{ $list }。
accessions-nobody-after = { $state }（{ $day }）之后没有国家加入。
accessions-only-founders = 自{ $day }成立以来没有国家加入；成员国为{ $list }。
accessions-nth = { accessions-is }按加入时间第{ $number }个成员国是{ $list }（{ $day }）。
accessions-nth-tie = { accessions-is }第{ $first }和第{ $last }个成员国于{ $day }同时加入：{ $list }。
accessions-nth-founders = { accessions-is }第{ $first }至第{ $last }个都是创始成员国（{ $day }）：{ $list }。
accessions-no-such = 没有第{ $number }个成员国：上合组织有{ $count }个成员国，最新的是{ $list }。
accessions-which-number = 请说明第几个成员国，例如：第九个成员国。
accessions-joined = { $at }加入成为成员国的有：{ $list }。
accessions-nobody-joined = { $at }没有国家成为上合组织成员国。
accessions-other = 获得其他地位的有：{ $list }。
accessions-both = { $first }{ $second }
accessions-ahead = 届时的情况尚未作出决定；{ $day }上合组织有{ $count }个成员国。
accessions-none = { $day }时还没有成员国。
