"""What is not for the bot to answer."""

from __future__ import annotations

from telegram import Update


async def silence(_update: Update, _context: object) -> None:
    """Passes over an update."""
