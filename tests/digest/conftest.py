"""What several tests of the digest read."""

from __future__ import annotations

import pytest

from digest.stories import FERRY_1, FERRY_2, VOLCANO, story
from nutgraf.digest import Examined


@pytest.fixture(scope="module")
def stories() -> list[Examined]:
    """Three stories, the newest first."""
    return [
        story("c", "2024-03-13", VOLCANO, "Ash closes airport"),
        story("b", "2024-03-12", FERRY_2, "Ferry toll rises"),
        story("a", "2024-03-11", FERRY_1, "Ferry aground"),
    ]
