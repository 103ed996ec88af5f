"""The database of records: opened, kept up to date with the releases, and loaded into a snapshot."""

from knowledge.store.database import Database, open_database
from knowledge.store.load import load
from knowledge.store.opening import open_snapshot, refresh
from knowledge.store.place import default_url

__all__ = ["Database", "default_url", "load", "open_database", "open_snapshot", "refresh"]
