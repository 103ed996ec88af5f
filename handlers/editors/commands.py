"""The commands of editors, by name; none is known to anybody else."""

from __future__ import annotations

from handlers.editors import drafts, exchange, forms, records, reports, reviewing
from handlers.editors.editing import Listed

COMMANDS: dict[str, Listed] = {
    # Reading.
    "find": Listed(records.find),
    "show": Listed(records.show),
    "history": Listed(records.history),
    "entry": Listed(records.entry),
    "why": Listed(reports.why),
    # Changing: each leads to a preview.
    "edit": Listed(forms.edit),
    "add": Listed(forms.add),
    "end": Listed(forms.end),
    "remove": Listed(forms.remove),
    "still": Listed(records.still),
    "alias": Listed(forms.alias),
    "phrase": Listed(forms.phrase),
    "answer": Listed(forms.answer),
    "undo": Listed(records.undo),
    "cancel": Listed(forms.cancel),
    # Buttons of a dialogue and of a preview.
    "value": Listed(forms.value),
    "field": Listed(forms.field_),
    "skip": Listed(forms.skip),
    "again": Listed(forms.again),
    "ready": Listed(forms.ready),
    "confirm": Listed(drafts.confirm),
    "although": Listed(drafts.although),
    "drop": Listed(drafts.drop),
    # What is asked and not answered.
    "review": Listed(reviewing.review),
    "attach": Listed(reviewing.attach),
    "dismiss": Listed(reviewing.dismiss),
    # The whole.
    "export": Listed(exchange.export),
    "import": Listed(exchange.import_),
    "check": Listed(reports.check),
    "conflict": Listed(reports.conflict),
    "keep": Listed(reports.keep),
    "take": Listed(reports.take),
    "stats": Listed(reports.stats),
    "stale": Listed(reports.stale),
    "digest": Listed(reports.digest),
    "editors": Listed(reports.editors),
}
