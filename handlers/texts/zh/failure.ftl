# 出错时：给提问者，给所有者。
failure-sorry = 抱歉，我这边出错了，未能答复。请再试一次。错误编号：{ $reference }
failure-owner = 错误 { $kind }，自上次通知以来共{ $count }次。日志编号：{ $reference }
