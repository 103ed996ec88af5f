# Что настраивают администраторы группы.
settings-title = Настройки этой группы. Пауза повтора: столько времени я не повторяю тот же ответ.
settings-language = Язык: { $value }
settings-size = Карточки: { $value }
settings-cooldown = Пауза повтора: { $value }
settings-compact = краткие
settings-full = полные
settings-seconds = { $n } с
settings-off = нет
settings-admins = Менять настройки этой группы могут только её администраторы.
settings-groups = Команда /settings — для групп. Здесь язык выбирают командой /lang, а день — командой /asof
