# A state in the SCO on one page.
profile-member = { $state }: { $standing }; { $count ->
    [0] no Secretary-General so far
    [one] Secretary-General: { $people }
   *[other] Secretaries-General: { $people }
}; { $chairs ->
    [0] not yet in the chair
    [one] in the chair once
    [2] in the chair twice
   *[other] in the chair { $chairs } times
}.
profile-other = { $state }: { $standing }; SCO posts and the chair are for members only.
profile-heads = Directors of RATS: { $list }.
profile-chairs = In the chair of the SCO: { $list }.
profile-summits = { $count ->
    [one] Presided over 1 summit: { $list }.
   *[other] Presided over { $count } summits: { $list }.
}
profile-summit = { $place } { $year }
profile-person = { $person } ({ $years })
profile-next = { $there ->
    [yes] { $office ->
        [secretary-general] Secretary-General { $years }
       *[chair] chair { $years }
    }
   *[no] { $office ->
        [secretary-general] no turn as Secretary-General
       *[chair] no turn in the chair
    }
}
profile-next-turns = By projection, not decided: { $list }.
