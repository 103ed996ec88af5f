# When something went wrong: to the asker, and to the owner.
failure-sorry = Sorry, something went wrong on my side and I could not answer. Please try again. Reference: { $reference }
failure-owner = Error { $kind }, { $count ->
        [one] once
       *[other] { $count } times
    } since the last note. Reference in the log: { $reference }
