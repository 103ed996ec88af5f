"""A second reading of the Bot API: aiogram's generated models, and the limits that Telegram itself checks.

A call that breaks one of its rules is an AssertionError that says which.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

from pydantic import BaseModel, ValidationError

from tests.handlers.telegram_html import accepted
from tests.telegram.calls import JSON, Call
from tests.telegram.methods import units

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
ACTIONS = {"callback_data", "url", "copy_text", "switch_inline_query", "switch_inline_query_current_chat"}
ACTIONS |= {"switch_inline_query_chosen_chat", "web_app", "login_url", "callback_game", "pay"}
LOOKS = {"text", "style", "icon_custom_emoji_id"}


def check_call(call: Call) -> None:
    """Asserts that Telegram has such a method, with such fields, and would not refuse what they say."""
    _read(_method(call.method), call.parameters, call.method)
    if check := CHECKS.get(call.method):
        check(call.parameters)
    if markup := call.parameters.get("reply_markup"):
        check_keyboard(markup)


def check_update(update: JSON) -> None:
    """Asserts that Telegram could send this update: known fields of the right types, entities inside their texts."""
    from aiogram.types import Update

    _read(Update, update, "update")
    (kind,) = set(update) - {"update_id"}
    content = update[kind]
    for entity in content.get("entities", ()):
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= units(content["text"]), entity


@cache
def _method(name: str) -> type[BaseModel]:
    from aiogram import methods

    found = getattr(methods, name[:1].upper() + name[1:], None)
    assert getattr(found, "__api_method__", None) == name, f"{name} is no method of the Bot API"
    assert isinstance(found, type)
    return found


def _read(model: type[BaseModel], given: JSON, name: str) -> None:
    try:
        read = model.model_validate(given)
    except ValidationError as error:
        raise AssertionError(f"{name}: {error}") from error
    unknown = list(_unknown(read, name))
    assert not unknown, f"not known to the Bot API: {', '.join(unknown)}"


def _unknown(value: Any, path: str) -> Iterator[str]:
    """Fields that no model has, at any depth."""
    if isinstance(value, BaseModel):
        yield from (f"{path}.{name}" for name in value.model_extra or ())
        for name in value.model_fields_set & set(type(value).model_fields):
            yield from _unknown(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from _unknown(item, f"{path}[{number}]")


def check_text(text: str, parse_mode: str | None) -> None:
    """Asserts that a text is plain or Telegram's HTML, has 1 to 4096 UTF-16 units, and its links can be opened."""
    assert parse_mode in (None, "HTML"), parse_mode
    if parse_mode is None:
        assert 1 <= units(text.strip()) <= 4096, f"{units(text)} units"
        return
    for _, address in accepted(text).links:
        check_url(address)


def check_url(url: str) -> None:
    """Asserts that an address can be opened, and that the payload of a deep link is one."""
    parts = urlsplit(url)
    assert re.fullmatch(r"(https?|tg)://[^\s/]\S*", url), f"no address: {url}"
    if parts.netloc == "t.me":
        for payload in (value for name in ("start", "startgroup") for value in parse_qs(parts.query).get(name, ())):
            assert PAYLOAD.fullmatch(payload), f"no payload of a deep link: {payload}"


def check_keyboard(markup: JSON) -> None:
    """Asserts that an inline keyboard has at most 100 buttons, 8 in a row, each with a text and one action."""
    if "inline_keyboard" not in markup:
        return
    rows = markup["inline_keyboard"]
    assert all(1 <= len(row) <= 8 for row in rows), "a row without buttons, or of more than 8"
    buttons = [button for row in rows for button in row]
    assert len(buttons) <= 100, f"{len(buttons)} buttons"
    for button in buttons:
        assert button["text"].strip(), f"a button without text: {button}"
        (action,) = set(button) - LOOKS
        assert action in ACTIONS, f"not an action of a button: {action}"
        value = button[action]
        if action == "callback_data":
            assert 1 <= len(value.encode()) <= 64, f"{len(value.encode())} bytes of callback data: {value}"
        elif action == "url":
            check_url(value)
        elif action == "copy_text":
            assert 1 <= len(value["text"]) <= 256, f"{len(value['text'])} characters to copy"
        elif action.startswith("switch_inline_query") and isinstance(value, str):
            assert len(value) <= 256, f"{len(value)} characters of an inline query"


def check_result(result: JSON) -> None:
    """Asserts that one inline result would be taken."""
    assert 1 <= len(result["id"].encode()) <= 64, f"an id of {len(result['id'].encode())} bytes"
    content = result.get("input_message_content", {})
    if result["type"] == "article":
        assert 1 <= units(result["title"].strip()) <= 256, f"the title of {result['id']}"
        assert "message_text" in content, "an article without a text"
    if "message_text" in content:
        check_text(content["message_text"], content.get("parse_mode"))
    if markup := result.get("reply_markup"):
        check_keyboard(markup)


def _inline_answer(given: JSON) -> None:
    results = given["results"]
    assert len(results) <= 50, f"{len(results)} results"
    assert len({result["id"] for result in results}) == len(results), "two results of one id"
    for result in results:
        check_result(result)
    assert given.get("cache_time", 300) >= 0, "cache_time"
    assert len(given.get("next_offset", "").encode()) <= 64, "next_offset"
    if payload := (given.get("button") or {}).get("start_parameter"):
        assert PAYLOAD.fullmatch(payload), f"no payload of a deep link: {payload}"


def _text(given: JSON) -> None:
    check_text(given["text"], given.get("parse_mode"))


def _edited_text(given: JSON) -> None:
    _text(given)
    _edited(given)


def _edited(given: JSON) -> None:
    named = "inline_message_id" in given
    assert named != ("chat_id" in given and "message_id" in given), "which message is edited"


def _toast(given: JSON) -> None:
    assert len(given.get("text", "")) <= 200, f"{len(given['text'])} characters of a toast"
    assert given.get("cache_time", 0) >= 0, "cache_time"


def _commands(given: JSON) -> None:
    assert len(given["commands"]) <= 100, "commands"
    names = [command["command"] for command in given["commands"]]
    assert len(set(names)) == len(names), "two commands of one name"
    for command in given["commands"]:
        assert COMMAND.fullmatch(command["command"]), f"no name of a command: {command['command']}"
        assert 1 <= len(command["description"]) <= 256, f"the description of {command['command']}"


def _webhook(given: JSON) -> None:
    assert urlsplit(given["url"]).scheme in ("http", "https"), given["url"]
    assert SECRET.fullmatch(given.get("secret_token", "none")), "secret_token"
    assert 1 <= given.get("max_connections", 40) <= 100, "max_connections"


def _at_most(field: str, limit: int) -> Callable[[JSON], None]:
    def check(given: JSON) -> None:
        assert len(given.get(field, "")) <= limit, f"{field} of {len(given[field])} characters"

    return check


def _deleted(given: JSON) -> None:
    assert 1 <= len(given["message_ids"]) <= 100, f"{len(given['message_ids'])} messages"


CHECKS: dict[str, Callable[[JSON], None]] = {
    "sendMessage": _text,
    "editMessageText": _edited_text,
    "editMessageReplyMarkup": _edited,
    "answerInlineQuery": _inline_answer,
    "answerGuestQuery": lambda given: check_result(given["result"]),
    "answerCallbackQuery": _toast,
    "setMyCommands": _commands,
    "setMyName": _at_most("name", 64),
    "setMyDescription": _at_most("description", 512),
    "setMyShortDescription": _at_most("short_description", 120),
    "setWebhook": _webhook,
    "deleteMessages": _deleted,
}
