# 选择题、判断题和填空题。
quiz-option = （{ $letter }）{ $option }。{ $answer }
quiz-chosen = （{ $letter }）{ $option }。
quiz-nearest = 没有一个选项与查得的结果完全相符，最接近的是（{ $letter }）{ $option }。
quiz-true = { $number }：正确。{ $answer }
quiz-false = { $number }：不正确。{ $answer }
quiz-undecided = { $number }：无法判断（“{ $answer }”）。
quiz-none = { $wrong ->
    [yes] { $total }项中没有错误的。
   *[other] { $total }项中没有正确的。
}
quiz-all = { $wrong ->
    [yes] { $total }项全部错误：{ $numbers }。
   *[other] { $total }项全部正确：{ $numbers }。
}
quiz-some = { $wrong ->
    [yes] 错误的只有{ $numbers }（{ $total }项中的{ $count }项）。
   *[other] 正确的只有{ $numbers }（{ $total }项中的{ $count }项）。
}
quiz-order = 顺序：{ $labels }。{ $items }。
quiz-is-true = 正确。{ $answer }
quiz-is-false = 错误。{ $answer }
quiz-when = { $kind ->
    [state] { $item }什么时候加入上合组织？
    [place] { $item }峰会是什么时候举行的？
    [person] { $item }什么时候就任？
    [document] { $item }什么时候签署？
   *[other] { $item }什么时候成立？
}
quiz-blanks = 什么 多少 哪年 谁
