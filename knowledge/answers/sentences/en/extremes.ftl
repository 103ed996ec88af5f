# Who stands out: the longest, shortest, oldest, youngest, and women.
extremes-none = There is no finished or running term with known dates to compare.
extremes-longest = The longest time as { $title } is that of { $who }: { $days } days, { $period }.
extremes-longest-equal = The longest terms as { $title } are { $count } of equal length, { $days } days each{ $leap ->
    [yes] {" "}(three years with a leap day)
   *[no] {""}
}: { $names }.
extremes-longest-unsure = Who was { $title } longest cannot be told to the day; it may be { $names } (about { $days } days).
extremes-shortest = The shortest time as { $title } is that of { $who }: { $days } days, { $period }.
extremes-shortest-equal = { $count } terms as { $title } are equally short, { $days } days: { $names }.
extremes-shortest-unsure = Who was { $title } for the shortest time cannot be told to the day; it may be { $names } (about { $days } days).
extremes-none-longest = Nobody has stayed longer than { $number ->
    [1] one year
    [2] two years
    [3] three years
    [4] four years
    [5] five years
   *[other] { $number } years
}.
extremes-none-shortest = No finished term was shorter than { $number ->
    [1] one year
    [2] two years
    [3] three years
   *[other] { $number } years
}.
extremes-row = { $who } { $days } days
extremes-row-plain = { $who }
extremes-unmeasured = Not counted, since the exact dates are not known: { $names }.
extremes-running = A running term counts as far as it has come; first and last day are both counted.
extremes-states = This office is held by states, not by persons.
extremes-no-births = No date of birth is recorded for the holders of this office.
extremes-or = { $low } or { $high }
extremes-aged = { $who }: { $age }
extremes-oldest-age = The oldest on becoming { $title } was { $who }, aged { $age } (born { $born }, in office from { $start }).
extremes-youngest-age = The youngest on becoming { $title } was { $who }, aged { $age } (born { $born }, in office from { $start }).
extremes-oldest-unsure-age = The oldest on becoming { $title }, as far as births are known: { $names }.
extremes-youngest-unsure-age = The youngest on becoming { $title }, as far as births are known: { $names }.
extremes-births-unknown = Date of birth or of taking office not established: { $names }.
extremes-women = { $count ->
    [one] One woman has
   *[other] { $count } women have
} been { $title }: { $names }, { $period }.
extremes-no-woman = No, no woman has been { $title }: { $count ->
    [one] the only holder was a man
   *[other] { $unknown ->
        [yes] none of the { $count } holders is known to be a woman
       *[no] all { $count } holders were men
    }
}.
extremes-gender-unknown = Gender not recorded: { $names }.
extremes-one = { $low }
