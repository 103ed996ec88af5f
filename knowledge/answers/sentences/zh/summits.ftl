# 峰会的统计和名单。
summits-none = { $kind ->
    [period] { $series ->
        [chg] 该时期没有政府首脑（总理）理事会会议的记录。
       *[chs] 该时期没有举行上合组织峰会。
    }
   *[ever] { $series ->
        [chg] 当时尚未举行过政府首脑（总理）理事会会议：首次会议于2001年9月举行。
       *[chs] 当时尚未举行过上合组织峰会：首次峰会于2001年6月14日至15日在上海举行。
    }
}
summits-all = { $series ->
    [chg] 有记录的政府首脑（总理）理事会会议共{ $count }次：首次为{ $first }；最近一次为{ $last }。
   *[chs] 上合组织共举行{ $count }次峰会：首次为{ $first }；最近一次为{ $last }。
}
summits-in-period = { $series ->
    [chg] { $period }政府首脑（总理）理事会举行了{ $count }次会议：{ $names }。
   *[chs] { $period }上合组织举行了{ $count }次峰会：{ $names }。
}
summits-entry = { $kind ->
    [online] { $year }年视频方式
   *[there] { $year }年{ $place }
}
summits-count-in = { $series ->
    [chg] 截至{ $until }，政府首脑（总理）理事会会议共{ $total }次，其中{ $period }{ $kind ->
        [none] 没有。
       *[some] { $count }次（{ $names }）。
    }
   *[chs] 截至{ $until }，上合组织峰会共{ $total }次，其中{ $period }{ $kind ->
        [none] 没有。
       *[some] { $count }次（{ $names }）。
    }
}
summits-not-number = 不是{ $wrong }次。
summits-count-other = { $series ->
    [chg] 政府首脑（总理）理事会会议有{ $count }次，最近一次为{ $last }。
   *[chs] 上合组织峰会有{ $count }次，最近一次为{ $last }。
}
summits-hosted = { $kind ->
    [none] { $series ->
        [chg] 没有，{ $place }未举行过政府首脑（总理）理事会会议。
       *[chs] 没有，{ $place }未举行过上合组织峰会。
    }
   *[some] { $series ->
        [chg] 政府首脑（总理）理事会会议在{ $place }举行过{ $often }：{ $names }。
       *[chs] 上合组织峰会在{ $place }举行过{ $often }：{ $names }。
    }
}
summits-year = { $kind ->
    [online] { $year }（视频方式）
   *[there] { $year }
}
summits-apart = { $year }年：地点为{ $place }，但主席国是{ $state }。
summits-other = { $series ->
    [chg] 政府首脑（总理）理事会会议在{ $place }举行过{ $often }：{ $names }。
   *[chs] 上合组织峰会在{ $place }举行过{ $often }：{ $names }。
}
summits-video = { $days }（主席国{ $host }）
summits-online = { $kind ->
    [none] { $series ->
        [chg] 没有以视频方式举行的政府首脑（总理）理事会会议。
       *[chs] 没有以视频方式举行的上合组织峰会。
    }
   *[some] { $series ->
        [chg] 以视频方式举行的政府首脑（总理）理事会会议有{ $count }次：{ $names }。
       *[chs] 以视频方式举行的上合组织峰会有{ $count }次：{ $names }。
    }
}
summits-chaired = { $kind ->
    [outside] { $state }不是成员国，从未担任过{ $office }。
    [none] { $state }迄今未担任过{ $office }。
   *[some] { $state }担任{ $office }{ $often }：{ $names }。
}
summits-years = { $kind ->
    [both] { $start }—{ $end }年
    [open] { $start }年起
   *[one] { $start }年
}
summits-holders = 任职者：{ $people }。
summits-most = { $series ->
    [chg] 承办政府首脑（总理）理事会会议最多的城市：{ $names }，{ $many ->
        [1] { $often }。
       *[other] 各{ $often }。
    }
   *[chs] 承办上合组织峰会最多的城市：{ $names }，{ $many ->
        [1] { $often }。
       *[other] 各{ $often }。
    }
}
summits-most-states = 按国家计（不含视频会议）：{ $states }，{ $many ->
    [1] { $often }。
   *[other] 各{ $often }。
}
summits-times = { $state }{ $often }
summits-chaired-all = { $office }：{ $names }。
summits-no-terms = 当时尚无人担任过该职务。
summits-from-to = 自{ $first }至{ $last }
summits-open = { $kind ->
    [start] 始于{ $day }，结束时间未查明
   *[end] 止于{ $day }，起始时间未查明
}
