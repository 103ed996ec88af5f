"""Which posts of a career a question means: by the words of its title, of its kind, and the names it goes with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from knowledge.answers.base import Ask
from knowledge.model import Organisation, Person, Place, Post, State
from knowledge.understanding.lexicon import lexicon
from knowledge.understanding.text import is_han, normalise, stem, tokens

FITS, CLOSE = 0.75, 0.1
"""From which score on a post is the one asked for, and by how much others may fall short of the best."""
ALIKE, SAME = 80, 92
"""How alike two words must be to count as one, of 100; for ranks and subjects, which decide."""
ECHO = 0.2
"""What a title gains that has the question's own words, beside others of the same kind."""
KIND, RANK, SUBJECT = 0.9, 0.6, 0.5
"""What a score is multiplied by: for a word of the kind instead of the title, for a rank that only one of the two has
(deputy, first, acting), and for a subject that only the question has (finance, health)."""

_CLAUSE = re.compile(r"[,，;；]|兼")
_ASIDE = re.compile(r"\s*[（(][^)）]*[)）]")


@dataclass(frozen=True, slots=True)
class Found:
    """A post with how well it fits."""

    person: Person
    post: Post
    score: float


class Search:
    """The search for a post in one question; the names in it (states, organisations, places) must be in the title."""

    def __init__(self, ask: Ask) -> None:
        self.ask = ask
        self.han = ask.language == "zh"
        own = ask.slots.kinds() - ask.slots.inherited
        snapshot = ask.snapshot
        self.names: list[State | Organisation | Place] = [
            *(snapshot.state(name) for name in ask.slots.state if "state" in own),
            *(snapshot.organisations[name] for name in ask.slots.organisation if name in snapshot.organisations),
            *(snapshot.place(name) for name in ask.slots.place if "place" in own),
        ]

    @cached_property
    def words(self) -> list[str]:
        """The words of the question that may tell a post: stems, or in Chinese the text without its names.

        A word that was taken for an office ("deputy minister") may be one of the title, so it counts as well.
        """
        return self._stems(self._said())

    def _stems(self, said: Sequence[str]) -> list[str]:
        words = list(said)
        if self.han:
            text = "".join(word for word in words if is_han(word))
            return [*([text] if text else []), *(long for short, long in self._short.items() if short in text)]
        frame = {stem(word) for word in self._list("people-frame")} | {
            stem(word) for word in lexicon(self.ask.language).stop
        }
        words += [token.text for word in words for token in tokens(self._short.get(word, ""))]
        return [stem(word) for word in words if stem(word) not in frame and not word.isdigit()]

    def _said(self) -> tuple[str, ...]:
        question = self.ask.question
        if question.words and "office" not in question.slots.kinds() - question.slots.inherited:
            return question.words
        raw = tuple(token.text for token in tokens(normalise(question.text)))
        return (*question.words, *(word for word in raw if word not in question.words))

    @cached_property
    def _short(self) -> dict[str, str]:
        """Short forms with what they stand for."""
        return dict(part.split(" = ") for part in self._list("people-short"))

    def _list(self, key: str) -> list[str]:
        return [normalise(part).strip() for part in self.ask.say(key).split(",")]

    @cached_property
    def _ranks(self) -> list[str]:
        return self._list("people-ranks")

    @cached_property
    def _subjects(self) -> list[str]:
        return self._list("people-subjects")

    @cached_property
    def _countries(self) -> set[str]:
        names = (state.name.in_(self.ask.language) for state in self.ask.snapshot.all(State).values())
        forms = (
            form
            for state in self.ask.snapshot.all(State).values()
            if state.russian
            for form in (state.russian.genitive, state.russian.prepositional)
        )
        found = (token.text for name in (*names, *forms) for token in tokens(normalise(name)))
        return {stem(word) for word in found if len(word) > 2}

    def title(self, post: Post) -> str:
        return normalise(_ASIDE.sub("", post.title.in_(self.ask.language)))

    def names_it(self, post: Post, name: State | Organisation | Place) -> bool:
        """Whether the title of a post has a name in it, in whatever case."""
        title = normalise(post.title.in_(self.ask.language))
        names = [name.name.in_(self.ask.language), *getattr(name.also, self.ask.language)]
        if self.han:
            return any(normalise(known) in title for known in names)
        has = {stem(token.text) for token in tokens(title)}
        return any({stem(token.text) for token in tokens(normalise(known))} <= has for known in names)

    def near(self, post: Post) -> float:
        """How well a title, or the words of its kind, are covered by the question: 0 to 1, and a little for echoes."""
        title = self.title(post)
        known = [(self._core(title), 1.0), (self._core(_CLAUSE.split(title)[0]), 1.0)]
        known += [(self._core(word), KIND) for word in self._list(f"people-role-{post.role}") if word]
        echoes = [any(fuzz.ratio(word, stem(token.text)) >= ALIKE for token in tokens(title)) for word in self.words]
        echo = ECHO * sum(echoes) / len(echoes) if echoes and not self.han else 0.0
        return max(weight * self._covered(core) for core, weight in known) + echo

    def score(self, post: Post) -> float:
        """As `near`, less where the one has a rank or the question a subject that the other has not."""
        title = self.title(post)
        best = self.near(post)
        ranks = [rank for rank in self._ranks if self._has(title, rank) != self._asks(rank, SAME)]
        subjects = [
            word
            for word in self._subjects
            if self._asks(word, SAME)
            and not self._has(title, word)
            and not any(self._has(kind, word) for kind in self._list(f"people-role-{post.role}"))
        ]
        return best * (RANK if ranks else 1.0) * (SUBJECT if subjects else 1.0)

    def _core(self, title: str) -> list[str]:
        """The words of a title that tell it: without states and little words; in Chinese the text without states."""
        if self.han:
            for state in self.ask.snapshot.all(State).values():
                title = title.replace(state.name.in_("zh"), "")
            return [title]
        stop = lexicon(self.ask.language).stop
        found = [stem(token.text) for token in tokens(title) if token.text not in stop and not token.text.isdigit()]
        return [word for word in found if word not in self._countries] or found

    def _covered(self, core: Sequence[str]) -> float:
        if not core or not self.words:
            return 0.0
        if self.han:
            if len(core[0]) < 4:
                return 1.0 if core[0] and any(core[0] in text for text in self.words) else 0.0
            return max((fuzz.partial_ratio(core[0], text) / 100 for text in self.words if len(text) > 1), default=0.0)
        return sum(self._asks(word) for word in core) / len(core)

    def _asks(self, word: str, alike: int = ALIKE) -> bool:
        """Whether the question has a word."""
        if self.han:
            return any(word in text for text in self.words)
        return any(fuzz.ratio(stem(word), asked) >= alike for asked in self.words)

    def _has(self, title: str, word: str) -> bool:
        """Whether a title has a rank or a subject."""
        if self.han:
            return word in title
        return any(fuzz.ratio(stem(word), stem(token.text)) >= SAME for token in tokens(title))

    def best(self, persons: Iterable[Person], phases: Sequence[str] = ("education", "before", "after")) -> list[Found]:
        """Every post that may be meant, the best first: those that go with the names asked for.

        A foreign state, an organisation: its name must be in the title. The person's own state says nothing of the
        post. A place counts where a title has it.
        """
        found = self.all(persons, phases)
        for name in self.names:
            own = [one for one in found if isinstance(name, State) and one.person.state == name.id]
            named = [one for one in found if one not in own and self.names_it(one.post, name)]
            if isinstance(name, Place) and not named:
                continue
            if own and not any(one.score >= FITS for one in named):
                named = own
            found = named
        return found

    def all(self, persons: Iterable[Person], phases: Sequence[str] = ("education", "before", "after")) -> list[Found]:
        """Every post with its score by words alone, the best first."""
        bare = bool(self.names) and not self._stems(self.ask.question.words or self._said())
        found = [
            Found(person, post, 1.0 if bare else self.score(post))
            for person in persons
            for post in person.career
            if post.phase in phases
        ]
        return sorted(found, key=lambda one: -one.score)

    def fitting(self, found: Sequence[Found]) -> list[Found]:
        """Those that are good enough and close to the best; in the order of the career."""
        top = found[0].score if found else 0.0
        if top < FITS:
            return []
        return [one for one in found if one.score >= max(FITS, top - CLOSE)]
