# Органы ШОС.
bodies-full = { $name } ({ $short })
bodies-role = { $name }: { $role }
bodies-named = { $name }. { $text }.
bodies-seat-short = Местонахождение: { $place }.
bodies-seat = { $kind ->
    [wrong] { $name } — не { $wrong_pre }, а { $place_pre } ({ $country }).
    [planned] { $name } — планируется { $place_pre } ({ $country }).
   *[right] { $name } — { $place_pre } ({ $country }).
}
bodies-no-seat = Собственного местонахождения не записано: { $name }.
bodies-at = { $name } ({ $place })
bodies-permanent = У ШОС { $count ->
    [one] { $count } постоянно действующий орган
    [few] { $count } постоянно действующих органа
   *[many] { $count } постоянно действующих органов
}: { $names }.
bodies-unknown = { $field ->
    [chair] Кто председательствует, не установлено: { $name }.
    [composition] Состав не установлен: { $name }.
    [frequency] Как часто проходят заседания, не установлено: { $name }.
    [appoints] О назначениях этим органом сведений нет: { $name }.
   *[other] Как и когда создан этот орган, не установлено: { $name }.
}
bodies-standing = { $name }: постоянно действующий орган, работает круглый год, а не сессиями.
bodies-part = { $part ->
    [nominates] { $name } только представляет кандидатуру; утверждает ({ $office }) { $approver }.
    [approves] { $name } утверждает ({ $office }); кандидатуру представляет { $nominator }.
   *[none] не этот орган ({ $name }): { $office } — кандидатуру представляет { $nominator }, утверждает { $approver }.
}
bodies-two = { $first }: { $role }. { $second }: { $other }.
bodies-list = Органов { $count } (ст. 4 Хартии): { $names }.
bodies-others = Кроме них, неправительственные: { $names }.
bodies-planned = Планируются или создаются: { $names }.
bodies-not-permanent = { $name } не относится к постоянно действующим органам.
bodies-founded = { $name } — с { $day }
bodies-not-supreme = Не этот орган: { $name }.
bodies-day = на { $day }
bodies-nobody = Кто председательствует ({ $day }), не установлено.
bodies-now = { $certain ->
    [yes] { $kind ->
        [person] Руководитель ({ $day }): { $names }.
        [delegate] Председательствующее государство ({ $day }): { $names }.
       *[state] Председательство ({ $day }): { $names }.
    }
   *[no] { $kind ->
        [person] Руководитель ({ $day }), вероятно: { $names }; с точностью до дня не подтверждено.
       *[state] Председательство ({ $day }), вероятно: { $names }; с точностью до дня не подтверждено.
    }
}
bodies-not-yet = На { $day } этого органа ещё не было: отсчёт ведётся с { $since }
bodies-article = Основание: ст. { $article } Хартии ШОС.
bodies-many = сменилось { $count }, первый — { $first }, последний — { $last }
bodies-apart = Это разные органы: { $first } и { $second }.
