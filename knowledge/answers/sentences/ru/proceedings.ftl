# Что решали заседания.
proceedings-none-yet = { $series ->
    [chg] К тому времени заседаний глав правительств ещё не было.
   *[chs] К тому времени саммитов ШОС ещё не было: первый прошёл в Шанхае 14–15 июня 2001 года.
}
proceedings-no-number = { $series ->
    [chg] Заседание глав правительств № { $number } не значится: пока известно о проведении { $count }.
   *[chs] Саммит ШОС № { $number } не значится: пока их проведено { $count }.
}
proceedings-before = { $series ->
    [chg] ШОС основана 15 июня 2001 года; главы правительств впервые собрались в сентябре 2001 года.
   *[chs] Саммитов ШОС тогда не было: организация основана на первом из них, в Шанхае 14–15 июня 2001 года.
}
proceedings-no-year = { $kind ->
    [ahead] { $series ->
        [chg] О заседании глав правительств в { $year } году сведений и решений нет.
       *[chs] О саммите ШОС { $year } года сведений и решений нет.
    }
   *[past] { $series ->
        [chg] Заседание глав правительств в { $year } году не значится.
       *[chs] Саммит ШОС в { $year } году не значится.
    }
}
proceedings-no-outcomes = Решения этой встречи здесь не записаны: { $name } ({ $item }).
proceedings-outcomes = { $series ->
    [chg] Главы правительств, { $item }: { $texts }.
   *[chs] Саммит ШОС, { $item }: { $texts }.
}
proceedings-motto = Девиз председательства ({ $state }; { $item }) — { $motto }.
proceedings-motto-of = { $year } — { $motto }
proceedings-no-motto-yet = Девиз нынешнего председательства ({ $state }) пока не установлен.
proceedings-no-motto = { $kind ->
    [some] Девиз этой встречи не установлен. Известны: { $known }.
   *[none] Девиз этой встречи не установлен.
}
proceedings-which-state = Назовите, пожалуйста, государство, о приёме которого вы спрашиваете.
proceedings-admitted = { $kind ->
    [founders] { $states } — в ШОС с её основания { $day }: { $name } ({ $item }).
    [summit] { $states } — в составе ШОС с решения от { $day }: { $name } ({ $item }), председательство: { $host }.
   *[day] { $states }: приём в ШОС { $day }
}
proceedings-not-admitted = { $kind ->
    [observer] { $state } — не член ШОС, а наблюдатель: решения о приёме не было.
    [dialogue-partner] { $state } — не член ШОС, а партнёр по диалогу: решения о приёме не было.
    [partner] { $state } — не член, а партнёр ШОС: решения о приёме не было.
   *[none] { $state } — не член ШОС и статуса в ней не имеет.
}
proceedings-step = { $day } — { $what }
