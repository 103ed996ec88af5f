# Accessions in time.
accessions-is = { $verdict ->
    [yes] Yes:{" "}
    [no] No:{" "}
   *[open] {""}
}
accessions-other-entry = { $list } ({ $standing ->
    [observer] observer
    [dialogue-partner] dialogue partner
   *[partner] SCO partner
}, { $day })
accessions-dated = { $list } ({ $day })
accessions-step = { $count } from { $day } ({ $list })
accessions-step-first = { $count } from { $day } (the founders { $list })
accessions-history = Members of the SCO: { $list }.
accessions-newest = { $states ->
    [one] The newest member is { $list }
   *[other] The newest members are { $list }
}, since { $day }; since then the SCO has had { $count } members.
accessions-before-that = Before that: { $list }.
accessions-after = After { $state } joined: { $list }.
accessions-nobody-after = Nobody has joined since { $state } ({ $day }).
accessions-only-founders = Nobody has joined since the founding on { $day }; the members are { $list }.
accessions-nth = { accessions-is }Member { $number } by date of accession: { $list } ({ $day }).
accessions-nth-tie = { accessions-is }Members { $first } and { $last } joined together on { $day }: { $list }.
accessions-nth-founders = { accessions-is }Members { $first } to { $last } are the founders, all from { $day }: { $list }.
accessions-no-such = There is no member No. { $number }: the SCO has { $count } members; the latest: { $list }.
accessions-which-number = Please say which member is meant, for example: the ninth member.
accessions-joined = { $at } – joined as members: { $list }.
accessions-nobody-joined = { $at } – no state became a member of the SCO.
accessions-other = Received another status: { $list }.
accessions-both = { $first } { $second }
accessions-ahead = Nothing has been decided for then; on { $day } the SCO had { $count } members.
accessions-none = On { $day } there were no members yet.
