# Что произошло в году, месяце или в какой-то день.
timeline-in = { $day }: { $texts }.
timeline-on = { $day }: { $texts }
timeline-dated = { $text } ({ $day })
timeline-nothing-then = { $day } записанных событий не было.
timeline-nothing = { $kind ->
    [before] { $day } записанных событий не было: ШОС основана 15 июня 2001 года.
    [ahead] { $day } — о решениях на это время пока ничего не известно.
   *[none] { $day } записанных событий не было.
}
timeline-meeting = { $doubt ->
    [ahead] { $kind ->
        [online] ожидается { $name } по видеосвязи
        [nowhere] ожидается { $name }
       *[there] ожидается { $name } ({ $place })
    }
    [unconfirmed] { $kind ->
        [there] намечено: { $name } ({ $place }), проведение не подтверждено
       *[other] намечено: { $name }, проведение не подтверждено
    }
   *[no] { $kind ->
        [online] { $name } по видеосвязи (председательство: { $host })
        [nowhere] { $name } (председательство: { $host })
       *[there] { $name } ({ $place })
    }
}
timeline-standing = { $kind ->
    [founded] основана ШОС: { $states }
    [member] в ШОС { $count ->
        [one] принято государство
       *[other] приняты государства
    }: { $states }
    [observer] статус наблюдателя: { $states }
    [dialogue-partner] статус партнёра по диалогу: { $states }
   *[partner] статус партнёра ШОС: { $states }
}
timeline-step = { $states } — { $what }
timeline-chair = { $office } принимает { $state }
timeline-approved = { $kind ->
    [known] решение о назначении: { $office } — { $person } ({ $state })
   *[no] решение о назначении: { $office } — { $person }
}
timeline-begins = { $kind ->
    [known] начало срока: { $office } — { $person } ({ $state })
   *[no] начало срока: { $office } — { $person }
}
timeline-ends = конец срока: { $office } — { $person }
timeline-signed = принят документ: { $document }
timeline-force = вступление в силу: { $document }
timeline-body = начало работы: { $body }
