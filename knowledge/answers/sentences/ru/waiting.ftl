# Очередь отдельной страны.
waiting-turn = Следующая очередь { $state_gen } на { $post }: { $when } — { $basis }.
waiting-turn-doubt = Не установлено: возможная очередь { $state_gen } на { $post } — { $when }, но это { $basis }.
waiting-decided = Следующая очередь { $state_gen } ({ $post }): { $person }, { $when }, { $decision }.
waiting-now = Сейчас { $post } у { $state_gen }: { $full }; следующая очередь по прогнозу — { $next } (решения нет).
waiting-now-only = Сейчас { $post } у { $state_gen }: { $full }; новой очереди прогноз не даёт.
waiting-yes = Да, по ротации: { $state }, { $when } ({ $post }) — { $basis }.
waiting-yes-recorded = Да: { $period }, { $post } — { $list }.
waiting-not-before = Нет, не раньше ({ $period }): следующая очередь { $state_gen } — { $when }, { $basis }.
waiting-no = Нет: { $period } — { $list }; следующая очередь { $state_gen } — { $when }: { $basis }.
waiting-no-place-in = Нет, по ротации: { $period } — { $list }; { $state } в этом порядке места не имеет: { $basis }.
waiting-not-in = Нет: { $period } — { $list }; для { $state_gen } срок на это время не записан ({ $post }).
waiting-no-place = Для { $state_gen } (член с { $since }) прогноз очереди не даёт: лучшее правило «{ $rule }» ({ $record }) принятых позже не включает. По другим правилам — самое раннее { $years }.
waiting-no-place-doubt = Для { $state_gen } (член с { $since }) назвать очередь нельзя: правило ротации не опубликовано ({ $post }), а прежний порядок принятых позже не включал.
waiting-nowhere = Для { $state_gen } (член с { $since }) прогноз очереди не даёт: ни одно из проверенных правил ({ $post }).
waiting-partner = Очереди нет: { $state } — партнёр, а не член ШОС ({ $day }), а { $post } переходит только между членами.
waiting-stranger = Очереди нет: { $state } — не член ШОС ({ $day }), а { $post } переходит только между членами.
waiting-by-rule = По правилу «{ $rule }» ({ $record }) очередь — { $years }.
waiting-latest = Последний срок: { $list }.
waiting-again = Следующая очередь: { $list } — { $basis }.
waiting-last = { $full } — последний срок ({ $state }, { $post }).
waiting-last-now = Прежний срок: { $previous }; сейчас, { $full }, { $post } снова у { $state_gen }.
waiting-last-first = { $full }: { $post } у { $state_gen } впервые.
waiting-last-said = { $state }, { $post }: подтверждённых сроков нет; без подтверждения — { $list }.
waiting-last-never = { $state }, { $post }: ни разу, насколько известно из записей.
waiting-full-person = { $when } ({ $person })
waiting-full = { $when }
waiting-all = { $count ->
    [one] Всего сроков — { $count }: { $list }.
   *[other] Всего сроков — { $count }: { $list }.
}
waiting-ago = Тот срок закончился { $end }: { $years ->
    [0] меньше года назад
    [one] { $years } год назад
    [few] { $years } года назад
   *[other] { $years } лет назад
}.
waiting-why = Почему, ни один источник не говорит: после вступления { $state_gen } ({ $since }) очередь ({ $post }) была такой: { $list }; до сих пор все — от { $count } основателей, принятые позже очереди не получали.
waiting-why-doubt = Почему, ни один источник не говорит, и правило ротации не опубликовано: после вступления { $state_gen } ({ $since }) очередь ({ $post }) была такой: { $list }.
waiting-why-queue = { $state } (член с { $since }), { $post }: пока ни разу, очередь по алфавитному порядку ещё не подошла; прогноз — { $years }, решения нет.
waiting-why-early = { $state } (член с { $since }), { $post }: пока ни разу; почему, ни один источник не говорит, а правило ротации не опубликовано.
waiting-why-had = Очередь { $state_gen } уже была ({ $post }): { $list }.
waiting-due = Буквально по тексту очередь { $state_gen } приходилась на { $year } год; на деле — { $actual }.
