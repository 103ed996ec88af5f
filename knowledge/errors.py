"""The errors a user may see: each message is one sentence saying what was wrong and what to do."""


class KnowledgeError(Exception):
    """Base of every error this package raises on purpose; `str()` of it is fit to be shown."""


class DataError(KnowledgeError):
    """A record is broken: the message names the file, the record and what is wrong with it."""


class DateError(KnowledgeError):
    """A date cannot be read, does not exist, or lies outside the years that are covered."""


class StoreError(KnowledgeError):
    """The database cannot be opened, read or written; the file itself was left as it was."""


class UnknownRecordError(KnowledgeError):
    """A name or identifier stands for no record."""


class EditError(KnowledgeError):
    """A change cannot be made as it was written: the message says what is wrong and how to write it."""


class ConflictError(KnowledgeError):
    """A record was changed by somebody else meanwhile; nothing was written."""
