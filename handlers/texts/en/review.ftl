# Questions that were not answered, for editors.
review-none = Nothing waits to be reviewed.
review-end = These were all of them.
review-count = { $count ->
        [one] asked { $count } time
       *[other] asked { $count } times
    }, last on { $day } ({ $language })
review-reason-none = not understood
review-reason-unsure = not clear which question was meant
review-reason-vote = the answer got 👎
review-taken = Taken for: { $intent }
review-answer = Write an answer
review-dismiss = Out of scope
review-dismissed = { $count ->
        [one] { $count } question dismissed.
       *[other] { $count } questions dismissed.
    }
review-next = Next ({ $count } more)
review-go-on = Go on
review-why = asked and not answered
