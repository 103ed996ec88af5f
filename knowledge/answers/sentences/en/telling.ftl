# How meetings, days and places are put into words.
telling-name = { $number }{ $form ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
} { $series ->
    [chg] meeting of the SCO heads of government
   *[chs] SCO summit
}
telling-date = { $shape ->
    [days] { $day }–{ $last }
    [months] { $monthday } – { $last }
    [years] { $year }–{ $lastyear }
    [long] { $first } – { $last }
    [mixed] { $first } – { $last }
   *[day] { $first }
}
telling-when = { $shape ->
    [day] on { $first }
    [days] on { $day }–{ $last }
    [months] on { $monthday } – { $last }
    [years] in { $year }–{ $lastyear }
    [long] from { $first } to { $last }
    [mixed] from { $first } to { $last }
   *[month] in { $first }
}
telling-undated = date not set
telling-item = { $kind ->
    [online] by video, { $place }, { $country }, { $days }
    [online-nowhere] by video, { $host }, { $days }
    [there-nowhere] { $host }, { $days }
   *[there] { $place }, { $country }, { $days }
}
telling-city = { $kind ->
    [online] by video { $years }
   *[there] { $place } { $years }
}
telling-chair = { $kind ->
    [person] chaired by { $person }
    [abroad-person] in the chair was { $state }, not { $country }: { $person }
    [abroad-state] in the chair was { $state }, not { $country }
   *[state] { $time ->
        [present] { $state } is in the chair
       *[past] { $state } was in the chair
    }
}
telling-held = { $kind ->
    [online] The { $name } was held by video { $when }, run from { $place }; { $chair }.
    [online-nowhere] The { $name } was held by video { $when }; { $chair }.
    [there-nowhere] The { $name } was held { $when }, hosted by { $host }; { $chair }.
   *[there] The { $name } was held in { $place }, { $country }, { $when }; { $chair }.
}
telling-running = { $kind ->
    [there] The { $name } is under way in { $place }, { $country }, { $when }; { $chair }.
   *[other] The { $name } is under way, hosted by { $host }, { $when }; { $chair }.
}
telling-ahead = { $kind ->
    [there] The { $name } is to be held in { $place }, { $country }, { $when }; { $chair }.
   *[other] The { $name } is to be held { $when }, hosted by { $host }; { $chair }.
}
telling-undated-meeting = { $kind ->
    [there] The { $name } is due in { $place }, { $country }, { $when }; the day is not set. { $chair }.
   *[other] The { $name } is due { $when }, hosted by { $host }; the day is not set. { $chair }.
}
telling-unconfirmed = { $kind ->
    [there] The { $name } was planned for { $place }, { $country }, { $when }; that it was held is not confirmed.
   *[other] The { $name } was planned { $when }, hosted by { $host }; that it was held is not confirmed.
}
telling-later = Still ahead on { $day }, known since: { $text }
telling-not-then = Not { $day }.
telling-not-there = Not in { $place }.
telling-not-state = Not { $state }.
telling-holder = { $kind ->
    [known] { $person } ({ $state })
   *[no] { $person }
}
telling-often = { $count ->
    [1] once
    [2] twice
    [3] three times
    [4] four times
    [5] five times
    [6] six times
    [7] seven times
    [8] eight times
    [9] nine times
    [10] ten times
   *[other] { $count } times
}
