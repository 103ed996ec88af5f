"""Settings from the environment: what is accepted, what is refused in one sentence, and that no secret is shown."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import SecretStr, ValidationError

from bot.settings import Settings, SettingsError, read_settings

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQ"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing but a token in the environment, and no file .env."""
    for name in Settings.model_fields:
        for spelling in {key for key in os.environ if key.lower() == name}:
            monkeypatch.delenv(spelling)
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.chdir(tmp_path)


def test_a_token_is_enough() -> None:
    settings = read_settings()
    assert settings.token == TOKEN
    assert settings.webhook_url is None
    assert (settings.host, settings.port) == ("0.0.0.0", 8080)
    assert settings.base_url == "https://api.telegram.org/bot"
    assert settings.base_file_url == "https://api.telegram.org/file/bot"
    assert settings.owners == frozenset()
    assert settings.database_url.endswith("knowledge.sqlite")
    assert (settings.sends_per_second, settings.sends_per_minute_in_group) == (30, 20)
    assert (settings.user_burst, settings.user_rate, settings.max_connections, settings.late_after) == (20, 30, 40, 10)


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("BOT_TOKEN", f"  {TOKEN}\n", TOKEN),
        ("WEBHOOK_URL", "https://bot.example.org/", "https://bot.example.org"),
        ("WEBHOOK_URL", "https://bot.example.org:8443/a/b", "https://bot.example.org:8443/a/b"),
        ("WEBHOOK_URL", "http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("WEBHOOK_URL", "http://localhost:80", "http://localhost:80"),
        ("WEBHOOK_URL", "   ", None),
        ("WEBHOOK_SECRET", " abc-DEF_9 ", "abc-DEF_9"),
        ("WEBHOOK_SECRET", "x" * 256, "x" * 256),
        ("HOST", "127.0.0.1", "127.0.0.1"),
        ("HOST", "::1", "::1"),
        ("PORT", "0", 0),
        ("PORT", " 65535 ", 65535),
        ("PORT", "", 8080),
        ("BOT_API_URL", "http://127.0.0.1:8081/", "http://127.0.0.1:8081"),
        ("OWNERS", "1,2 , 3\t4", frozenset({1, 2, 3, 4})),
        ("OWNERS", "7", frozenset({7})),
        ("OWNERS", "", frozenset()),
        ("DATABASE_URL", "sqlite:///some.sqlite", "sqlite:///some.sqlite"),
        ("LOG_LEVEL", "debug", "DEBUG"),
        ("LOG_FORMAT", "JSON", "json"),
        ("SENDS_PER_SECOND", "0", 0.0),
        ("SENDS_PER_MINUTE_IN_GROUP", "2.5", 2.5),
        ("USER_BURST", "1", 1),
        ("USER_RATE", "0", 0.0),
        ("MAX_CONNECTIONS", "100", 100),
        ("LATE_AFTER", "1", 1),
    ],
)
def test_a_value_is_read(monkeypatch: pytest.MonkeyPatch, name: str, value: str, read: object) -> None:
    monkeypatch.setenv(name, value)
    found = getattr(read_settings(), name.lower())
    assert (found.get_secret_value() if hasattr(found, "get_secret_value") else found) == read


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "hello-secret"),
        ("BOT_TOKEN", "12345:has space"),
        ("BOT_TOKEN", "12345:ключ"),
        ("BOT_TOKEN", ":abcdef"),
        ("WEBHOOK_URL", "http://bot.example.org"),
        ("WEBHOOK_URL", "bot.example.org"),
        ("WEBHOOK_URL", "https://"),
        ("WEBHOOK_URL", "https://user:word@bot.example.org"),
        ("WEBHOOK_URL", "https://bot.example.org/?a=b"),
        ("WEBHOOK_URL", "https://bot.example.org:port"),
        ("WEBHOOK_URL", "https://[::1"),
        ("WEBHOOK_URL", "http://localhost.example.org"),
        ("WEBHOOK_SECRET", "with space"),
        ("WEBHOOK_SECRET", "y" * 257),
        ("HOST", "http://here"),
        ("PORT", "eighty"),
        ("PORT", "65536"),
        ("PORT", "-1"),
        ("BOT_API_URL", "https://api.telegram.org/bot"),
        ("BOT_API_URL", "ftp://api.telegram.org"),
        ("OWNERS", "1, @boss"),
        ("OWNERS", "-100"),
        ("DATABASE_URL", "postgres://somebody:word@host/base"),
        ("LOG_LEVEL", "loud"),
        ("LOG_FORMAT", "xml"),
        ("SENDS_PER_SECOND", "-1"),
        ("SENDS_PER_SECOND", "nan"),
        ("SENDS_PER_MINUTE_IN_GROUP", "inf"),
        ("USER_BURST", "0"),
        ("USER_RATE", "many"),
        ("MAX_CONNECTIONS", "0"),
        ("MAX_CONNECTIONS", "101"),
        ("LATE_AFTER", "0"),
    ],
)
def test_a_malformed_value_is_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        read_settings()
    field = Settings.model_fields[name.lower()]
    assert isinstance(field.json_schema_extra, dict)
    assert field.examples
    told = f"{name} is malformed: it must be {field.json_schema_extra['must']}, like {field.examples[0]}."
    assert str(caught.value) == told  # nothing of the value is in it
    assert caught.value.__cause__ is caught.value.__context__ is None


@pytest.mark.parametrize("value", [None, "", "  "])
def test_a_missing_token_is_told(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    monkeypatch.delenv("BOT_TOKEN") if value is None else monkeypatch.setenv("BOT_TOKEN", value)
    with pytest.raises(SettingsError, match=r"^BOT_TOKEN is not set: it must be the token that @BotFather gave, like "):
        read_settings()


def test_the_file_is_read_and_the_environment_goes_before_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=1111\nOWNERS=5, 6\nUNKNOWN=x\nMAX_CONNECTIONS=\n", "utf-8")
    monkeypatch.setenv("PORT", "2222")
    settings = read_settings()
    assert (settings.port, settings.owners, settings.max_connections) == (2222, frozenset({5, 6}), 40)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"PORT=\xff\xfe\n")
    with pytest.raises(SettingsError, match=r"^The file \.env cannot be read: "):
        read_settings()


def test_unknown_variables_are_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN_OLD", "whatever")
    assert read_settings().token == TOKEN


def test_no_secret_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBHOOK_SECRET", "tell-nobody")
    settings = read_settings()
    shown = f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"
    assert TOKEN not in shown
    assert "tell-nobody" not in shown
    assert settings.secret_token == "tell-nobody"


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        read_settings().port = 1


@settings(max_examples=30)
@given(tokens=st.lists(st.from_regex(r"[0-9]{5,12}:[A-Za-z0-9_-]{20,40}", fullmatch=True), min_size=2, unique=True))
def test_the_derived_secret_is_steady_own_and_allowed(tokens: list[str]) -> None:
    secrets = [Settings(bot_token=SecretStr(token)).secret_token for token in tokens]
    assert secrets == [Settings(bot_token=SecretStr(token)).secret_token for token in tokens]
    assert len(set(secrets)) == len(tokens)
    for token, secret in zip(tokens, secrets, strict=True):
        assert re.fullmatch("[A-Za-z0-9_-]{1,256}", secret)
        assert token.partition(":")[2] not in secret


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_described_and_its_example_is_accepted(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    field = Settings.model_fields[name]
    assert field.description
    assert field.description.endswith(".")
    assert field.examples
    monkeypatch.setenv(name.upper(), str(field.examples[0]))
    read_settings()
