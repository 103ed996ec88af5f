"""Web addresses within texts: what the text of a link seems to promise."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

_HOST = re.compile(r"(?:\w+://(?:www\.)?|www\.)([\w.-]+)|([\w-]+(?:\.[\w-]+)*\.[a-zа-я]{2,})", re.IGNORECASE)
"""What looks like the host of a web address, with what may stand before it."""


def promised(text: str, url: str | None) -> str | None:
    """The first address that seems to stand in the text of a link and is not on the host that the link leads to."""
    host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    seen = "".join(one for one in unicodedata.normalize("NFKC", text) if unicodedata.category(one) != "Cf")
    for match in _HOST.finditer(seen.replace("。", ".")):
        if (match[1] or match[2]).rstrip(".").casefold() != host:
            return match[0]
    return None
