"""Updates as Telegram sends them: only what a bot needs to answer, but nothing that it could miss."""

from __future__ import annotations

import time
from typing import Any

from benchmarks.api import BOT, BotApi

Update = dict[str, Any]
_LANGUAGES = ("en", "ru", "zh-hans")


class Post:
    """Makes updates with ids of their own, and messages with the ids that follow in their chat."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self.made = 0
        """The id of the last update."""

    def update(self, **content: Any) -> Update:
        """An update of any kind."""
        self.made += 1
        return {"update_id": self.made, **content}

    def message(self, chat: int, person: int, text: str | None = None, **more: Any) -> Update:
        """A new message; `chat` is a private one if positive, else a group."""
        return self.update(message=self._message(chat, person, self._api.new_message(chat), text, more))

    def edited(self, original: Update, text: str) -> Update:
        """The same message with another text."""
        before = original["message"]
        now = {**before, "text": text, "edit_date": int(time.time()), "entities": _entities(text)}
        return self.update(edited_message=now)

    def press(self, chat: int, person: int, message: int, data: str) -> Update:
        """A button under a message of the bot's is pressed."""
        under = {**said_by_bot(chat, message), "reply_markup": self._api.keyboard(chat, message)}
        query = {
            "id": f"press-{self.made + 1}",
            "from": _user(person),
            "chat_instance": "1",
            "message": under,
            "data": data,
        }
        return self.update(callback_query=query)

    def inline(self, person: int, text: str) -> Update:
        """Somebody types `@bot text` somewhere."""
        query = {
            "id": f"inline-{self.made + 1}",
            "from": _user(person),
            "query": text,
            "offset": "",
            "chat_type": "private",
        }
        return self.update(inline_query=query)

    def _message(self, chat: int, person: int, number: int, text: str | None, more: dict[str, Any]) -> Update:
        message = {"message_id": number, "date": int(time.time()), "chat": _chat(chat), "from": _user(person), **more}
        return message if text is None else {**message, "text": text, "entities": _entities(text)}


def said_by_bot(chat: int, message: int) -> Update:
    """A message of the bot's, to be replied to, or under which a button is pressed."""
    return {"message_id": message, "date": int(time.time()), "chat": _chat(chat), "from": BOT, "text": "…"}


def _chat(chat: int) -> Update:
    if chat > 0:
        return {"id": chat, "type": "private", "first_name": f"Person {chat}"}
    return {"id": chat, "type": "supergroup", "title": f"Group {-chat}"}


def _user(person: int) -> Update:
    language = _LANGUAGES[person % len(_LANGUAGES)]
    return {"id": person, "is_bot": False, "first_name": f"Person {person}", "language_code": language}


def _entities(text: str) -> list[Update]:
    """The command at the start of a text, if there is one."""
    if not text.startswith("/"):
        return []
    return [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
