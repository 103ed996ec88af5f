# Надписи на кнопках, не длиннее 24 знаков.
button-working = Как это получено?
button-answer = ‹ К ответу
button-share = Поделиться
button-more = Подробнее
button-less = Короче
button-next = Дальше ›
button-previous = ‹ Назад
button-delete = Удалить
button-none = Ничего из этого
button-private = Спросить в личном чате
button-inline = Спросить в личном чате
