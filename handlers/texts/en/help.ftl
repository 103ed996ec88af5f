# What /help tells, in a private chat and in a group, and what is not answered.
help-private =
    Any text is a question. I keep to its subject, so you can go on with “until when?”. Edit a question and its answer changes too.

    /who 2018-07-01 – who held the offices on that day
    /rotation – who comes next, and why
    /term – when the Secretary-General's term ends
    /members – the member states
    /summits – the summits
    /asof 2018-07-01 – all answers as of that day, until /asof now
    /lang – the language of my answers
    /sources – what the answers rest on
    /privacy – what I keep; /forgetme deletes it

    Under an answer, “How was this worked out?” shows it record by record, and “Share” gives a link to the question.
    In any other chat, type @{ $bot } and your question; in a group, /sco and your question.
help-group =
    Ask me in this group like this:
    • /sco who chairs the SCO next?
    • /sco@{ $bot } and the question, if there are several bots here
    • reply to one of my messages
    { $mentions ->
        [yes] • @{ $bot } and the question
       *[no] A plain @{ $bot } in a message does not reach me here: Telegram delivers me only commands and replies.
    }

    Admins set the language, the size of my cards and the pause before a repeated answer with /settings.
help-limits = I do not answer: opinions, forecasts beyond the rotation of offices, private life, and other organisations. If I am not sure what you mean, I ask.
