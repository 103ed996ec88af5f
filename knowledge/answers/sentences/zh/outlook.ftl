# 推算前后的情况。
outlook-now = 现任：{ $entry }，至{ $end }。
outlook-now-state = 现由{ $state }担任，{ $start }至{ $end }。
outlook-due = 应在{ $due }决定：由{ $nominator }提名，{ $approver }批准。
outlook-summit = { $year }年峰会
outlook-summit-in = { $year }年{ $state }峰会
outlook-literal = 按条文字面（俄文字母顺序、全体成员国），下一个是{ $state }；该读法{ $record }。
outlook-tested = { $state }（{ $count }种规则，最佳{ $total }次中{ $hits }次相符）
outlook-rules = 各检验规则给出的下一个：{ $list }。
outlook-rules-agree = 所有检验规则结果一致：{ $first }。
outlook-approved-at = { $date }在{ $place }获批准
outlook-approved = { $date }获批准
outlook-nominated = 已获提名（{ $date }），尚未批准
outlook-unruled = 未见公布{ $post }在各国之间的轮换顺序，因此无法给出下一个国家。
outlook-unruled-last = 未见公布{ $post }的轮换顺序，继任者未查明；最近的记录：{ $entry }。
outlook-unruled-had = { $state }的记录：{ $list }。
outlook-unruled-none = { $state }：没有任职记录；该职务的记录并不完整。
outlook-which-state = 请说明国家，例如：什么时候轮到俄罗斯？
