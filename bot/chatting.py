"""A chat in the terminal: the memory of a conversation, and a few commands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TextIO

from bot.cards import console, show_answer, show_understanding
from knowledge.desk import Desk, Reply
from knowledge.errors import KnowledgeError
from knowledge.model import LANGUAGES, Language
from knowledge.snapshot import Snapshot
from knowledge.understanding import Memory
from knowledge.understanding.dates import parse_day

WELCOME = (
    "Ask about the governance of the Shanghai Cooperation Organisation, in English, Russian or Chinese.\n"
    "Спрашивайте об управлении ШОС. 请用中文、俄文或英文提问。\n"
    "/asof 2018-07-01 · /asof now · /lang en|ru|zh|auto · /why · /help · /quit"
)


@dataclass(slots=True)
class Chat:
    """One conversation and its settings."""

    desk: Desk
    day: date
    today: date
    language: Language | None
    memory: Memory | None = None
    last: Reply | None = None

    def say(self, line: str) -> bool:
        """Answers one line; False ends the chat."""
        text = line.strip()
        if text.startswith("/"):
            return self._command(text)
        if text:
            self.last = self.desk.reply(text, self.day, self.today, self.memory, self.language)
            self.memory = self.last.memory
            show_answer(self.last.answer)
            console().print()
        return True

    def _command(self, text: str) -> bool:
        name, _, argument = text.partition(" ")
        argument = argument.strip()
        match name:
            case "/quit" | "/exit":
                return False
            case "/asof":
                self._as_of(argument)
            case "/lang":
                self.language = next((language for language in LANGUAGES if language == argument), None)
                console().print(f"Language: {self.language or 'that of the question'}.")
            case "/why":
                if self.last:
                    show_understanding(self.last)
                else:
                    console().print("Nothing was asked yet.")
            case _:
                console().print(WELCOME)
        return True

    def _as_of(self, argument: str) -> None:
        try:
            self.day = self.today if argument in ("", "now") else parse_day(argument)
        except KnowledgeError as error:
            console().print(str(error))
            return
        console().print(f"Answers are now as of {self.day.isoformat()}.")


def run(snapshot: Snapshot, source: TextIO, day: date, today: date, language: Language | None) -> None:
    """Chats until the input ends: with a prompt at a terminal, else line by line."""
    chat = Chat(Desk(snapshot), day, today, language)
    if not source.isatty():
        for line in source:
            if not chat.say(line):
                return
        return
    console().print(WELCOME)
    while True:
        try:
            line = input("> ")
        except (EOFError, KeyboardInterrupt):
            console().print()
            return
        if not chat.say(line):
            return
