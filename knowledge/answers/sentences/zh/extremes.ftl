# 谁最突出：最长、最短、最年长、最年轻，以及女性。
extremes-none = 没有起止日期已知的任期可供比较。
extremes-longest = 任{ $title }时间最长的是{ $who }：{ $days }天，{ $period }。
extremes-longest-equal = 任{ $title }时间最长的有{ $count }位，同为{ $days }天{ $leap ->
    [yes] （三年，含闰日）
   *[no] {""}
}：{ $names }。
extremes-longest-unsure = 谁任{ $title }时间最长无法精确到天，可能是{ $names }（约{ $days }天）。
extremes-shortest = 任{ $title }时间最短的是{ $who }：{ $days }天，{ $period }。
extremes-shortest-equal = { $count }个{ $title }任期同样最短，均为{ $days }天：{ $names }。
extremes-shortest-unsure = 谁任{ $title }时间最短无法精确到天，可能是{ $names }（约{ $days }天）。
extremes-none-longest = 没有人任职超过{ $number }年。
extremes-none-shortest = 没有已结束的任期短于{ $number }年。
extremes-row = { $who }{ $days }天
extremes-row-plain = { $who }
extremes-unmeasured = 确切日期不明、未计入：{ $names }。
extremes-running = 进行中的任期算到当日，首尾两日均计入。
extremes-states = 该职务由国家担任，而非个人。
extremes-no-births = 没有该职务任职者的出生日期记录。
extremes-or = { $low }或{ $high }
extremes-aged = { $who }{ $age }岁
extremes-oldest-age = 就任{ $title }时年纪最大的是{ $who }，{ $age }岁（{ $born }出生，{ $start }就任）。
extremes-youngest-age = 就任{ $title }时最年轻的是{ $who }，{ $age }岁（{ $born }出生，{ $start }就任）。
extremes-oldest-unsure-age = 就已知出生日期而言，就任{ $title }时年纪最大的是：{ $names }。
extremes-youngest-unsure-age = 就已知出生日期而言，就任{ $title }时最年轻的是：{ $names }。
extremes-births-unknown = 出生或就任日期未查明：{ $names }。
extremes-women = 有{ $count }位女性担任过{ $title }：{ $names }，{ $period }。
extremes-no-woman = 没有，从未有女性担任过{ $title }：{ $unknown ->
    [yes] { $count }位任职者中没有已知的女性
   *[no] { $count }位任职者都是男性
}。
extremes-gender-unknown = 性别未记录：{ $names }。
extremes-one = { $low }
