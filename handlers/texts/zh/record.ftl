# 查到并显示的记录，以及其修改日志。
record-find-how = 请写出要查找的内容：/find 诺罗夫 2019
record-name-it = 请用编号或名称的一部分指明记录：/{ $command } sg-8
record-none = 没有与“{ $text }”相近的记录。请换个说法或用编号。
record-confirmed = 最近一次确认：{ $day }。
record-edit = ✏️ 修改
record-end = ⏹ 结束
record-history = 🕘 历史
record-still = ✅ 仍然正确
record-remove = 🗑 删除
record-entry = 第{ $number }条 · { $day } { $time } UTC · { $who }
record-undone = 已被第{ $number }条撤销。
record-undoes = 撤销第{ $number }条。
record-release = 发布版本的记录：新增{ $inserted }，修改{ $updated }，删除{ $deleted }，因本地修改而保留{ $kept }。
record-more = ……另有{ $count }项。
record-unchanged = 日志中没有更早的记录：更早的内容来自首次填充。
record-older = 更早
record-number-it = 请写出 /history 中显示的条目编号：/{ $command } 12
