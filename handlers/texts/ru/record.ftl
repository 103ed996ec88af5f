# Найденные и показанные записи и журнал их изменений.
record-find-how = Напишите, что искать: /find Норов 2019
record-name-it = Назовите запись её кодом или частью названия: /{ $command } sg-8
record-none = Похожих записей нет: «{ $text }». Попробуйте другие слова или код.
record-confirmed = Последнее подтверждение: { $day }.
record-edit = ✏️ Изменить
record-end = ⏹ Завершить
record-history = 🕘 История
record-still = ✅ Всё верно
record-remove = 🗑 Удалить
record-entry = Запись { $number } · { $day }, { $time } UTC · { $who }
record-undone = Отменена записью { $number }.
record-undoes = Отменяет запись { $number }.
record-release = Данные выпуска: новых { $inserted }, изменено { $updated }, удалено { $deleted }, оставлено с местными изменениями { $kept }.
record-more = … и ещё { $count }.
record-unchanged = Более ранних записей об этом в журнале нет: всё прежнее пришло при первом заполнении.
record-older = Раньше
record-number-it = Назовите номер записи, как его показывает /history: /{ $command } 12
