# What stands around a projection.
outlook-now = Now: { $entry }, until { $end }.
outlook-now-state = Now: { $state }, from { $start } to { $end }.
outlook-due = The decision is due at { $due }: { $nominator } nominates, { $approver } approves.
outlook-summit = the summit of { $year }
outlook-summit-in = the { $year } summit in { $state }
outlook-literal = Taken literally (Russian alphabet, all members), the text would give { $state } next; that reading was { $record }.
outlook-tested = { $state } – { $count ->
    [one] 1 rule
   *[other] { $count } rules
} (at best { $hits } of { $total })
outlook-rules = What the rules tested give next: { $list }.
outlook-rules-agree = All rules tested agree on the next: { $first }.
outlook-approved-at = approved on { $date } in { $place }
outlook-approved = approved on { $date }
outlook-nominated = nominated ({ $date }), not yet approved
outlook-unruled = No order of rotation among states is published for { $post }, so no next state can be given.
outlook-unruled-last = No order of rotation is published for { $post } and a successor is not established; last recorded: { $entry }.
outlook-unruled-had = { $state } in the record: { $list }.
outlook-unruled-none = { $state }: no holder is recorded; the record of this office is incomplete.
outlook-which-state = Please name a state, for example: when is the turn of Russia?
