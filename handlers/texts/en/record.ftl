# Records found and shown, and the journal of their changes.
record-find-how = Write what to look for: /find Norov 2019
record-name-it = Name the record by its id or by a part of its name: /{ $command } sg-8
record-none = No record is like “{ $text }”. Try other words, or an id.
record-confirmed = Last confirmed on { $day }.
record-edit = ✏️ Edit
record-end = ⏹ End
record-history = 🕘 History
record-still = ✅ Still right
record-remove = 🗑 Remove
record-entry = Entry { $number } · { $day }, { $time } UTC · { $who }
record-undone = Undone by entry { $number }.
record-undoes = Undoes entry { $number }.
record-release = Records of the release: { $inserted } new, { $updated } changed, { $deleted } removed, { $kept } left as they were changed here.
record-more = … and { $count } more.
record-unchanged = The journal has no older entry of this: what is older came with the first fill.
record-older = Older
record-number-it = Name the entry by its number, as /history has it: /{ $command } 12
