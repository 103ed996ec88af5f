# Вопросы с вариантами ответа.
quiz-option = { $letter }) { $option }. { $answer }
quiz-chosen = { $letter }) { $option }.
quiz-nearest = Ни один вариант не согласуется со всем найденным; ближе всего { $letter }) { $option }.
quiz-true = { $number }: верно. { $answer }
quiz-false = { $number }: неверно. { $answer }
quiz-undecided = { $number }: судить не могу («{ $answer }»).
quiz-none = { $wrong ->
    [yes] Неверных среди них нет (всего { $total }).
   *[other] Верных среди них нет (всего { $total }).
}
quiz-all = { $wrong ->
    [yes] Все неверны: { $numbers }.
   *[other] Все верны: { $numbers }.
}
quiz-some = { $wrong ->
    [yes] Неверно только: { $numbers } ({ $count } из { $total }).
   *[other] Верно только: { $numbers } ({ $count } из { $total }).
}
quiz-order = Порядок: { $labels }. { $items }.
quiz-is-true = Верно. { $answer }
quiz-is-false = Неверно. { $answer }
quiz-when = { $kind ->
    [state] Когда { $item } вступил в ШОС?
    [place] Когда был саммит ШОС: { $item }?
    [person] Когда { $item } вступил в должность?
    [document] Когда подписана { $item }?
   *[other] Когда создан { $item }?
}
quiz-blanks = какой что кто где
