# 某一国的轮次。
waiting-turn = { $state }下一次轮到{ $post }是{ $when }：{ $basis }。
waiting-turn-doubt = 未查明：{ $state }也许在{ $when }轮到{ $post }，但这{ $basis }。
waiting-decided = { $post }下一个是{ $state }：{ $person }，任期{ $when }，{ $decision }。
waiting-now = { $post }现由{ $state }担任：{ $full }；按推算下一次轮到是{ $next }，尚未作出决定。
waiting-now-only = { $post }现由{ $state }担任：{ $full }；推算中没有下一次。
waiting-yes = 是，按轮换：{ $state }于{ $when }轮到{ $post }——{ $basis }。
waiting-yes-recorded = 是：{ $period }，{ $post }——{ $list }。
waiting-not-before = 不会早于{ $period }：{ $state }下一次轮到{ $post }是{ $when }——{ $basis }。
waiting-no = 不是：{ $period }轮到{ $list }；{ $state }下一次是{ $when }——{ $basis }。
waiting-no-place-in = 不是，按轮换：{ $period }轮到{ $list }；{ $state }不在这一顺序中——{ $basis }。
waiting-not-in = 不是：{ $period }为{ $list }；{ $state }当时没有担任{ $post }的记录。
waiting-no-place = 推算中{ $state }（{ $since }起为成员国）没有轮次：最相符的规则“{ $rule }”（{ $record }）不包括它。按其他规则最早为{ $years }。
waiting-no-place-doubt = 无法给出{ $state }（{ $since }起为成员国）的轮次：{ $post }没有公布的轮换规则，以往顺序也未包括后加入的成员国。
waiting-nowhere = 推算中{ $state }（{ $since }起为成员国）没有轮次：所检验的规则都没有给它{ $post }。
waiting-partner = 轮不到：{ $state }是伙伴，不是上合组织成员国（{ $day }），{ $post }只在成员国之间轮换。
waiting-stranger = 轮不到：{ $state }不是上合组织成员国（{ $day }），{ $post }只在成员国之间轮换。
waiting-by-rule = 依“{ $rule }”（{ $record }），应为{ $years }。
waiting-latest = 最近一次：{ $list }。
waiting-again = 下一次：{ $list }——{ $basis }。
waiting-last = { $state }上次担任{ $post }：{ $full }。
waiting-last-now = { $post }现由{ $state }担任：{ $full }；上一次：{ $previous }。
waiting-last-first = { $post }现由{ $state }首次担任：{ $full }。
waiting-last-said = 没有来源证实{ $state }担任过{ $post }；只有未经证实的说法：{ $list }。
waiting-last-never = 据现有记录，{ $state }从未担任过{ $post }。
waiting-full-person = { $when }（{ $person }）
waiting-full = { $when }
waiting-all = 迄今共{ $count }次：{ $list }。
waiting-ago = 那一任期于{ $end }结束，{ $years ->
    [0] 不到一年前
   *[other] { $years }年前
}。
waiting-why = 没有来源说明原因：{ $state }加入后（{ $since }），{ $post }依次由{ $list }出任；迄今历任均来自{ $count }个创始成员国，后加入者尚未轮到。
waiting-why-doubt = 没有来源说明原因，也没有公布的轮换规则：{ $state }加入后（{ $since }），{ $post }依次由{ $list }出任。
waiting-why-queue = { $state }（{ $since }起为成员国）尚未担任{ $post }：按字母顺序推算轮到{ $years }，尚未作出决定。
waiting-why-early = { $state }（{ $since }起为成员国）尚未担任{ $post }，没有来源说明原因，也未见能确定其轮次的公布规则。
waiting-why-had = { $state }担任过{ $post }：{ $list }。
waiting-due = 按条文字面，{ $year }年本应轮到{ $state }，实际为{ $actual }。
