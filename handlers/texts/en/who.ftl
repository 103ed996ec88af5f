# How to use /who.
who-how = Write a day after the command and I tell who held the offices then: /who 2018-07-01
