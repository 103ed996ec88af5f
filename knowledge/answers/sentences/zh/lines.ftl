# 记录文字的连接方式。
lines-then = { $before }；{ $after }
lines-next = { $before }。{ $after }
lines-both = { $before }{ $after }
