# 有关任期的决定：提名、任命、提前离任。
decisions-projected = 尚未任命任何人：按轮换，{ $title }应{ $kind ->
    [state] 为{ $state }
   *[person] 由{ $state }人选出任
}，{ $period }（推算，尚无决定）。
decisions-comma = { $first }，{ $rest }
decisions-decided = 任命：{ $parts }{ $inferred ->
    [yes] （推断）
   *[no] {""}
}。
decisions-not-begun = { $day }时{ $who }任{ $title }的任期尚未开始，将始于{ $start }。
decisions-whole = 任期：{ $period }。
decisions-no-report = 没有{ $who }（{ $title }）提前离任的记录：{ $period }。
decisions-still = 没有：{ $who }自{ $start }起任{ $title }，任期至{ $end }，未见提前离任的报道。
decisions-cut = 是的：{ $who }在{ $title }正常任期届满前离任：{ $period }（{ $days }天）。
decisions-full = 没有被免职、辞职或提前离任：{ $who }任{ $title }，任期届满，{ $period }{ $counted ->
    [yes] （{ $days }天）
   *[no] {""}
}。
decisions-none-early-state = 没有：{ $title }在会议闭幕时移交，已结束的{ $count }个任期中无一提前放弃。
decisions-none-over = 截至当时还没有任期结束，谈不上提前离任。
decisions-some-early = 有，在正常任期届满前离任：{ $names }。
decisions-none-early = 没有：{ $plural ->
    [yes] 没有{ $title }提前离任的记录，但其中多数人的任期起止未查明。
   *[no] 已卸任的{ $count }位{ $title }无一被免职、辞职或提前离任，均任满到最后一天，也没有过代理负责人。
}
decisions-still-serving = { $who }仍在任，任期至{ $end }。
decisions-next-post = { $named ->
    [yes] { $name }的下一职务，{ $start }起：{ $post }。
   *[no] 下一职务，{ $start }起：{ $post }。
}
decisions-appointed = { $who }于{ $day }{ $placed ->
    [yes] 在{ $place }
   *[no] {""}
}{ $bodied ->
    [yes] 由{ $body }
   *[no] {""}
}任命为{ $title }{ $started ->
    [yes] ，{ $start }就任
   *[no] {""}
}。
decisions-appointed-unknown = { $who }何时获任{ $title }没有记录{ $approved ->
    [yes] ；有关决定由{ $body }作出
   *[no] {""}
}。任期：{ $period }。
decisions-chair-by-hosting = { $title }并非任命产生，而是随承办会议而定。{ $who }：{ $period }。
decisions-inferred = 决定的日期和地点为推断，未见决议原文。
decisions-nominated-line = 提名：{ $parts }。
decisions-nominated = { $who }由{ $body }提名为{ $title }（{ $day }{ $inferred ->
    [yes] ，推断
   *[no] {""}
}）{ $stated ->
    [yes] ，系{ $state }提出的人选
   *[no] {""}
}。
decisions-nominated-by-rule = { $who }由谁提名为{ $title }没有记录；按规定由{ $body }提名{ $stated ->
    [yes] ，其来自{ $state }
   *[no] {""}
}。
