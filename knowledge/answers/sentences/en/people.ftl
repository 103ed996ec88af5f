# People: who they are, birth, age, education, career, country.
people-whom = Whom do you mean? Please name a person who held an office in the SCO.
people-nobody-yet = Nobody is named yet: by rotation { $state } would have the turn ({ $period }), and no candidate is known.
people-state-holds = The { $title } is a state, not a person: { $state } ({ $period }).
people-summary = { $person }: { $summary }
people-bare = { $who }: { $title }, { $period }.
people-term = { $title }: { $period }{ $counted ->
    [yes] {" "}({ $days } days)
   *[no] {""}
}
people-birth = Born: { $dated ->
    [yes] { $born }{ $placed ->
        [yes] , { $place }
       *[no] {""}
    }{ $aged ->
        [yes] {" "}(aged { $age })
       *[no] {""}
    }
   *[no] { $place }
}
people-before = Before: { $posts }
people-studies = Education: { $posts }
people-after = Afterwards: { $posts }
people-post = { $title }{ $timed ->
    [yes] {" "}({ $period })
   *[no] {""}
}
people-unborn = Date and place of birth of { $who } are not established. Known: { $title }, { $period }.
people-born = { $person } was born{ $dated ->
    [yes] {" "}{ $exact ->
        [yes] on
       *[no] in
    } { $born }
   *[no] {""}
}{ $placed ->
    [yes] {" "}in { $place }
   *[no] {""}
}.
people-ages = Age now: { $now }{ $started ->
    [yes] ; on taking office as { $title }: { $start }
   *[no] {""}
}.
people-not-born = { $person } was born { $born }, after the day asked about.
people-age = { $past ->
    [yes] { $person } was { $then } on { $day } (born { $born }, now { $now })
   *[no] { $person } is { $now } (on { $day }, born { $born })
}{ $started ->
    [yes] ; aged { $start } on becoming { $title }
   *[no] {""}
}.
people-age-left = Age on leaving office: { $age }.
people-educated = Education of { $person }: { $posts }.
people-unknown = { $what ->
    [education] Where { $who } studied is not established.
   *[career] The career of { $who } is not established.
} Known: { $title }, { $period }.
people-career = Before becoming { $title }, { $person } was: { $posts }.
people-career-after = After the term as { $title }, { $person }: { $posts }.
people-still = { $who } is still { $title }: { $period }.
people-no-later = What { $who } did after the term as { $title } is not recorded; the term: { $period }.
people-role = { $person }: { $posts }.
people-role-none = No such post of { $person } is recorded. Nearest: { $posts }.
people-role-none-at-all = No such post of { $person } is recorded{ $posts }.
people-lasted = { $title }: { $days } days.
people-nobody-with-role = None of the { $titles } is recorded with such a post.
people-hit = { $person }: { $posts }
people-one-hit = { $who }, { $title } { $years }: { $posts }.
people-hits = { $count } of the { $titles }: { $names }.
people-turn-state = By rotation the { $title } would come from { $state } ({ $period }): a projection, nobody has been nominated or approved yet.
people-no-state = No source seen names the country of { $person }{ $rumour ->
    [yes] {" "}({ $said } is said without a source)
   *[no] {""}
}. { $title }: { $period }.
people-state = { $person } is from { $state }: { $title }, { $period }.
people-others = Others from there: { $names }.
# Words by which a post is found: of no meaning, ranks, subjects, and kinds of post.
people-frame = ever, once, before, earlier, previously, previous, former, formerly, used, use, hold, held, holder, serve, served, work, worked, become, became, post, posts, job, jobs, position, positions, office, role, year, years, when, how, long, many, much, what, which, who, whom, where, he, him, his, she, her, they, them, name, any, anyone, come, came, coming, go, went, going, sent, posted, true, really, right, correct, one, until, since, time, lead, led, run, ran, same, country, countries, later, after, afterwards, then, already, had, not, no, if, can, about, say, said, did, does, prior, past, person, identify, among, some, somebody, background
people-ranks = deputy, vice, first, acting, assistant
people-subjects = finance, interior, internal, health, education, economy, economic, trade, justice, agriculture, culture, energy, transport, labour, environment, prime, defence, foreign, oil, security, president
people-role-foreign-minister = foreign minister, minister of foreign affairs, foreign ministry, minister, cabinet
people-role-minister = minister, ministry, cabinet
people-role-ambassador = ambassador, embassy, envoy
people-role-un-envoy = permanent representative, envoy, representative, united nations, ambassador un
people-role-governor = governor, govern, governed region, region, province
people-role-senator = senator, federation council, parliament
people-role-deputy-minister = deputy minister, vice minister
people-role-education = study, university, institute, academy, student
people-role-military = military, army, soldier, troops, soldiers
people-role-party = party, communist, komsomol
people-role-academic = professor, academic, institute, scholar, university
people-role-sco = sco, deputy secretary general
people-role-other = {""}
people-from = from { $start }
people-to = to { $end }
people-short = mfa = foreign ministry, mvd = interior ministry, un = united nations, eu = european union, pm = prime minister, mp = parliament, moi = interior ministry
people-nobody-but = None of the { $titles } is recorded with such a post. From { $state }: { $names }.
people-undated = The years of this post are not established.
