# What is asked of an editor when a change is put together.
form-which-kind = What do you want to add?
form-which-field = { $record }
    Which field? Choose one, or write its name.
form-field = { $field } (now: { $now }). { $hint }
form-source = Where does it stand? Send the id, the title or the address of a source; a new one as “https://… Title”.
form-why = Why? A few words for the journal.
form-question = Send the question, a line each if there are several wordings; “ru: …”, “zh: …” in other languages.
form-answer = Send the answer in one or two sentences; “en: …”, “ru: …”, “zh: …” on lines of their own in several languages.
form-name = Send the name; several with commas. “ru: …” names the language.
form-text = Send the wording of the question. Names may stand as kinds in braces: person, state, office …
form-again = This is what the change is made of. Choose what to say anew.
form-another = Another field
form-ready = Preview
form-skip = Skip
form-cancel = Cancel
form-cancelled = Cancelled. Nothing was changed.
form-nothing = There is nothing to cancel.
