"""What the editors' commands have at hand, who may use them, and how one of them answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from secrets import token_hex
from typing import TYPE_CHECKING

from cachetools import TTLCache
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers import menus
from handlers.answering import edit, send
from handlers.context import Context, View
from handlers.markup import Block
from handlers.packing import pack, shorten
from handlers.presses import Action, Press
from handlers.saying import say
from knowledge.change import Key
from knowledge.editing.finding import Finder
from knowledge.editing.workshop import Workshop
from knowledge.model import Language
from knowledge.snapshot import Snapshot
from knowledge.store.editors import Editors

if TYPE_CHECKING:
    from handlers.editors.forms import Form

LIFE = 24 * 3600
"""Seconds that a button of an editor's message works, unless the program is started anew."""
MOST = 2_000
"""How many messages with such buttons are remembered."""
SAID = 300
"""UTF-16 units of a text within a sentence, at most."""
LABEL = 40
"""UTF-16 units of a button's label, at most."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: its label, and the command line that pressing it sends."""

    label: str
    line: str


@dataclass(frozen=True, slots=True)
class Offered:
    """The buttons of one message, by their numbers, and the account they are for."""

    account: int
    lines: tuple[str, ...]


class Editing:
    """The workshop, who may use it, open dialogues, and the buttons that were offered."""

    def __init__(
        self, workshop: Workshop, editors: Editors, owners: frozenset[int], now: Callable[[], datetime]
    ) -> None:
        self.workshop = workshop
        self.editors = editors
        self.owners = owners
        self.forms: TTLCache[int, Form] = TTLCache(MOST, LIFE, timer=lambda: now().timestamp())
        """The dialogue that is open in a chat, by the account."""
        self.documents: TTLCache[str, str] = TTLCache(MOST, LIFE, timer=lambda: now().timestamp())
        """The names of documents that editors have sent, by the ids of the files."""
        self.settling: TTLCache[str, tuple[int, ...]] = TTLCache(MOST, LIFE, timer=lambda: now().timestamp())
        """By the token of a draft, the questions to review that its change answers."""
        self.used = asyncio.Event()
        """Is set when an editor has done something: a preview may come next."""
        self._offered: TTLCache[str, Offered] = TTLCache(MOST, LIFE, timer=lambda: now().timestamp())
        self._finder = Finder.of(workshop.desk.snapshot)

    def allowed(self, account: int) -> bool:
        """Whether an account may change the knowledge."""
        return account in self.owners or self.editors.is_editor(account)

    @property
    def accounts(self) -> frozenset[int]:
        """Everybody who may change the knowledge."""
        return self.owners | self.editors.accounts

    def editor(self, message: Message) -> int | None:
        """The account that may change the knowledge by a message; None if none may.

        Only by a new message that somebody wrote himself in a private chat: none that is forwarded, edited, sent
        through a bot or in the name of a chat.
        """
        writer = message.from_user
        if message.chat.type != message.chat.PRIVATE or writer is None or writer.is_bot or writer.id != message.chat.id:
            return None
        if message.forward_origin or message.edit_date or message.via_bot or message.sender_chat:
            return None
        return writer.id if self.allowed(writer.id) else None

    @property
    def snapshot(self) -> Snapshot:
        return self.workshop.desk.snapshot

    async def finder(self) -> Finder:
        """What finds records as they stand, its indexes made."""
        await asyncio.to_thread(self._finder.prepare)
        return self._finder

    def renew(self, keys: frozenset[Key] | None) -> None:
        """Takes in that records are others; `keys` None: it is not known which."""
        self._finder = Finder.of(self.snapshot) if keys is None else self._finder.following(self.snapshot, keys)

    def offer(self, account: int, rows: Sequence[Sequence[Offer]]) -> InlineKeyboardMarkup | None:
        """The keyboard of some offers, which only `account` may take up."""
        lines = tuple(one.line for row in rows for one in row)
        if not lines:
            return None
        token = token_hex(8)
        self._offered[token] = Offered(account, lines)
        keyboard, number = [], 0
        for row in rows:
            buttons = []
            for one in row:
                data = Press(Action.EDIT, number, token).pack()
                buttons.append(InlineKeyboardButton(shorten(one.label, LABEL), callback_data=data))
                number += 1
            if buttons:
                keyboard.append(buttons)
        return InlineKeyboardMarkup(keyboard)

    def taken(self, account: int, press: Press) -> str | None:
        """The command line that a button stands for; None if it is old, forged or somebody else's."""
        found = self._offered.get(press.token)
        if found is None or found.account != account or press.number >= len(found.lines):
            return None
        return found.lines[press.number]


@dataclass(frozen=True, slots=True)
class Request:
    """A command of an editor, typed or pressed."""

    context: Context
    message: Message
    """Under which to answer."""
    account: int
    language: Language
    """Of the bot's own sentences."""
    name: str
    """The command without its slash."""
    text: str
    """What follows it."""
    pressed: bool = False
    """Whether it came from a button under `message`, which may then be replaced."""

    @property
    def editing(self) -> Editing:
        return self.context.services.editing

    @property
    def now(self) -> datetime:
        return self.editing.workshop.now()

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def who(self) -> str:
        """As the journal has it."""
        return f"telegram {self.account}"

    def say(self, key: str, /, **values: object) -> str:
        """A sentence of the bot in the editor's language; texts that stand in it are shortened."""
        given = {name: shorten(value, SAID) if isinstance(value, str) else value for name, value in values.items()}
        return say(self.language, key, **given)  # type: ignore[arg-type]

    def asking(self, name: str, text: str = "") -> Request:
        """The same with another command."""
        return replace(self, name=name, text=text)

    async def show(self, blocks: Iterable[Block], offers: Sequence[Sequence[Offer]] = (), *, anew: bool = True) -> None:
        """Answers with blocks of text, in as many messages as it takes, the buttons under the last.

        `anew`: in a message of its own; otherwise in place of the one whose button was pressed.
        """
        pages = pack(blocks)
        keyboard = self.editing.offer(self.account, offers)
        if self.pressed and not anew and len(pages) == 1:
            await edit(self.context, self.message.chat.id, self.message.message_id, View(pages[0], keyboard))
            return
        for number, page in enumerate(pages, 1):
            await send(self.message, View(page, keyboard if number == len(pages) else None), quote=False)

    async def begun(self, action: str) -> None:
        """Shows that something takes a moment."""
        await self.context.bot.send_chat_action(self.message.chat.id, action)

    async def written(self) -> None:
        """Waits until what was counted so far is in the file."""
        await self.context.services.chats.flush()

    async def shown_commands(self, account: int, *, appointed: bool) -> None:
        """Has an account shown the commands of editors, or no longer."""
        await menus.publish_to(self.context.bot, account, appointed=appointed)

    async def tell(self, text: str, offers: Sequence[Sequence[Offer]] = ()) -> None:
        """Answers with one sentence."""
        await self.show([((text,),)], offers)


Command = Callable[[Request], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Listed:
    """A command of editors."""

    run: Command
    owners: bool = False
    """Whether it is for owners alone."""

    """Whether it works without reading or changing the knowledge, in a dialogue too."""
