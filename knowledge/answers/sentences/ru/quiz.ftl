# Вопросы с вариантами ответа.
quiz-option = { $letter }) { $option }. { $answer }
quiz-true = { $number }: верно. { $answer }
quiz-false = { $number }: неверно. { $answer }
quiz-none = Ни одно из утверждений ({ $total }) не верно.
quiz-all = Все утверждения ({ $total }) верны: { $numbers }.
quiz-some = { $count ->
    [1] Верно только утверждение { $number }.
   *[other] Верны утверждения: { $numbers } ({ $count } из { $total }).
}
quiz-chosen = Вариант { $letter }): { $option }.
