# How an answer was worked out: the reading of the question, the computation, and record by record.
working-reading = How the question was read
working-asked = Asked: “{ $text }”
working-repair = “{ $typed }” as “{ $meant }”
working-repaired = Put right in the text: { $list }.
working-read-as = Read as: { $question }
working-found = Found in it – { $list }.
working-kept = Taken over from the turn before – { $list }.
working-office = The office is not named; meant is: { $office }.
working-relative = { $dates } (“{ $text }”)
working-last = the last
working-day = As of { $day }.
working-nothing = No question that I know was recognised in it.
working-considered = Readings considered
working-unsure = Several readings came about equally close, so none was chosen:
working-refused = No reading came close enough to be answered; the nearest were:
working-computed = How it was worked out
working-method = { $method ->
    [on-day] Looked up: the term ({ $post }) that includes the day asked about, first and last day counted. Where the day lies past the recorded terms, the rotation rule is applied.
    [counted] Counted: the terms ({ $post }) in the order of their first days. Past the recorded ones, the rotation rule is applied.
    [neighbours] Compared: the terms ({ $post }) in the order of their first days; taken were the neighbours of the term meant. Past the recorded ones, the rotation rule is applied.
    [limits] Looked up: the first and the last day of the term meant ({ $post }); both belong to it.
    [days] Counted: the days of the term meant ({ $post }), its first and last day included, up to { $day }.
    [longest] Counted and compared: the days of every term ({ $post }), first and last day included; a running term up to { $day }.
    [shortest] Counted and compared: the days of every term ({ $post }) that was over by { $day }, first and last day included.
    [ages] Worked out and compared: the age of every holder ({ $post }) on the first day of the term, from the date of birth, as far as both are known.
    [holders] Gone through: all terms ({ $post }) that had begun by { $day }. A holder’s state counts only if a source confirms it.
    [never] Taken away from the members on { $day }: the states that had had a turn ({ $post }) by then.
    [repeats] Counted: the terms ({ $post }) begun by { $day }, by holder.
    [gaps] Looked for: days between the end of one term ({ $post }) and the beginning of the next, as far as both are known.
    [regular] Compared: the last day of each term ({ $post }) with the end of its regular length.
    [decisions] Looked up: the nomination and the approval recorded with the term meant ({ $post }).
    [rotation] Put in order: the turns ({ $post }) that were decided by { $day }, then those that the rotation rule gives, worked out from the turns taken and the states that take part.
    [unruled] Looked up: no rule of rotation is recorded for this office ({ $post }), so no turns ahead were worked out.
    [past-turns] Looked up: the state’s turns ({ $post }) that had begun by { $day }, the latest of them first.
    [trials] Tested: each rule ({ $post }) was asked for every past turn with only what was known when that turn was decided, and compared with the state that had it.
    [literal] Put in order: the members on { $day } by their Russian names; the written order was then taken at its word ({ $post }).
    [waiting] Compared: since when the state has been a member, which turns ({ $post }) it has had by { $day }, and what the rotation rule gives it.
    [standing] Looked up: the standing of the states on the day asked about. It counts from its first day and ends on the day the next one begins.
    [accessions] Put in order: the memberships by their first days, as far as they had begun by { $day }.
    [steps] Looked up: the steps recorded on the state’s way to its standing, up to { $day }.
    [meeting] Looked up: the meeting that the question points at, by its date, number, place or host, and how far it had come by { $day }.
    [meetings-by-day] Put in order: the meetings by their days, seen from { $day }.
    [meetings] Gone through: the recorded meetings or turns in the chair, seen from { $day }.
    [events] Gathered: the meetings, terms, standings, documents and bodies with a day in the period asked about.
    [person] Looked up: the record of the person and the terms held.
    [age] Worked out: the age in full years, from the recorded date of birth.
    [careers] Searched: the careers of those who held the office ({ $post }).
    [body] Looked up: the record of the body.
    [presiding] Looked up: the record of the body, and who presided over it or headed it on the day asked about.
    [bodies] Gone through: the records of the bodies.
    [office] Looked up: the record of the office ({ $post }).
    [document] Looked up: the record of the document.
    [topic] Looked up: a text written from its sources, in the version that holds on the day asked about.
    [outside] The kind of question was recognised: it lies outside the subject, so nothing was looked up.
   *[looked-up] Looked up: the records below, as they stood on { $day }.
}
working-rule = By the rule: { $rule }.
working-tested = Tested against the record: { $record }{ $unverified ->
    [0] .
    [one] ; the state of one holder is not confirmed.
   *[other] ; the states of { $unverified } holders are not confirmed.
}
working-missed = Wrong in { $list }{ $more ->
    [0] .
    [one] , and 1 earlier case.
   *[other] , and { $more } earlier cases.
}
working-taking-part = Taking part on { $day }, as the rule lists them: { $list }.
working-turns = Turns known by then: { $list }.
working-certainty = Certainty: { $certainty }.
working-without = No answer came of it: { $reason }
working-named = { $one } – { $two }
working-line = { $list }.
working-fact = { $fact ->
    [person] person
    [state] state
    [office] office
    [body] body
    [place] city
    [document] document
    [organisation] another organisation
    [date] date
    [ordinal] number in order
    [number] number
    [term] term
    [status] standing of a state
    [meeting] meeting
    [rule] rotation rule
    [topic] text
    [source] source
    [intent] question
    [word] word
    [limits] in office
    [limits-next-day] first and last day, both included
    [limits-same-day] from one handover to the next
    [start-mark] first day
    [end-mark] last day
    [said] state named without a source
    [days] place and days
    [standing] standing
    [since] since
    [until] until the day that the next began
    [doubtful] doubtful
    [steps] steps
    [signed] signed or adopted
    [in-force] in force since
    [ended] ended
    [use] use
    [version] version used
    [others] other versions
    [article] article of the Charter
    [founded] founded
    [seat] seat
    [nominator] nominates
    [approver] approves
    [length] regular term
    [extension] extension
    [long-name] full name
    [born] born
    [birthplace] place of birth
    [publisher] published by
   *[dated] dated
}: { $value }
working-stage = { $stage ->
    [undated] When it began and ended is not established.
    [unknown] Not yet known on { $day }.
    [nominated] Nominated, but neither approved nor begun by { $day }.
    [appointed] Decided, but not begun by { $day }.
    [serving] Running on { $day }.
    [unended] Whether it still ran on { $day } is not known; how it ended is not recorded.
    [early] Over by { $day }; it ended before its regular length.
    [full] Over by { $day }; it ran its regular length.
   *[over] Over by { $day }.
}
working-mark = { $mark ->
    [seen] read in the source
    [reported] reported by others
    [inferred] inferred
   *[unverified] without a source
}
working-sure = { $confidence ->
    [high] Sure
    [medium] Fairly sure
   *[low] Not sure
}: { $mark ->
    [seen] read in the named sources.
    [reported] reported, the named sources quote it.
    [inferred] inferred from the named sources.
   *[unverified] the named sources do not confirm it.
}
working-founder = founding member
working-unknown = not established
working-use = { $use ->
    [default] the rule that projections go by
   *[tested] tested for comparison
}
working-always = without limits of time
working-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
working-extension = { $extension ->
    [yes] allowed
   *[no] not allowed
}
working-ordered = { $kind ->
    [two] Russian name, by which states are put in order: { $name } (or { $variant }).
   *[one] Russian name, by which states are put in order: { $name }.
}
working-more = { $count ->
    [one] And { $count } more record
   *[other] And { $count } more records
}
