# Одна страна и ШОС.
standing-asks-observer = наблюдател
standing-asks-partner = партнер|партнёр
standing-asks-member = член
standing-asks-open = какой|каков|какая|какую|какие|статус|качестве|роль|кем_
standing-verdict = { $verdict ->
    [yes] Да:{" "}
    [no] Нет:{" "}
   *[open] {""}
}
standing-later = { $later ->
    [none] {""}
    [member] ; член с { $date }
    [observer] ; наблюдатель с { $date }
    [dialogue-partner] ; партнёр по диалогу с { $date }
   *[partner] ; партнёр ШОС с { $date }
}
standing-since = { $dated ->
    [no] {" "}(с какого времени, не установлено)
   *[day] {" "}с { $start }
}
standing-end = { $dated ->
    [no] .
   *[day] {""}
}
standing-member = { standing-verdict }{ $tense ->
    [now] { $state } — полноправный член ШОС
   *[then] { $state }, { $at } — полноправный член ШОС
}{ standing-since }{ $founder ->
    [yes] , основатель.
   *[no] {""}
}
standing-partner = { standing-verdict }{ $tense ->
    [now] { $state }
   *[then] { $state }, { $at }
} — партнёр ШОС{ standing-since }, не член{ $formally ->
    [observer] {" "}(формально ещё наблюдатель)
    [dialogue-partner] {" "}(формально ещё партнёр по диалогу)
   *[none] {""}
}{ standing-later }{ standing-stop }
standing-stop = { $later ->
    [none] .
   *[other] {""}
}
standing-observer = { standing-verdict }{ $tense ->
    [now] { $state } — наблюдатель{ standing-since }, не член ШОС
   *[then] { $state }, { $at } — наблюдатель{ standing-since }, ещё не член ШОС
}{ standing-later }{ standing-stop }
standing-dialogue-partner = { standing-verdict }{ $tense ->
    [now] { $state }
   *[then] { $state }, { $at }
} — партнёр по диалогу{ standing-since }, не член ШОС{ standing-later }{ standing-stop }
standing-none = { standing-verdict }{ $tense ->
    [now] { $state } — не член ШОС, статуса в ней нет (ни наблюдателя, ни партнёра)
   *[then] { $state }, { $at } — не член ШОС, статуса не было
}{ standing-later }{ standing-stop }
standing-turned = { $state }, { $at } — сначала { $before ->
    [none] без статуса
    [observer] наблюдатель
    [dialogue-partner] партнёр по диалогу
   *[other] партнёр
}, с { $start } { standing-kind }.
standing-several = { $list }.
standing-several-then = { $at } — { $list }.
standing-changed = Изменилось за это время: { $list }.
standing-all = По порядку: { $list }.
standing-uncertain = Начало этого статуса не установлено; достоверно он известен лишь с 1 сентября 2025 года.
standing-kind = { $standing ->
    [member] член
    [observer] наблюдатель
    [dialogue-partner] партнёр по диалогу
   *[partner] партнёр ШОС
}
standing-limits = { $dated ->
    [span] { $start } – { $end }
    [since] с { $start }
   *[no] начало не установлено
}
standing-entry = { $state } ({ standing-kind }, { standing-limits })
standing-own = { standing-kind } ({ standing-limits })
standing-entry-none = { $state } (статуса нет)
standing-joined = { $state }: вступление в ШОС — { $day }, № { $number } по счёту{ $before ->
    [0] {""}
   *[other] ; до того: { $list }
}.
standing-founded = { $state } — основатель ШОС: с { $day }, дня её создания в Шанхае.
standing-joined-together = { $list } вступили в ШОС { $day } (полноправные члены).
standing-not-joined = { $standing ->
    [none] { $state } не состоит в ШОС: не член, статуса нет.
    [observer] { $state } — не член ШОС, а наблюдатель{ standing-since }{ standing-end }
    [dialogue-partner] { $state } — не член ШОС, а партнёр по диалогу{ standing-since }{ standing-end }
   *[partner] { $state } — не член ШОС, а партнёр{ standing-since }{ standing-end }
}
standing-years = { $years ->
    [0] В составе ШОС меньше года.
    [one] В составе ШОС { $years } год.
    [few] В составе ШОС { $years } года.
   *[other] В составе ШОС { $years } лет.
}
standing-step = { $date } — { $what }
standing-chain = { $count ->
    [1] { $one }
    [2] { $one }; { $two }
   *[3] { $one }; { $two }; { $three }
}
standing-path = { $list }: { $steps }.
standing-path-founder = { $state }: вступать не требовалось, это один из шести основателей ШОС ({ $day }).
standing-path-none = { $state }: шаги не записаны. { $sentence }
standing-took = От первого из этих шагов до членства — { $days } { $days ->
    [one] день
    [few] дня
   *[other] дней
}.
standing-which-state = Назовите, пожалуйста, страну, например: Иран — член ШОС?
standing-brief = { $standing ->
    [member] { $founder ->
        [yes] член-основатель
       *[no] член
    }{ standing-since }
    [observer] наблюдатель{ standing-since }
    [dialogue-partner] партнёр по диалогу{ standing-since }
    [partner] партнёр ШОС{ standing-since }
   *[none] не член ШОС, статуса нет
}
