# 职务的轮次：职务、年份以及推算的依据。
turns-post = { $office ->
    [secretary-general] 秘书长一职
    [deputy-secretary-general] 副秘书长职务
    [rats-director] 地区反恐怖机构执委会主任一职
    [chair] 上合组织轮值主席国
    [chg-chair] 政府首脑（总理）理事会主席国
    [rats-council-chair] 地区反恐怖机构理事会主席国
   *[other] { $name }
}
turns-not-yet = { $day }时{ $post }尚无人选：该职务始于{ $since }。
turns-years = { $shape ->
    [both] { $first }—{ $last }年
    [one] { $first }年
    [from] { $first }年起
    [to] 至{ $last }年
    [seen] { $first }年在任
   *[none] 任期未查明
}
turns-day = { $day }
turns-year = { $year }年
turns-dates = { $start }至{ $end }
turns-summits = { $first }年峰会至{ $last }年峰会
turns-meeting = { $years }会议
turns-time = { $years }
turns-entry = { $state }（{ $years }）
turns-entry-person = { $state }（{ $person }，{ $years }）
turns-entry-unconfirmed = { $person }（国别未证实，{ $years }）
turns-record = { $total ->
    [0] 尚未经任何更替检验
   *[other] 过去{ $total }次更替中{ $hits }次相符{ $streak ->
        [0] {""}
       *[other] ，最近连续{ $streak }次相符
    }
}
turns-basis = 这是依据“{ $rule }”规则作出的推算（{ $record }）；{ $kind ->
    [decided] 除已有人选外，尚无人获提名或批准
    [perhaps] 尚无人获批准
    [person] 尚无人获提名或批准
   *[other] 尚未作出决定
}
turns-basis-doubt = 仅由以往顺序推断：未见公布的轮换规则{ $unverified ->
    [0] {""}
   *[other] ，且{ $unverified }任的国别未经证实
}；尚无人选
turns-before = 之前|以前|前就|年前|前轮|前会|前能
turns-own-person = { $person }（{ $years }）
turns-own = { $years }
turns-who = { $person }（{ $state }）
turns-who-unconfirmed = { $person }（国别未证实）
turns-chain = { $one }；{ $two }
