# Nominations for the next term.
nominations-none = Not yet: nobody has been nominated or approved for { $post } for { $when }. The decision is due at { $due }; by projection it is the turn of { $state }.
nominations-none-doubt = Not yet: nobody has been named for { $post } for { $when }. By past practice the decision is due at { $due }; whose turn it is, no published rule says.
nominations-nominated = { $who } has been nominated for { $post }, { $when }, but is not yet approved ({ $decision }).
nominations-approved = Yes: { $who }, { $decision } for { $post }, { $when }.
nominations-unknown = { $post }, { $when }: { $who }; when the nomination and approval took place is not established.
nominations-perhaps = { $who } was nominated for { $post } in { $date } (the day is not established), for { $when }; on { $day } there was no approval yet, it was due at { $due }.
nominations-inferred = No approval yet on { $day }: that was due at { $due }. A nomination of { $who } for { $post }, { $when }, is inferred for { $date }, not seen itself.
nominations-state = { $ahead ->
    [yes] Nobody is nominated for { $post }: it goes with hosting. Next: { $entry } – { $basis }.
   *[no] Nobody is nominated for { $post }: it goes with hosting. { $entry } is recorded.
}
nominations-turn = Whose turn: { $entry } – { $basis }.
nominations-too-far = No projection for { $post } reaches as far as that.
