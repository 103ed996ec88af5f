"""The versions of the database's tables, one file each, and the way from an older one to the newest.

A change of a model that changes its table needs a further file `versions/sco_<number>_<what>.py`; a test tells if one
is missing and what it lacks. Inside it use `op.batch_alter_table`, as SQLite alters little in place.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

FOLDER = Path(__file__).parent
PREFIX = "sco_"
"""How our versions' names begin: it tells our databases from those of other programs."""


def versions() -> list[str]:
    """The names of all versions, the newest last; the files are named by them, so that Alembic is not needed here."""
    names = (path.stem.split("_") for path in (FOLDER / "versions").glob(f"{PREFIX}*.py"))
    return sorted(f"{prefix}_{number}" for prefix, number, *_ in names)


HEAD = versions()[-1]
"""The version that this program reads and writes."""


def upgrade(connection: Connection) -> None:
    """Brings the tables to the newest version, inside the transaction that `connection` is in."""
    from alembic import command

    command.upgrade(_config(connection), "head")


def downgrade(connection: Connection, version: str) -> None:
    """Brings the tables back to an older version, inside the transaction that `connection` is in: what that has no
    place for is lost."""
    from alembic import command

    command.downgrade(_config(connection), version)


def _config(connection: Connection) -> Config:
    """Alembic takes a quarter of a second to import: it is loaded only here."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
