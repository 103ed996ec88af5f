# 历任任职者：名单、数目、国家、空缺、重复。
records-list = { $title }{ $sparse ->
    [yes] 已知{ $count }任
   *[no] 共{ $count }任
}：{ $names }。
records-list-long = { $title }共{ $count }任，从{ $first }到{ $last }。
records-row = { $number }. { $who }：{ $period }
records-named = { $name }（{ $years }）
records-count = { $kind ->
    [state] { $title }至今共{ $count }任，来自{ $states }个国家；最近一任：{ $last }。
   *[person] { $sparse ->
        [yes] 已知姓名的{ $title }有{ $count }位（总数未查明）；最近一位：{ $last }。
       *[no] { $dated ->
            [yes] 截至{ $day }，
           *[no] {""}
        }{ $title }共有{ $count }任；最近一任：{ $last }。
    }
}
records-which-state = 您指的是哪个国家？请写出国名。
records-of-state = { $kind ->
    [state] { $state }担任{ $title }共{ $count }次：{ $names }。
   *[person] 来自{ $state }的{ $title }共{ $count }位：{ $names }。
}
records-also = { $state }：{ $names }。
records-also-none = { $state }：没有。
records-said = { $names }据称来自该国，但未经任何来源证实。
records-no-nth = { $state }没有第{ $number }位{ $title }，只有{ $count }位：{ $names }。
records-nth = { $state }的第{ $number }位{ $title }是{ $who }：{ $period }。
records-none-of = { $state }从未{ $kind ->
    [state] 担任过{ $title }
   *[person] 有人担任{ $title }
}，该国不是上合组织成员国。
records-none-of-member = { $state }（{ $joined }成为成员国）从未{ $kind ->
    [state] 担任过{ $title }
   *[person] 有人担任{ $title }
}{ $sparse ->
    [yes] （名单不全）
   *[no] {""}
}。
records-turn = 按轮换，其顺序应为{ $period }（推算，尚无决定）。
records-no-turn = 与以往相符的规则没有给它安排顺序。
records-times = { $state }{ $times ->
    [one] {""}
    [1] {""}
   *[other] （{ $times }次）
}
records-had = 迄今{ $kind ->
    [state] 担任过{ $title }的国家有{ $count }个
   *[person] 出过{ $title }的国家有{ $count }个
}（共{ $terms }任）：{ $names }。
records-all-had = 现有成员国都已有过{ $title }。
records-never = { $sparse ->
    [yes] 已知的{ $title }中没有{ $names }；名单不全。
   *[no] 从未{ $kind ->
        [state] 担任过{ $title }
       *[person] 出过{ $title }
    }的成员国有{ $count }个：{ $names }。
}
records-never-doubtful = { $names }是否有过{ $title }未经任何来源证实，其余成员国都有过。
records-doubtful = 未经任何来源证实的任期：{ $names }。
records-member-since = { $state }：{ $day }成为成员国
records-vacant-unknown = { $title }是否曾空缺无法判断：只知道部分任职者，最近的有{ $names }。
records-vacant = 是的：{ $first }至{ $last }没有{ $title }。
records-no-vacancy = 没有：自首任{ $title }{ $first }以来未曾空缺，{ $count }个任期首尾相接。
records-inferred-days = 部分起止日期由前后任期推断。
records-since-unknown = { $last }之后没有任职记录。
records-never-held = { $person }从未担任过{ $title }。
records-own-times = { $who }担任{ $title }{ $times ->
    [1] 只有1次
   *[other] 共{ $times }次
}：{ $names }。
records-nobody-twice = { $sparse ->
    [yes] 已知者中没有人两次担任{ $title }。
   *[no] 没有人两次担任{ $title }：{ $count }个任期，{ $count }位不同的任职者。
}
records-some-twice = 不止一次的有：{ $names }。
records-list-plural = 已知姓名的{ $title }共{ $count }位（近者在前）：{ $names }。
records-unconfirmed = 所见来源均未说明国籍：{ $names }。
records-none-confirmed = 没有来源证实{ $state }有过{ $title }，但有此说法。
