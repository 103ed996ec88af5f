# All the holders of an office: lists, numbers, states, gaps, repeats.
records-list = { $titles }, { $sparse ->
    [yes] { $count } known
   *[no] { $count } in all
}: { $names }.
records-list-long = { $titles }: { $count } in all, from { $first } to { $last }.
records-row = { $number }. { $who }: { $period }
records-named = { $name } ({ $years })
records-count = { $kind ->
    [state] { $sparse ->
        [yes] { $count } terms of the { $title } are known
       *[no] There { $count ->
            [one] has been { $count } term
           *[other] have been { $count } terms
        } of the { $title }
    }, held by { $states ->
        [one] { $states } state
       *[other] { $states } states
    }; the latest: { $last }.
   *[person] { $sparse ->
        [yes] { $count } { $titles } are known by name (their full number is not established); the latest: { $last }.
       *[no] There { $count ->
            [one] has been { $count } { $title }
           *[other] have been { $count } { $titles }
        }{ $dated ->
            [yes] {" "}by { $day }
           *[no] {""}
        }; the latest: { $last }.
    }
}
records-which-state = Which state do you mean? Please name it.
records-of-state = { $kind ->
    [state] { $state } has been { $title } { $count ->
        [one] once
        [2] twice
       *[other] { $count } times
    }: { $names }.
   *[person] From { $state } there { $count ->
        [one] has been one { $title }
       *[other] have been { $count } { $titles }
    }: { $names }.
}
records-also = { $state }: { $names }.
records-also-none = { $state }: none.
records-said = Not confirmed by any source that { $names } came from there.
records-no-nth = { $state } has had only { $count } as { $title }, so there is no number { $number }: { $names }.
records-nth = The { $number ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
   *[other] No. { $number }
} { $kind ->
    [state] turn of { $state } as { $title }
   *[person] { $title } from { $state }
}: { $who }, { $period }.
records-none-of = { $state } has never { $kind ->
    [state] been { $title }
   *[person] had a { $title }
}; it is not a member of the SCO.
records-none-of-member = { $sparse ->
    [yes] No { $title } from { $state } (a member since { $joined }) is known; the list is not complete.
   *[no] { $state }, a member since { $joined }, has never { $kind ->
        [state] been { $title }
       *[person] had a { $title }
    }.
}
records-turn = By rotation its turn would be { $period } (a projection, nothing is decided).
records-no-turn = The rule that fits the past gives it no turn.
records-times = { $state }{ $times ->
    [one] {""}
    [2] {" "}(twice)
   *[other] {" "}({ $times } times)
}
records-had = { $count ->
    [one] One state has
   *[other] { $count } states have
} { $kind ->
    [state] been { $title }
   *[person] provided the { $title }
} so far ({ $terms ->
    [one] { $terms } term
   *[other] { $terms } terms
}): { $names }.
records-all-had = Every present member has already { $kind ->
    [state] been { $title }
   *[person] provided the { $title }
}.
records-never = { $sparse ->
    [yes] Among the known { $titles } there is none from { $names }; the list is not complete.
   *[no] { $count ->
        [one] One member has
       *[other] { $count } members have
    } never { $kind ->
        [state] been { $title }
       *[person] provided a { $title }
    }: { $names }.
}
records-never-doubtful = No source confirms whether { $names } ever had the { $title }; every other member has had it.
records-doubtful = Not confirmed by any source: turns of { $names }.
records-member-since = { $state }: a member since { $day }
records-vacant-unknown = Whether the { $title } was ever vacant cannot be told: only some holders are known, the last { $names }.
records-vacant = Yes: nobody was { $title } from { $first } to { $last }.
records-no-vacancy = No: there has been no gap since the first { $title }, { $first }{ $count ->
    [one] {""}
   *[other] ; the { $count } terms follow one another directly
}.
records-inferred-days = Some first and last days are inferred from the neighbouring terms.
records-since-unknown = After { $last } no holder is recorded.
records-never-held = { $person } has not been { $title } at all.
records-own-times = { $who } has been { $title } { $times ->
    [one] once only
    [2] twice
   *[other] { $times } times
}: { $names }.
records-nobody-twice = Nobody { $sparse ->
    [yes] is known to have been { $title } twice
   *[no] has been { $title } twice: { $count } terms, { $count } different holders
}.
records-some-twice = More than once: { $names }.
records-list-plural = { $count } { $titles } are known by name, the latest first: { $names }.
records-unconfirmed = No source seen names the country of { $names }.
records-none-confirmed = No { $title } from { $state } is confirmed by a source, though one is said to have come from there.
