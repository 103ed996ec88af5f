# Люди: кто это, рождение, возраст, образование, карьера, страна.
people-whom = О ком речь? Назовите того, кто занимал должность в ШОС.
people-nobody-yet = Имени ещё нет: по ротации очередь — { $state } ({ $period }), кандидат не известен.
people-state-holds = { $title } — это государство, а не человек: { $state } ({ $period }).
people-summary = { $person }. { $summary }
people-bare = { $who }: { $title }, { $period }
people-term = { $title }: { $period }{ $counted ->
    [yes] {" "}({ $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    })
   *[no] {""}
}
people-birth = Рождение: { $dated ->
    [yes] { $born }{ $placed ->
        [yes] , { $place }
       *[no] {""}
    }{ $aged ->
        [yes] {" "}(возраст — { $age })
       *[no] {""}
    }
   *[no] { $place }
}
people-before = До этого: { $posts }
people-studies = Образование: { $posts }
people-after = Потом: { $posts }
people-post = { $title }{ $timed ->
    [yes] {" "}({ $period })
   *[no] {""}
}
people-unborn = Дата и место рождения не установлены: { $who }. Известно: { $title }, { $period }
people-born = { $person }: { $dated ->
    [yes] дата рождения — { $born }{ $placed ->
        [yes] , место — { $place }
       *[no] {""}
    }
   *[no] место рождения — { $place }
}.
people-ages = Возраст сейчас — { $now }{ $started ->
    [yes] , при вступлении в должность ({ $title }) — { $start }
   *[no] {""}
}.
people-not-born = { $person }: дата рождения — { $born }, это позже названного дня.
people-age = { $past ->
    [yes] { $person }: на { $day } — { $then } (дата рождения — { $born }, сейчас — { $now })
   *[no] { $person }: на { $day } — { $now } (дата рождения — { $born })
}{ $started ->
    [yes] ; при вступлении в должность ({ $title }) — { $start }.
   *[no] .
}
people-age-left = Возраст в конце срока — { $age }.
people-educated = { $person }, образование: { $posts }.
people-unknown = { $what ->
    [education] Где проходила учёба, не установлено: { $who }.
   *[career] Карьера не установлена: { $who }.
} Известно: { $title }, { $period }
people-career = { $person }, до того как занять пост ({ $title }): { $posts }.
people-career-after = { $person }, после срока ({ $title }): { $posts }.
people-still = { $who } и сейчас { $title }: { $period }
people-no-later = Что было после срока, не записано: { $who }, { $title }, { $period }
people-role = { $person }: { $posts }.
people-role-none = Нет, такой пост не записан: { $person }. Ближайшее: { $posts }.
people-role-none-at-all = Нет, такой пост не записан: { $person }{ $posts }.
people-lasted = { $title }: { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}.
people-nobody-with-role = Нет: ни у кого из тех, кто занимал должность ({ $title }), такого поста не записано.
people-hit = { $person }: { $posts }
people-one-hit = { $who }, { $title } ({ $years }): { $posts }.
people-hits = { $titles }, таких { $count }: { $names }.
people-turn-state = По ротации { $title } — представитель { $state_gen } ({ $period }): прогноз, кандидат ещё не выдвинут и не утверждён.
people-no-state = Ни один из найденных источников не называет страну: { $person }{ $rumour ->
    [yes] {" "}(без источника говорят: { $said })
   *[no] {""}
}. Известно: { $title }, { $period }
people-state = { $person }: страна — { $state }; { $title }, { $period }
people-others = Оттуда же: { $names }.
# Слова, по которым находится пост: пустые, ранги, предметы и виды постов.
people-frame = раньше, ранее, прежде, когда, когда-то, был, была, быть, занимал, занимала, занял, занимать, работал, работала, работать, служил, пост, посту, должность, должности, стал, стать, лет, год, годы, годах, году, долго, сколько, какой, какую, какая, каких, каком, какие, кто, кем, где, он, она, его, ли, правда, верно, что, до, потом, затем, от, свой, своей, своего, страна, страны, стране, стран, генсек, генсеков, из, них, нибудь, кто-нибудь, не, нет, тоже, ещё, уже, сам, руководил, руководила, возглавлял, возглавляла, назначен, назначили, период, время, скажите, или, только, такой, это, бывший, бывшего, разве, один, кого
people-ranks = заместитель, зам, первый, исполняющий, помощник, замминистра
people-subjects = финансов, внутренних, здравоохранения, образования, экономики, торговли, юстиции, сельского, культуры, энергетики, транспорта, труда, премьер, обороны, иностранных, нефти, безопасности, президент
people-role-foreign-minister = министр иностранных дел, глава мид, мид, министр, министерство
people-role-minister = министр, министерство
people-role-ambassador = посол, посольство
people-role-un-envoy = постпред, постоянный представитель, постпредство, представитель
people-role-governor = губернатор, регион, область, край
people-role-senator = сенатор, совет федерации, парламент
people-role-deputy-minister = заместитель министра, замминистра
people-role-education = учился, университет, институт, академия, студент
people-role-military = военный, армия, военным, солдат, офицер, войска
people-role-party = партия, партийный, комсомол, коммунист
people-role-academic = профессор, учёный, институт, преподаватель, университет
people-role-sco = шос, заместитель генерального секретаря, замгенсека
people-role-other = {""}
people-from = с { $start }
people-to = до { $end }
people-short = мвд = министерство внутренних дел, мид = министр иностранных дел, оон = объединенных наций, мо = министерство обороны
people-nobody-but = Такого поста ни у кого не записано ({ $titles }). { $state }: { $names }.
people-undated = Годы на этом посту не установлены.
