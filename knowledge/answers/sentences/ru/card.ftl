# То, что окружает каждый ответ.
card-recorded = установленный факт
card-scheduled = решено, ещё предстоит
card-projected = прогноз, а не решение
card-disputed = спорно, источники расходятся
card-standing = Достоверность: { $certainty } · на { $day }
card-sources = Источники: { $titles }
card-readings = Возможно, вы спрашиваете:
card-related = Можно также спросить:
