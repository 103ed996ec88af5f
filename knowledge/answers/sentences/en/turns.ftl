# Turns of an office: posts, years, and what a projection rests on.
turns-post = { $office ->
    [secretary-general] the post of Secretary-General
    [deputy-secretary-general] the posts of Deputy Secretary-General
    [rats-director] the post of RATS director
    [chair] the chair of the SCO
    [chg-chair] the chair of the heads of government
    [rats-council-chair] the chair of the RATS Council
   *[other] { $name }
}
turns-not-yet = On { $day } nobody had been named for { $post } yet: it has existed only since { $since }.
turns-years = { $shape ->
    [both] { $first }–{ $last }
    [one] { $first }
    [from] from { $first }
    [to] until { $last }
    [seen] in post in { $first }
   *[none] dates not established
}
turns-day = { $day }
turns-year = { $year }
turns-dates = { $start } – { $end }
turns-summits = from the summit of { $first } to that of { $last }
turns-meeting = for the meeting of { $years }
turns-time = { $years }
turns-entry = { $state } ({ $years })
turns-entry-person = { $state } ({ $person }, { $years })
turns-entry-unconfirmed = { $person }, state not confirmed ({ $years })
turns-record = { $total ->
    [0] not tested on any change yet
   *[other] right in { $hits } of { $total } past { $total ->
        [one] change
       *[other] changes
    }{ $streak ->
        [0] {""}
       *[other] , the last { $streak } in a row
    }
}
turns-basis = projected by the rule “{ $rule }”, { $record }; { $kind ->
    [decided] beyond those already named nobody is nominated or approved
    [perhaps] nobody is approved yet
    [person] nobody is nominated or approved yet
   *[other] nothing is decided yet
}
turns-basis-doubt = only what the order so far suggests: no rotation rule is published{ $unverified ->
    [0] {""}
    [one] , and one holder’s state is unconfirmed
   *[other] , and the states of { $unverified } holders are unconfirmed
}; nobody has been named yet
turns-before = before|until|till |prior to|earlier than|sooner than
turns-own-person = { $person } ({ $years })
turns-own = { $years }
turns-who = { $person } ({ $state })
turns-who-unconfirmed = { $person } (state not confirmed)
turns-chain = { $one }; { $two }
