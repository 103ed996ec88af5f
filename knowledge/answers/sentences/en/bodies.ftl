# The bodies of the SCO.
bodies-full = { $name } ({ $short })
bodies-role = { $name }: { $role }
bodies-named = { $name }. { $text }.
bodies-seat-short = Seat: { $place }.
bodies-seat = { $kind ->
    [wrong] { $name }: not in { $wrong } but in { $place }, { $country }.
    [planned] { $name }: planned for { $place }, { $country }.
   *[right] { $name }: the seat is in { $place }, { $country }.
}
bodies-no-seat = No seat of its own is recorded for this body: { $name }.
bodies-at = { $name } ({ $place })
bodies-permanent = The SCO has { $count ->
    [2] two
   *[other] { $count }
} permanent bodies: { $names }.
bodies-unknown = { $field ->
    [chair] Who presides over it is not established: { $name }.
    [composition] Who makes it up is not established: { $name }.
    [frequency] How often it meets is not established: { $name }.
    [appoints] No appointments by this body are recorded: { $name }.
   *[other] How and when it was set up is not established: { $name }.
}
bodies-standing = { $name }: a permanent body, at work all year round rather than in sessions.
bodies-part = { $part ->
    [nominates] { $name } only nominates; the { $office } is approved by another body: { $approver }.
    [approves] { $name } approves the { $office }; the nomination comes from another body: { $nominator }.
   *[none] not this body ({ $name }): the { $office } is nominated by the { $nominator } and approved by the { $approver }.
}
bodies-two = { $first }: { $role }. { $second }: { $other }.
bodies-list = { $count ->
    [7] Seven
   *[other] { $count }
} (Charter Art. 4): { $names }.
bodies-others = Beside them, not governmental: { $names }.
bodies-planned = Planned or taking shape: { $names }.
bodies-not-permanent = { $name } is not a permanent body.
bodies-founded = { $name }: since { $day }
bodies-not-supreme = Not this one: { $name }.
bodies-day = on { $day }
bodies-nobody = Who holds the chair { $day } is not established.
bodies-now = { $certain ->
    [yes] { $kind ->
        [person] Head { $day }: { $names }.
        [delegate] State in the chair { $day }: { $names }.
       *[state] In the chair { $day }: { $names }.
    }
   *[no] { $kind ->
        [person] Probably head { $day }: { $names }; this is not confirmed to the day.
       *[state] Probably in the chair { $day }: { $names }; this is not confirmed to the day.
    }
}
bodies-not-yet = On { $day } it did not exist yet: it dates from { $since }.
bodies-article = Rests on Art. { $article } of the SCO Charter.
bodies-many = { $count } holders from { $first } to { $last }
bodies-apart = Two different bodies: { $first }, and { $second }.
