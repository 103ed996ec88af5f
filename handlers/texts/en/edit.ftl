# Changing the knowledge: previews, and what is asked in the dialogue with an editor.
edit-confirm = ✅ Confirm
edit-although = ⚠️ Confirm although { $count ->
        [one] { $count } guarded question breaks
       *[other] { $count } guarded questions break
    }
edit-again = Change it
edit-drop = Drop it
edit-dropped = Dropped. Nothing was changed.
edit-nothing = There is no such preview any more; nothing was changed.
edit-confirmed = Done: entry { $number } of the journal, { $count ->
        [one] { $count } record
       *[other] { $count } records
    }. Every answer follows it from now on.
edit-undo = Undo { $number }
edit-why = Why:
edit-source = Source:
edit-more = … and { $count ->
        [one] { $count } more record
       *[other] { $count } more records
    }.
edit-same = confirmed as it is
edit-problems = This cannot be confirmed, as the records would not go together:
edit-broken = { $count ->
        [one] { $count } guarded question would no longer be understood:
       *[other] { $count } guarded questions would no longer be understood:
    }
edit-effects = { $count ->
        [0] No answer changes
        [one] { $count } answer changes
       *[other] { $count } answers change
    } ({ $examined } questions tried).
edit-declined = (no answer)
edit-was = was:
edit-now = now:
edit-read-as = “{ $text }” is read as { $intent } today.
edit-read-right = “{ $text }” is read as { $intent } today already.
edit-read-not = “{ $text }” is not understood today.
edit-alike = It reads the same as phrases of { $intents }.
