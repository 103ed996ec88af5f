# 规则与实际。
practice-agreed-again = 只是部分遵循：经商定{ $first }于{ $year }年率先出任，{ $again }年再次出任，随后是{ $after }：六个创始成员国的轮次重复。其间遵循字母顺序；从未出任的有{ $never }。
practice-agreed = 只是部分遵循：经商定{ $first }率先出任（{ $year }年）；其后按俄文字母顺序：{ $later }。
practice-agreed-only = 没有：经商定首任（{ $year }年）来自{ $first }，尽管在六个创始成员国的俄文字母顺序中哈萨克斯坦居首。
practice-general = { $misses ->
    [0] 是：{ $post }遵循“{ $rule }”——{ $record }。
   *[other] 只是部分遵循：{ $post }并非每次都符合“{ $rule }”——{ $record }。
}
practice-early = 为时尚早：{ $post }尚无更替记录。
practice-unwritten = { $post }没有公布的规则可循。所检验规则中最好的{ $record }，但有{ $unverified }任的国别未经证实。
practice-so-far = 迄今：{ $list }。
practice-no-misses = “{ $rule }”：{ $record }。
practice-misses = “{ $rule }”（{ $total }次中{ $hits }次）不符的有{ $list }{ $more ->
    [0] {""}
   *[other] ，以及更早的{ $more }次
}。
practice-miss = { $year }年（{ $actual }而非{ $predicted }）
practice-record = { $post }的默认规则“{ $rule }”：{ $record }；“{ $written }”：{ $literal }。
practice-record-alone = { $post }的默认规则“{ $rule }”：{ $record }。
practice-record-doubt = { $post }没有公布的规则；所检验规则中最好的{ $record }，其中{ $unverified }任的国别未经证实。
practice-score-fixed = { $total }次中{ $hits }次（不含据以归纳的任期）：{ $rule }。
practice-score = { $total }次中{ $hits }次：{ $list }。
practice-recent = { $year }年以来“{ $rule }”在{ $total }次中{ $hits }次相符。
practice-literal = 严格按字面（俄文字母顺序，全部{ $count }个成员国），{ $now }之后{ $post }应为{ $state }（{ $years }）；字面规则{ $record }。
practice-literal-plain = 严格按字面（俄文字母顺序，全部{ $count }个成员国），{ $post }下一个应为{ $state }（{ $years }）；字面规则{ $record }。
practice-literal-unwritten = 没有文件为{ $post }规定字母顺序；按{ $count }个成员国的俄文字母顺序，下一个应为{ $state }（{ $years }）——{ $record }。
practice-follows = 按俄文字母顺序，{ $count }个成员国中{ $state }之后是{ $after }。
practice-list = { $count }个成员国按俄文字母顺序：{ $list }。
practice-literal-turns = 按字面的后续顺序：{ $list }。
practice-reading = 依“{ $rule }”则为{ $state }（{ $record }）。
practice-alphabet = 俄文字母顺序：{ $list }。
practice-instead = 实际预计：{ $entry }——{ $basis }。
