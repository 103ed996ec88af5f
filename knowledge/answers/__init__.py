"""From a question to its answer: the computation its intent names, the sentences, sources and certainty.

`engine.answer` is the way in; `base` holds what answers are made of, `sentences` how they are worded. The computations
stand by the family of their intents: `terms` (with `tenure`, `decisions`) and `records` (with `extremes`), `people`
(with `posts`, `careers`), `rotation` (with `waiting`, `nominations`, `practice`, `outlook`), `membership` (with
`accessions`, `partners`, `standing`, `profile`), `calendar` (with `proceedings`, `summits`, `chairs`, `timeline`),
`bodies` (with `organs`), `offices` (with `mandates`), `documents`, and `general` for texts and refusals. What they
share: `holders` and `meaning` (which holder is meant), `turns`, `meetings` and `moments` (which turn, meeting or time),
`telling`, `wording` and `lines` (dates, lists and lengths in sentences).
"""
