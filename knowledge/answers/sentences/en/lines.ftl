# How texts of records are joined.
lines-then = { $before }; { $after }
lines-next = { $before }. { $after }
lines-both = { $before } { $after }
