"""What the running bot is told by its environment, or by a file .env beside it."""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from pydantic_settings.exceptions import SettingsError as SourceError

from knowledge.errors import StoreError
from knowledge.store.place import default_url, path_of

LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""Hosts to which nothing leaves the machine, so that plain http will do."""


class SettingsError(Exception):
    """A setting is missing or malformed; `str()` of it is one sentence fit to be shown, with no value repeated."""


def _matching(pattern: str) -> AfterValidator:
    def check(secret: SecretStr) -> SecretStr:
        if not re.fullmatch(pattern, secret.get_secret_value(), re.ASCII):
            raise ValueError
        return secret

    return AfterValidator(check)


def _address(url: str) -> str:
    """The address without a slash at its end. Raises ValueError if it is no plain http or https address."""
    parts = urlsplit(url)
    extras = parts.query or parts.fragment or "@" in parts.netloc or re.search(r"\s", url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0 or extras:
        raise ValueError
    return url.rstrip("/")


def _public_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise ValueError
    return _address(url)


def _server_address(url: str) -> str:
    if (address := _address(url)).endswith("/bot"):
        raise ValueError
    return address


def _database(url: str) -> str:
    try:
        path_of(url)
    except StoreError as error:
        raise ValueError from error
    return url


def _told(default: Any, description: str, must: str, example: str, **limits: Any) -> Any:
    """A setting: what it does, what it must be (ends a sentence with "must be") and an example."""
    return Field(default, description=description, examples=[example], json_schema_extra={"must": must}, **limits)


class Settings(BaseSettings):
    """The settings of `python -m bot run`; the name of each in the environment is its name in capitals."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True, hide_input_in_errors=True)

    bot_token: Annotated[SecretStr, _matching(r"\d+:[\w-]+")] = _told(
        ..., "The token of the bot.", "the token that @BotFather gave", "123456789:AbC-dEf_123"
    )
    webhook_url: Annotated[str, AfterValidator(_public_address)] | None = _told(
        None,
        "The public address that Telegram sends updates to; without it the bot polls.",
        "an https address (http on this machine alone)",
        "https://bot.example.org",
    )
    webhook_secret: Annotated[SecretStr, _matching(r"[A-Za-z0-9_-]{1,256}")] | None = _told(
        None,
        "What Telegram shows with each update to prove itself; without it, it is derived from the token.",
        "1 to 256 of the characters A-Z, a-z, 0-9, _ and -",
        "a-long-random-word",
    )
    host: str = _told(
        "0.0.0.0",  # noqa: S104 - hosts that run a Procfile reach the process from outside its machine
        "The interface on which the webhook listens.",
        "the address of an interface",
        "0.0.0.0",  # noqa: S104
        pattern=r"^[\w.:-]+$",
    )
    port: int = _told(
        8080,
        "The port on which the webhook listens; 0 for any that is free.",
        "a whole number from 0 to 65535",
        "8080",
        ge=0,
        le=65535,
    )
    bot_api_url: Annotated[str, AfterValidator(_server_address)] = _told(
        "https://api.telegram.org",
        "The Bot API server, without /bot at its end.",
        "an http or https address without /bot at its end",
        "http://127.0.0.1:8081",
    )
    owners: Annotated[
        frozenset[Annotated[int, Field(gt=0)]], NoDecode, BeforeValidator(lambda text: re.split(r"[\s,]+", text))
    ] = _told(
        frozenset(),
        "The owners' numeric ids, with commas or spaces between; faults are told to them.",
        "numeric ids with commas or spaces between",
        "123456789, 987654321",
        validate_default=False,
    )
    database_url: Annotated[str, AfterValidator(_database)] = Field(
        default_factory=lambda: default_url({}),
        description="The database; by default a file in the user's data folder.",
        examples=["sqlite:////var/lib/bot/knowledge.sqlite"],
        json_schema_extra={"must": "the address of an SQLite file"},
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(str.upper)] = _told(
        "INFO", "The least grave events that are logged.", "DEBUG, INFO, WARNING or ERROR", "INFO"
    )
    log_format: Annotated[Literal["text", "json"], BeforeValidator(str.lower)] = _told(
        "text", "Logs for people (text) or for machines (json).", "text or json", "json"
    )
    sends_per_second: float = _told(
        30.0,
        "Requests a second to all chats together; 0 for no bound.",
        "a number from 0 up",
        "30",
        ge=0,
        allow_inf_nan=False,
    )
    sends_per_minute_in_group: float = _told(
        20.0,
        "Requests a minute to one group or channel; 0 for no bound.",
        "a number from 0 up",
        "20",
        ge=0,
        allow_inf_nan=False,
    )
    user_burst: int = _told(
        20, "Questions a user may ask at once before they are slowed.", "a whole number from 1 up", "20", ge=1
    )
    user_rate: float = _told(
        30.0, "Questions a minute of one user; 0 for no bound.", "a number from 0 up", "30", ge=0, allow_inf_nan=False
    )
    max_connections: int = _told(
        40, "Updates that Telegram may send to the webhook at once.", "a whole number from 1 to 100", "40", ge=1, le=100
    )
    late_after: int = _told(
        10, "Minutes after which an unanswered update counts as old.", "a whole number from 1 up", "10", ge=1
    )

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, given: dict[str, Any]) -> dict[str, Any]:
        """Values stripped; a blank one counts as not given."""
        stripped = {name: value.strip() if isinstance(value, str) else value for name, value in given.items()}
        return {name: value for name, value in stripped.items() if value != ""}

    @property
    def token(self) -> str:
        """The token in clear."""
        return self.bot_token.get_secret_value()

    @property
    def secret_token(self) -> str:
        """What Telegram shows with each update sent to the webhook: WEBHOOK_SECRET, or else derived from the token."""
        if self.webhook_secret:
            return self.webhook_secret.get_secret_value()
        return hmac.new(self.token.encode(), b"webhook", hashlib.sha256).hexdigest()

    @property
    def base_url(self) -> str:
        """The address of the Bot API as python-telegram-bot takes it; the token goes behind it."""
        return f"{self.bot_api_url}/bot"

    @property
    def base_file_url(self) -> str:
        """The address of files as python-telegram-bot takes it."""
        return f"{self.bot_api_url}/file/bot"


def read_settings() -> Settings:
    """The settings from the environment, which goes before the file .env in the working folder.

    Raises SettingsError, which names the first variable that is wrong, and what it must be.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        name = str(first["loc"][0])
        missing = first["type"] == "missing"
    except (OSError, UnicodeDecodeError, SourceError):
        raise SettingsError("The file .env cannot be read: make it a readable file in UTF-8, or remove it.") from None
    field = Settings.model_fields[name]
    must = field.json_schema_extra["must"] if isinstance(field.json_schema_extra, dict) else ""
    wrong = "is not set: it must be" if missing else "is malformed: it must be"
    raise SettingsError(f"{name.upper()} {wrong} {must}, like {(field.examples or [''])[0]}.")
