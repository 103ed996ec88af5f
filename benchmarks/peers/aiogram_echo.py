"""aiogram's examples/echo_bot_webhook.py, served by aiohttp."""

from __future__ import annotations

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from benchmarks.peers.settings import API, PATH, PORT, SECRET, TOKEN, WEBHOOK


async def echo(message: Message) -> None:
    """Says what was said."""
    await message.send_copy(chat_id=message.chat.id)


async def on_startup(bot: Bot) -> None:
    """Tells Telegram where to send updates."""
    await bot.set_webhook(WEBHOOK, secret_token=SECRET)


def main() -> None:
    """Runs until it is stopped."""
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    dispatcher.startup.register(on_startup)
    session = AiohttpSession(api=TelegramAPIServer.from_base(API))
    bot = Bot(TOKEN, session=session, default=DefaultBotProperties(parse_mode=ParseMode.HTML))
    app = web.Application()
    SimpleRequestHandler(dispatcher=dispatcher, bot=bot, secret_token=SECRET).register(app, path=PATH)
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=PORT, access_log=None, print=lambda *_: None)


if __name__ == "__main__":
    main()
