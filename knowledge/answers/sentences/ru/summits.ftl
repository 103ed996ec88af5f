# Подсчёт и перечни саммитов.
summits-none = { $kind ->
    [period] { $series ->
        [chg] Заседания глав правительств за этот период не значатся.
       *[chs] Саммитов ШОС за этот период не было.
    }
   *[ever] { $series ->
        [chg] К тому времени заседаний глав правительств ещё не было: первое прошло в сентябре 2001 года.
       *[chs] К тому времени саммитов ШОС ещё не было: первый прошёл в Шанхае 14–15 июня 2001 года.
    }
}
summits-all = { $series ->
    [chg] Известно { $count ->
        [one] { $count } заседание
        [few] { $count } заседания
       *[many] { $count } заседаний
    } глав правительств: первое — { $first }; последнее — { $last }
   *[chs] Прошло { $count ->
        [one] { $count } саммит
        [few] { $count } саммита
       *[many] { $count } саммитов
    } ШОС: первый — { $first }; последний — { $last }
}
summits-in-period = { $series ->
    [chg] { $count ->
        [one] { $count } заседание
        [few] { $count } заседания
       *[many] { $count } заседаний
    } глав правительств ({ $period }): { $names }.
   *[chs] { $count ->
        [one] { $count } саммит
        [few] { $count } саммита
       *[many] { $count } саммитов
    } ШОС ({ $period }): { $names }.
}
summits-entry = { $kind ->
    [online] { $year } — по видеосвязи
   *[there] { $year } — { $place }
}
summits-count-in = { $series ->
    [chg] К { $until } всего было { $total ->
        [one] { $total } заседание
        [few] { $total } заседания
       *[many] { $total } заседаний
    } глав правительств; из них { $period } — { $kind ->
        [none] ни одного.
       *[some] { $count } ({ $names }).
    }
   *[chs] К { $until } всего прошло { $total ->
        [one] { $total } саммит
        [few] { $total } саммита
       *[many] { $total } саммитов
    } ШОС; из них { $period } — { $kind ->
        [none] ни одного.
       *[some] { $count } ({ $names }).
    }
}
summits-not-number = Не { $wrong }.
summits-count-other = { $series ->
    [chg] Заседаний глав правительств известно { $count }, последнее — { $last }
   *[chs] Саммитов ШОС прошло { $count }, последний — { $last }
}
summits-hosted = { $kind ->
    [none] { $series ->
        [chg] Нет, заседаний глав правительств ШОС здесь не было: { $place }.
       *[chs] Нет, саммитов ШОС здесь не было: { $place }.
    }
   *[some] { $series ->
        [chg] Главы правительств ШОС собирались { $place_pre } { $often }: { $names }.
       *[chs] Саммит ШОС проходил { $place_pre } { $often }: { $names }.
    }
}
summits-year = { $kind ->
    [online] { $year } (по видеосвязи)
   *[there] { $year }
}
summits-apart = { $year }: место — { $place }, но председательство — { $state }.
summits-other = { $series ->
    [chg] Главы правительств собирались { $place_pre } { $often }: { $names }.
   *[chs] Саммит ШОС проходил { $place_pre } { $often }: { $names }.
}
summits-video = { $days } (председательство: { $host })
summits-online = { $kind ->
    [none] { $series ->
        [chg] Заседаний глав правительств по видеосвязи не было.
       *[chs] Саммитов ШОС по видеосвязи не было.
    }
   *[some] { $series ->
        [chg] По видеосвязи { $count ->
            [one] прошло { $count } заседание
            [few] прошли { $count } заседания
           *[many] прошли { $count } заседаний
        } глав правительств: { $names }.
       *[chs] По видеосвязи { $count ->
            [one] прошёл { $count } саммит
            [few] прошли { $count } саммита
           *[many] прошли { $count } саммитов
        } ШОС: { $names }.
    }
}
summits-chaired = { $kind ->
    [outside] { $state } не входит в число членов ШОС; { $office } — ни разу.
    [none] { $office } — { $state }: пока ни разу.
   *[some] { $office } — { $state }: { $often } ({ $names }).
}
summits-years = { $kind ->
    [both] { $start }–{ $end }
    [open] с { $start } года
   *[one] { $start }
}
summits-holders = Занимали пост: { $people }.
summits-most = { $series ->
    [chg] Чаще всего главы правительств собирались здесь: { $names } — { $many ->
        [one] { $often }.
       *[other] по { $often }.
    }
   *[chs] Больше всего саммитов ШОС в одном городе: { $names } — { $many ->
        [one] { $often }.
       *[other] по { $often }.
    }
}
summits-most-states = По странам, без видеовстреч: { $states } — { $many ->
    [one] { $often }.
   *[other] по { $often }.
}
summits-times = { $state } — { $often }
summits-chaired-all = { $office }: { $names }.
summits-no-terms = К тому времени этой должности ещё никто не занимал.
summits-from-to = { $first } — … — { $last }
summits-open = { $kind ->
    [start] начало — { $day }, конец не установлен
   *[end] конец — { $day }, начало не установлено
}
