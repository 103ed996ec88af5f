# Whose turn it is next and in what order.
rotation-next = Next for { $post } is { $state }, { $when }: { $basis }.
rotation-next-after = After { $before }, { $post } goes to { $state }, { $when }: { $basis }.
rotation-next-chair = { $now } has { $post } now ({ $years }); next, by projection, is { $state } ({ $next }). Nothing has been decided yet; the rule was { $record }.
rotation-next-doubt = Not established: nobody has been named for { $years }, and { $post } has no published rule of rotation. The order so far would suggest { $state }, but the states of { $unverified } holders are unconfirmed.
rotation-next-doubt-after = Not established who comes after { $before }: nobody has been named for { $years }, and { $post } has no published rule of rotation. The order so far would suggest { $state }, but the states of { $unverified } holders are unconfirmed.
rotation-next-decided = Next for { $post } is { $person } ({ $state }), { $when }: { $decision }.
rotation-next-scheduled = Next for { $post } is { $entry }; this has been decided.
rotation-next-several = The next { $count } for { $post }: { $list } – { $basis }.
rotation-next-many = The next { $count } for { $post } begin with { $list } – { $basis }.
rotation-in-projected = { $period }, { $post }: { $list } – { $basis }.
rotation-in-recorded = { $period }, { $post }: { $list }.
rotation-before-office = { $period }: { $post } did not exist yet; it began { $since }.
rotation-nothing-in = { $period }: no turn is recorded for { $post } and no projection reaches there.
rotation-too-far = No projection for { $post } reaches as far as that.
rotation-first = The very next: { $entry }.
rotation-then = Then: { $list }.
rotation-came = After its turn of { $years } came { $entry }.
rotation-order = { $text } So far: { $list }; next{ $sure ->
    [yes] {""}
   *[no] , by projection
}: { $next }.
rotation-order-lately = { $text } Lately: { $list }; next{ $sure ->
    [yes] {""}
   *[no] , by projection
}: { $next }.
rotation-text = { $office ->
    [secretary-general] By the Charter (Art. 11) the post rotates in Russian alphabetical order.
    [chair] The chair goes with hosting the summit, whose place is “generally” fixed in Russian alphabetical order.
    [chg-chair] The heads of government agree on the place beforehand; in practice it follows the Russian alphabet.
    [rats-director] No rule of rotation is published for the RATS director.
   *[other] { $other }
}
rotation-ahead = Ahead: { $list }.
rotation-basis = The turns ahead are { $basis }.
rotation-order-doubt = { $text } The order so far would suggest { $next } next, but the states of { $unverified } holders are unconfirmed.
rotation-so-far = So far: { $list }.
rotation-alphabet = The members in Russian alphabetical order: { $list }.
