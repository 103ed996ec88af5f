# 峰会：哪一次、何时、何地、由谁任主席国。
calendar-the-last = 最近一次是{ $name }（{ $item }）。
calendar-the-next = 下一次是{ $name }（{ $item }）。
calendar-one-before = 再前一次：{ $item }。
calendar-days-until = 距开幕还有{ $count }天。
calendar-next-other = { $series ->
    [chg] 下次政府首脑（总理）理事会会议：{ $item }。
   *[chs] 下次上合组织峰会：{ $item }。
}
calendar-next-unknown = 下次会议日期未有记录。{ $text }
calendar-none-yet = { $series ->
    [chg] 当时尚未举行过政府首脑（总理）理事会会议：首次会议于2001年9月举行。
   *[chs] 当时尚未举行过上合组织峰会：上合组织是2001年6月14日至15日在上海举行的首次峰会上成立的。
}
calendar-none-ahead = { $series ->
    [chg] 没有关于后续政府首脑（总理）理事会会议的记录。
   *[chs] 没有关于后续上合组织峰会的记录。
}
calendar-not-decided = { $series ->
    [chg] { $year }年政府首脑（总理）理事会会议的地点尚未决定，也无从推算。
   *[chs] { $year }年上合组织峰会的地点尚未决定，也无从推算。
}
calendar-projected = { $series ->
    [chg] 尚未决定。按惯例顺序，{ $year }年政府首脑（总理）理事会会议应由{ $state }承办：这是推算，东道国、城市和日期均未公布。
   *[chs] 尚未决定。按轮值规则，{ $year }年上合组织峰会应由{ $state }担任主席国并承办：这是推算，东道国、城市和日期均未公布。
}
calendar-projected-by = 规则：{ $rule }；过去{ $total }次交接中有{ $hits }次与之相符。
calendar-motto = 口号：{ $motto }。
calendar-decided = 决定：{ $texts }。
calendar-chaired = { $name }（{ $item }）：主席国为{ $state }{ $kind ->
    [person] ，主持人为{ $person }。
   *[state] 。
}
calendar-no-person = 具体主持人未有记录；按规则由东道国国家元首或政府首脑主持。
calendar-since = 自{ $day }起
calendar-chair-term = { $series ->
    [chg] { $state }担任政府首脑（总理）理事会主席国：{ $days }。
   *[chs] { $state }担任上合组织轮值主席国：{ $days }。
}
