from __future__ import annotations

from pathlib import Path

import pytest

_SHARED = Path(__file__).parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of material that stands beside the project; tests that use it skip where it is absent."""
    if not _SHARED.is_dir():
        pytest.skip("the material beside the project (../shared) is absent")
    return _SHARED
