"""A source's title is the text of a link: it must not promise another web address than the link's own."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from knowledge.model import Source

URL = "https://www.sectsco.org/charter"


@pytest.mark.parametrize(
    "title",
    [
        "Charter of the SCO, Art. 4",
        "sectsco.org",
        "www.sectsco.org: the Charter",
        "https://sectsco.org/charter",
        "On SECTSCO.ORG.",
        "The U.S.A. and No.5 of 15.06.2001",
        "О чём речь. Всё так, т.е. верно",
        "说明。全文",
    ],
)
def test_a_title_may_name_its_own_address_or_none(title: str) -> None:
    assert Source(id="s1", title=title, url=URL).title == title


@pytest.mark.parametrize(
    "title",
    [
        "sco.org",
        "See www.sco.int",
        "https://eng.sectsco.org/charter",
        "https://sectsco.org@evil.example",
        "ftp://files",
        "мид.рф",
        "ｓｃｏ．ｏｒｇ",
        "sco。com",
        "sco\u200b.org",
        "sectsco.org and then sco.org",
    ],
)
def test_a_title_that_promises_another_address_is_refused(title: str) -> None:
    with pytest.raises(ValidationError, match="looks like another web address"):
        Source(id="s1", title=title, url=URL)


def test_a_title_without_a_link_promises_no_address() -> None:
    assert Source(id="s1", title="Minutes").title == "Minutes"
    with pytest.raises(ValidationError, match="looks like another web address"):
        Source(id="s1", title="Minutes on sco.org")
