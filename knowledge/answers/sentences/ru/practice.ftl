# Правила и действительность.
practice-agreed-again = Лишь отчасти: по договорённости первая очередь — { $first } ({ $year }), в { $again } году снова, затем { $after }: круг шести основателей повторяется. Между ними шли по алфавиту; ни разу: { $never }.
practice-agreed = Лишь отчасти: по договорённости первая очередь — { $first } ({ $year }); дальше пост шёл по русскому алфавиту: { $later }.
practice-agreed-only = Нет: по договорённости первый ({ $year }) — { $first }, хотя по русскому алфавиту из шести основателей первым стоит Казахстан.
practice-general = { $misses ->
    [0] Да: { $post } следует правилу «{ $rule }» — { $record }.
   *[other] Лишь отчасти: { $post } следует правилу «{ $rule }» не всегда — { $record }.
}
practice-early = Судить рано: смен ещё не было ({ $post }).
practice-unwritten = Опубликованного правила нет ({ $post }). Лучшее из проверенных — { $record }, но страны { $unverified } директоров не подтверждены.
practice-so-far = До сих пор: { $list }.
practice-no-misses = «{ $rule }»: { $record }.
practice-misses = «{ $rule }» ({ $hits } из { $total }) не сошлось: { $list }{ $more ->
    [0] {""}
    [one] {" "}и ещё { $more } более ранний случай
    [few] {" "}и ещё { $more } более ранних случая
   *[other] {" "}и ещё { $more } более ранних случаев
}.
practice-miss = { $year } ({ $actual } вместо { $predicted_gen })
practice-record = Основное правило «{ $rule }» ({ $post }) — { $record }; «{ $written }» — { $literal }.
practice-record-alone = Основное правило «{ $rule }» ({ $post }) — { $record }.
practice-record-doubt = Правило не опубликовано ({ $post }); лучшее из проверенных — { $record }, считая { $unverified ->
    [one] { $unverified } неподтверждённую страну
    [few] { $unverified } неподтверждённые страны
   *[other] { $unverified } неподтверждённых стран
}.
practice-score-fixed = { $hits } из { $total } (сроки, по которым список не составляли): { $rule }.
practice-score = { $hits } из { $total }: { $list }.
practice-recent = С { $year } года «{ $rule }» — верно в { $hits } из { $total }.
practice-literal = Буквально (русский алфавит, все члены: { $count }) после { $now_gen } идёт { $state }, { $years } ({ $post }); буквальное правило { $record }.
practice-literal-plain = Буквально (русский алфавит, все члены: { $count }) следующий — { $state }, { $years } ({ $post }); буквальное правило { $record }.
practice-literal-unwritten = Алфавитный порядок ни в одном тексте не закреплён ({ $post }); по русскому алфавиту (членов: { $count }) следующей шла бы очередь { $state_gen }, { $years } (правило { $record }).
practice-follows = По русскому алфавиту среди членов ({ $count }) после { $state_gen } идёт { $after }.
practice-list = Члены по русскому алфавиту ({ $count }): { $list }.
practice-literal-turns = Дальше по буквальному порядку: { $list }.
practice-reading = Вариант «{ $rule }» даёт: { $state } ({ $record }).
practice-alphabet = Порядок русского алфавита: { $list }.
practice-instead = На деле ожидается: { $entry } — { $basis }.
