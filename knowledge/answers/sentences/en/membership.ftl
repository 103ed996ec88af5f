# The members of the SCO.
membership-verdict = { $verdict ->
    [yes] Yes:{" "}
    [no] No, not { $asked }:{" "}
   *[open] {""}
}
membership-list = { membership-verdict }{ $tense ->
    [now] The SCO has { $count } members:
   *[then] { $at }: { $count } members –
} { $list }.
membership-count = { membership-verdict }{ $tense ->
    [now] { $count } member states in the SCO
   *[then] { $at } – { $count } member states
}: { $members } ({ $count } since { $since }, when { $list } joined).
membership-count-founding = { membership-verdict }{ $tense ->
    [now] { $count } member states in the SCO
   *[then] { $at } – { $count } member states
}, the founders: { $members }.
membership-count-changed = { membership-verdict }{ $at } – at first { $before } members, then { $count } from { $since } ({ $list } joined).
membership-counts = Members: { $list }.
membership-at = { $at } – { $count }
membership-nothing-ahead = That is how it stands on { $day }; no later change is decided.
membership-waves = Joined: { $list }.
membership-within = { $count } members before; joined within that time: { $list }.
membership-founders = { $count } states founded the SCO on { $day } in Shanghai: { $list }.
membership-founder = { $verdict ->
    [yes] Yes: { $state } is one of the { $count } founders of the SCO ({ $day }): { $list }.
   *[no] No: { $state } is not a founder of the SCO. The { $count } founders ({ $day }): { $list }.
}
membership-note = { $state }: { $note }
membership-later = Members that joined later: { $list }.
membership-never-left = No state has ever left the SCO or been expelled; it has { $count } members.
membership-gone = Left the SCO: { $list }.
membership-left = { $standing ->
    [member] No: { $state } has not left; it has been a member since { $since }. No state has ever left the SCO or been expelled.
    [none] Wrong premise: { $state } – never a member of the SCO and without any status in it. No state has ever left the SCO.
   *[partner] Wrong premise: { $state } – never a member of the SCO, only a partner or observer. No state has ever left the SCO.
}
