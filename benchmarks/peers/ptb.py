"""python-telegram-bot's examples/echobot.py, served by its own webhook server (tornado)."""

from __future__ import annotations

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from benchmarks.peers.settings import API, PATH, PORT, SECRET, TOKEN, WEBHOOK


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:  # noqa: ARG001
    """Says what was said."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Runs until it is stopped."""
    application = Application.builder().token(TOKEN).base_url(f"{API}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    application.run_webhook(
        listen="127.0.0.1",
        port=PORT,
        url_path=PATH,
        secret_token=SECRET,
        webhook_url=WEBHOOK,
        allowed_updates=Update.ALL_TYPES,
    )


if __name__ == "__main__":
    main()
