"""The database: its records, kept up to date with the releases, loaded into a snapshot; and what lasts about chats."""

from knowledge.store.card import Card
from knowledge.store.chats import Chats, Preferences
from knowledge.store.database import Database, open_database
from knowledge.store.load import load
from knowledge.store.opening import open_snapshot, refresh
from knowledge.store.place import default_url

__all__ = [
    "Card",
    "Chats",
    "Database",
    "Preferences",
    "default_url",
    "load",
    "open_database",
    "open_snapshot",
    "refresh",
]
