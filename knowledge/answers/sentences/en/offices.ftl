# The offices: appointment, term, eligibility, duties.
offices-about = { $kind ->
    [state] { $name }: held by a member state, not by a person, since { $since }.
    [alone] { $name }: a post that has been there since { $since }.
   *[body] { $name }: a post in the { $body }, there since { $since }.
}
offices-named = { $name }. { $text }.
offices-parts = nominated by the { $nominator }, approved by the { $approver }.
offices-no-person = No person is appointed to it: a member state holds it.
offices-unknown-appointment = How the holder is chosen is not established: { $name }.
offices-nominator = { $name }: nominated by the { $body }.
offices-approver = { $name }: approved by the { $body }.
offices-not-body = Not the { $body }.
offices-body-part = { $kind ->
    [nominates] The { $body } only nominates.
    [approves] The { $body } gives the approval, on a nomination.
   *[none] Not the { $body }.
}
offices-length = { $kind ->
    [state] about { $years ->
        [one] a year
       *[other] { $years } years
    }, from the close of one meeting to the close of the next
   *[person] { $extendable ->
        [no] a single term of { $years } years, without extension
       *[other] a term of { $years } years
    }
}
offices-no-length = { $kind ->
    [plural] No length of term is established for this post: { $name }.
   *[one] No fixed length of term is established: { $name }.
}
offices-not-years = Not { $wrong } { $wrong ->
    [one] year
   *[other] years
}.
offices-always = It has never changed ({ $count } { $count ->
    [one] term
   *[other] terms
} completed).
offices-present = Held on { $day } by { $holders }.
offices-example = { $kind ->
    [place] Latest approval: { $holder }, { $day } in { $place }.
   *[none] Latest approval: { $holder }, { $day }.
}
offices-extension = { $kind ->
    [no] No. { $name }: a single term of { $years } years, with no extension for the next term.
    [yes] Yes. { $name }: the term of { $years } years may be extended.
    [state] No. { $name }: it passes on at the end of each turn; a state can have it again when its turn comes.
   *[open] No rule on extending or repeating the term is known: { $name }.
}
offices-person = { $kind ->
    [over] { $person } served { $days }.
   *[running] { $person }: the term ends on { $end }.
}
offices-twice = { $kind ->
    [some] More than one term was held by { $people }.
   *[none] Nobody has held the post twice: { $count } holders so far.
}
offices-again = More than one turn so far: { $states }.
offices-state = { $kind ->
    [member] Yes, { $state } is a member state; it { $had ->
        [yes] has had this office already.
       *[no] has not had this office so far.
    }
    [same] Not at present: the Secretary-General comes from { $state }.
    [observer] No, { $state } is an observer, not a member.
    [dialogue-partner] No, { $state } is a dialogue partner, not a member.
    [partner] No, { $state } is a partner of the SCO, not a member.
   *[none] No, { $state } is not a member of the SCO.
}
offices-now-barred = At present that is { $states }.
offices-no-eligibility = No rule on who may hold it is established beyond membership of the SCO.
offices-lacking = { $field ->
    [duties] The duties of this post are not laid down in any text seen.
   *[accountable] To whom the holder is accountable is not laid down in any text seen.
}
offices-alone = { $text }.
offices-other-part = { $kind ->
    [nominates] The { $body } only nominates.
   *[approves] The { $body } then approves.
}
offices-term = { $name }: { $text }.
