# Кто выделяется: дольше, меньше, старше, моложе всех и женщины.
extremes-none = Сроков с известными датами для сравнения нет.
extremes-longest = Самый долгий срок ({ $title }) — { $who }: { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}, { $period }
extremes-longest-equal = Самые долгие сроки ({ $title }) — одинаковые, по { $days ->
    [one] { $days } дню
   *[other] { $days } дней
}{ $leap ->
    [yes] {" "}(три года с високосным днём)
   *[no] {""}
}, их { $count }: { $names }.
extremes-longest-unsure = Кто дольше всех ({ $title }), точно сказать нельзя; возможно, { $names } (около { $days } дн.).
extremes-shortest = Самый короткий срок ({ $title }) — { $who }: { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}, { $period }
extremes-shortest-equal = Самый короткий срок ({ $title }) поровну, по { $days ->
    [one] { $days } дню
   *[other] { $days } дней
}, у таких: { $names }.
extremes-shortest-unsure = Кто меньше всех ({ $title }), точно сказать нельзя; возможно, { $names } (около { $days } дн.).
extremes-none-longest = Дольше { $number ->
    [1] одного года
    [2] двух лет
    [3] трёх лет
    [4] четырёх лет
    [5] пяти лет
   *[other] { $number } лет
} не был никто.
extremes-none-shortest = Завершённых сроков короче { $number ->
    [1] одного года
    [2] двух лет
    [3] трёх лет
   *[other] { $number } лет
} не было.
extremes-row = { $who } — { $days } дн.
extremes-row-plain = { $who }
extremes-unmeasured = Не посчитаны, точные даты неизвестны: { $names }.
extremes-running = Текущий срок считается по нынешний день; первый и последний дни входят в счёт.
extremes-states = Это председательство государств, а не людей.
extremes-no-births = Даты рождения тех, кто занимал эту должность, не записаны.
extremes-or = { $low } или { $high } { $count ->
    [one] год
    [few] года
   *[many] лет
}
extremes-aged = { $who }: { $age }
extremes-oldest-age = Старше всех при вступлении в должность ({ $title }) — { $who }: { $age } (дата рождения — { $born }, на посту с { $start }).
extremes-youngest-age = Моложе всех при вступлении в должность ({ $title }) — { $who }: { $age } (дата рождения — { $born }, на посту с { $start }).
extremes-oldest-unsure-age = Старше всех при вступлении в должность ({ $title }), насколько известны даты рождения: { $names }.
extremes-youngest-unsure-age = Моложе всех при вступлении в должность ({ $title }), насколько известны даты рождения: { $names }.
extremes-births-unknown = Дата рождения или вступления в должность не установлена: { $names }.
extremes-women = Среди тех, кто занимал должность ({ $title }), { $count ->
    [one] известна { $count } женщина
    [few] известны { $count } женщины
   *[many] известно { $count } женщин
}: { $names }, { $period }
extremes-no-woman = Нет, женщин на этой должности не было ({ $title }): { $unknown ->
    [yes] по известным данным, за { $count ->
        [one] { $count } срок
        [few] { $count } срока
       *[many] { $count } сроков
    }
   *[no] все { $count } — мужчины
}.
extremes-gender-unknown = Пол не указан: { $names }.
extremes-one = { $low } { $count ->
    [one] год
    [few] года
   *[many] лет
}
