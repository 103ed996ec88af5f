# Decisions on a term: nomination, appointment, an early end.
decisions-projected = Nobody is appointed yet: by rotation { $kind ->
    [state] the { $title } would then be { $state }
   *[person] { $state } would provide the { $title }
}, { $period } (projection, nothing decided yet).
decisions-comma = { $first }, { $rest }
decisions-decided = Appointed: { $parts }{ $inferred ->
    [yes] {" "}(inferred)
   *[no] {""}
}.
decisions-not-begun = The term of { $who } as { $title } has not begun on { $day }: it begins on { $start }.
decisions-whole = Term: { $period }.
decisions-no-report = No early departure of { $who } ({ $title }) is recorded: { $period }.
decisions-still = No: { $who } has been { $title } since { $start }, the term runs to { $end }, and no early end is reported.
decisions-cut = Yes: { $who } left as { $title } before the regular term was over: { $period } ({ $days } days).
decisions-full = No: { $who } was not dismissed and did not leave early as { $title }; the full term was served, { $period }{ $counted ->
    [yes] {" "}({ $days } days)
   *[no] {""}
}.
decisions-none-early-state = No: the { $title } passes on when a meeting closes, and in { $count ->
    [one] { $count } finished term
   *[other] { $count } finished terms
} nobody gave it up early.
decisions-none-over = No term was over by then, so nobody could have left early.
decisions-some-early = Yes, before the regular term was over: { $names }.
decisions-none-early = No: { $plural ->
    [yes] no early departure of one of the { $titles } is recorded, but most of their dates are not established.
   *[no] none of the { $titles } whose terms are over ({ $count }) was dismissed, resigned or left early: each term ran to its last day, and no acting head is known.
}
decisions-still-serving = { $who } is still in office, to { $end }.
decisions-next-post = { $named ->
    [yes] { $name }: next post from { $start }, { $post }.
   *[no] Next post, from { $start }: { $post }.
}
decisions-appointed = { $who } was appointed { $title } on { $day }{ $placed ->
    [yes] {" "}in { $place }
   *[no] {""}
}{ $bodied ->
    [yes] {" "}by the { $body }
   *[no] {""}
}{ $started ->
    [yes] ; in office from { $start }
   *[no] {""}
}.
decisions-appointed-unknown = When { $who } was appointed { $title } is not recorded{ $approved ->
    [yes] ; the decision is for the { $body }
   *[no] {""}
}. In office: { $period }.
decisions-chair-by-hosting = Nobody appoints the { $title }: the chair goes with hosting. { $who }: { $period }.
decisions-inferred = Day and place of the decision are inferred, not seen in the decision itself.
decisions-nominated-line = Put forward: { $parts }.
decisions-nominated = { $who } was put forward as { $title } by the { $body } ({ $day }{ $inferred ->
    [yes] , inferred
   *[no] {""}
}){ $stated ->
    [yes] , as the candidate of { $state }
   *[no] {""}
}.
decisions-nominated-by-rule = Who put { $who } forward as { $title } is not recorded; by rule it is the { $body }{ $stated ->
    [yes] , and the holder came from { $state }
   *[no] {""}
}.
