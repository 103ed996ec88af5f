# One state and the SCO.
standing-asks-observer = observer
standing-asks-partner = partner
standing-asks-member = member
standing-asks-open = what|which|status|standing|capacity|category|role
standing-verdict = { $verdict ->
    [yes] Yes:{" "}
    [no] No:{" "}
   *[open] {""}
}
standing-later = { $later ->
    [none] {""}
    [member] ; a member from { $date }
    [observer] ; an observer from { $date }
    [dialogue-partner] ; a dialogue partner from { $date }
   *[partner] ; an SCO partner from { $date }
}
standing-since = { $dated ->
    [no] {" "}(since when is not established)
   *[day] , since { $start }
}
standing-member = { standing-verdict }{ $tense ->
    [now] { $state } is a full member of the SCO
   *[then] { $state }, { $at } – a full member
}{ $founder ->
    [yes] {" "}and a founder
   *[no] {""}
}{ standing-since }.
standing-partner = { standing-verdict }{ $tense ->
    [now] { $state } is an SCO partner, not a member
   *[then] { $state }, { $at } – an SCO partner, not a member
}{ standing-since }{ $formally ->
    [observer] {" "}(formally still an observer)
    [dialogue-partner] {" "}(formally still a dialogue partner)
   *[none] {""}
}{ standing-later }.
standing-observer = { standing-verdict }{ $tense ->
    [now] { $state } is an observer, not a member
   *[then] { $state }, { $at } – not yet a member but an observer
}{ standing-since }{ standing-later }.
standing-dialogue-partner = { standing-verdict }{ $tense ->
    [now] { $state } is a dialogue partner, not a member
   *[then] { $state }, { $at } – a dialogue partner, not a member
}{ standing-since }{ standing-later }.
standing-none = { standing-verdict }{ $tense ->
    [now] { $state } – not a member of the SCO and without any status in it (neither observer nor partner)
   *[then] { $state }, { $at } – not a member of the SCO, without any status in it
}{ standing-later }.
standing-turned = { $state }, { $at } – first { $before ->
    [none] without any status
    [observer] an observer
    [dialogue-partner] a dialogue partner
   *[other] a partner
}, from { $start } { $standing ->
    [member] a full member of the SCO
    [observer] an observer
    [dialogue-partner] a dialogue partner
   *[partner] an SCO partner
}.
standing-several = { $list }.
standing-several-then = { $at } – { $list }.
standing-changed = Changed within that time: { $list }.
standing-all = In order: { $list }.
standing-uncertain = The beginning of this status is not established; it is certain only from 1 September 2025.
standing-kind = { $standing ->
    [member] member
    [observer] observer
    [dialogue-partner] dialogue partner
   *[partner] SCO partner
}
standing-limits = { $dated ->
    [span] { $start } – { $end }
    [since] since { $start }
   *[no] beginning not established
}
standing-entry = { $state } ({ standing-kind }, { standing-limits })
standing-own = { standing-kind } ({ standing-limits })
standing-entry-none = { $state } (no status)
standing-joined = { $state } became a full member of the SCO on { $day }, as No. { $number }{ $before ->
    [0] {""}
   *[other] ; before that: { $list }
}.
standing-founded = { $state } is a founding member of the SCO: since { $day }, when it was founded in Shanghai.
standing-joined-together = { $list } became full members of the SCO on { $day }.
standing-not-joined = { $standing ->
    [none] { $state } has not joined the SCO: it is not a member and has no status in it.
    [observer] { $state } has not joined as a member: it is an observer{ standing-since }.
    [dialogue-partner] { $state } has not joined as a member: it is a dialogue partner{ standing-since }.
   *[partner] { $state } has not joined as a member: it is an SCO partner{ standing-since }.
}
standing-years = { $years ->
    [0] A member for less than a year.
    [one] A member for { $years } year.
   *[other] A member for { $years } years.
}
standing-step = { $date } – { $what }
standing-chain = { $count ->
    [1] { $one }
    [2] { $one }; { $two }
   *[3] { $one }; { $two }; { $three }
}
standing-path = { $list }: { $steps }.
standing-path-founder = { $state } did not have to accede: it founded the SCO with five other states on { $day }.
standing-path-none = No steps are recorded for { $state }. { $sentence }
standing-took = { $days ->
    [one] From the first of these steps to membership: { $days } day.
   *[other] From the first of these steps to membership: { $days } days.
}
standing-which-state = Please name a state, for example: is Iran a member?
standing-brief = { $standing ->
    [member] { $founder ->
        [yes] founding member
       *[no] member
    }{ standing-since }
    [observer] observer{ standing-since }
    [dialogue-partner] dialogue partner{ standing-since }
    [partner] SCO partner{ standing-since }
   *[none] not a member of the SCO, no status in it
}
