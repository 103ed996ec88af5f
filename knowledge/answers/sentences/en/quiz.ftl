# Multiple-choice questions.
quiz-option = ({ $letter }) { $option }. { $answer }
quiz-chosen = ({ $letter }) { $option }.
quiz-nearest = No option agrees with all I find; the nearest is ({ $letter }) { $option }.
quiz-true = { $number }: correct. { $answer }
quiz-false = { $number }: not correct. { $answer }
quiz-undecided = { $number }: I cannot tell (“{ $answer }”).
quiz-none = { $wrong ->
    [yes] None of the { $total } is incorrect.
   *[other] None of the { $total } is correct.
}
quiz-all = { $wrong ->
    [yes] All { $total } are incorrect: { $numbers }.
   *[other] All { $total } are correct: { $numbers }.
}
quiz-some = { $wrong ->
    [yes] Not correct: { $numbers } only ({ $count } of the { $total }).
   *[other] Correct: { $numbers } only ({ $count } of the { $total }).
}
quiz-order = Order: { $labels }. { $items }.
quiz-is-true = True. { $answer }
quiz-is-false = False. { $answer }
quiz-when = { $kind ->
    [state] When did { $item } join the SCO?
    [place] When was the SCO summit in { $item }?
    [person] When did { $item } take office?
    [document] When was { $item } signed?
   *[other] When was { $item } founded?
}
quiz-blanks = what who where when
