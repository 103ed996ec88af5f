"""What the chats of the soak do: each a conversation drawn by a seed, with what every step of it must bring about."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks import questions
from benchmarks.api import USERNAME, BotApi, Call
from benchmarks.updates import Post, Update, said_by_bot

SURE = (
    "Who is the Secretary-General of the SCO?",
    "Кто сейчас генеральный секретарь ШОС?",
    "上合组织现任秘书长是谁？",
    "When was the SCO founded?",
    "Где находится Секретариат ШОС?",
    "上合组织有哪些成员国？",
)
"""Questions that are understood beyond doubt: a mere reply in a group is answered only then."""
LATEST_REPEAT = 3_000
"""Updates to all chats after which none is sent a second time: more than Telegram sends a bot in a minute or two."""
CHATTER = ("good morning", "ну что, на обед?", "哈哈", "see you at five", "ok")


@dataclass(frozen=True)
class Step:
    """Updates that are sent together, and what they must bring about, each thing exactly so often."""

    kind: str
    updates: tuple[Update, ...]
    wanted: Counter[str]
    places: tuple[str, ...]
    """Where it shows: the chat, and the press or look-up."""
    reply_to: int | None = None
    """The message that what is sent must reply to, in a group."""
    distinct: bool = False
    """Whether no two of the messages sent may be equal."""


@dataclass
class Chat:
    """One chat: a private one if its id is positive, else a group."""

    id: int
    post: Post
    api: BotApi
    rng: random.Random
    conversations: Sequence[tuple[str, ...]]
    asked: Update | None = None
    """The last question, if its card stands."""
    card: int | None = None
    """The bot's last card."""
    later: list[str] = field(default_factory=list)
    """Turns of the conversation begun that are still to come."""

    @property
    def person(self) -> int:
        """Who writes: in a group one of three."""
        return self.id if self.id > 0 else 5_000_000 - 3 * self.id + self.rng.randrange(3)

    def opening(self) -> list[str]:
        """The kinds of the first steps: a group is told to answer what it has just answered, too."""
        return [] if self.id > 0 else ["settings", "no cooldown"]

    def step(self, kind: str | None = None) -> Step:
        """The next step, of this kind or a drawn one."""
        if kind is None:
            kinds, weights = zip(*(_PRIVATE if self.id > 0 else _GROUP).items(), strict=True)
            kind = self.rng.choices(kinds, weights)[0]
        if kind in _NEED_A_CARD and (self.asked is None or self.card is None or not self._buttons()):
            kind = "question"
        if kind == "repeated later" and self.asked and self.post.made - self.asked["update_id"] > LATEST_REPEAT:
            kind = "question"
        if self.later and kind == "question":
            kind = "follow-up"
        made: Step = getattr(self, "_" + kind.replace(" ", "_").replace("-", "_"))(kind)
        return made

    def saw(self, step: Step, calls: Sequence[Call]) -> None:
        """Takes note of what a step has brought about."""
        for call in calls:
            if call.method == "sendMessage" and not call.refusal and step.kind != "burst":
                self.card = call.message
            elif call.method == "deleteMessage":
                self.card = self.asked = None

    def _question(self, kind: str) -> Step:
        first, *self.later = self.rng.choice(self.conversations)
        return self._ask(kind, first)

    def _follow_up(self, kind: str) -> Step:
        return self._ask(kind, self.later.pop(0))

    def _ask(self, kind: str, text: str) -> Step:
        self.asked = self._says(text if self.id > 0 else f"/sco {text}")
        return self._sent(kind, self.asked)

    def _asked_and_repeated_at_once(self, kind: str) -> Step:
        step = self._question("question")
        return self._sent(kind, *step.updates, *step.updates)

    def _repeated_later(self, kind: str) -> Step:
        assert self.asked is not None
        return Step(kind, (self.asked,), Counter(), (str(self.id),))

    def _edit(self, kind: str) -> Step:
        assert self.asked is not None
        text = self.rng.choice(self.conversations)[0]
        self.later = []
        change = self.post.edited(self.asked, text if self.id > 0 else f"/sco {text}")
        return Step(kind, (change,), Counter(edited=1), (str(self.id),))

    def _press(self, kind: str) -> Step:
        return self._pressed(kind, self.rng.choice(self._buttons())["callback_data"])

    def _pressed(self, kind: str, data: str) -> Step:
        assert self.asked is not None
        assert self.card is not None
        asker = self.asked["message"]["from"]["id"]
        pressed = self.post.press(self.id, asker, self.card, data)
        places = (str(self.id), pressed["callback_query"]["id"])
        return Step(kind, (pressed,), Counter({"press answered": 1, "shown": 1}), places)

    def _burst(self, kind: str) -> Step:
        texts = next(questions.dated(self.rng))
        return Step(kind, tuple(map(self._says, texts)), Counter(sent=3), (str(self.id),), distinct=True)

    def _inline(self, kind: str) -> Step:
        looked_up = self.post.inline(self.id, self.rng.choice(self.conversations)[0][:256])
        return Step(kind, (looked_up,), Counter({"look-up answered": 1}), (looked_up["inline_query"]["id"],))

    def _picture(self, kind: str) -> Step:
        photo = {"file_id": "f", "file_unique_id": "u", "width": 90, "height": 90}
        return self._sent(kind, self.post.message(self.id, self.person, photo=[photo]))

    def _reply(self, kind: str) -> Step:
        assert self.card is not None
        self.asked = self._says(self.rng.choice(SURE), reply_to_message=said_by_bot(self.id, self.card))
        return self._sent(kind, self.asked)

    def _chatter(self, kind: str) -> Step:
        return Step(kind, (self._says(self.rng.choice(CHATTER)),), Counter(), (str(self.id),))

    def _service_message(self, kind: str) -> Step:
        came = {"id": self.person, "is_bot": False, "first_name": "N"}
        return Step(
            kind, (self.post.message(self.id, self.person, new_chat_members=[came]),), Counter(), (str(self.id),)
        )

    def _settings(self, kind: str) -> Step:
        self.asked = self._says(f"/settings@{USERNAME}")
        return self._sent(kind, self.asked)

    def _no_cooldown(self, kind: str) -> Step:
        data = next(button["callback_data"] for button in self._buttons() if button["callback_data"].endswith("-0"))
        step = self._pressed(kind, data)
        self.asked = self.card = None
        return step

    def _says(self, text: str, **more: Any) -> Update:
        return self.post.message(self.id, self.person, text, **more)

    def _sent(self, kind: str, *updates: Update) -> Step:
        """A step that brings about one message, in a group a reply."""
        reply_to = updates[0]["message"]["message_id"] if self.id < 0 else None
        return Step(kind, updates, Counter(sent=1), (str(self.id),), reply_to)

    def _buttons(self) -> list[dict[str, Any]]:
        rows = self.api.keyboard(self.id, self.card).get("inline_keyboard", ()) if self.card else ()
        return [button for row in rows for button in row if "callback_data" in button]


_PRIVATE = {
    "question": 45,
    "edit": 8,
    "press": 12,
    "inline": 10,
    "asked and repeated at once": 5,
    "repeated later": 6,
    "burst": 3,
    "picture": 4,
}
_GROUP = {
    "question": 40,
    "edit": 6,
    "press": 8,
    "reply": 10,
    "asked and repeated at once": 4,
    "repeated later": 4,
    "chatter": 22,
    "service message": 6,
}
"""How often each kind of step is drawn; a multi-turn question brings its follow-ups with it."""
_NEED_A_CARD = ("edit", "press", "reply", "repeated later")
