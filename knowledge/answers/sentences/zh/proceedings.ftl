# 会议作出的决定。
proceedings-none-yet = { $series ->
    [chg] 当时尚未举行过政府首脑（总理）理事会会议。
   *[chs] 当时尚未举行过上合组织峰会：首次峰会于2001年6月14日至15日在上海举行。
}
proceedings-no-number = { $series ->
    [chg] 没有第{ $number }次政府首脑（总理）理事会会议的记录：迄今有记录的共{ $count }次。
   *[chs] 没有第{ $number }次上合组织峰会的记录：迄今共举行{ $count }次。
}
proceedings-before = { $series ->
    [chg] 上合组织于2001年6月15日成立；政府首脑首次会议于2001年9月举行。
   *[chs] 当时没有上合组织峰会：上合组织是2001年6月14日至15日在上海举行的首次峰会上成立的。
}
proceedings-no-year = { $kind ->
    [ahead] { $series ->
        [chg] { $year }年政府首脑（总理）理事会会议尚无记录或决定。
       *[chs] { $year }年上合组织峰会尚无记录或决定。
    }
   *[past] { $series ->
        [chg] { $year }年没有政府首脑（总理）理事会会议的记录。
       *[chs] { $year }年没有上合组织峰会的记录。
    }
}
proceedings-no-outcomes = 此处没有{ $name }（{ $item }）的成果记录。
proceedings-outcomes = { $series ->
    [chg] 政府首脑（总理）理事会会议，{ $item }：{ $texts }。
   *[chs] 上合组织峰会，{ $item }：{ $texts }。
}
proceedings-motto = { $state }任主席国期间（{ $item }）的口号：{ $motto }。
proceedings-motto-of = { $year }年为{ $motto }
proceedings-no-motto-yet = 现任主席国{ $state }的口号尚未查明。
proceedings-no-motto = { $kind ->
    [some] 其口号未查明。已知的有：{ $known }。
   *[none] 其口号未查明。
}
proceedings-which-state = 请说明您问的是哪个国家的加入。
proceedings-admitted = { $kind ->
    [founders] { $states }是创始成员国：上合组织于{ $day }在{ $name }（{ $item }）上成立。
    [summit] { $states }于{ $day }在{ $name }（{ $item }）上获接收为成员国，当时主席国为{ $host }。
   *[day] { $states }于{ $day }获接收为成员国。
}
proceedings-not-admitted = { $kind ->
    [observer] { $state }并未被接收为成员国，而是观察员国。
    [dialogue-partner] { $state }并未被接收为成员国，而是对话伙伴。
    [partner] { $state }并未被接收为成员国，而是上合组织伙伴。
   *[none] { $state }并未加入上合组织，也没有任何地位。
}
proceedings-step = { $day }：{ $what }
