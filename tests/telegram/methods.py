"""Each Bot API method applied to the world."""

from __future__ import annotations

import html
import json
import re
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from tests.telegram.calls import JSON, Call
from tests.telegram.faults import NOT_MODIFIED
from tests.telegram.world import FULL, Refusal, World, refused

TEXT_LIMIT = 4096
"""UTF-16 units of a text, after its HTML was read."""
SHOWN_OF_REPLIED = [
    "message_id",
    "date",
    "chat",
    "from",
    "sender_chat",
    "text",
    "message_thread_id",
    "is_topic_message",
]
COPIED = ("link_preview_options", "reply_markup")
PROFILE = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}


def plain(text: str, parse_mode: str | None) -> str:
    """The text as it is read, without its HTML."""
    return html.unescape(re.sub(r"<[^<>]*>", "", text)) if parse_mode == "HTML" else text


def units(text: str) -> int:
    """Length in UTF-16 units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Methods:
    """What Telegram does when the bot calls."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.commands: dict[tuple[str, str], list[JSON]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        done: Callable[[JSON], Any] = lambda _: True  # noqa: E731 - one of a table
        self._table: dict[str, Callable[[JSON], Any]] = {
            "getMe": lambda _: world.bot,
            "sendMessage": self._send,
            "sendDocument": self._send_document,
            "getFile": self._get_file,
            "editMessageText": self._edit,
            "editMessageReplyMarkup": self._edit,
            "deleteMessage": self._delete,
            "deleteMessages": self._delete_many,
            "answerCallbackQuery": lambda p: self._close(p["callback_query_id"]),
            "answerInlineQuery": lambda p: self._close(p["inline_query_id"]),
            "answerGuestQuery": self._answer_guest,
            "getChat": self._full_chat,
            "getChatMember": lambda p: world.member(world.chat(p["chat_id"])["id"], p["user_id"]),
            "getChatAdministrators": self._administrators,
            "getChatMemberCount": lambda p: 1 + sum(chat == p["chat_id"] for chat, _ in world.members),
            "setMyCommands": self._set_commands,
            "deleteMyCommands": self._delete_commands,
            "getMyCommands": lambda p: self.commands.get(_scope(p), []),
            "setChatMenuButton": done,
            "getUpdates": lambda _: [],
            "setWebhook": done,
            "deleteWebhook": done,
            "getWebhookInfo": lambda _: {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
        }
        for name, field in PROFILE.items():
            self._table[f"setMy{name}"] = partial(self._set_profile, field)
            self._table[f"getMy{name}"] = partial(self._get_profile, field)
        for name in ("sendChatAction", "setMessageReaction", "pinChatMessage", "unpinChatMessage", "leaveChat"):
            self._table[name] = lambda p: bool(world.chat(p["chat_id"]))

    def apply(self, call: Call) -> Any:
        """Does what a call asks and returns its result.

        Raises: Refusal.
        """
        method = self._table.get(call.method)
        if method is None:
            raise refused("Not Found: method not found", 404)
        try:
            return method(call.parameters)
        except KeyError as missing:
            raise refused(f"Bad Request: parameter {missing.args[0]} is required") from missing

    def _send(self, given: JSON) -> JSON:
        chat = self.world.brief(given["chat_id"])
        message: JSON = {"message_id": 0, "date": int(time.time()), "chat": chat, **self.world.author(chat["id"])}
        message["text"] = self._text(given)
        message |= {name: given[name] for name in COPIED if name in given}
        if thread := given.get("message_thread_id"):
            if chat["id"] in self.world.chats and not chat.get("is_forum"):
                raise refused("Bad Request: message thread not found")
            message |= {"message_thread_id": thread, "is_topic_message": True}
        if replied := self._replied(given, chat["id"]):
            message["reply_to_message"] = {name: replied[name] for name in SHOWN_OF_REPLIED if name in replied}
        message["message_id"] = next(self.world.ids)
        self.world.messages[chat["id"], message["message_id"]] = {**message, "html": given["text"]}
        return message

    def _send_document(self, given: JSON) -> JSON:
        sent = self._send({**given, "text": given.get("caption", "a document")})
        file = {"file_id": f"sent-{sent['message_id']}", "file_unique_id": "unique"}
        return {**{name: value for name, value in sent.items() if name != "text"}, "document": file}

    def _get_file(self, given: JSON) -> JSON:
        name = given["file_id"]
        if name not in self.world.files:
            raise refused("Bad Request: invalid file_id")
        size = len(self.world.files[name])
        return {"file_id": name, "file_unique_id": "unique", "file_size": size, "file_path": f"documents/{name}"}

    def _replied(self, given: JSON, chat_id: int) -> JSON | None:
        wanted = given.get("reply_parameters")
        if not wanted:
            return None
        found = self.world.messages.get((wanted.get("chat_id", chat_id), wanted["message_id"]))
        if found is None and self.world.strict and not wanted.get("allow_sending_without_reply"):
            raise refused("Bad Request: message to be replied not found")
        return found

    def _text(self, given: JSON) -> str:
        text = plain(given["text"], given.get("parse_mode")).strip()
        if not text:
            raise refused("Bad Request: message text is empty")
        if units(text) > TEXT_LIMIT:
            raise refused("Bad Request: message is too long")
        return text

    def _edit(self, given: JSON) -> JSON | bool:
        before = self._edited(given)
        after = {name: value for name, value in before.items() if name not in ("reply_markup", "edit_date")}
        if "text" in given:
            after |= {"text": self._text(given), "html": given["text"]}
        if given.get("reply_markup", {}).get("inline_keyboard"):
            after["reply_markup"] = given["reply_markup"]
        if all(before.get(name) == after.get(name) for name in ("html", "reply_markup")) and before:
            raise Refusal(NOT_MODIFIED)
        if identity := given.get("inline_message_id"):
            self.world.inline_messages[identity] = after
            return True
        after["edit_date"] = int(time.time())
        self.world.messages[after["chat"]["id"], after["message_id"]] = after
        return {name: value for name, value in after.items() if name != "html"}

    def _edited(self, given: JSON) -> JSON:
        """The message to be edited as it stands; one made up when a world that is not strict does not know it."""
        if identity := given.get("inline_message_id"):
            return self.world.inline_messages.get(identity, {})
        chat = self.world.brief(given["chat_id"])
        found = self.world.messages.get((chat["id"], given["message_id"]))
        own = self.world.author(chat["id"])
        if found is None and self.world.strict:
            raise refused("Bad Request: message to edit not found")
        if found is not None and not own.items() <= found.items():
            raise refused("Bad Request: message can't be edited")
        return found or {"message_id": given["message_id"], "date": int(time.time()), "chat": chat, **own, "text": "…"}

    def _delete(self, given: JSON) -> bool:
        chat_id = self.world.chat(given["chat_id"])["id"]
        if self.world.messages.pop((chat_id, given["message_id"]), None) is None and self.world.strict:
            raise refused("Bad Request: message to delete not found")
        return True

    def _delete_many(self, given: JSON) -> bool:
        chat_id = self.world.chat(given["chat_id"])["id"]
        for message_id in given["message_ids"]:
            self.world.messages.pop((chat_id, message_id), None)
        return True

    def _close(self, query: str) -> bool:
        known = query in self.world.open_queries or not self.world.strict
        if not known or query in self.world.closed_queries:
            raise refused("Bad Request: query is too old and response timeout expired or query ID is invalid")
        self.world.closed_queries.add(query)
        return True

    def _answer_guest(self, given: JSON) -> JSON:
        content = given["result"]["input_message_content"]
        message: JSON = {
            "text": self._text({**content, "text": content["message_text"]}),
            "html": content["message_text"],
        }
        if markup := given["result"].get("reply_markup"):
            message["reply_markup"] = markup
        self._close(given["guest_query_id"])
        identity = f"guest-{given['guest_query_id']}"
        self.world.inline_messages[identity] = message
        return {"inline_message_id": identity}

    def _full_chat(self, given: JSON) -> JSON:
        return {**FULL, **self.world.chat(given["chat_id"])}

    def _administrators(self, given: JSON) -> list[JSON]:
        chat_id = self.world.chat(given["chat_id"])["id"]
        ranks = ("creator", "administrator")
        return [
            self.world.member(*key) for key, rank in self.world.members.items() if key[0] == chat_id and rank in ranks
        ]

    def _set_commands(self, given: JSON) -> bool:
        self.commands[_scope(given)] = given["commands"]
        return True

    def _delete_commands(self, given: JSON) -> bool:
        self.commands.pop(_scope(given), None)
        return True

    def _set_profile(self, field: str, given: JSON) -> bool:
        self.profile[field, given.get("language_code", "")] = given.get(field, "")
        return True

    def _get_profile(self, field: str, given: JSON) -> JSON:
        return {field: self.profile.get((field, given.get("language_code", "")), "")}


def _scope(given: JSON) -> tuple[str, str]:
    """Whom a list of commands is for, and in which language."""
    return json.dumps(given.get("scope", {"type": "default"}), sort_keys=True), given.get("language_code", "")
