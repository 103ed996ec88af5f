# Commands in Telegram's menu.
menu-start = What I do
menu-help = How to ask
menu-lang = The language of my answers
menu-asof = Answers as of another day: /asof 2018-07-01
menu-rotation = Who comes next, and by which rule
menu-term = When the Secretary-General's term ends
menu-who = Who held the offices on a day: /who 2018-07-01
menu-members = The member states
menu-summits = The summits: years, places, chairs
menu-sources = What the answers rest on
menu-privacy = What I keep, and for how long
menu-forgetme = Delete what I keep about you
menu-sco = Ask a question: /sco who chairs the SCO now?
menu-settings = Language, cards and pause, for admins
