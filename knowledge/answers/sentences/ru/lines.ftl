# Как соединяются тексты записей.
lines-then = { $before }; { $after }
lines-next = { $before }. { $after }
lines-both = { $before } { $after }
