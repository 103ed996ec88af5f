# 上合组织成员国。
membership-verdict = { $verdict ->
    [yes] 是：
    [no] 不是{ $asked }个：
   *[open] {""}
}
membership-list = { membership-verdict }{ $tense ->
    [now] 上合组织有{ $count }个成员国：
   *[then] { $at }有{ $count }个成员国：
}{ $list }。
membership-count = { membership-verdict }{ $tense ->
    [now] 上合组织有{ $count }个成员国
   *[then] { $at }有{ $count }个成员国
}：{ $members }（{ $since }{ $list }加入后为{ $count }个）。
membership-count-founding = { membership-verdict }{ $tense ->
    [now] 上合组织有{ $count }个成员国
   *[then] { $at }有{ $count }个成员国
}，均为创始国：{ $members }。
membership-count-changed = { membership-verdict }{ $at }起初有{ $before }个成员国，{ $since }起为{ $count }个（{ $list }加入）。
membership-counts = 成员国数目：{ $list }。
membership-at = { $at }{ $count }个
membership-nothing-ahead = 这是{ $day }的情况；此后的变动尚未作出决定。
membership-waves = 加入时间：{ $list }。
membership-within = 此前有{ $count }个成员国；期间加入：{ $list }。
membership-founders = 上合组织由{ $count }个国家于{ $day }在上海创立：{ $list }。
membership-founder = { $verdict ->
    [yes] 是：{ $state }是上合组织{ $count }个创始成员国之一（{ $day }）：{ $list }。
   *[no] 不是：{ $state }不是创始成员国。{ $count }个创始成员国（{ $day }）：{ $list }。
}
membership-note = { $state }：{ $note }
membership-later = 后加入的成员国：{ $list }。
membership-never-left = 从来没有国家退出或被开除出上合组织；现有{ $count }个成员国。
membership-gone = 退出上合组织的有：{ $list }。
membership-left = { $standing ->
    [member] 没有：{ $state }没有退出，自{ $since }起一直是成员国。从来没有国家退出或被开除出上合组织。
    [none] 前提有误：{ $state }从未加入上合组织，不是成员国，也没有任何地位。从来没有国家退出过。
   *[partner] 前提有误：{ $state }不是成员国，而是伙伴或观察员。从来没有国家退出过。
}
