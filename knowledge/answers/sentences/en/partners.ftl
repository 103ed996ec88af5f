# Observers, dialogue partners, partners.
partners-verdict = { $verdict ->
    [yes] Yes:{" "}
    [no] No:{" "}
   *[open] {""}
}
partners-line = Besides the members there are { $count } SCO partners; together { $all } states.
partners-list = { $count } SCO partners since { $since }: { $list }.
partners-count = { partners-verdict }{ $count } SCO partners since { $since }: { $observers } observers ({ $list }), { $dialogue } dialogue partners and { $others }.
partners-names = Partners: { $list }.
partners-names-before = Observers and dialogue partners: { $list }.
partners-made-up = Made up of { $observers } observers ({ $list }), { $dialogue } dialogue partners and { $others }.
partners-observers = { $at } – { $count ->
    [one] 1 observer
   *[other] { $count } observers
}: { $list }.
partners-observers-merged = Formally { $count }: { $list }. Since the decision of { $since } to merge observers and dialogue partners they count as SCO partners; its entry into force is not confirmed.
partners-no-observers = On { $day } no state was an observer.
partners-since = Observer since: { $list }.
partners-since-entry = { $state } ({ $since })
partners-former = Observers that became members: { $list }.
partners-former-entry = { $state } ({ $year })
partners-circle = { partners-verdict }{ $total } states in all: { $members } members and { $partners } partners.
partners-circle-before = { partners-verdict }{ $total } states for certain ({ $day }): { $members } members and { $partners } observers or dialogue partners.
partners-members = Members: { $list }.
partners-before = { $at } – { $observers ->
    [one] 1 observer
   *[other] { $observers } observers
}: { $list }{ $dialogue ->
    [0] {""}
    [one] ; 1 dialogue partner: { $talking }
   *[other] ; { $dialogue } dialogue partners: { $talking }
}{ $unsure ->
    [0] .
   *[other] ; of { $unsure } more the beginning is not established.
}
partners-none = { $at } – no observer or dialogue partner is recorded.
partners-unsure = On the list of { $day } without an established beginning: { $list }.
partners-not-yet = The merger into one status was decided on { $since }; the Charter was not yet amended.
