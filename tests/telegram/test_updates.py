"""The updates that the kit builds are ones that Telegram could send."""

from __future__ import annotations

import pytest
from telegram import Bot, Update

from tests.telegram.calls import JSON
from tests.telegram.contract import check_update
from tests.telegram.server import TOKEN
from tests.telegram.updates import (
    FORUM,
    GROUP,
    MEDIA,
    OTHER_BOT,
    SERVICE,
    Updates,
    entities,
)


def every_update() -> list[JSON]:
    """One update of each kind that the kit builds."""
    make = Updates()
    question = make.private("/who@sco_test_bot 2019 👋 @somebody https://sectsco.org")
    sent = question["message"]
    post = make.channel_post("/sco who chairs?")
    return [
        question,
        post,
        make.private("and then?", reply_to=sent),
        make.edited(question, "/who 2020"),
        make.edited(post, "/sco who chaired?"),
        make.group("/sco who?", thread=7, chat=FORUM),
        make.group("/sco who?", user=OTHER_BOT),
        make.group("found", via_bot=OTHER_BOT),
        make.anonymous("/settings"),
        make.automatic_forward(post),
        make.press("v:1", sent),
        make.press("v:1", sent, inaccessible=True),
        make.press("v:1", inline_message_id="abc"),
        make.inline(""),
        make.chosen("1", "who"),
        make.guest("@sco_test_bot who chairs?"),
        *(make.media(kind) for kind in MEDIA),
        *make.album(["photo", "photo"], caption="what is this?"),
        *(make.service(kind) for kind in SERVICE),
        make.service("pinned_message", value=sent),
        make.membership("member", "kicked"),
        make.membership("left", "administrator", chat=GROUP),
    ]


@pytest.mark.parametrize("update", every_update(), ids=lambda update: "-".join(sorted(set(update) - {"update_id"})))
def test_updates_are_telegrams(update: JSON) -> None:
    check_update(update)


def test_updates_are_read_by_the_library_without_a_rest() -> None:
    for update in every_update():
        read = Update.de_json(update, Bot(TOKEN))
        assert not read.api_kwargs
        assert read.update_id == update["update_id"]


def test_updates_and_messages_count_upwards() -> None:
    numbers = [update["update_id"] for update in every_update()]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize(
    ("update", "said"),
    [
        ({"message_id": 1, "date": 1, "chat": GROUP, "txt": "a"}, "update.message.txt"),
        ({"message_id": 1, "date": 1, "chat": {**GROUP, "kind": "x"}, "text": "a"}, "update.message.chat.kind"),
        ({"message_id": "x", "date": 1, "chat": GROUP}, "message_id"),
        ({"date": 1, "chat": GROUP}, "message_id"),
    ],
)
def test_updates_that_telegram_cannot_send_are_told(update: JSON, said: str) -> None:
    with pytest.raises(AssertionError, match=said):
        check_update({"update_id": 1, "message": update})


def test_an_entity_outside_its_text_is_told() -> None:
    update = Updates().private("/who", entities=[{"type": "bot_command", "offset": 1, "length": 4}])
    with pytest.raises(AssertionError):
        check_update(update)


def test_entities_are_counted_in_utf16_units() -> None:
    (found,) = entities("👋🏽 /who")
    assert found == {"type": "bot_command", "offset": 5, "length": 4}
