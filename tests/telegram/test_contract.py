"""The second reading takes what Telegram takes and tells what it would refuse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.telegram.calls import JSON, Call, decoded
from tests.telegram.contract import check_call

BUTTON = {"text": "a", "callback_data": "b"}
ARTICLE = {"type": "article", "id": "1", "title": "t", "input_message_content": {"message_text": "x"}}
GOOD = [
    Call("sendMessage", {"chat_id": 1, "text": "<b>a</b> &lt; b", "parse_mode": "HTML"}),
    Call("sendMessage", {"chat_id": 1, "text": "a" * 4096, "reply_markup": {"inline_keyboard": [[BUTTON] * 8]}}),
    Call(
        "sendMessage",
        {"chat_id": 1, "text": "a", "reply_markup": {"inline_keyboard": [[{**BUTTON, "style": "primary"}]]}},
    ),
    Call("editMessageText", {"inline_message_id": "a", "text": "a"}),
    Call("answerInlineQuery", {"inline_query_id": "1", "results": [ARTICLE], "cache_time": 0, "is_personal": True}),
    Call("answerGuestQuery", {"guest_query_id": "1", "result": ARTICLE}),
    Call("setMyCommands", {"commands": [{"command": "who", "description": "Кто"}], "scope": {"type": "default"}}),
    Call("setMyDescription", {"description": "a" * 512, "language_code": "zh"}),
]


def spoilt(call: Call, **changes: object) -> Call:
    return Call(call.method, {**call.parameters, **changes})


def keyboard(*buttons: JSON) -> JSON:
    return {"inline_keyboard": [[button] for button in buttons]}


BAD = [
    (spoilt(GOOD[0], bogus=1), "bogus"),
    (spoilt(GOOD[0], chat_id=None), "chat_id"),
    (spoilt(GOOD[0], text="<b>a"), "left open"),
    (spoilt(GOOD[0], text="a & b"), "entity"),
    (spoilt(GOOD[0], text="<b> </b>"), "empty"),
    (spoilt(GOOD[0], text="👋" * 2049), "4098 units"),
    (spoilt(GOOD[0], parse_mode="MarkdownV2"), "MarkdownV2"),
    (spoilt(GOOD[0], text='<a href="https://t.me/b?start=q.1">a</a>'), "deep link"),
    (spoilt(GOOD[0], reply_parameters={"message_id": 1, "quot": "a"}), "reply_parameters.quot"),
    (spoilt(GOOD[1], text="a" * 4097), "4097 units"),
    (spoilt(GOOD[1], reply_markup={"inline_keyboard": [[BUTTON] * 9]}), "a row"),
    (spoilt(GOOD[1], reply_markup={"inline_keyboard": [[]]}), "a row"),
    (spoilt(GOOD[1], reply_markup=keyboard(*[BUTTON] * 101)), "101 buttons"),
    (spoilt(GOOD[1], reply_markup=keyboard({**BUTTON, "text": " "})), "without text"),
    (spoilt(GOOD[1], reply_markup=keyboard({**BUTTON, "callback_data": "国" * 22})), "66 bytes"),
    (spoilt(GOOD[1], reply_markup=keyboard({**BUTTON, "callback_data": ""})), "0 bytes"),
    (spoilt(GOOD[1], reply_markup=keyboard({"text": "a", "url": "https://t.me/b?start=" + "a" * 65})), "deep link"),
    (spoilt(GOOD[1], reply_markup=keyboard({"text": "a", "url": "javascript:1"})), "no address"),
    (spoilt(GOOD[1], reply_markup=keyboard({"text": "a", "copy_text": {"text": "a" * 257}})), "257 characters"),
    (spoilt(GOOD[3], chat_id=1, message_id=1), "which message"),
    (spoilt(GOOD[4], results=[ARTICLE, ARTICLE]), "two results"),
    (spoilt(GOOD[4], results=[{**ARTICLE, "id": str(n)} for n in range(51)]), "51 results"),
    (spoilt(GOOD[4], results=[{**ARTICLE, "id": "国" * 22}]), "66 bytes"),
    (spoilt(GOOD[4], results=[{**ARTICLE, "title": ""}]), "title"),
    (spoilt(GOOD[4], results=[{**ARTICLE, "titel": "a"}]), "titel"),
    (spoilt(GOOD[4], cache_time=-1), "cache_time"),
    (spoilt(GOOD[4], button={"text": "help", "start_parameter": "a b"}), "deep link"),
    (spoilt(GOOD[6], commands=[{"command": "Who", "description": "a"}]), "no name"),
    (spoilt(GOOD[6], commands=[{"command": "who", "description": ""}]), "description"),
    (spoilt(GOOD[6], commands=[{"command": "who", "description": "a"}] * 2), "one name"),
    (spoilt(GOOD[7], description="a" * 513), "513"),
    (Call("sendMesage", {}), "no method"),
    (Call("deleteMessages", {"chat_id": 1, "message_ids": []}), "0 messages"),
    (Call("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}), "201"),
]


@pytest.mark.parametrize("call", GOOD, ids=lambda call: call.method)
def test_calls_that_telegram_takes(call: Call) -> None:
    check_call(call)


@pytest.mark.parametrize(("call", "said"), BAD)
def test_calls_that_telegram_refuses(call: Call, said: str) -> None:
    with pytest.raises(AssertionError, match=said):
        check_call(call)


@given(st.text())
def test_a_text_stays_a_text_on_the_wire(text: str) -> None:
    assert decoded({"text": text}) == {"text": text}


def test_what_is_no_text_is_read_as_json() -> None:
    wire = {"chat_id": "-100", "text": "[1]", "show_alert": "true", "results": '[{"id": "1"}]', "offset": 7}
    read = {"chat_id": -100, "text": "[1]", "show_alert": True, "results": [{"id": "1"}], "offset": 7}
    assert decoded(wire) == read
    assert decoded({"chat_id": "@sco_news"}) == {"chat_id": "@sco_news"}
