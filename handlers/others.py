"""What is no question: a hint in private, silence elsewhere."""

from __future__ import annotations

from telegram import Update
from telegram.ext import filters

SERVICE = filters.StatusUpdate.ALL
"""Messages that Telegram writes: somebody joined, something was pinned."""


async def silence(_update: Update, _context: object) -> None:
    """Passes over what is not for the bot to answer."""
