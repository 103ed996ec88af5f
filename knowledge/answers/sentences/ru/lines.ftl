# Как соединяются тексты записей.
lines-then = { $before }; { $after }
lines-named = { $name }: { $text }
lines-next = { $before }. { $after }
lines-both = { $before } { $after }
