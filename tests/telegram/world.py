"""What Telegram knows: chats, who is what in them, messages, queries that wait for an answer."""

from __future__ import annotations

from itertools import count
from typing import Any

from tests.telegram.calls import JSON
from tests.telegram.faults import CHAT_NOT_FOUND, Reply, refusal

BOT: JSON = {
    "id": 7000000007,
    "is_bot": True,
    "first_name": "SCO governance",
    "username": "sco_test_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
    "supports_guest_queries": True,
}
RIGHTS = [
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
]
STATUSES: dict[str, JSON] = {
    "creator": {"is_anonymous": False},
    "administrator": {right: right not in ("can_be_edited", "is_anonymous") for right in RIGHTS},
    "member": {},
    "left": {},
    "kicked": {"until_date": 0},
}
"""What a user can be in a chat, with the fields that its ChatMember must have."""
FULL: JSON = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), True
    ),
}
BRIEF = ("id", "type", "title", "username", "first_name", "last_name", "is_forum")


class Refusal(Exception):  # noqa: N818 - Telegram refuses; nothing is broken
    """A method is refused; `reply` says how."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply[1]["description"])
        self.reply = reply


def refused(description: str, status: int = 400) -> Refusal:
    return Refusal(refusal(status, description))


class World:
    """The state. A strict one knows only what it was shown; another takes any chat and message for real."""

    def __init__(self, *, strict: bool = False) -> None:
        self.strict = strict
        self.bot = dict(BOT)
        self.chats: dict[int, JSON] = {}
        self.users: dict[int, JSON] = {BOT["id"]: self.bot}
        self.members: dict[tuple[int, int], str] = {}
        self.messages: dict[tuple[int, int], JSON] = {}
        self.inline_messages: dict[str, JSON] = {}
        self.files: dict[str, bytes] = {}
        """What can be downloaded, by the ids of the files."""
        self.open_queries: set[str] = set()
        self.closed_queries: set[str] = set()
        self.ids = count(100_001)

    def register(self, chat: JSON, **full: Any) -> None:
        """Makes a chat known; `full` is what getChat alone tells (`linked_chat_id`…)."""
        self.chats[chat["id"]] = {**self.chats.get(chat["id"], {}), **chat, **full}

    def promote(self, chat_id: int, user: JSON, status: str = "administrator") -> None:
        """Sets what a user is in a chat: one of STATUSES."""
        assert status in STATUSES, status
        self.users[user["id"]] = user
        self.members[chat_id, user["id"]] = status

    def see(self, update: JSON) -> None:
        """Learns the chats, people, messages and open queries of an update that is being delivered."""
        (kind,) = set(update) - {"update_id"}
        content = update[kind]
        if sender := content.get("from"):
            self.users.setdefault(sender["id"], sender)
        if kind in ("callback_query", "inline_query"):
            self.open_queries.add(content["id"])
        if kind == "guest_message":
            self.open_queries.add(content["guest_query_id"])
        elif kind == "callback_query" and "message" in content:
            self._learn(content["message"])
        elif "chat" in content:
            self._learn(content, newest=True)

    def _learn(self, message: JSON, newest: bool = False) -> None:
        chat_id = message["chat"]["id"]
        self.chats.setdefault(chat_id, dict(message["chat"]))
        if not message.get("date") or "message_id" not in message:
            return  # a membership, or a message that can no longer be seen
        key = chat_id, message["message_id"]
        if newest or key not in self.messages:
            self.messages[key] = message

    def chat(self, chat_id: Any) -> JSON:
        """A chat by its number or @username.

        Raises: Refusal when there is none.
        """
        for chat in self.chats.values() if isinstance(chat_id, str) else ():
            if chat.get("username") == chat_id.removeprefix("@"):
                return chat
        known = self.chats.get(chat_id)
        if known is None and not self.strict and isinstance(chat_id, int):
            return {
                "id": chat_id,
                **({"type": "private"} if chat_id > 0 else {"type": "supergroup", "title": "A group"}),
            }
        if known is None:
            raise Refusal(CHAT_NOT_FOUND)
        return known

    def brief(self, chat_id: Any) -> JSON:
        """A chat as messages show it."""
        return {name: value for name, value in self.chat(chat_id).items() if name in BRIEF}

    def member(self, chat_id: int, user_id: int) -> JSON:
        """A ChatMember: who was never spoken of has left, who was seen is a member, the bot is what it was made."""
        known = user_id in self.users or not self.strict
        status = self.members.get((chat_id, user_id), "member" if known else "left")
        user = self.users.get(user_id, {"id": user_id, "is_bot": False, "first_name": "Somebody"})
        return {"status": status, "user": user, **STATUSES[status]}

    def author(self, chat_id: int) -> JSON:
        """The fields that say the bot wrote a message in this chat."""
        chat = self.brief(chat_id)
        return {"sender_chat": chat} if chat["type"] == "channel" else {"from": self.bot}

    def shown(self, chat_id: int) -> list[JSON]:
        """What the bot has sent to a chat as it stands now, oldest first; `html` is the text as it was sent."""
        messages = [self.messages[key] for key in sorted(self.messages) if key[0] == chat_id]
        return [message for message in messages if "html" in message]
