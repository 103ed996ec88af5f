# Наблюдатели, партнёры по диалогу, партнёры.
partners-verdict = { $verdict ->
    [yes] Да:{" "}
    [no] Нет:{" "}
   *[open] {""}
}
partners-line = Кроме членов, у ШОС { $count } { $count ->
    [one] партнёр
    [few] партнёра
   *[other] партнёров
}; всего государств — { $all }.
partners-list = { $count } { $count ->
    [one] партнёр
    [few] партнёра
   *[other] партнёров
} ШОС с { $since }: { $list }.
partners-count = { partners-verdict }{ $count } { $count ->
    [one] партнёр
    [few] партнёра
   *[other] партнёров
} ШОС с { $since }: { $observers } наблюдателя ({ $list }), { $dialogue } партнёров по диалогу и { $others }.
partners-names = Партнёры: { $list }.
partners-names-before = Наблюдатели и партнёры по диалогу: { $list }.
partners-made-up = В их числе { $observers } наблюдателя ({ $list }), { $dialogue } партнёров по диалогу и { $others }.
partners-observers = { $at } — наблюдателей { $count }: { $list }.
partners-observers-merged = Формально { $count }: { $list }. По решению об объединении статусов наблюдателя и партнёра по диалогу ({ $since }) они считаются партнёрами ШОС; вступление в силу не подтверждено.
partners-no-observers = На { $day } наблюдателей не было.
partners-since = Наблюдатели: { $list }.
partners-since-entry = { $state } (с { $since })
partners-former = Наблюдатели, ставшие членами: { $list }.
partners-former-entry = { $state } ({ $year })
partners-circle = { partners-verdict }Всего { $total }: { $members } членов и { $partners } партнёров.
partners-circle-before = { partners-verdict }Достоверно { $total } ({ $day }): { $members } членов и { $partners } наблюдателей или партнёров по диалогу.
partners-members = Члены: { $list }.
partners-before = { $at } — наблюдателей { $observers }: { $list }{ $dialogue ->
    [0] {""}
   *[other] ; партнёров по диалогу { $dialogue }: { $talking }
}{ $unsure ->
    [0] .
   *[other] ; ещё у { $unsure } начало не установлено.
}
partners-none = { $at } — ни наблюдателей, ни партнёров по диалогу в записях нет.
partners-unsure = В перечне на { $day }, но начало не установлено: { $list }.
partners-not-yet = Объединение в один статус решено { $since }; Хартия ещё не была изменена.
