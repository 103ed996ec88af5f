"""What every record is made of: texts in three languages, further names, citations, and how sure it is."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

Language = Literal["en", "ru", "zh"]
LANGUAGES: tuple[Language, ...] = ("en", "ru", "zh")

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[._-][a-z0-9]+)*$", max_length=60)]
Confidence = Literal["high", "medium", "low"]
Mark = Literal["seen", "reported", "inferred", "unverified"]
"""seen: read in the source; reported: a third party quotes it; inferred: worked out; unverified: no source."""


class Part(BaseModel):
    """Base of everything below: unknown fields are refused, nothing changes once made."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, str_min_length=1, defer_build=True
    )


class Text(Part):
    """One text in up to three languages; shipped records have all three."""

    en: str | None = None
    ru: str | None = None
    zh: str | None = None

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not (self.en or self.ru or self.zh):
            raise ValueError("a text needs at least one of en, ru, zh")
        return self

    def in_(self, language: Language) -> str:
        """The text in `language`, or else in the first language it has."""
        return getattr(self, language) or self.en or self.ru or self.zh or ""


class Names(Part):
    """Further names by which people call a record, per language: abbreviations, transliterations, old names."""

    en: tuple[str, ...] = ()
    ru: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


class Citation(Part):
    """Where a statement stands: a source and, if it has parts, the article or page."""

    source: Id
    at: str | None = None


def _citation(value: object) -> object:
    """Lets data files write `s1` or `s1 Art. 11` for a citation."""
    if isinstance(value, str):
        source, _, at = value.strip().partition(" ")
        return {"source": source, "at": at.strip() or None}
    return value


Citations = Annotated[tuple[Annotated[Citation, BeforeValidator(_citation)], ...], Field(min_length=1)]


class Record(Part):
    """One statement of the knowledge base, identified by its kind and its id."""

    kind: ClassVar[str]
    id: Id


class Sourced(Record):
    """A record that says where it stands and how sure it is."""

    sources: Citations
    confidence: Confidence = "high"
    mark: Mark = "seen"
    note: Text | None = None
    """A reservation or remark worth showing with the answer."""
