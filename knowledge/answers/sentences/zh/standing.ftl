# 某一国与上合组织。
standing-asks-observer = 观察员
standing-asks-partner = 伙伴
standing-asks-member = 成员
standing-asks-open = 什么|身份|地位|哪种|哪类|角色
standing-verdict = { $verdict ->
    [yes] 是：
    [no] 不是：
   *[open] {""}
}
standing-later = { $later ->
    [none] {""}
    [member] ；{ $date }起为成员国
    [observer] ；{ $date }起为观察员国
    [dialogue-partner] ；{ $date }起为对话伙伴
   *[partner] ；{ $date }起为上合组织伙伴
}
standing-since = { $dated ->
    [no] （起始时间未查明）
   *[day] （{ $start }起）
}
standing-member = { standing-verdict }{ $tense ->
    [now] { $state }是上合组织正式成员国
   *[then] { $at }，{ $state }已是正式成员国
}{ $founder ->
    [yes] 和创始国
   *[no] {""}
}{ standing-since }。
standing-partner = { standing-verdict }{ $tense ->
    [now] { $state }
   *[then] { $at }，{ $state }
}是上合组织伙伴{ standing-since }，不是成员国{ $formally ->
    [observer] （形式上仍为观察员国）
    [dialogue-partner] （形式上仍为对话伙伴）
   *[none] {""}
}{ standing-later }。
standing-observer = { standing-verdict }{ $tense ->
    [now] { $state }是观察员国{ standing-since }，不是成员国
   *[then] { $at }，{ $state }尚不是成员国，而是观察员国{ standing-since }
}{ standing-later }。
standing-dialogue-partner = { standing-verdict }{ $tense ->
    [now] { $state }
   *[then] { $at }，{ $state }
}是对话伙伴{ standing-since }，不是成员国{ standing-later }。
standing-none = { standing-verdict }{ $tense ->
    [now] { $state }不是上合组织成员国，也没有任何地位（既非观察员也非伙伴）
   *[then] { $at }，{ $state }不是上合组织成员国，也没有任何地位
}{ standing-later }。
standing-turned = { $at }，{ $state }起初{ $before ->
    [none] 没有任何地位
    [observer] 是观察员国
    [dialogue-partner] 是对话伙伴
   *[other] 是伙伴
}，{ $start }起为{ standing-kind }。
standing-several = { $list }。
standing-several-then = { $at }：{ $list }。
standing-changed = 期间的变化：{ $list }。
standing-all = 先后为：{ $list }。
standing-uncertain = 该地位的起始时间未查明，只有2025年9月1日起可以确定。
standing-kind = { $standing ->
    [member] 成员国
    [observer] 观察员国
    [dialogue-partner] 对话伙伴
   *[partner] 上合组织伙伴
}
standing-limits = { $dated ->
    [span] { $start }至{ $end }
    [since] { $start }起
   *[no] 起始时间未查明
}
standing-entry = { $state }（{ standing-kind }，{ standing-limits }）
standing-own = { standing-kind }（{ standing-limits }）
standing-entry-none = { $state }（没有地位）
standing-joined = { $state }于{ $day }成为上合组织正式成员国，是第{ $number }个{ $before ->
    [0] {""}
   *[other] ；此前为{ $list }
}。
standing-founded = { $state }是上合组织创始成员国：{ $day }该组织在上海成立。
standing-joined-together = { $list }于{ $day }成为上合组织正式成员国。
standing-not-joined = { $standing ->
    [none] { $state }没有加入上合组织：不是成员国，也没有任何地位。
    [observer] { $state }没有作为成员国加入：它是观察员国{ standing-since }。
    [dialogue-partner] { $state }没有作为成员国加入：它是对话伙伴{ standing-since }。
   *[partner] { $state }没有作为成员国加入：它是上合组织伙伴{ standing-since }。
}
standing-years = { $years ->
    [0] 成为成员国不到一年。
   *[other] 成为成员国已{ $years }年。
}
standing-step = { $date }{ $what }
standing-chain = { $count ->
    [1] { $one }
    [2] { $one }；{ $two }
   *[3] { $one }；{ $two }；{ $three }
}
standing-path = { $list }：{ $steps }。
standing-path-founder = { $state }无须加入程序：它是{ $day }上合组织六个创始国之一。
standing-path-none = 没有{ $state }的步骤记录。{ $sentence }
standing-took = 从第一步到成为成员国历时{ $days }天。
standing-which-state = 请说明国家，例如：伊朗是成员国吗？
standing-brief = { $standing ->
    [member] { $founder ->
        [yes] 创始成员国
       *[no] 成员国
    }{ standing-since }
    [observer] 观察员国{ standing-since }
    [dialogue-partner] 对话伙伴{ standing-since }
    [partner] 上合组织伙伴{ standing-since }
   *[none] 不是上合组织成员国，没有任何地位
}
