# Who held an office: now, then, by number, before, after and between.
terms-when-meeting = during the meeting in { $place } ({ $day })
terms-when-person = when { $person } took office ({ $day })
terms-when-state = when { $states } joined ({ $day })
terms-plural = Several persons hold this post at once; please name one of the { $titles }: { $names }.
terms-state-none = { $state } has had no turn in this office ({ $title }), and the rotation gives it none.
terms-no-number = There is no number { $number } among the { $titles }: { $count ->
    [0] none is recorded by then
    [one] one is recorded
   *[other] { $count } are recorded
}.
terms-before-office = { $when } there was no { $title } yet: the office has existed since { $since }; the first was { $first }.
terms-before-office-empty = { $when } there was no { $title } yet: the office has existed since { $since }.
terms-not-established = Who was { $title } { $when } is not established. Known: { $names }.
terms-nothing-known = Who was { $title } { $when } is not established.
terms-no-term = { $person } has held no office that is recorded here.
terms-unknown-then = On { $day } nothing was known yet of { $person } as { $title }.
terms-other-office = { $person } has not been { $title }.
terms-namesakes = Others of this name: { $names }.
terms-projected = { $kind ->
    [state] Projection, not a decision: by rotation the { $title } { $when } would be { $state } ({ $period }); nothing has been decided yet.
   *[person] Projection, not a decision: by rotation the { $title } { $when } would come from { $state } (term { $period }); nobody has been nominated or approved yet.
}
terms-uncertain = The last known { $title } is { $who }: { $period }. Whether this still holds is not established.
terms-uncertain-then = The { $title } { $when } was probably { $who }: { $period }; the exact limits are not established.
terms-now = The { $title } is { $who }, { $kind ->
    [state] since
   *[person] in office since
} { $start }; the term runs to { $end }{ $counted ->
    [yes] {" "}({ $left ->
        [one] { $left } day left
       *[other] { $left } days left
    })
   *[no] {""}
}.
terms-now-open = The { $title } is { $who }, since { $start }; the end of the term is not established.
terms-then = { $tense ->
    [past] The { $title } { $when } was { $who }: { $period }.
    [future] The { $title } { $when } will be { $who }: { $period }, already decided.
   *[present] The { $title } { $when } is { $who }: { $period }.
}
terms-several = { $titles } { $when }: { $names }.
terms-several-many = { $titles } { $when }: { $count } in all, from { $first } to { $last }.
terms-summit = Meeting in { $place }, { $day }; chaired by { $by }.
terms-several-now = The full list of { $titles } is not established. Last known in post: { $names }.
terms-several-then = { $titles } known { $when }: { $names }. The list may be incomplete.
terms-nth = The { $number ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
    [6] sixth
    [7] seventh
    [8] eighth
    [9] ninth
    [10] tenth
    [21] 21st
    [22] 22nd
    [23] 23rd
   *[other] { $number }th
} { $title } was { $who }: { $period }.
terms-nth-of-state = No. { $number } of { $of } as { $title }: { $who }, { $period }.
terms-nth-projected = No. { $number } is not known yet; by rotation the { $title } would then { $kind ->
    [state] be
   *[person] come from
} { $state } ({ $period }). This is a projection: { $kind ->
    [state] nothing has been decided yet
   *[person] nobody has been nominated or approved yet
}.
terms-side-by-side = Deputies serve side by side, so nobody is recorded before or after { $who } ({ $period }).
terms-first = { $who } was the first { $title }{ $sparse ->
    [yes] {" "}that is known: { $period }; who came before is not established.
   *[no] : { $period }. Nobody came before.
}
terms-predecessor = { $sparse ->
    [yes] The { $title } known before { $who } was { $before }: { $period }.
   *[no] { $before } was { $title } before { $who }: { $period }{ $exact ->
        [yes] ; the handover came on { $start }
       *[no] {""}
    }.
}
terms-no-successor = Nobody has been nominated or approved yet to follow { $who } as { $title }, and there is no rule to project from{ $ended ->
    [yes] ; the present term runs to { $end }
   *[no] {""}
}.
terms-successor = { $sparse ->
    [yes] The { $title } known after { $who } was { $after }: { $period }.
   *[no] { $after } { $tense ->
        [future] follows
       *[past] followed
    } { $who } as { $title }: { $period }{ $ended ->
        [yes] ; the term before { $tense ->
            [future] runs
           *[past] ran
        } to { $end }
       *[no] {""}
    }.
}
terms-successor-projected = { $kind ->
    [state] After { $who } the next { $title } would by rotation be { $state } ({ $period }): a projection, nothing has been decided yet.
   *[person] After { $who }, in office to { $end }, the post would by rotation go to { $state } ({ $period }): a projection, nobody has been nominated or approved yet.
}
terms-between-whom = Between whom? Please name two persons, two states or two years.
terms-between-none = Nobody came between: { $last } followed { $first } directly, on { $start }.
terms-between = Between { $first } and { $last } { $count ->
    [one] there was one
   *[other] there were { $count }
}: { $names }.
terms-between-unknown = Between { $first } and { $last } no other holder is known; the list is not complete.
