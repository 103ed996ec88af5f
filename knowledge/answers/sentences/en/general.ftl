# Answers that are not about a record: unclear, foreign and empty questions.
general-unsure = I am not sure which of these you mean; please choose one.
general-declined = I have no answer to that: I only cover how the Shanghai Cooperation Organisation (SCO) is governed.
general-empty = Please write a question in words, for example: who is the Secretary-General of the SCO?
general-outside-opinion = I give no opinions: I only report how the SCO is governed, with dates and sources.
general-outside-forecast = I make no forecasts beyond the rotation of the SCO's offices; I only cover how the SCO is governed.
general-outside-other-organisation = That is about another organisation; I only cover the Shanghai Cooperation Organisation (SCO).
general-outside-personal = I do not cover private life; I only know the careers and terms of those who held office in the SCO.
general-outside-foreign-subject = That is outside my subject: I only cover how the SCO is governed.
general-topic-later = That was not yet so on { $day }: the earliest that is recorded begins { $since }.
general-failed = Something went wrong while I worked that out; the error has been logged. Please ask in other words.
