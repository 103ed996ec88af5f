# 下一个轮到谁，按什么顺序。
rotation-next = { $post }下一个轮到{ $state }（{ $when }）：{ $basis }。
rotation-next-after = { $before }之后，{ $post }轮到{ $state }（{ $when }）：{ $basis }。
rotation-next-chair = { $post }现由{ $now }担任（{ $years }）；按推算下一个是{ $state }（{ $next }）。尚未作出决定；该规则{ $record }。
rotation-next-doubt = 未查明：{ $years }的人选尚未确定，{ $post }也没有公布的轮换规则。按以往顺序推断可能轮到{ $state }，但有{ $unverified }任的国别未经证实。
rotation-next-doubt-after = { $before }之后由谁接任未查明：{ $years }的人选尚未确定，{ $post }没有公布的轮换规则。按以往顺序推断可能轮到{ $state }，但有{ $unverified }任的国别未经证实。
rotation-next-decided = { $post }下一任为{ $person }（{ $state }），任期{ $when }：{ $decision }。
rotation-next-scheduled = { $post }下一个是{ $entry }，已作出决定。
rotation-next-several = { $post }接下来的{ $count }个：{ $list }——{ $basis }。
rotation-next-many = { $post }接下来的{ $count }个依次从{ $list }开始——{ $basis }。
rotation-in-projected = { $period }，{ $post }：{ $list }——{ $basis }。
rotation-in-recorded = { $period }，{ $post }：{ $list }。
rotation-before-office = { $period }：当时还没有{ $post }，它始于{ $since }。
rotation-nothing-in = { $period }：{ $post }没有记录，推算也达不到那么远。
rotation-too-far = { $post }的推算达不到那么远。
rotation-first = 紧接着的下一个：{ $entry }。
rotation-then = 其后：{ $list }。
rotation-came = 上一次任期（{ $years }）之后是{ $entry }。
rotation-order = { $text }迄今：{ $list }；{ $sure ->
    [yes] 下一个
   *[no] 按推算下一个
}：{ $next }。
rotation-order-lately = { $text }近年：{ $list }；{ $sure ->
    [yes] 下一个
   *[no] 按推算下一个
}：{ $next }。
rotation-text = { $office ->
    [secretary-general] 按《宪章》第11条，该职务按成员国国名俄文字母顺序轮换。
    [chair] 主席国随承办峰会而定，峰会地点“一般”按俄文字母顺序确定。
    [chg-chair] 会议地点由各国政府首脑事先商定，实践中按俄文字母顺序。
    [rats-director] 未见公布地区反恐怖机构执委会主任的轮换规则。
   *[other] { $other }
}
rotation-ahead = 今后：{ $list }。
rotation-basis = 今后的轮次：{ $basis }。
rotation-order-doubt = { $text }按以往顺序推断下一个可能是{ $next }，但有{ $unverified }任的国别未经证实。
rotation-so-far = 迄今：{ $list }。
rotation-alphabet = 成员国按俄文字母顺序：{ $list }。
