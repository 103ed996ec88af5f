# 修改知识库：预览，以及向编辑者的说明。
edit-confirm = ✅ 确认
edit-although = ⚠️ 仍然确认（{ $count }个受保护问题将失效）
edit-again = 修改
edit-drop = 放弃
edit-dropped = 已放弃，未作任何改动。
edit-nothing = 该预览已不存在，未作任何改动。
edit-confirmed = 完成：日志第{ $number }条，{ $count }项记录。此后所有回答均以此为准。
edit-undo = 撤销第{ $number }条
edit-why = 原因：
edit-source = 来源：
edit-more = ……另有{ $count }项记录。
edit-same = 确认无误，内容不变
edit-problems = 无法确认，因为记录之间会相互矛盾：
edit-broken = { $count }个受保护问题将不再被正确理解：
edit-effects = { $count ->
        [0] 没有回答发生变化
       *[other] { $count }个回答将发生变化
    }（共试问{ $examined }个问题）。
edit-declined = （无回答）
edit-was = 原：
edit-now = 新：
edit-read-as = “{ $text }”目前被理解为{ $intent }。
edit-read-right = “{ $text }”目前已被理解为{ $intent }。
edit-read-not = “{ $text }”目前无法理解。
edit-alike = 它与{ $intents }的问法读来相同。
