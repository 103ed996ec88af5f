# A term: its limits, what is served and what is left of it.
tenure-over = { $who } was { $title } from { $start } to { $end }{ $counted ->
    [yes] {" "}({ $days ->
        [one] { $days } day
       *[other] { $days } days
    }, both ends counted)
   *[no] {""}
}.
tenure-serving = { $who } has been { $title } since { $start }; the term runs to { $end }{ $counted ->
    [yes] {" "}({ $days } days in all)
   *[no] {""}
}.
tenure-appointed = { $who } is appointed { $title } from { $start } to { $end }.
tenure-nominated = { $who } is put forward as { $title } from { $start } to { $end }.
tenure-partial = { $who }, { $title }: { $period }; the exact dates are not all established.
tenure-start-unknown = When { $who } became { $title } is not established: { $period }.
tenure-start = { $who } { $tense ->
    [future] will become
   *[past] became
} { $title } { $exact ->
    [yes] on
   *[no] in
} { $start }.
tenure-whole = Term: { $period }.
tenure-length = Length: { $days } days, both ends counted.
tenure-end-unknown = The end of the term of { $who } as { $title } is not established: { $period }.
tenure-end-ahead = The term of { $who } as { $title } runs to { $end }{ $counted ->
    [yes] {" "}({ $left ->
        [one] { $left } day left
       *[other] { $left } days left
    })
   *[no] {""}
}.
tenure-end-past = The last day of { $who } as { $title } was { $end }.
tenure-then = Next: { $after }, from { $start }.
tenure-then-projected = By rotation { $state } would come next (projection, nothing decided yet).
tenure-other = Also { $title }: { $period }.
tenure-uncounted = How long { $who } was { $title } cannot be counted to the day: { $period }.
tenure-not-begun = The term of { $who } as { $title } had not begun on { $day }: it begins on { $start }.
tenure-served = By { $day } { $who } had been { $title } for { $days ->
    [one] { $days } day
   *[other] { $days } days
} ({ $span }), counted from { $start }.
tenure-served-over = { $who } was { $title } for { $days ->
    [one] { $days } day
   *[other] { $days } days
} ({ $span }): { $start } – { $end }.
tenure-both-ends = The first and the last day are both counted.
tenure-left = { $left ->
    [one] { $left } day is left
   *[other] { $left } days are left
}, to { $end }.
tenure-left-unknown = What is left of the term of { $who } as { $title } cannot be counted to the day: { $period }.
tenure-days-left = { $who } has { $days ->
    [one] { $days } day
   *[other] { $days } days
} left as { $title } on { $day } ({ $span }{ $months ->
    [0] {""}
    [one] ; { $months } full month
   *[other] ; { $months } full months
}); the term runs to { $end }.
tenure-share-line = Share of the term that has passed: { $percent }%.
tenure-share = { $percent }% of the term of { $who } as { $title } had passed by { $day }: { $days } of { $whole } days, { $left } left, to { $end }.
tenure-share-over = The term of { $who } as { $title } is over: { $percent }%, { $days } of { $whole } days, ended { $end }.
tenure-middle = { $past ->
    [yes] More than half is over: the midpoint was { $day }.
   *[no] Less than half is over: the midpoint is { $day }.
}
tenure-year = It is in year { $year } of { $years }.
tenure-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
tenure-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
tenure-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
tenure-span = { $parts }
