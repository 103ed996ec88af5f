# 选择题。
quiz-option = （{ $letter }）{ $option }。{ $answer }
quiz-true = { $number }：正确。{ $answer }
quiz-false = { $number }：不正确。{ $answer }
quiz-none = { $total }项说法均不正确。
quiz-all = { $total }项说法全部正确：{ $numbers }。
quiz-some = { $count ->
    [1] 只有第{ $number }项正确。
   *[other] 正确的是{ $numbers }（共{ $total }项中的{ $count }项）。
}
quiz-chosen = 选（{ $letter }）{ $option }。
