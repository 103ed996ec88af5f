# The first words in a private chat.
start-welcome =
    Hello! Ask me how the Shanghai Cooperation Organisation (SCO) is governed: who holds an office and until when, who comes next and by which rule, and what was true on any day since 15 June 2001.
    Every answer comes with its date and its sources. Any text you send is a question, in English, Russian or Chinese.

    For example:
    • Who is the Secretary-General of the SCO and until when?
    • Which country chairs the SCO next?
    • When did Belarus become a member?

    In any other chat, type @{ $bot } and your question. /help shows what else I can do.
start-inline =
    You can ask me anything about the SCO right here: any text is a question.
    To put an answer into another chat, type my name and the question there, and choose a card.
