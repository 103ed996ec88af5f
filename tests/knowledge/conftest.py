"""What tests of `knowledge` share: the shipped records, read once."""

import pytest

from knowledge.files import read_folder
from knowledge.snapshot import Snapshot


@pytest.fixture(scope="session")
def snapshot() -> Snapshot:
    """The shipped records."""
    return Snapshot.of(located.record for located in read_folder())
