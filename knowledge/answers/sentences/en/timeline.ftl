# What happened in a year, a month or on a day.
timeline-in = { $day }: { $texts }.
timeline-on = { $day }: { $texts }
timeline-dated = { $text } ({ $day })
timeline-nothing-then = Nothing is recorded { $day }.
timeline-nothing = { $kind ->
    [before] Nothing is recorded { $day }: the SCO was founded on 15 June 2001.
    [ahead] Nothing is decided yet { $day }, as far as is known.
   *[none] Nothing is recorded { $day }.
}
timeline-meeting = { $doubt ->
    [ahead] { $kind ->
        [online] { $name } due by video
        [nowhere] { $name } due
       *[there] { $name } due in { $place }
    }
    [unconfirmed] { $kind ->
        [there] { $name } planned for { $place }, not confirmed as held
       *[other] { $name } planned, not confirmed as held
    }
   *[no] { $kind ->
        [online] { $name } by video, { $host } in the chair
        [nowhere] { $name }, { $host } in the chair
       *[there] { $name } in { $place }
    }
}
timeline-standing = { $kind ->
    [founded] the SCO is founded by { $states }
    [member] { $states } { $count ->
        [one] becomes a member
       *[other] become members
    } of the SCO
    [observer] { $states } { $count ->
        [one] becomes an observer
       *[other] become observers
    }
    [dialogue-partner] { $states } { $count ->
        [one] becomes a dialogue partner
       *[other] become dialogue partners
    }
   *[partner] { $states } { $count ->
        [one] becomes a partner of the SCO
       *[other] become partners of the SCO
    }
}
timeline-step = { $states }: { $what }
timeline-chair = { $state } takes over the { $office }
timeline-approved = { $kind ->
    [known] { $person } ({ $state }) approved as { $office }
   *[no] { $person } approved as { $office }
}
timeline-begins = { $kind ->
    [known] { $person } ({ $state }) takes office as { $office }
   *[no] { $person } takes office as { $office }
}
timeline-ends = { $person } ends the term as { $office }
timeline-signed = { $document } adopted
timeline-force = { $document } enters into force
timeline-body = { $body } set up
