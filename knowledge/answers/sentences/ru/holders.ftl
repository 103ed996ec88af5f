# Должности и те, кто их занимал: названия, имена со странами, сроки.
holders-title = { $office ->
    [secretary-general] генеральный секретарь ШОС
    [deputy-secretary-general] заместитель генерального секретаря ШОС
    [rats-director] директор Исполкома РАТС
    [chair] председательство в ШОС
    [chg-chair] председательство в Совете глав правительств
    [rats-council-chair] председательство в Совете РАТС
   *[other] { $name }
}
holders-title-gen = { $office ->
    [secretary-general] генерального секретаря ШОС
    [deputy-secretary-general] заместителя генерального секретаря ШОС
    [rats-director] директора Исполкома РАТС
    [chair] председательства в ШОС
    [chg-chair] председательства в Совете глав правительств
    [rats-council-chair] председательства в Совете РАТС
   *[other] «{ $name }»
}
holders-title-ins = { $office ->
    [secretary-general] генеральным секретарём ШОС
    [deputy-secretary-general] заместителем генерального секретаря ШОС
    [rats-director] директором Исполкома РАТС
    [chair] председательством в ШОС
    [chg-chair] председательством в Совете глав правительств
    [rats-council-chair] председательством в Совете РАТС
   *[other] «{ $name }»
}
holders-titles = { $office ->
    [secretary-general] генеральные секретари ШОС
    [deputy-secretary-general] заместители генерального секретаря ШОС
    [rats-director] директора Исполкома РАТС
    [chair] председательство в ШОС
    [chg-chair] председательство в Совете глав правительств
    [rats-council-chair] председательство в Совете РАТС
   *[other] { $name }
}
holders-titles-gen = { $office ->
    [secretary-general] генеральных секретарей ШОС
    [deputy-secretary-general] заместителей генерального секретаря ШОС
    [rats-director] директоров Исполкома РАТС
    [chair] председательств в ШОС
    [chg-chair] председательств в Совете глав правительств
    [rats-council-chair] председательств в Совете РАТС
   *[other] «{ $name }»
}
holders-candidate = { $kind ->
    [state] { $state }
   *[person] представитель { $state_gen }
}
holders-name = { $state }
holders-person = { $person } ({ $state })
holders-person-unconfirmed = { $person } (страна не подтверждена)
holders-unconfirmed = страна не подтверждена
holders-short = { $person } ({ $state }, { $years })
holders-short-state = { $state } ({ $years })
holders-short-turn = { $state } ({ $years }, прогноз)
holders-latest = { $person } ({ $state }, на посту { $seen })
holders-to-meeting = с { $start } до { $end }
holders-meeting = { $office ->
    [chair] саммита
   *[other] заседания
} { $year } г.
holders-undated = даты не установлены
holders-seen = на посту { $seen }
holders-start = с { $start }, конец срока не установлен
holders-start-seen = с { $start }, последний раз на посту { $seen }
holders-year = { $first }
holders-years = { $first }–{ $last }
holders-years-from = с { $first } г.
holders-years-to = до { $last } г.
holders-rule = Правило: { $rule }; до сих пор совпало в { $hits } из { $total } случаев.
holders-around = { $sparse ->
    [yes] Известно до: { $before }. Известно после: { $after }.
   *[no] { $kind ->
        [state] До: { $before }. После: { $after }.
       *[person] Предшественник: { $before }. Преемник: { $after }.
    }
}
holders-around-before = { $kind ->
    [state] До: { $before }.
   *[person] Предшественник: { $before }.
}
holders-around-after = { $kind ->
    [state] Первый срок в списке. После: { $after }.
   *[person] Первый на этом посту. Преемник: { $after }.
}
holders-row = { $who }: { $period }
