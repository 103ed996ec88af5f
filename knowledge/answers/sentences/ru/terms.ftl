# Кто занимал должность: сейчас, тогда, по счёту, до, после и между.
terms-when-meeting = встреча: { $place }, { $day }
terms-when-person = начало работы: { $person }, { $day }
terms-when-state = вступление: { $states }, { $day }
terms-plural = Эту должность занимают одновременно несколько человек; назовите одного из них: { $names }.
terms-state-none = { $state }: очереди на эту должность ({ $title }) не было, и по ротации она не предусмотрена.
terms-no-number = { $number }-го по счёту нет ({ $titles }): { $count ->
    [0] к этому дню никто не известен
   *[other] известно { $count }
}.
terms-before-office = { $when }: такой должности ещё не было ({ $title }), она существует с { $since }; первый срок — { $first }.
terms-before-office-empty = { $when }: такой должности ещё не было ({ $title }), она существует с { $since }
terms-not-established = { $when }: кто тогда занимал должность ({ $title }), не установлено. Известны: { $names }.
terms-nothing-known = { $when }: кто тогда занимал должность ({ $title }), не установлено.
terms-no-term = { $person }: сведений о должностях в ШОС нет.
terms-unknown-then = На { $day } ещё ничего не было известно: { $person }, { $title }.
terms-other-office = { $person } — не из тех, кто занимал должность «{ $title }».
terms-namesakes = Однофамильцы: { $names }.
terms-projected = { $kind ->
    [state] Прогноз, а не решение: по ротации { $title } ({ $when }) — { $state }, { $period }; решения ещё нет.
   *[person] Прогноз, а не решение: по ротации { $title } ({ $when }) — представитель { $state_gen }, срок { $period }; кандидат ещё не выдвинут и не утверждён.
}
terms-uncertain = { $title }, последние известные сведения — { $who }: { $period }. Продолжается ли срок, не установлено.
terms-uncertain-then = { $title } ({ $when }) — вероятно, { $who }: { $period }; точные границы срока не установлены.
terms-now = { $title } — { $who }, с { $start }; срок — до { $end }{ $counted ->
    [yes] {" "}({ $left ->
        [one] остался { $left } день
        [few] осталось { $left } дня
       *[many] осталось { $left } дней
    }).
   *[no] {""}
}
terms-now-open = { $title } — { $who }, с { $start }; конец срока не установлен.
terms-then = { $tense ->
    [future] { $title } ({ $when }), уже решено, — { $who }: { $period }
   *[other] { $title } ({ $when }) — { $who }: { $period }
}
terms-several = { $titles } ({ $when }): { $names }.
terms-several-many = { $titles } ({ $when }): всего { $count }, от { $first } до { $last }.
terms-summit = Встреча: { $place }, { $day }; председательствовал: { $by }.
terms-several-now = Полный список не установлен ({ $titles }). Последние известные: { $names }.
terms-several-then = { $titles } ({ $when }), известные: { $names }. Список может быть неполным.
terms-nth = { $kind ->
    [state] { $number }-е по счёту { $title } — { $who }: { $period }
   *[person] { $number ->
        [1] Первый
        [2] Второй
        [3] Третий
        [4] Четвёртый
        [5] Пятый
        [6] Шестой
        [7] Седьмой
        [8] Восьмой
       *[other] { $number }-й
    } { $title } — { $who }: { $period }
}
terms-nth-of-state = { $of }, { $titles }, { $number }-й срок: { $who }, { $period }
terms-nth-projected = { $number }-й по счёту ещё не известен ({ $title }); по ротации это { $kind ->
    [state] { $state }
   *[person] представитель { $state_gen }
}, { $period }: прогноз, { $kind ->
    [state] решения ещё нет
   *[person] кандидат ещё не выдвинут и не утверждён
}.
terms-side-by-side = Заместители работают одновременно, поэтому предшественник и преемник не определяются: { $who }, { $period }
terms-first = { $sparse ->
    [yes] Первый известный срок ({ $title }) — { $who }: { $period }; кто был до этого, не установлено.
   *[no] До этого никого не было: первый срок ({ $title }) — { $who }: { $period }
}
terms-predecessor = { $sparse ->
    [yes] { $title }, известно до этого ({ $who }): { $before }, { $period }
   *[no] { $kind ->
        [state] Предыдущее
       *[person] Предыдущий
    } { $title } — { $before }: { $period }; { $exact ->
        [yes] с { $start } — { $who }.
       *[no] затем — { $who }.
    }
}
terms-no-successor = Преемник ещё не выдвинут и не утверждён ({ $title }), правила для прогноза нет; сейчас — { $who }{ $ended ->
    [yes] , срок до { $end }
   *[no] .
}
terms-successor = { $sparse ->
    [yes] { $title }, известно после этого ({ $who }): { $after }, { $period }
   *[no] { $kind ->
        [state] Следующее
       *[person] Следующий
    } { $title } — { $after }: { $period }; до этого — { $who }{ $ended ->
        [yes] , до { $end }
       *[no] .
    }
}
terms-successor-projected = { $kind ->
    [state] Следующее { $title } по ротации — { $state } ({ $period }), до этого — { $who }. Это прогноз: решения ещё нет.
   *[person] Следующий по ротации — представитель { $state_gen } ({ $period }), до { $end } — { $who }. Это прогноз: кандидат ещё не выдвинут и не утверждён.
}
terms-between-whom = Между кем? Назовите двух человек, две страны или два года.
terms-between-none = Между ними никого не было: { $first }, а с { $start } — { $last }.
terms-between = Между ними ({ $first } и { $last }) — { $count }: { $names }.
terms-between-unknown = Между ними ({ $first }, { $last }) другие не известны; список неполный.
