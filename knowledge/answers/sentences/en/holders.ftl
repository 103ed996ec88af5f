# Offices and their holders: titles, names with their states, terms.
holders-title = { $office ->
    [secretary-general] Secretary-General of the SCO
    [deputy-secretary-general] Deputy Secretary-General of the SCO
    [rats-director] Director of the RATS Executive Committee
    [chair] chair of the SCO
    [chg-chair] chair of the Council of Heads of Government
    [rats-council-chair] chair of the RATS Council
   *[other] { $name }
}
holders-title-gen = { holders-title }
holders-title-ins = { holders-title }
holders-titles = { $office ->
    [secretary-general] Secretaries-General of the SCO
    [deputy-secretary-general] Deputy Secretaries-General of the SCO
    [rats-director] Directors of the RATS Executive Committee
    [chair] chairs of the SCO
    [chg-chair] chairs of the Council of Heads of Government
    [rats-council-chair] chairs of the RATS Council
   *[other] holders ({ $name })
}
holders-titles-gen = { holders-titles }
holders-candidate = { $kind ->
    [state] { $state }
   *[person] a candidate of { $state }
}
holders-name = { $state }
holders-person = { $person } ({ $state })
holders-person-unconfirmed = { $person } (country not confirmed)
holders-unconfirmed = country not confirmed
holders-short = { $person } ({ $state }, { $years })
holders-short-state = { $state } ({ $years })
holders-short-turn = { $state } ({ $years }, projection)
holders-latest = { $person } ({ $state }, seen { $seen })
holders-to-meeting = { $start } – { $end }
holders-meeting = the { $office ->
    [chair] summit
   *[other] meeting
} of { $year }
holders-undated = dates not established
holders-seen = seen in post { $seen }
holders-start = from { $start }, end not established
holders-start-seen = from { $start }, last seen in post { $seen }
holders-year = { $first }
holders-years = { $first }–{ $last }
holders-years-from = from { $first }
holders-years-to = to { $last }
holders-rule = Rule: { $rule }; right in { $hits } of { $total } changes so far.
holders-around = { $sparse ->
    [yes] Known before: { $before }. Known after: { $after }.
   *[no] { $kind ->
        [state] Before: { $before }. After: { $after }.
       *[person] Predecessor: { $before }. Successor: { $after }.
    }
}
holders-around-before = { $kind ->
    [state] Before: { $before }.
   *[person] Predecessor: { $before }.
}
holders-around-after = { $kind ->
    [state] First in the line. After: { $after }.
   *[person] First in office. Successor: { $after }.
}
holders-row = { $who }: { $period }
