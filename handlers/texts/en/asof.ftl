# The time machine: answers as of a chosen day.
asof-set = From now on I answer as of { $day }. To come back to today: /asof now
asof-ended = I answer as of today again.
asof-none = I answer as of today. Any other day since 15 June 2001 will do too: /asof 2018-07-01
asof-active = I answer as of { $day }. To come back to today: /asof now
asof-unreadable = “{ $text }” is not a day I can read. Write it as year-month-day: /asof 2018-07-01
asof-early = The records begin on { $first }. Please choose that day or a later one.
asof-banner = As of { $day } · /asof now ends this
asof-known = From now on I answer from the knowledge as it stood after entry { $number }, for an hour. To come back: /asof now
asof-past = Knowledge as it stood after entry { $number }, on { $day } · /asof now ends this
