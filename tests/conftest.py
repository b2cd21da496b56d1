"""What every test may use: a home of its own and small invented stories."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library folder of this test's own, so that none touches the person's."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("NUTGRAF_HOME", str(folder))
    return folder


@pytest.fixture
def seeds() -> Path:
    """The documents the project was made from."""
    return ROOT / "seeds"


@pytest.fixture
def examples() -> Path:
    """The invented library in every format."""
    return ROOT / "examples"
