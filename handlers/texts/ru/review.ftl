# Вопросы без ответа, для редакторов.
review-none = Ничто не ждёт разбора.
review-end = Это были все.
review-count = { $count ->
        [one] спрашивали { $count } раз
        [few] спрашивали { $count } раза
       *[other] спрашивали { $count } раз
    }, в последний раз { $day } ({ $language })
review-reason-none = не понят
review-reason-unsure = неясно, какой вопрос имелся в виду
review-reason-vote = ответ получил 👎
review-taken = Понят как: { $intent }
review-answer = Написать ответ
review-dismiss = Не по теме
review-dismissed = { $count ->
        [one] Отклонён { $count } вопрос.
        [few] Отклонено { $count } вопроса.
       *[other] Отклонено { $count } вопросов.
    }
review-next = Дальше (ещё { $count })
review-go-on = Продолжить
review-why = спрашивали, но ответа не было
