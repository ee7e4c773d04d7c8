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
    """Where this user's programs keep what they can make again; None where the user has no folder.

    The environment may name it as VERIFY_CACHE, which is empty where nothing is to be kept.
    """
    own = os.environ.get("VERIFY_CACHE")
    if own is not None:
        return Path(own) if own else None
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
        content = checked((folder / name).read_bytes())
        if content is not None:
            return content
    made = make()
    with suppress(OSError):
        _keep(folder / name, sealed(made))
    return made


def sealed(content: bytes) -> bytes:
    """A content behind its digest, so that any change in it shows."""
    return sha256(content).digest() + content


def checked(kept: bytes) -> bytes | None:
    """The content that was sealed; None where it is not whole."""
    content = kept[_DIGEST:]
    return content if sha256(content).digest() == kept[:_DIGEST] else None


def _keep(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all, whoever else writes it at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
