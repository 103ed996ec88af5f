# What /sources tells.
sources-text =
    Every answer names its sources, with links where there are any, and says how certain it is:
    • recorded: it happened and is documented;
    • decided, lies ahead: a decision that is still to come true;
    • projection: a rotation rule applied to the future, not a decision;
    • disputed: the sources differ, and I show both.

    { $count ->
        [one] The records rest on { $count } source
       *[other] The records rest on { $count } sources
    } and describe { $documents ->
        [one] { $documents } document
       *[other] { $documents } documents
    } of the SCO.
