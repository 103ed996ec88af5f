# Члены ШОС.
membership-verdict = { $verdict ->
    [yes] Да:{" "}
    [no] Нет, не { $asked }:{" "}
   *[open] {""}
}
membership-states = { $count } { $count ->
    [one] государство-член
    [few] государства-члена
   *[other] государств-членов
}
membership-list = { membership-verdict }{ $tense ->
    [now] В ШОС { membership-states }:
   *[then] { $at }: { membership-states } —
} { $list }.
membership-count = { membership-verdict }{ $tense ->
    [now] { membership-states } в ШОС
   *[then] { $at } — { membership-states }
}: { $members } ({ $count } с { $since }, вступление: { $list }).
membership-count-founding = { membership-verdict }{ $tense ->
    [now] { membership-states } в ШОС
   *[then] { $at } — { membership-states }
}, основатели: { $members }.
membership-count-changed = { membership-verdict }{ $at } — сначала { $before }, затем { membership-states } с { $since } (вступили: { $list }).
membership-counts = Число членов: { $list }.
membership-at = { $at } — { $count }
membership-nothing-ahead = Так на { $day }; о дальнейших изменениях решений нет.
membership-waves = Вступали: { $list }.
membership-within = До того — { $count }; вступили за это время: { $list }.
membership-founders = ШОС основали { $count } { $count ->
    [one] государство
    [few] государства
   *[other] государств
} { $day } в Шанхае: { $list }.
membership-founder = { $verdict ->
    [yes] Да: { $state } — в числе основателей ШОС ({ $day }), их { $count }: { $list }.
   *[no] Нет: { $state } — не основатель ШОС. Основатели ({ $day }), их { $count }: { $list }.
}
membership-note = { $state }: { $note }
membership-later = Вступили позже: { $list }.
membership-never-left = Из ШОС никто никогда не выходил и не исключался; в ней { membership-states }.
membership-gone = Вышли из ШОС: { $list }.
membership-left = { $standing ->
    [member] Нет: { $state } состоит в ШОС с { $since } и не выходит. Из ШОС никто никогда не выходил и не исключался.
    [none] Посылка неверна: { $state } — не член ШОС, членства и статуса в ней никогда не было. Из ШОС никто никогда не выходил.
   *[partner] Посылка неверна: { $state } — не член ШОС, а партнёр или наблюдатель. Из ШОС никто никогда не выходил.
}
