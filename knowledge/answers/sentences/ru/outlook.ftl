# То, что окружает прогноз.
outlook-now = Сейчас (до { $end }): { $entry }.
outlook-now-state = Сейчас (с { $start } до { $end }): { $state }.
outlook-due = Когда решат: { $due }; кандидатуру представляет { $nominator }, утверждает { $approver }.
outlook-summit = саммит { $year } года
outlook-summit-in = саммит { $year } года { $state_pre }
outlook-literal = Буквально по тексту (русский алфавит, все члены) следующий — { $state }; такое чтение — { $record }.
outlook-tested = { $state } — { $count ->
    [one] { $count } правило
    [few] { $count } правила
   *[other] { $count } правил
} (лучшее: { $hits } из { $total })
outlook-rules = Что дают проверенные правила: { $list }.
outlook-rules-agree = Все проверенные правила сходятся: { $first }.
outlook-approved-at = { $date } — утверждение ({ $place })
outlook-approved = { $date } — утверждение
outlook-nominated = кандидатура выдвинута ({ $date }), но ещё не утверждена
outlook-unruled = Порядок ротации между государствами не опубликован ({ $post }), поэтому назвать следующую страну нельзя.
outlook-unruled-last = Порядок ротации не опубликован ({ $post }), преемник не установлен; последняя запись: { $entry }.
outlook-unruled-had = { $state } в записях: { $list }.
outlook-unruled-none = { $state }: записей нет; сведения об этой должности неполны.
outlook-which-state = Назовите, пожалуйста, страну, например: когда очередь России?
