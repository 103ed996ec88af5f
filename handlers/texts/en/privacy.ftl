# What is kept, and for how long.
privacy-text =
    What I keep:
    • your settings in this chat (language, day, card size, pause), for a year after the last use;
    • your latest questions and the numbers of the messages, for { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }, so that buttons and edits work and nothing is answered twice;
    • what you last asked about, for { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, so that you can go on with “until when?”;
    • how often each kind of question is asked, without text or person;
    • 👍 and 👎 with the question as I understood it, without person, for { $days ->
        [one] { $days } day
       *[other] { $days } days
    };
    • questions that I could not answer, or whose answer got 👎, without person, for { $missed ->
        [one] { $missed } day
       *[other] { $missed } days
    }: editors look through them so that I learn.

    Nothing else: no profile, no advertising, nothing passed on or sold.
    /forgetme deletes your settings and your questions at once, also from what the editors see, if I can still tell that they are yours.
