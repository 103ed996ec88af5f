# 下一任期的提名。
nominations-none = 还没有：{ $post }{ $when }任期尚无人获提名或批准，应在{ $due }决定；按推算轮到{ $state }。
nominations-none-doubt = 还没有：{ $post }{ $when }任期尚无人选，按以往做法应在{ $due }决定；轮到哪国没有公布的规则。
nominations-nominated = { $who }已获{ $post }提名（{ $when }），但尚未批准：{ $decision }。
nominations-approved = 是：{ $who }，{ $post }，任期{ $when }，{ $decision }。
nominations-unknown = { $post }（{ $when }）为{ $who }；提名和批准的时间未查明。
nominations-perhaps = { $who }于{ $date }（具体日期未查明）获{ $post }提名，任期{ $when }；{ $day }时尚未获批准，应在{ $due }决定。
nominations-inferred = { $day }时尚未获批准，应在{ $due }决定。{ $who }的提名（{ $post }，{ $when }）推断在{ $date }，未见决议原文。
nominations-state = { $ahead ->
    [yes] { $post }不经提名，随承办会议而定。下一个：{ $entry }——{ $basis }。
   *[no] { $post }不经提名，随承办会议而定。记录为{ $entry }。
}
nominations-turn = 轮到哪国：{ $entry }——{ $basis }。
nominations-too-far = { $post }的推算达不到那么远。
