# A state's own turns.
waiting-turn = { $state } is next due for { $post } { $when }: { $basis }.
waiting-turn-doubt = Not established: { $state } might have { $post } { $when }, but this is { $basis }.
waiting-decided = { $state } is next for { $post }: { $person }, { $when }, { $decision }.
waiting-now = { $state } has { $post } now: { $full }; its next turn, by projection, is { $next } (nothing is decided).
waiting-now-only = { $state } has { $post } now: { $full }; no later turn is projected for it.
waiting-yes = Yes, by the rotation: { $state } is due for { $post } { $when } – { $basis }.
waiting-yes-recorded = Yes: { $period }, { $post } – { $list }.
waiting-not-before = No, not before { $period }: { $state } is next due { $when } – { $basis }.
waiting-no = No: { $period } is the turn of { $list }; { $state } is next due { $when } – { $basis }.
waiting-no-place-in = No, by the rotation: { $period } is the turn of { $list }; { $state } has no place in that order – { $basis }.
waiting-not-in = No: { $period } – { $list }; no turn of { $state } in { $post } is recorded for then.
waiting-no-place = No turn is projected for { $state } (a member since { $since }): the rule that fits best, “{ $rule }” ({ $record }), leaves it out. Other rules would give it { $years } at the earliest.
waiting-no-place-doubt = No turn can be given for { $state } (a member since { $since }): no rule of rotation is published for { $post }, and the order so far has left members admitted later out.
waiting-nowhere = No turn is projected for { $state } (a member since { $since }): none of the rules tested gives it { $post }.
waiting-partner = No turn for { $state }: it is a partner, not a member of the SCO ({ $day }), and { $post } goes round the members only.
waiting-stranger = No turn for { $state }: it is not a member of the SCO ({ $day }), and { $post } goes round the members only.
waiting-by-rule = By the rule “{ $rule }” ({ $record }) its turn would be { $years }.
waiting-latest = Its latest turn: { $list }.
waiting-again = Its next turn: { $list } – { $basis }.
waiting-last = { $state } last had { $post }: { $full }.
waiting-last-now = { $state } has { $post } now: { $full }; its turn before that: { $previous }.
waiting-last-first = { $state } has { $post } now, for the first time: { $full }.
waiting-last-said = No source confirms that { $state } ever had { $post }; it is only said, without a source, of { $list }.
waiting-last-never = { $state } has never had { $post }, as far as is recorded.
waiting-full-person = { $when } ({ $person })
waiting-full = { $when }
waiting-all = { $count ->
    [one] Its only turn: { $list }.
   *[other] Its { $count } turns so far: { $list }.
}
waiting-ago = That turn ended on { $end }, { $years ->
    [0] less than a year ago
    [one] { $years } year ago
   *[other] { $years } years ago
}.
waiting-why = No source explains it: since { $state } joined ({ $since }), { $post } went to { $list }; all holders so far came from the { $count } founders, members admitted later had no turn.
waiting-why-doubt = No source explains it, and no rule of rotation is published: since { $state } joined ({ $since }), { $post } went to { $list }.
waiting-why-queue = { $state }, a member since { $since }, has not had { $post } yet: its turn in the alphabetical order is projected for { $years }; nothing has been decided.
waiting-why-early = { $state }, a member since { $since }, has not had { $post }, and no source says why; no rule of rotation places it earlier with certainty.
waiting-why-had = { $state } did have its turn, { $post }: { $list }.
waiting-due = Taken literally, the text would have given { $state } the turn of { $year }; { $actual } had it.
