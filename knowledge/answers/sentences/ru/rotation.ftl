# Чья очередь следующая и в каком порядке.
rotation-next = Следующая очередь на { $post }: { $state }, { $when } — { $basis }.
rotation-next-after = После { $before_gen } — { $state }, { $when } ({ $post }): { $basis }.
rotation-next-chair = Сейчас { $post } — { $now } ({ $years }); следующая по прогнозу — { $state } ({ $next }). Решения пока нет; правило { $record }.
rotation-next-doubt = Не установлено: на { $years } никто не назван, а правило ротации не опубликовано ({ $post }). По прежнему порядку могла бы подойти очередь { $state_gen }, но страны { $unverified } директоров не подтверждены.
rotation-next-doubt-after = Кто после { $before_gen }, не установлено: на { $years } никто не назван, правило ротации не опубликовано ({ $post }). По прежнему порядку могла бы подойти очередь { $state_gen }, но страны { $unverified } директоров не подтверждены.
rotation-next-decided = Следующим { $post } занимает { $person } ({ $state }), { $when }: { $decision }.
rotation-next-scheduled = Следующая очередь на { $post }: { $entry }; это решено.
rotation-next-several = Ближайшая очередь на { $post }: { $list } — { $basis }.
rotation-next-many = Ближайшие { $count } на { $post } начинаются так: { $list } — { $basis }.
rotation-in-projected = { $period }, { $post }: { $list } — { $basis }.
rotation-in-recorded = { $period }, { $post }: { $list }.
rotation-before-office = { $period }: тогда этого ещё не было ({ $post }, с { $since }).
rotation-nothing-in = { $period }: записей нет, и прогноз так далеко не идёт ({ $post }).
rotation-too-far = Так далеко прогноз не идёт ({ $post }).
rotation-first = Ближайшая очередь: { $entry }.
rotation-then = Затем: { $list }.
rotation-came = После прошлого срока ({ $years }): { $entry }.
rotation-order = { $text } До сих пор: { $list }; следующая очередь{ $sure ->
    [yes] {""}
   *[no] {" "}по прогнозу
} — { $next }.
rotation-order-lately = { $text } В последние годы: { $list }; следующая очередь{ $sure ->
    [yes] {""}
   *[no] {" "}по прогнозу
} — { $next }.
rotation-text = { $office ->
    [secretary-general] По Хартии (ст. 11) пост переходит по русскому алфавиту названий государств.
    [chair] Председательство идёт вместе с приёмом саммита, а его место «как правило» определяют по русскому алфавиту.
    [chg-chair] Место заседания главы правительств согласуют заранее; на деле оно следует русскому алфавиту.
    [rats-director] Правило ротации для директора Исполкома РАТС не опубликовано.
   *[other] { $other }
}
rotation-ahead = Дальше: { $list }.
rotation-basis = Будущие сроки — { $basis }.
rotation-order-doubt = { $text } По прежнему порядку следующая очередь могла бы быть такой: { $next }, но страны { $unverified } директоров не подтверждены.
rotation-so-far = До сих пор: { $list }.
rotation-alphabet = Члены по русскому алфавиту: { $list }.
