# Все, кто занимал должность: списки, числа, страны, перерывы, повторы.
records-list = { $titles }, { $sparse ->
    [yes] известно { $count }
   *[no] всего { $count }
}: { $names }.
records-list-long = { $titles }: всего { $count }, первый срок — { $first }, последний — { $last }.
records-row = { $number }. { $who }: { $period }
records-named = { $name } ({ $years })
records-count = { $kind ->
    [state] { $titles }: { $count ->
        [one] { $count } срок
        [few] { $count } срока
       *[many] { $count } сроков
    }, { $states ->
        [one] { $states } страна
        [few] { $states } страны
       *[many] { $states } стран
    }; последний — { $last }.
   *[person] { $sparse ->
        [yes] Известны по именам { $count } ({ $titles }), полное число не установлено; последний — { $last }.
       *[no] { $titles }: всего { $count }{ $dated ->
            [yes] {" "}(на { $day })
           *[no] {""}
        }; последний — { $last }.
    }
}
records-which-state = О какой стране речь? Назовите её.
records-of-state = { $kind ->
    [state] { $state }, { $title }: { $count ->
        [one] { $count } раз
        [few] { $count } раза
       *[many] { $count } раз
    } — { $names }.
   *[person] { $state }, { $titles }: { $count } — { $names }.
}
records-also = { $state }: { $names }.
records-also-none = { $state }: никого.
records-said = Ни одним источником не подтверждено, что оттуда: { $names }.
records-no-nth = { $number }-го срока у этой страны не было ({ $state }, { $title }), всего { $count }: { $names }.
records-nth = { $state }, { $title }, { $number }-й срок — { $who }: { $period }
records-none-of = { $titles_gen } { $kind ->
    [state] у этого государства
   *[person] от этого государства
} не было ни разу: { $state }; в ШОС оно не состоит.
records-none-of-member = { $titles_gen } { $kind ->
    [state] у этого государства
   *[person] от этого государства
} не было ни разу{ $sparse ->
    [yes] {" "}(по неполным данным)
   *[no] {""}
}: { $state } (член ШОС с { $joined }).
records-turn = По ротации её очередь: { $period } (прогноз, решения нет).
records-no-turn = Правило, которое совпадает с прошлым, очереди ей не даёт.
records-times = { $state }{ $times ->
    [one] {""}
    [few] {" "}({ $times } раза)
   *[many] {" "}({ $times } раз)
}
records-had = { $title }: до сих пор { $count ->
    [one] { $count } страна
    [few] { $count } страны
   *[many] { $count } стран
} ({ $terms ->
    [one] { $terms } срок
    [few] { $terms } срока
   *[many] { $terms } сроков
}): { $names }.
records-all-had = Все нынешние члены ШОС уже имели эту должность: { $title }.
records-never = { $sparse ->
    [yes] Среди известных сроков ({ $title }) нет таких стран: { $names }; список неполный.
   *[no] Ни разу ({ $title }) — { $count ->
        [one] { $count } государство-член
        [few] { $count } государства-члена
       *[many] { $count } государств-членов
    }: { $names }.
}
records-never-doubtful = Ни одним источником не подтверждено, была ли эта должность ({ $title }) у таких стран: { $names }; у остальных членов она была.
records-doubtful = Ни одним источником не подтверждены сроки: { $names }.
records-member-since = { $state }: член с { $day }
records-vacant-unknown = Был ли перерыв ({ $title }), сказать нельзя: известны не все, последние — { $names }.
records-vacant = Да: с { $first } по { $last } не было никого ({ $title }).
records-no-vacancy = Нет: перерывов не было ({ $title }), сроки — { $count } — следуют один за другим, первый — { $first }.
records-inferred-days = Некоторые первые и последние дни выведены из соседних сроков.
records-since-unknown = После этого никто не записан: { $last }.
records-never-held = { $person }: такого срока не было вовсе ({ $title }).
records-own-times = { $who }, { $title }: { $times ->
    [one] только { $times } раз
    [few] { $times } раза
   *[many] { $times } раз
} — { $names }
records-nobody-twice = { $sparse ->
    [yes] Никто из известных не занимал должность дважды ({ $title }).
   *[no] Никто не занимал должность дважды ({ $title }): сроков — { $count }, и каждый раз другой человек.
}
records-some-twice = Больше одного раза: { $names }.
records-list-plural = { $titles }, известные по именам, — { $count }, последние сначала: { $names }.
records-unconfirmed = Ни один из найденных источников не называет страну: { $names }.
records-none-confirmed = { $state }: ни один подтверждённый источником срок не известен ({ $title }), хотя об одном так говорят.
