# Summits: which, when, where, under whose chair.
calendar-the-last = The last was the { $name } ({ $item }).
calendar-the-next = The next is the { $name } ({ $item }).
calendar-one-before = The one before: { $item }.
calendar-days-until = { $count ->
    [one] It begins in { $count } day.
   *[other] It begins in { $count } days.
}
calendar-next-other = { $series ->
    [chg] Next meeting of the heads of government: { $item }.
   *[chs] Next SCO summit: { $item }.
}
calendar-next-unknown = No date of the next meeting is recorded. { $text }
calendar-none-yet = { $series ->
    [chg] No meeting of the heads of government had been held by then: the first was in September 2001.
   *[chs] No SCO summit had been held by then: the SCO was founded at the first one, on 14–15 June 2001 in Shanghai.
}
calendar-none-ahead = { $series ->
    [chg] No further meeting of the heads of government is recorded.
   *[chs] No further SCO summit is recorded.
}
calendar-not-decided = { $series ->
    [chg] Where the heads of government will meet in { $year } is not decided, and nothing can be projected for it.
   *[chs] Where the SCO summit of { $year } will be is not decided, and nothing can be projected for it.
}
calendar-projected = { $series ->
    [chg] Not decided yet. By the observed order { $state } would host the heads of government in { $year }: a projection, no host, city or day has been named.
   *[chs] Not decided yet. By the rotation rule { $state } would chair and host the SCO summit of { $year }: a projection, no host, city or day has been named.
}
calendar-projected-by = Rule: { $rule }; it was right for { $hits } of { $total } changes so far.
calendar-motto = Motto: “{ $motto }”.
calendar-decided = Decided: { $texts }.
calendar-chaired = { $time ->
    [future] { $kind ->
        [person] { $state } chairs the { $name } ({ $item }): { $person }.
       *[state] { $state } chairs the { $name } ({ $item }).
    }
   *[past] { $kind ->
        [person] { $state } chaired the { $name } ({ $item }): { $person }.
       *[state] { $state } chaired the { $name } ({ $item }).
    }
}
calendar-no-person = The person who presided is not recorded; by rule it is the head of the host state or government.
calendar-since = since { $day }
calendar-chair-term = { $series ->
    [chg] { $state } in the chair of the heads of government: { $days }.
   *[chs] { $state } in the chair of the SCO: { $days }.
}
