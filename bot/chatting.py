"""A chat in the terminal: the memory of a conversation, and a few commands."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from bot.showing import Line, card, say, show, understanding
from knowledge.desk import Desk, Reply
from knowledge.errors import KnowledgeError
from knowledge.model import LANGUAGES, Language
from knowledge.understanding import Memory
from knowledge.understanding.dates import parse_day

WELCOME = (
    "Ask about the governance of the Shanghai Cooperation Organisation, in English, Russian or Chinese.\n"
    "Спрашивайте об управлении ШОС. 请用中文、俄文或英文提问。\n"
    "/asof 2018-07-01 · /asof now · /lang en|ru|zh|auto · /why · /help · /quit"
)
HELP = (
    "/asof 2018-07-01  answer as of that day; /asof now as of today again\n"
    "/lang ru          answer in that language (en, ru, zh); /lang auto in that of the question\n"
    "/why              how the last question was understood\n"
    "/help             this list\n"
    "/quit             end the chat (as does the end of the input)"
)
PROMPT = "> "


class RefusedError(Exception):
    """A line that could not be done: the message says why."""


@dataclass(slots=True)
class Chat:
    """One conversation and its settings."""

    desk: Desk
    day: date
    today: date
    language: Language | None = None
    memory: Memory | None = None
    last: Reply | None = None

    def say(self, line: str) -> bool:
        """Answers one line; False ends the chat. Raises RefusedError for a command that cannot be done."""
        text = line.strip()
        if text.startswith("/"):
            return self._command(text)
        if text:
            self.last = self.desk.reply(text, self.day, self.today, self.memory, self.language)
            self.memory = self.last.memory
            show([*card(self.last.answer), Line()])
        return True

    def _command(self, text: str) -> bool:
        name, *rest = text.split(maxsplit=1)
        argument = rest[0] if rest else ""
        match name.lower():
            case "/quit" | "/exit":
                return False
            case "/asof":
                self._as_of(argument)
            case "/lang":
                self._answer_in(argument)
            case "/why":
                if self.last is None:
                    raise RefusedError("Nothing was asked yet.")
                show([*understanding(self.last), Line()])
            case "/help":
                say(HELP)
            case _:
                raise RefusedError(f"There is no command {name}: /help lists them.")
        return True

    def _as_of(self, argument: str) -> None:
        if argument:
            try:
                self.day = self.today if argument.lower() == "now" else parse_day(argument)
            except KnowledgeError as error:
                raise RefusedError(str(error)) from error
        say(f"Answers are as of {self.day.isoformat()}.")

    def _answer_in(self, argument: str) -> None:
        if argument and argument != "auto" and argument not in LANGUAGES:
            raise RefusedError(f"There is no language {argument!r}: choose one of {', '.join(LANGUAGES)} or auto.")
        if argument:
            self.language = next((language for language in LANGUAGES if language == argument), None)
        say(f"Answers are in {self.language or 'the language of the question'}.")


def at_prompt(chat: Chat) -> None:
    """Chats with a person until they leave."""
    with suppress(ImportError):
        import readline  # noqa: F401 - lets input() edit a line and bring back earlier ones

    say(WELCOME)
    going = True
    while going:
        try:
            line = input(PROMPT)
        except (EOFError, KeyboardInterrupt):
            say("")
            return
        except UnicodeDecodeError:
            say("That was not readable as text (UTF-8).")
            continue
        try:
            going = chat.say(line)
        except RefusedError as reason:
            say(str(reason))


def line_by_line(chat: Chat, lines: Iterable[bytes]) -> int:
    """Answers a conversation that is read from elsewhere, each line shown before its answer.

    A line that cannot be done is told on standard error. The exit code: 0, or 2 if there was such a line.
    """
    failed = False
    for number, raw in enumerate(lines, 1):
        try:
            line = raw.decode("utf-8-sig").strip()
            if line:
                say(PROMPT + line, "dim")
            if not chat.say(line):
                break
        except (UnicodeDecodeError, RefusedError) as error:
            failed = True
            reason = error if isinstance(error, RefusedError) else f"not UTF-8: byte {error.start + 1} cannot be read"
            print(f"line {number}: {reason}", file=sys.stderr, flush=True)
    return 2 if failed else 0
