# Multiple-choice questions.
quiz-option = ({ $letter }) { $option }. { $answer }
quiz-true = { $number }: correct. { $answer }
quiz-false = { $number }: not correct. { $answer }
quiz-none = None of the { $total } statements is correct.
quiz-all = All { $total } statements are correct: { $numbers }.
quiz-some = { $count ->
    [one] Only statement { $number } is correct ({ $number } only).
   *[other] Correct: statements { $numbers } only, { $count } of the { $total }.
}
quiz-chosen = Option ({ $letter }): { $option }.
