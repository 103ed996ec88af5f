# Как называются заседания, дни и места.
telling-name = { $number }-{ $series ->
    [chg] е заседание Совета глав правительств ШОС
   *[chs] й саммит ШОС
}
telling-date = { $shape ->
    [days] { $day }–{ $last }
    [months] { $monthday } – { $last }
    [years] { $year }–{ $lastyear } годы
    [year] { $year } год
    [long] { $first } – { $last }
    [mixed] { $first } – { $last }
   *[day] { $first }
}
telling-when = { $shape ->
    [day] { $first }
    [days] { $day }–{ $last }
    [months] { $monthday } – { $last }
    [years] в { $year }–{ $lastyear } годах
    [year] в { $year } году
    [long] { $first } – { $last }
    [mixed] { $first } – { $last }
   *[month] в { $month ->
        [1] январе
        [2] феврале
        [3] марте
        [4] апреле
        [5] мае
        [6] июне
        [7] июле
        [8] августе
        [9] сентябре
        [10] октябре
        [11] ноябре
       *[12] декабре
    } { $year } года
}
telling-undated = дата не назначена
telling-item = { $kind ->
    [online] по видеосвязи, { $place }, { $country }, { $days }
    [online-nowhere] по видеосвязи, { $host }, { $days }
    [there-nowhere] { $host }, { $days }
   *[there] { $place }, { $country }, { $days }
}
telling-city = { $kind ->
    [online] по видеосвязи ({ $years })
   *[there] { $place } ({ $years })
}
telling-chair = { $kind ->
    [person] председательство: { $state } — { $person }
    [abroad-person] председательство: { $state } (не { $country }) — { $person }
    [abroad-state] председательство: { $state }, а не { $country }
   *[state] председательство: { $state }
}
telling-held = { $name } { $series ->
    [chg] прошло
   *[chs] прошёл
} { $kind ->
    [online] { $when } по видеосвязи (принимал город { $place }); { $chair }.
    [online-nowhere] { $when } по видеосвязи; { $chair }.
    [there-nowhere] { $when }, принимающая сторона — { $host }; { $chair }.
   *[there] { $when } { $place_pre } ({ $country }); { $chair }.
}
telling-running = { $name } { $kind ->
    [there] проходит { $when } { $place_pre } ({ $country }); { $chair }.
   *[other] проходит { $when }, принимающая сторона — { $host }; { $chair }.
}
telling-ahead = { $name } { $kind ->
    [there] пройдёт { $when } { $place_pre } ({ $country }); { $chair }.
   *[other] пройдёт { $when }, принимающая сторона — { $host }; { $chair }.
}
telling-undated-meeting = { $name } { $kind ->
    [there] ожидается { $when } { $place_pre } ({ $country }), день не назначен; { $chair }.
   *[other] ожидается { $when }, принимающая сторона — { $host }, день не назначен; { $chair }.
}
telling-unconfirmed = { $name } { $series ->
    [chg] планировалось
   *[chs] планировался
} { $kind ->
    [there] { $when } { $place_pre } ({ $country }); что заседание состоялось, не подтверждено.
   *[other] { $when }, принимающая сторона — { $host }; что заседание состоялось, не подтверждено.
}
telling-later = На { $day } это было ещё впереди; известно теперь: { $text }
telling-not-then = Не { $day }:
telling-not-there = Не { $place_pre }.
telling-not-state = Не { $state }.
telling-holder = { $kind ->
    [known] { $person } ({ $state })
   *[no] { $person }
}
telling-often = { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[many] { $count } раз
}
