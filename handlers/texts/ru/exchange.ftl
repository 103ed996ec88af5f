# Вся база знаний одним документом.
exchange-exported = Записей: { $count }, состояние после записи журнала { $number }.
exchange-how = Пришлите файл с подписью /import или ответьте на него командой /import. /import whole удаляет и то, чего в файле нет.
exchange-what = Что сделать с этим файлом?
exchange-part = Добавить и изменить то, что в нём есть
exchange-whole = То же и удалить остальное
exchange-reading = Читаю { $name } …
exchange-progress = Прочитано записей: { $count } …
exchange-same = Всё это в базе уже есть (записей: { $count }): менять нечего.
exchange-difference = Новых: { $added }. Изменённых: { $changed }. Удаляемых: { $removed }.
exchange-why = загрузка файла { $name }
