# 会议、日期和地点的表述。
telling-name = { $series ->
    [chg] 上合组织成员国政府首脑（总理）理事会第{ $number }次会议
   *[chs] 上合组织第{ $number }次峰会
}
telling-date = { $shape ->
    [days] { $first }至{ $lastday }日
    [months] { $first }至{ $lastmonthday }
    [years] { $first }至{ $last }
    [long] { $first }至{ $last }
    [mixed] { $first }至{ $last }
   *[day] { $first }
}
telling-when = { $shape ->
    [days] { $first }至{ $lastday }日
    [months] { $first }至{ $lastmonthday }
    [years] { $first }至{ $last }
    [long] { $first }至{ $last }
    [mixed] { $first }至{ $last }
   *[day] { $first }
}
telling-undated = 日期未定
telling-item = { $kind ->
    [online] 视频会议，{ $country }{ $place }，{ $days }
    [online-nowhere] 视频会议，{ $host }，{ $days }
    [there-nowhere] { $host }，{ $days }
   *[there] { $country }{ $place }，{ $days }
}
telling-city = { $kind ->
    [online] 视频方式（{ $years }）
   *[there] { $place }（{ $years }）
}
telling-chair = { $kind ->
    [person] 由{ $person }主持，主席国为{ $state }
    [abroad-person] 主席国是{ $state }而非{ $country }：{ $person }
    [abroad-state] 主席国是{ $state }而非{ $country }
   *[state] 主席国为{ $state }
}
telling-held = { $kind ->
    [online] { $name }于{ $when }以视频方式举行，主会场设在{ $place }；{ $chair }。
    [online-nowhere] { $name }于{ $when }以视频方式举行；{ $chair }。
    [there-nowhere] { $name }于{ $when }举行，由{ $host }主办；{ $chair }。
   *[there] { $name }于{ $when }在{ $country }{ $place }举行；{ $chair }。
}
telling-running = { $kind ->
    [there] { $name }正在{ $country }{ $place }举行（{ $when }）；{ $chair }。
   *[other] { $name }正在举行（{ $when }），由{ $host }主办；{ $chair }。
}
telling-ahead = { $kind ->
    [there] { $name }将于{ $when }在{ $country }{ $place }举行；{ $chair }。
   *[other] { $name }将于{ $when }举行，由{ $host }主办；{ $chair }。
}
telling-undated-meeting = { $kind ->
    [there] { $name }定于{ $when }在{ $country }{ $place }举行，具体日期未定；{ $chair }。
   *[other] { $name }定于{ $when }举行，由{ $host }主办，具体日期未定；{ $chair }。
}
telling-unconfirmed = { $kind ->
    [there] { $name }原定{ $when }在{ $country }{ $place }举行，是否已举行尚未证实。
   *[other] { $name }原定{ $when }由{ $host }主办，是否已举行尚未证实。
}
telling-later = 在{ $day }时尚未举行，后来的情况是：{ $text }
telling-not-then = 并非{ $day }。
telling-not-there = 并非在{ $place }。
telling-not-state = 并非{ $state }。
telling-holder = { $kind ->
    [known] { $person }（{ $state }）
   *[no] { $person }
}
telling-often = { $count }次
