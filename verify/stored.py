"""What is costly to make, kept in the user's cache folder.

A cache that fails is no error: the thing is made again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

_DIGEST = sha256().digest_size


def cache_folder() -> Path | None:
    """Where this user's programs keep what they can make again; None where the user has no folder."""
    named = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else None)
    if named:
        return Path(named) / "verify"
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "verify"


def stored(folder: Path | None, name: str, make: Callable[[], bytes]) -> bytes:
    """What a folder keeps under a name; made, and kept for the next time, where it is absent or broken."""
    if folder is None:
        return make()
    with suppress(OSError):
        content = (folder / name).read_bytes()
        if sha256(content[_DIGEST:]).digest() == content[:_DIGEST]:
            return content[_DIGEST:]
    made = make()
    with suppress(OSError):
        _keep(folder / name, sha256(made).digest() + made)
    return made


def _keep(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all, whoever else writes it at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
