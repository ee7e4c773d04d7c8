from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# These machines are noisy: no ordinary test depends on the time that it takes.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

_SHARED = Path(__file__).parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of material that stands beside the project; tests that use it skip where it is absent."""
    if not _SHARED.is_dir():
        pytest.skip("the material beside the project (../shared) is absent")
    return _SHARED
