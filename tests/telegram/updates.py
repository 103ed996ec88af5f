"""Updates as Telegram sends them, in raw JSON: what people write, press and do, and what Telegram tells itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count
from typing import Any

from tests.telegram.calls import JSON
from tests.telegram.methods import units
from tests.telegram.world import BOT, STATUSES

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ENTITIES = {
    "bot_command": re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?"),
    "mention": re.compile(r"(?<![\w/@])@[A-Za-z]\w{3,31}"),
    "url": re.compile(r"https?://\S+"),
}
FILE = {"file_id": "file", "file_unique_id": "unique"}
MEDIA: dict[str, Any] = {
    "photo": [{**FILE, "width": 90, "height": 60}],
    "voice": {**FILE, "duration": 3},
    "video_note": {**FILE, "length": 240, "duration": 3},
    "document": FILE,
    "sticker": {
        **FILE, "type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False
    },
    "location": {"latitude": 39.9042, "longitude": 116.4074},
    "contact": {"phone_number": "+861000000000", "first_name": "Li"},
    "dice": {"emoji": "🎲", "value": 4},
    "poll": {
        "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False, "is_anonymous": True,
        "type": "regular", "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
    },
}  # fmt: skip
SERVICE: dict[str, Any] = {
    "new_chat_members": [BOT],
    "left_chat_member": BOT,
    "new_chat_title": "Another title",
    "group_chat_created": True,
    "supergroup_chat_created": True,
    "migrate_to_chat_id": -1001000000009,
    "migrate_from_chat_id": -1000000009,
    "forum_topic_created": {"name": "Summits", "icon_color": 7322096},
    "forum_topic_closed": {},
    "video_chat_started": {},
    "message_auto_delete_timer_changed": {"message_auto_delete_time": 86400},
}
"""Service messages; `pinned_message` is made of the message that is pinned."""


def user(number: int, name: str = "Aigul", *, language: str | None = "en", is_bot: bool = False) -> JSON:
    """A user, or another bot; `language` None: the client does not tell."""
    person: JSON = {"id": number, "is_bot": is_bot, "first_name": name}
    return (
        person
        | ({"username": f"{name.lower()}_bot"} if is_bot else {})
        | ({"language_code": language} if language else {})
    )


def private_chat(person: JSON) -> JSON:
    return {"id": person["id"], "type": "private", "first_name": person["first_name"]}


def supergroup(number: int, title: str = "Diplomats", *, forum: bool = False) -> JSON:
    """A supergroup; numbers of supergroups begin with -100."""
    return {"id": number, "type": "supergroup", "title": title} | ({"is_forum": True} if forum else {})


def channel(number: int, title: str = "SCO news", username: str | None = "sco_news") -> JSON:
    return {"id": number, "type": "channel", "title": title} | ({"username": username} if username else {})


USER = user(1001)
ADMIN = user(1002, "Bahrom")
OTHER_BOT = user(1003, "Helper", is_bot=True)
GROUP = supergroup(-1001000000001)
FORUM = supergroup(-1001000000002, "Forum", forum=True)
DISCUSSION = supergroup(-1001000000003, "Discussion")
CHANNEL = channel(-1001000000004)
UNTOLD = ("reply_to_message", "html")
"""What a message that is replied to does not show."""
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
TELEGRAM = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


def entities(text: str) -> list[JSON]:
    """Commands, mentions and links that Telegram finds in a text; offsets and lengths in UTF-16 units."""
    return [
        {"type": kind, "offset": units(text[: found.start()]), "length": units(found.group())}
        for kind, pattern in ENTITIES.items()
        for found in pattern.finditer(text)
    ]


class Updates:
    """Builds updates one after another: their numbers and those of the messages increase by themselves.

    `date` is when they are sent; a test may set it anew. Every builder takes further fields of the content by name,
    which replace its own.
    """

    def __init__(self, date: datetime = NOON) -> None:
        self.date = date
        self._updates = count(1)
        self._messages = count(1)
        self._queries = count(1)

    @property
    def _now(self) -> int:
        return int(self.date.timestamp())

    def update(self, kind: str, content: JSON) -> JSON:
        """An update of any kind."""
        return {"update_id": next(self._updates), kind: content}

    def content(self, chat: JSON, text: str | None = None, *, reply_to: JSON | None = None, **more: Any) -> JSON:
        """A message, not yet in an update; `reply_to` is the message it answers. A field set to None is left out."""
        message: JSON = {"message_id": next(self._messages), "date": self._now, "chat": chat}
        if text is not None:
            message["text"] = text
            if found := entities(text):
                message["entities"] = found
        if reply_to is not None:
            message["reply_to_message"] = {name: value for name, value in reply_to.items() if name not in UNTOLD}
        return {name: value for name, value in {**message, **more}.items() if value is not None}

    def private(self, text: str | None, *, user: JSON = USER, **more: Any) -> JSON:
        """What a user writes to the bot."""
        return self.update("message", self.content(private_chat(user), text, **{"from": user, **more}))

    def group(
        self, text: str | None, *, chat: JSON = GROUP, user: JSON = USER, thread: int | None = None, **more: Any
    ) -> JSON:
        """What a user writes in a group; `thread` is the topic of a forum."""
        topic = {"message_thread_id": thread, "is_topic_message": True} if thread else {}
        return self.update("message", self.content(chat, text, **{"from": user, **topic, **more}))

    def anonymous(self, text: str, *, chat: JSON = GROUP, **more: Any) -> JSON:
        """What an administrator who stays anonymous writes in a group."""
        return self.group(text, chat=chat, user=ANONYMOUS, sender_chat=chat, **more)

    def channel_post(self, text: str | None, *, chat: JSON = CHANNEL, **more: Any) -> JSON:
        """A post; nobody is named as its writer."""
        return self.update("channel_post", self.content(chat, text, **{"sender_chat": chat, **more}))

    def automatic_forward(self, post: JSON, *, chat: JSON = DISCUSSION, **more: Any) -> JSON:
        """A post as it arrives in the discussion group of its channel."""
        posted = post["channel_post"]
        origin = {"type": "channel", "date": posted["date"], "chat": posted["chat"], "message_id": posted["message_id"]}
        fields = {
            "from": TELEGRAM, "sender_chat": posted["chat"], "is_automatic_forward": True, "forward_origin": origin
        }  # fmt: skip
        return self.update("message", self.content(chat, posted.get("text"), **{**fields, **more}))

    def edited(self, update: JSON, text: str, **more: Any) -> JSON:
        """The message or post of an earlier update, edited."""
        kind = "edited_channel_post" if "channel_post" in update else "edited_message"
        before = update.get("message") or update.get("channel_post") or update[kind]
        kept = {name: value for name, value in before.items() if name != "entities"}
        found = {"entities": entities(text)} if entities(text) else {}
        return self.update(kind, {**kept, "text": text, **found, "edit_date": self._now, **more})

    def press(
        self,
        data: str,
        message: JSON | None = None,
        *,
        user: JSON = USER,
        inline_message_id: str | None = None,
        inaccessible: bool = False,
        **more: Any,
    ) -> JSON:
        """A button is pressed: under a message, one too old to be seen (`inaccessible`), or an inline one."""
        query: JSON = {"id": f"press-{next(self._queries)}", "from": user, "chat_instance": "1", "data": data}
        if inline_message_id is not None:
            query["inline_message_id"] = inline_message_id
        elif inaccessible and message is not None:
            query["message"] = {"chat": message["chat"], "message_id": message["message_id"], "date": 0}
        elif message is not None:
            query["message"] = {name: value for name, value in message.items() if name != "html"}
        return self.update("callback_query", {**query, **more})

    def inline(self, query: str, *, user: JSON = USER, offset: str = "", chat_type: str = "group", **more: Any) -> JSON:
        """`@bot query` in the field of any chat."""
        number = f"inline-{next(self._queries)}"
        content = {"id": number, "from": user, "query": query, "offset": offset, "chat_type": chat_type}
        return self.update("inline_query", {**content, **more})

    def chosen(self, result_id: str, query: str, *, user: JSON = USER, inline_message_id: str | None = None) -> JSON:
        """One of the inline results was sent."""
        content = {"result_id": result_id, "from": user, "query": query}
        return self.update(
            "chosen_inline_result", content | ({"inline_message_id": inline_message_id} if inline_message_id else {})
        )

    def guest(self, text: str, *, chat: JSON = GROUP, user: JSON = USER, **more: Any) -> JSON:
        """The bot is mentioned in a chat that it is not in."""
        query = f"guest-{next(self._queries)}"
        content = self.content(chat, text, **{"from": user, "guest_query_id": query, **more})
        return self.update("guest_message", content)

    def media(self, kind: str, *, chat: JSON | None = None, user: JSON = USER, **more: Any) -> JSON:
        """Anything but text, one of MEDIA; `caption` may be given. Without a chat: in private."""
        content = self.content(chat or private_chat(user), **{"from": user, kind: MEDIA[kind], **more})
        return self.update("message", content)

    def service(self, kind: str, *, chat: JSON = GROUP, user: JSON = USER, value: Any = None, **more: Any) -> JSON:
        """What Telegram tells a chat: one of SERVICE, or `pinned_message` with the pinned message as `value`."""
        content = self.content(chat, **{"from": user, kind: value or SERVICE[kind], **more})
        return self.update("message", content)

    def membership(self, before: str, after: str, *, chat: JSON | None = None, user: JSON = USER) -> JSON:
        """The bot was added, promoted, removed, or (in private) blocked; statuses are those of ChatMember."""
        old, new = ({"status": status, "user": BOT, **STATUSES[status]} for status in (before, after))
        content = {
            "chat": chat or private_chat(user),
            "from": user,
            "date": self._now,
            "old_chat_member": old,
            "new_chat_member": new,
        }
        return self.update("my_chat_member", content)

    def album(self, kinds: Sequence[str], **more: Any) -> list[JSON]:
        """Several pictures sent at once: one update each, with one `media_group_id`."""
        return [self.media(kind, media_group_id="album", **more) for kind in kinds]
