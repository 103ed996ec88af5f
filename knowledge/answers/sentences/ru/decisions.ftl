# Решения о сроке: выдвижение, назначение, досрочный уход.
decisions-projected = Назначения ещё нет: по ротации { $title } — { $kind ->
    [state] { $state }
   *[person] представитель { $state_gen }
}, { $period } (прогноз, решения ещё нет).
decisions-comma = { $first }, { $rest }
decisions-decided = Назначение: { $parts }{ $inferred ->
    [yes] {" "}(вывод).
   *[no] .
}
decisions-not-begun = На { $day } срок ещё не начался: { $who }, { $title }, с { $start }
decisions-whole = Срок: { $period }
decisions-no-report = О досрочном уходе сведений нет: { $who }, { $title }, { $period }
decisions-still = Нет: { $who } — { $title } с { $start }, срок — до { $end }; о досрочном уходе не сообщалось.
decisions-cut = Да, до окончания обычного срока: { $who }, { $title }, { $period } ({ $days } дн.).
decisions-full = Нет, ни отставки, ни увольнения, ни досрочного ухода не было: { $who }, { $title } — полный срок, { $period }{ $counted ->
    [yes] {" "}({ $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }).
   *[no] {""}
}
decisions-none-early-state = Нет: { $title } переходит с закрытием заседания, досрочно от него не отказывались (завершённых сроков: { $count }).
decisions-none-over = К этому дню ни один срок ещё не закончился, досрочно уйти никто не мог.
decisions-some-early = Да, до окончания обычного срока: { $names }.
decisions-none-early = Нет: { $plural ->
    [yes] сведений о досрочном уходе нет ({ $titles }), но большинство дат не установлено.
   *[no] из тех, чей срок закончился ({ $titles }, { $count }), никто не был уволен и не ушёл досрочно: каждый срок дошёл до последнего дня, временно исполняющих обязанности не было.
}
decisions-still-serving = { $who } — на посту, срок до { $end }
decisions-next-post = { $named ->
    [yes] { $name }: следующий пост с { $start } — { $post }.
   *[no] Следующий пост, с { $start }: { $post }.
}
decisions-appointed = { $who }, { $title }: решение о назначении принято { $day }{ $placed ->
    [yes] {" "}{ $place_pre }
   *[no] {""}
}{ $bodied ->
    [yes] {" "}({ $body })
   *[no] {""}
}{ $started ->
    [yes] ; срок — с { $start }
   *[no] .
}
decisions-appointed-unknown = День назначения не установлен: { $who }, { $title }{ $approved ->
    [yes] ; решение принимает { $body }
   *[no] {""}
}. Срок: { $period }
decisions-chair-by-hosting = { $title }: назначения нет, оно связано с проведением заседания. { $who }: { $period }
decisions-inferred = День и место решения — вывод, само решение не найдено.
decisions-nominated-line = Выдвижение: { $parts }.
decisions-nominated = { $who }, { $title }: кандидатуру представил { $body } ({ $day }{ $inferred ->
    [yes] , вывод
   *[no] {""}
}){ $stated ->
    [yes] , кандидат { $state_gen }
   *[no] {""}
}.
decisions-nominated-by-rule = Кто выдвинул, не установлено: { $who }, { $title }; по правилу кандидатуру представляет { $body }{ $stated ->
    [yes] , страна — { $state }
   *[no] {""}
}.
