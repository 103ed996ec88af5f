# What meetings decided.
proceedings-none-yet = { $series ->
    [chg] No meeting of the heads of government had been held by then.
   *[chs] No SCO summit had been held by then: the first was in Shanghai on 14–15 June 2001.
}
proceedings-no-number = { $series ->
    [chg] No meeting of the heads of government number { $number } is recorded: { $count } are recorded as held so far.
   *[chs] No SCO summit number { $number } is recorded: { $count } have been held so far.
}
proceedings-before = { $series ->
    [chg] The SCO was founded on 15 June 2001; its heads of government first met in September 2001.
   *[chs] There was no SCO summit then: the SCO was founded at its first one, in Shanghai on 14–15 June 2001.
}
proceedings-no-year = { $kind ->
    [ahead] { $series ->
        [chg] No meeting of the heads of government is recorded or decided for { $year }.
       *[chs] No SCO summit is recorded or decided for { $year }.
    }
   *[past] { $series ->
        [chg] No meeting of the heads of government is recorded in { $year }.
       *[chs] No SCO summit is recorded in { $year }.
    }
}
proceedings-no-outcomes = No decisions of the { $name } ({ $item }) are recorded here.
proceedings-outcomes = { $series ->
    [chg] Heads of government, { $item }: { $texts }.
   *[chs] SCO summit, { $item }: { $texts }.
}
proceedings-motto = Motto under { $state } ({ $item }): “{ $motto }”.
proceedings-motto-of = { $year }: “{ $motto }”
proceedings-no-motto-yet = No motto is established yet for { $state }, now in the chair.
proceedings-no-motto = { $kind ->
    [some] No motto is established for it. Known are { $known }.
   *[none] No motto is established for it.
}
proceedings-which-state = Please name the state whose admission you mean.
proceedings-admitted = { $kind ->
    [founders] { $states } { $count ->
        [one] is a founder
       *[other] are founders
    }: the SCO was founded { $day } at the { $name } ({ $item }).
    [summit] { $states } { $count ->
        [one] was
       *[other] were
    } admitted { $day } at the { $name } ({ $item }), with { $host } in the chair.
   *[day] { $states } { $count ->
        [one] was
       *[other] were
    } admitted { $day }.
}
proceedings-not-admitted = { $kind ->
    [observer] { $state } has not been admitted as a member: it is an observer.
    [dialogue-partner] { $state } has not been admitted as a member: it is a dialogue partner.
    [partner] { $state } has not been admitted as a member: it is a partner of the SCO.
   *[none] { $state } has not been admitted: it has no status in the SCO.
}
proceedings-step = { $day }: { $what }
