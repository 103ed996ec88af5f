"""Telegram without Telegram: a recording request, a server on 127.0.0.1, updates, and what the Bot API accepts."""

import os

import pytest

os.environ.setdefault("PTB_TIMEDELTA", "true")  # or the library warns of its coming type each time a flood is met
pytest.register_assert_rewrite("tests.telegram.conversations")
