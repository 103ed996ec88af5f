# Срок: его границы, сколько прошло и сколько осталось.
tenure-over = { $who }{ $kind ->
    [state] :
   *[person] {" "}—
} { $title } с { $start } по { $end }{ $counted ->
    [yes] {" "}({ $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, считая первый и последний).
   *[no] {""}
}
tenure-serving = { $who }{ $kind ->
    [state] :
   *[person] {" "}—
} { $title } с { $start }; срок — до { $end }{ $counted ->
    [yes] {" "}(всего { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }).
   *[no] {""}
}
tenure-appointed = { $who } — { $title }, назначение на срок с { $start } до { $end }
tenure-nominated = { $who } — { $title }, кандидатура представлена на срок с { $start } до { $end }
tenure-partial = { $who }, { $title }: { $period }; не все точные даты установлены.
tenure-start-unknown = Начало срока не установлено: { $who }, { $title }, { $period }
tenure-start = { $kind ->
    [state] { $who }: { $title } { $tense ->
        [future] начнётся
       *[past] началось
    } { $start }
   *[person] { $who }: { $tense ->
        [future] вступление в должность предстоит
       *[past] вступление в должность —
    } { $start } ({ $title }).
}
tenure-whole = Срок: { $period }
tenure-length = Длительность: { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}, считая первый и последний.
tenure-end-unknown = Конец срока не установлен: { $who }, { $title }, { $period }
tenure-end-ahead = { $who }, { $title }: срок — до { $end }{ $counted ->
    [yes] {" "}({ $left ->
        [one] остался { $left } день
        [few] осталось { $left } дня
       *[many] осталось { $left } дней
    }).
   *[no] {""}
}
tenure-end-past = { $who }, { $title }: последний день срока — { $end }
tenure-then = Далее — { $after }, с { $start }
tenure-then-projected = Далее по ротации — { $state } (прогноз, решения ещё нет).
tenure-other = Также { $title }: { $period }
tenure-uncounted = Точно посчитать дни нельзя: { $who }, { $title }, { $period }
tenure-not-begun = На { $day } срок ещё не начался: { $who }, { $title }, с { $start }
tenure-served = { $who }, { $title }: на { $day } — { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} на посту ({ $span }), считая с { $start }
tenure-served-over = { $who }, { $title }: { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} на посту ({ $span }), с { $start } по { $end }
tenure-both-ends = Считаются и первый, и последний день.
tenure-left = { $left ->
    [one] Остался { $left } день
    [few] Осталось { $left } дня
   *[many] Осталось { $left } дней
}, до { $end }
tenure-left-unknown = Точно посчитать остаток срока нельзя: { $who }, { $title }, { $period }
tenure-days-left = { $who }, { $title }: на { $day } { $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[many] осталось { $days } дней
} ({ $span }{ $months ->
    [0] {""}
    [one] ; { $months } полный месяц
    [few] ; { $months } полных месяца
   *[many] ; { $months } полных месяцев
}), срок — до { $end }
tenure-share-line = Прошло { $percent } % срока.
tenure-share = { $who }, { $title }: на { $day } прошло { $percent } % срока — { $days } из { $whole } дней, осталось { $left }; срок — до { $end }
tenure-share-over = Срок завершён ({ $percent } %): { $who }, { $title }, { $days } из { $whole } дней, до { $end }
tenure-middle = { $past ->
    [yes] Больше половины срока позади: середина — { $day }
   *[no] Позади меньше половины срока: середина — { $day }
}
tenure-year = Идёт { $year }-й год из { $years }.
tenure-years = { $count ->
    [one] { $count } год
    [few] { $count } года
   *[many] { $count } лет
}
tenure-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[many] { $count } месяцев
}
tenure-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
tenure-span = { $parts }
