# Договоры, декларации и положения.
documents-which = Назовите, пожалуйста, документ, например Хартию ШОС.
documents-about = { $name }. { $text }.
documents-signed = { $later ->
    [later] { $named ->
        [yes] { $name }: тогда ещё не принят документ; его дата — { $date }
       *[no] Тогда документа ещё не было; его дата — { $date }
    }
   *[signed] { $named ->
        [yes] { $name }: { $later ->
            [adopted] принятие
           *[signed] подписание
        } — { $day }{ $kind ->
            [place] , место — { $place } ({ $country }).
           *[none] {""}
        }
       *[no] { $later ->
            [adopted] Принятие
           *[signed] Подписание
        } — { $day }{ $kind ->
            [place] , { $place }.
           *[none] {""}
        }
    }
}
documents-unsigned = День подписания не установлен: { $name }.
documents-not-there = Не { $place_pre }.
documents-not-then = Не { $day }:
documents-force = { $named ->
    [yes] { $name }: { $kind ->
        [ended] действие — с { $day } по { $end }
        [later] тогда документ ещё не действовал; дата вступления в силу — { $day }
       *[since] дата вступления в силу — { $day }
    }
   *[no] { $kind ->
        [ended] Действие — с { $day } по { $end }
        [later] Тогда документ ещё не действовал; дата вступления в силу — { $day }
       *[since] Дата вступления в силу — { $day }
    }
}
documents-no-force = { $named ->
    [yes] { $name }: дата вступления в силу не установлена.
   *[no] Дата вступления в силу не установлена.
}
documents-then = { $kind ->
    [yes] Да, { $day } документ действовал.
    [during] Вступление в силу приходится на это время.
   *[no] Нет, { $day } документ не действовал.
}
documents-at = Событие: { $meeting }.
