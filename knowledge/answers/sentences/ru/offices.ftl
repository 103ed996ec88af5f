# Должности: назначение, срок, требования, обязанности.
offices-about = { $name } (начало — { $since }): { $kind ->
    [state] осуществляет государство-член, а не лицо.
    [alone] должность в ШОС.
   *[body] должность, орган — { $body }.
}
offices-named = { $name }. { $text }.
offices-parts = кандидатуру представляет { $nominator }, утверждает { $approver }.
offices-no-person = Лица не назначают: председательствует государство-член.
offices-unknown-appointment = Как избирается, не установлено: { $name }.
offices-nominator = { $name }: кандидатуру представляет { $body }.
offices-approver = { $name }: утверждает { $body }.
offices-not-body = Не этот орган: { $body }.
offices-body-part = { $kind ->
    [nominates] { $body } только представляет кандидатуру.
    [approves] { $body } утверждает представленную кандидатуру.
   *[none] Не этот орган: { $body }.
}
offices-length = { $kind ->
    [state] около { $years ->
        [one] года
       *[other] { $years } лет
    }, от завершения одного заседания до завершения следующего
   *[person] { $extendable ->
        [no] один срок — { $years ->
            [one] { $years } год
            [few] { $years } года
           *[many] { $years } лет
        }, без права продления
       *[other] срок — { $years ->
            [one] { $years } год
            [few] { $years } года
           *[many] { $years } лет
        }
    }
}
offices-no-length = { $kind ->
    [plural] Срок полномочий для этой должности не установлен: { $name }.
   *[one] Твёрдый срок не установлен: { $name }.
}
offices-not-years = Не { $wrong ->
    [one] { $wrong } год
    [few] { $wrong } года
   *[many] { $wrong } лет
}.
offices-always = С самого начала он не менялся (завершено сроков: { $count }).
offices-present = На { $day } — { $holders }.
offices-example = { $kind ->
    [place] Последнее утверждение: { $holder }, { $day }, { $place }
   *[none] Последнее утверждение: { $holder }, { $day }
}
offices-extension = { $kind ->
    [no] Нет. { $name }: один срок ({ $years ->
        [one] { $years } год
        [few] { $years } года
       *[many] { $years } лет
    }) без права продления на следующий срок.
    [yes] Да. { $name }: срок может быть продлён.
    [state] Нет. { $name }: по окончании каждого срока переходит дальше; государство получает его снова, когда подходит очередь.
   *[open] Правило о продлении или повторном сроке не известно: { $name }.
}
offices-person = { $kind ->
    [over] { $person }: { $days } — срок завершён.
   *[running] { $person }: срок до { $end } включительно.
}
offices-twice = { $kind ->
    [some] Более одного срока: { $people }.
   *[none] Дважды эту должность не занимал никто: всего занимавших её — { $count }.
}
offices-again = Более одного раза: { $states }.
offices-state = { $kind ->
    [member] Да: { $state } — государство-член; эта должность { $had ->
        [yes] ему уже доставалась.
       *[no] ему пока не доставалась.
    }
    [same] Сейчас нет: { $state } — государство нынешнего генерального секретаря.
    [observer] Нет: { $state } — наблюдатель, а не член.
    [dialogue-partner] Нет: { $state } — партнёр по диалогу, а не член.
    [partner] Нет: { $state } — партнёр ШОС, а не член.
   *[none] Нет: { $state } — не член ШОС.
}
offices-now-barred = Сейчас это { $states }.
offices-no-eligibility = Кроме членства в ШОС, требований к занятию этой должности не установлено.
offices-lacking = { $field ->
    [duties] Обязанности по этой должности ни в одном найденном тексте не закреплены.
   *[accountable] Подотчётность по этой должности ни в одном найденном тексте не закреплена.
}
offices-alone = { $text }.
offices-other-part = { $kind ->
    [nominates] { $body } лишь представляет кандидатуру.
   *[approves] Затем утверждает { $body }.
}
offices-term = { $name }: { $text }.
