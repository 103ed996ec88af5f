# 任期：起止、已过、剩余。
tenure-over = { $who }于{ $start }至{ $end }任{ $title }{ $counted ->
    [yes] （首尾两日计入，共{ $days }天）
   *[no] {""}
}。
tenure-serving = { $who }自{ $start }起任{ $title }，任期至{ $end }{ $counted ->
    [yes] （共{ $days }天）
   *[no] {""}
}。
tenure-appointed = { $who }已获任命为{ $title }，任期{ $start }至{ $end }。
tenure-nominated = { $who }已被提名为{ $title }，任期{ $start }至{ $end }。
tenure-partial = { $who }，{ $title }：{ $period }；确切日期未全部查明。
tenure-start-unknown = { $who }何时就任{ $title }未查明：{ $period }。
tenure-start = { $who }{ $tense ->
    [future] 将于
   *[past] 于
}{ $start }{ $kind ->
    [state] 接任
   *[person] 就任
}{ $title }。
tenure-whole = 任期：{ $period }。
tenure-length = 共{ $days }天（首尾两日计入）。
tenure-end-unknown = { $who }任{ $title }的结束时间未查明：{ $period }。
tenure-end-ahead = { $who }任{ $title }的任期至{ $end }{ $counted ->
    [yes] （还剩{ $left }天）
   *[no] {""}
}。
tenure-end-past = { $who }任{ $title }的最后一天是{ $end }。
tenure-then = 其后：{ $after }，{ $start }起。
tenure-then-projected = 按轮换其后应为{ $state }（推算，尚无决定）。
tenure-other = 另曾任{ $title }：{ $period }。
tenure-uncounted = { $who }任{ $title }多久无法精确到天：{ $period }。
tenure-not-begun = { $day }时{ $who }任{ $title }的任期尚未开始，将始于{ $start }。
tenure-served = 截至{ $day }，{ $who }任{ $title }已有{ $days }天（{ $span }），自{ $start }算起。
tenure-served-over = { $who }任{ $title }共{ $days }天（{ $span }）：{ $start }至{ $end }。
tenure-both-ends = 首尾两日均计入。
tenure-left = 还剩{ $left }天，至{ $end }。
tenure-left-unknown = { $who }任{ $title }还剩多久无法精确到天：{ $period }。
tenure-days-left = 截至{ $day }，{ $who }任{ $title }还剩{ $days }天（{ $span }{ $months ->
    [0] {""}
   *[other] ，即{ $months }个整月
}），任期至{ $end }。
tenure-share-line = 任期已过{ $percent }%。
tenure-share = 截至{ $day }，{ $who }任{ $title }的任期已过{ $percent }%：{ $whole }天中的{ $days }天，还剩{ $left }天，至{ $end }。
tenure-share-over = { $who }任{ $title }的任期已满（{ $percent }%）：{ $whole }天中的{ $days }天，止于{ $end }。
tenure-middle = { $past ->
    [yes] 已过半：中点为{ $day }。
   *[no] 未过半：中点为{ $day }。
}
tenure-year = 现为{ $years }年任期的第{ $year }年。
tenure-years = { $count }年
tenure-months = { $count }个月
tenure-days = { $count }天
tenure-span = { $years }{ $months }{ $days }
