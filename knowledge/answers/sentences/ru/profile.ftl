# Страна в ШОС на одной странице.
profile-member = { $state }: { $standing }; { $count ->
    [0] генеральных секретарей не было
    [one] генеральный секретарь — { $people }
   *[other] генеральные секретари — { $people }
}; { $chairs ->
    [0] в ШОС ещё не председательствовала эта страна
    [one] председательство в ШОС — { $chairs } раз
    [few] председательство в ШОС — { $chairs } раза
   *[other] председательство в ШОС — { $chairs } раз
}.
profile-other = { $state }: { $standing }; должности и председательство в ШОС — только для членов.
profile-heads = Директора Исполкома РАТС: { $list }.
profile-chairs = Председательство в ШОС: { $list }.
profile-summits = Саммитов под председательством страны — { $count }: { $list }.
profile-summit = { $place } { $year }
profile-person = { $person } ({ $years })
profile-next = { $there ->
    [yes] { $office ->
        [secretary-general] генеральный секретарь { $years }
       *[chair] председательство { $years }
    }
   *[no] { $office ->
        [secretary-general] очереди на пост генерального секретаря нет
       *[chair] очереди на председательство нет
    }
}
profile-next-turns = По прогнозу, не решено: { $list }.
