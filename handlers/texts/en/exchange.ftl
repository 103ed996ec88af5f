# The whole knowledge as a document.
exchange-exported = { $count } records, as they stand after entry { $number }.
exchange-how = Send the file with /import as its caption, or reply /import to it. /import whole also removes what the file lacks.
exchange-what = What shall I do with this file?
exchange-part = Add and change what it holds
exchange-whole = The same, and remove the rest
exchange-reading = Reading { $name } …
exchange-progress = { $count } records read …
exchange-same = The knowledge has all of it already ({ $count } records): nothing to change.
exchange-difference = New: { $added }. Changed: { $changed }. Removed: { $removed }.
exchange-why = import of { $name }
