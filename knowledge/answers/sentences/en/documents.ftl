# Treaties, declarations and regulations.
documents-which = Please name the document you mean, for example the SCO Charter.
documents-about = { $name }. { $text }.
documents-signed = { $later ->
    [later] { $named ->
        [yes] { $name }: still to come then, dated { $date }{ $kind ->
            [place] , in { $place }, { $country }.
           *[none] .
        }
       *[no] Still to come then: dated { $date }.
    }
   *[signed] { $named ->
        [yes] { $name }: { $later ->
            [adopted] adopted
           *[signed] signed
        } { $day }{ $kind ->
            [place] {" "}in { $place }, { $country }.
           *[none] .
        }
       *[no] { $later ->
            [adopted] Adopted
           *[signed] Signed
        } { $day }{ $kind ->
            [place] {" "}in { $place }.
           *[none] .
        }
    }
}
documents-unsigned = The day of signature is not established: { $name }.
documents-not-there = Not in { $place }.
documents-not-then = Not { $day }.
documents-force = { $named ->
    [yes] { $name }: { $kind ->
        [ended] in force from { $day } to { $end }.
        [later] not yet in force then; it entered into force on { $day }.
       *[since] in force since { $day }.
    }
   *[no] { $kind ->
        [ended] In force from { $day } to { $end }.
        [later] Not yet in force then; it entered into force on { $day }.
       *[since] In force since { $day }.
    }
}
documents-no-force = { $named ->
    [yes] { $name }: no date of entry into force is established.
   *[no] No date of entry into force is established.
}
documents-then = { $kind ->
    [yes] Yes, { $day } it was in force.
    [during] It entered into force { $day }.
   *[no] No, { $day } it was not in force.
}
documents-at = At the { $meeting }.
