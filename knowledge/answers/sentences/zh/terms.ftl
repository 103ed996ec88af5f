# 谁任职：现在、当时、第几任、之前、之后、之间。
terms-when-meeting = { $place }会议期间（{ $day }）
terms-when-person = { $person }就任时（{ $day }）
terms-when-state = { $states }加入时（{ $day }）
terms-plural = 该职务由多人同时担任，请指明其中一位：{ $names }。
terms-state-none = { $state }从未轮到该职务（{ $title }），按轮换也没有它的顺序。
terms-no-number = { $title }没有第{ $number }任：{ $count ->
    [0] 截至当时尚无记录
   *[other] 有记录的共{ $count }任
}。
terms-before-office = { $when }还没有{ $title }：该职务自{ $since }起设立，首任为{ $first }。
terms-before-office-empty = { $when }还没有{ $title }：该职务自{ $since }起设立。
terms-not-established = { $when }由谁担任{ $title }尚未查明。已知：{ $names }。
terms-nothing-known = { $when }由谁担任{ $title }尚未查明。
terms-no-term = 没有{ $person }在上合组织任职的记录。
terms-unknown-then = { $day }时，关于{ $person }出任{ $title }尚无任何消息。
terms-other-office = { $person }没有担任过{ $title }。
terms-namesakes = 同姓者：{ $names }。
terms-projected = { $kind ->
    [state] 推算，并非决定：按轮换，{ $when }的{ $title }应为{ $state }（{ $period }）；尚无任何决定。
   *[person] 推算，并非决定：按轮换，{ $when }的{ $title }应由{ $state }人选出任（任期{ $period }）；尚未提名或批准任何人选。
}
terms-uncertain = 最近已知的{ $title }是{ $who }：{ $period }。目前是否仍在任尚未查明。
terms-uncertain-then = { $when }的{ $title }可能是{ $who }：{ $period }；确切起止时间未查明。
terms-now = { $title }是{ $who }，{ $start }{ $kind ->
    [state] 接任
   *[person] 就任
}，任期至{ $end }{ $counted ->
    [yes] （还剩{ $left }天）
   *[no] {""}
}。
terms-now-open = { $title }是{ $who }，{ $start }接任，任期何时结束尚未查明。
terms-then = { $tense ->
    [future] { $when }的{ $title }将是{ $who }：{ $period }，已有决定。
   *[other] { $when }的{ $title }是{ $who }：{ $period }。
}
terms-several = { $when }的{ $title }：{ $names }。
terms-several-many = { $when }的{ $title }：共{ $count }任，从{ $first }到{ $last }。
terms-summit = { $place }会议，{ $day }；主持人：{ $by }。
terms-several-now = { $title }的完整名单未查明。最近在任记录：{ $names }。
terms-several-then = { $when }已知的{ $title }：{ $names }。名单可能不全。
terms-nth = { $number ->
    [1] 首任（第1任）
   *[other] 第{ $number }任
}{ $title }是{ $who }：{ $period }。
terms-nth-of-state = { $of }的第{ $number }任{ $title }：{ $who }，{ $period }。
terms-nth-projected = 第{ $number }任{ $title }尚未产生；按轮换应{ $kind ->
    [state] 为{ $state }
   *[person] 由{ $state }人选出任
}（{ $period }）。这是推算：{ $kind ->
    [state] 尚无任何决定
   *[person] 尚未提名或批准任何人选
}。
terms-side-by-side = 副秘书长同时有多人在任，没有前任、继任之分：{ $who }，{ $period }。
terms-first = { $sparse ->
    [yes] 已知最早的{ $title }是{ $who }：{ $period }；此前由谁担任未查明。
   *[no] { $who }是首任{ $title }：{ $period }，此前没有人担任。
}
terms-predecessor = { $sparse ->
    [yes] { $who }之前已知的{ $title }是{ $before }：{ $period }。
   *[no] { $who }之前的{ $title }是{ $before }：{ $period }{ $exact ->
        [yes] ；{ $start }交接
       *[no] {""}
    }。
}
terms-no-successor = { $who }之后的{ $title }尚未提名或批准任何人选，也没有可供推算的规则{ $ended ->
    [yes] ；现任期至{ $end }
   *[no] {""}
}。
terms-successor = { $sparse ->
    [yes] { $who }之后已知的{ $title }是{ $after }：{ $period }。
   *[no] { $who }之后的{ $title }是{ $after }：{ $period }{ $ended ->
        [yes] ；前任任期至{ $end }
       *[no] {""}
    }。
}
terms-successor-projected = { $kind ->
    [state] { $who }之后，按轮换应由{ $state }接任{ $title }（{ $period }）。这是推算：尚无任何决定。
   *[person] { $who }之后（任期至{ $end }），按轮换应由{ $state }人选出任{ $title }（{ $period }）。这是推算：尚未提名或批准任何人选。
}
terms-between-whom = 在哪两者之间？请给出两个人、两个国家或两个年份。
terms-between-none = 两者之间没有别人：{ $start }由{ $last }直接接替{ $first }。
terms-between = { $first }与{ $last }之间共有{ $count }任：{ $names }。
terms-between-unknown = { $first }与{ $last }之间没有已知的其他任职者；名单不全。
