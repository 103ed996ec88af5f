# Summits counted and listed.
summits-none = { $kind ->
    [period] { $series ->
        [chg] No meeting of the heads of government is recorded as held in that period.
       *[chs] No SCO summit was held in that period.
    }
   *[ever] { $series ->
        [chg] No meeting of the heads of government had been held by then: the first was in September 2001.
       *[chs] No SCO summit had been held by then: the first was in Shanghai on 14–15 June 2001.
    }
}
summits-all = { $series ->
    [chg] The heads of government have met { $count } times on record: first in { $first }; last in { $last }.
   *[chs] { $count ->
        [one] One SCO summit has been held: { $first }.
       *[other] { $count } SCO summits have been held: the first in { $first }; the last in { $last }.
    }
}
summits-in-period = { $series ->
    [chg] The heads of government met { $count ->
        [one] once
       *[other] { $count } times
    } { $period }: { $names }.
   *[chs] { $count ->
        [one] One SCO summit was held { $period }: { $names }.
       *[other] { $count } SCO summits were held { $period }: { $names }.
    }
}
summits-entry = { $kind ->
    [online] { $year } by video
   *[there] { $year } { $place }
}
summits-count-in = { $kind ->
    [none] { $series ->
        [chg] No meeting of the heads of government is recorded { $period }; by { $until } there had been { $total }.
       *[chs] No SCO summit was held { $period }; by { $until } there had been { $total }.
    }
    [year] { $series ->
        [chg] By { $until } the heads of government had met { $total } times; { $count } of these meetings { $count ->
            [one] was
           *[other] were
        } { $period } ({ $names }).
       *[chs] By { $until } there had been { $total } SCO summits; { $count } of them { $period } ({ $names }).
    }
   *[period] { $series ->
        [chg] The heads of government met { $count } times { $period }: { $names }. By { $until } it was { $total } in all.
       *[chs] { $count } SCO summits were held { $period }: { $names }. By { $until } it was { $total } in all.
    }
}
summits-not-number = Not { $wrong }.
summits-count-other = { $series ->
    [chg] The heads of government met { $count } times, last in { $last }.
   *[chs] There have been { $count } SCO summits, the last in { $last }.
}
summits-hosted = { $kind ->
    [none] { $series ->
        [chg] No, no meeting of the heads of government has been held in { $place }.
       *[chs] No, no SCO summit has been held in { $place }.
    }
   *[some] { $series ->
        [chg] The heads of government have met { $often } in { $place }: { $names }.
       *[chs] The SCO summit has been held { $often } in { $place }: { $names }.
    }
}
summits-year = { $kind ->
    [online] { $year } (by video)
   *[there] { $year }
}
summits-apart = { $year }: in { $place }, but with { $state } in the chair.
summits-other = { $series ->
    [chg] The heads of government met in { $place } { $often }: { $names }.
   *[chs] The SCO summit was held in { $place } { $often }: { $names }.
}
summits-video = { $days } (in the chair: { $host })
summits-online = { $kind ->
    [none] { $series ->
        [chg] No meeting of the heads of government had been held by video.
       *[chs] No SCO summit had been held by video.
    }
   *[some] { $series ->
        [chg] { $count ->
            [one] One meeting of the heads of government was held by video: { $names }.
           *[other] { $count } meetings of the heads of government were held by video: { $names }.
        }
       *[chs] { $count ->
            [one] One SCO summit was held by video: { $names }.
           *[other] { $count } SCO summits were held by video: { $names }.
        }
    }
}
summits-chaired = { $kind ->
    [outside] { $which ->
        [chair] { $state } is not a member and has never chaired the SCO.
       *[other] { $state } is not a member and has never held this office: { $office }.
    }
    [none] { $which ->
        [chair] { $state } has not chaired the SCO so far.
       *[other] { $state } has not held this office so far: { $office }.
    }
   *[some] { $which ->
        [chair] { $state } has chaired the SCO { $often }: { $names }.
       *[other] { $office }: { $state } has had it { $often }, { $names }.
    }
}
summits-years = { $kind ->
    [both] { $start }–{ $end }
    [open] from { $start }
   *[one] { $start }
}
summits-holders = Held by { $people }.
summits-most = { $series ->
    [chg] { $many ->
        [one] Most often the heads of government met in { $names }: { $often }.
       *[other] Most often the heads of government met in { $names }: { $often } each.
    }
   *[chs] { $many ->
        [one] Most SCO summits in one city: { $names }, { $often }.
       *[other] Most SCO summits in one city: { $names }, { $often } each.
    }
}
summits-most-states = By country, meetings by video apart: { $states }, { $many ->
    [one] { $often }.
   *[other] { $often } each.
}
summits-times = { $state } { $often }
summits-chaired-all = { $office }: { $names }.
summits-no-terms = Nobody had held that office by then.
summits-from-to = { $first } to { $last }
summits-open = { $kind ->
    [start] from { $day } on, the end is not established
   *[end] until { $day }, the start is not established
}
