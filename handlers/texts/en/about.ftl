# The bot's page: before the first message, and its profile.
about-description =
    I answer questions about how the Shanghai Cooperation Organisation (SCO) is governed: its bodies and offices, who holds them and until when, who comes next and by which rule, members, summits, documents.

    Every answer has a date and a source, as of any day since 2001. In English, Russian and Chinese.

    For example: Who is the Secretary-General of the SCO and until when?
about-short = Who governs the SCO, until when, who comes next and why: answers with dates and sources.
