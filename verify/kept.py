"""What a run keeps for later ones: contents by key, in one file of the user's cache folder.

The file is a database in the mode in which readers and a writer do not wait for each other, and a process that is
killed leaves it whole. A cache that fails is no error: what is not found is made again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from verify.stored import cache_folder, checked, sealed

if TYPE_CHECKING:
    from sqlite3 import Connection

_FILE = "kept-1.sqlite"
_MOST_BYTES = 1 << 28
"""How large the file may grow, about 20,000 articles of 2 KB; then the older half of its contents is dropped."""
_PATIENCE = 1
"""How many seconds another writer is waited for."""
_MAKERS = ("verify", "currency_converter")
"""The packages whose files make what is kept: this one, and the one that brings rates."""


class Kept:
    """Contents by key. Without a folder nothing is found and nothing is kept."""

    def __init__(self, folder: Path | None, most_bytes: int = _MOST_BYTES) -> None:
        self._path = folder / _FILE if folder else None
        self._most_bytes = most_bytes

    def find(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is kept under these keys, as far as there is anything, and it is whole."""
        found: dict[bytes, bytes] = {}

        def look(connection: Connection) -> None:
            for key in keys:
                row = connection.execute("SELECT content FROM kept WHERE key = ?", (key,)).fetchone()
                content = checked(row[0]) if row else None
                if content is not None:
                    found[key] = content

        if self._path is not None and self._path.exists():
            _within(self._path, look)
        return found

    def keep(self, contents: Mapping[bytes, bytes]) -> None:
        """Keeps contents under their keys, in the place of any that was there."""
        rows = [(key, sealed(content)) for key, content in contents.items()]

        def write(connection: Connection) -> None:
            connection.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB NOT NULL UNIQUE, content BLOB NOT NULL)")
            connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
            if _bytes_used(connection) > self._most_bytes:
                _drop_older_half(connection)

        if self._path is not None and rows:
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
            _within(self._path, write)


def users_own() -> Kept:
    """What this user's runs keep."""
    return Kept(cache_folder())


@cache
def program_stamp() -> bytes:
    """What tells this program from any other state of it: its own files, Python, and what is installed beside it.

    The files are told by size and time of change, since reading them all would take longer than a run.
    """
    told = [sys.version, *_installed()]
    for name in _MAKERS:
        told += (f"{file} {stat.st_size} {stat.st_mtime_ns}" for file, stat in sorted(_files(_folder(name))))
    return sha256("\n".join(told).encode(errors="surrogatepass")).digest()


def _within(path: Path, work: Callable[[Connection], None]) -> None:
    """Does some work on the database, all of it or nothing where it fails; a broken file is removed."""
    # Imported on first use: where there is no folder it is not needed.
    import sqlite3

    try:
        with closing(sqlite3.connect(path, timeout=_PATIENCE)) as connection, connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            work(connection)
    except sqlite3.OperationalError:
        return  # locked for too long, not to be written, no such table
    except sqlite3.DatabaseError:
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                path.with_name(path.name + suffix).unlink()


def _installed() -> list[str]:
    """The packages beside the libraries that this one uses, each as "babel-2.17.0.dist-info"."""
    beside = _folder("babel").parent.iterdir()
    return sorted(path.name for path in beside if path.name.endswith("-info"))


def _folder(package: str) -> Path:
    """Where a package lies, found without loading it. Raises ModuleNotFoundError where it is absent."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{package} is not installed")
    return Path(spec.origin).parent


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    waiting += [entry.path] if entry.name != "__pycache__" else []
                else:
                    yield entry.path, entry.stat()


def _bytes_used(connection: Connection) -> int:
    pages, free, size = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size


def _drop_older_half(connection: Connection) -> None:
    older = "SELECT rowid FROM kept ORDER BY rowid LIMIT (SELECT count(*) / 2 FROM kept)"
    connection.execute(f"DELETE FROM kept WHERE rowid IN ({older})")
