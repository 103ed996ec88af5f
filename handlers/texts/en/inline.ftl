# What is shown when a question typed after the bot's name is not understood.
inline-hint-text = Type @{ $bot } and a question, for example: who is the Secretary-General of the SCO? English, Russian and Chinese will do.
inline-declined-title = I have no answer to that
