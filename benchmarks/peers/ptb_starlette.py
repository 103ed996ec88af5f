"""The same echo behind Starlette and uvicorn, after python-telegram-bot's examples/customwebhookbot.py."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update
from telegram.ext import Application, MessageHandler, filters

from benchmarks.peers.ptb import echo
from benchmarks.peers.settings import API, PATH, PORT, SECRET, TOKEN, WEBHOOK


async def main() -> None:
    """Runs until it is stopped."""
    application = Application.builder().token(TOKEN).base_url(f"{API}/bot").updater(None).build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))

    async def telegram(request: Request) -> Response:
        if request.headers.get("X-Telegram-Bot-Api-Secret-Token") != SECRET:
            return Response(status_code=HTTPStatus.FORBIDDEN)
        await application.update_queue.put(Update.de_json(data=await request.json(), bot=application.bot))
        return Response()

    routes = [Route(PATH, telegram, methods=["POST"])]
    server = uvicorn.Server(
        uvicorn.Config(Starlette(routes=routes), host="127.0.0.1", port=PORT, use_colors=False, access_log=False)
    )
    await application.bot.set_webhook(url=WEBHOOK, secret_token=SECRET, allowed_updates=Update.ALL_TYPES)
    async with application:
        await application.start()
        await server.serve()
        await application.stop()


if __name__ == "__main__":
    asyncio.run(main())
