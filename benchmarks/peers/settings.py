"""What every peer is told by its environment, by the names that the bot itself uses."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

TOKEN = os.environ["BOT_TOKEN"]
API = os.environ["BOT_API_URL"]
WEBHOOK = os.environ["WEBHOOK_URL"]
SECRET = os.environ["WEBHOOK_SECRET"]
PORT = int(os.environ["PORT"])
PATH = urlsplit(WEBHOOK).path
