"""Changing the knowledge: proposed, its effect seen, confirmed, undone. Nothing here knows of Telegram or terminals."""
