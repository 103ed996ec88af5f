# Вступления по времени.
accessions-states = { $count } { $count ->
    [one] государство-член
    [few] государства-члена
   *[other] государств-членов
}
accessions-is = { $verdict ->
    [yes] Да:{" "}
    [no] Нет:{" "}
   *[open] {""}
}
accessions-other-entry = { $list } ({ $standing ->
    [observer] наблюдатель
    [dialogue-partner] партнёр по диалогу
   *[partner] партнёр ШОС
}, { $day })
accessions-dated = { $list } ({ $day })
accessions-step = { $count } с { $day } ({ $list })
accessions-step-first = { $count } с { $day } (основатели: { $list })
accessions-history = Число членов ШОС: { $list }.
accessions-newest = Последнее вступление — { $list }, { $day }; с тех пор в ШОС { accessions-states }.
accessions-before-that = До того: { $list }.
accessions-after = После вступления { $state_gen }: { $list }.
accessions-nobody-after = После { $state_gen } ({ $day }) никто не вступал.
accessions-only-founders = Со времени основания { $day } никто не вступал; члены — { $list }.
accessions-nth = { accessions-is }№ { $number } по дате вступления — { $list } ({ $day }).
accessions-nth-tie = { accessions-is }№ { $first } и № { $last } вступили вместе, { $day }: { $list }.
accessions-nth-founders = { accessions-is }№ { $first }–{ $last } — основатели, все с { $day }: { $list }.
accessions-no-such = Члена № { $number } нет: в ШОС { accessions-states }; последнее вступление — { $list }.
accessions-which-number = Скажите, пожалуйста, какой по счёту член, например: девятый.
accessions-joined = { $at } — вступили в ШОС: { $list }.
accessions-nobody-joined = { $at } — новых членов в ШОС не было.
accessions-other = Другой статус получили: { $list }.
accessions-both = { $first } { $second }
accessions-ahead = На то время ничего не решено; на { $day } в ШОС { accessions-states }.
accessions-none = На { $day } членов ещё не было.
