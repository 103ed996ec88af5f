"""One call of a Bot API method, and how its parameters are read from the wire."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

JSON = dict[str, Any]

TEXTS = frozenset(
    [
        "action",
        "callback_query_id",
        "caption",
        "description",
        "first_name",
        "guest_query_id",
        "icon_custom_emoji_id",
        "inline_message_id",
        "inline_query_id",
        "invite_link",
        "language_code",
        "name",
        "next_offset",
        "parse_mode",
        "secret_token",
        "short_description",
        "text",
        "title",
        "url",
    ]
)
"""Parameters that are words: never read as JSON, whatever they look like."""


def decoded(fields: Mapping[str, Any]) -> JSON:
    """Parameters as Telegram understands them: numbers, truth values and objects are sent as JSON in a string."""
    return {name: value if name in TEXTS else _value(value) for name, value in fields.items()}


def _value(given: Any) -> Any:
    if not isinstance(given, str):
        return given
    try:
        return json.loads(given)
    except ValueError:
        return given


@dataclass
class Call:
    """A method with its parameters; `status` is what was replied (0: nothing), `applied` whether it took effect.

    `result` is what it gave, or why it was refused; `spoilt`: a fault was injected into it.
    """

    method: str
    parameters: JSON
    status: int = 0
    applied: bool = False
    spoilt: bool = False
    result: Any = field(default=None)
    files: list[bytes] = field(default_factory=list)
    """What was uploaded with it."""

    @property
    def chat_id(self) -> Any:
        return self.parameters.get("chat_id")

    @property
    def text(self) -> str:
        """The text as it was sent, with its HTML; of an answer to a guest, the text of its article."""
        content = self.parameters.get("result", {}).get("input_message_content", {})
        return str(self.parameters.get("text", content.get("message_text", "")))

    @property
    def buttons(self) -> list[JSON]:
        """The buttons of the inline keyboard, row after row."""
        rows = self.parameters.get("reply_markup", {}).get("inline_keyboard", ())
        return [button for row in rows for button in row]
