# Очередь на должность: посты, годы и то, на чём держится прогноз.
turns-post = { $office ->
    [secretary-general] пост генерального секретаря
    [deputy-secretary-general] посты заместителей генерального секретаря
    [rats-director] пост директора Исполкома РАТС
    [chair] председательство в ШОС
    [chg-chair] председательство в Совете глав правительств
    [rats-council-chair] председательство в Совете РАТС
   *[other] { $name }
}
turns-not-yet = На { $day } ещё никого не назначали ({ $post }, существует с { $since }).
turns-years = { $shape ->
    [both] { $first }–{ $last }
    [one] { $first }
    [from] с { $first }
    [to] до { $last }
    [seen] на посту в { $first }
   *[none] даты не установлены
}
turns-day = { $day }
turns-year = { $year } год
turns-dates = { $start } – { $end }
turns-summits = от саммита { $first } года до саммита { $last } года
turns-meeting = заседание { $years } года
turns-time = { $years }
turns-entry = { $state } ({ $years })
turns-entry-person = { $state } ({ $person }, { $years })
turns-entry-unconfirmed = { $person }, страна не подтверждена ({ $years })
turns-record = { $total ->
    [0] ещё не проверено ни на одной смене
   *[other] верно в { $hits } из { $total } прошлых { $total ->
        [one] смены
       *[other] смен
    }{ $streak ->
        [0] {""}
       *[other] , последние { $streak } подряд
    }
}
turns-basis = прогноз по правилу «{ $rule }» ({ $record }); { $kind ->
    [decided] кроме уже названных, никто не выдвинут и не утверждён
    [perhaps] никто пока не утверждён
    [person] никто пока не выдвинут и не утверждён
   *[other] решения пока нет
}
turns-basis-doubt = лишь вывод из прежнего порядка: опубликованного правила ротации нет{ $unverified ->
    [0] {""}
    [one] , страна { $unverified } директора не подтверждена
   *[other] , страны { $unverified } директоров не подтверждены
}; никто пока не назван
turns-before = _до_|раньше|ранее_|прежде
turns-own-person = { $person } ({ $years })
turns-own = { $years }
turns-who = { $person } ({ $state })
turns-who-unconfirmed = { $person } (страна не подтверждена)
turns-chain = { $one }; { $two }
