"""Readers: files become articles. One file a format, found by its suffix.

A format's module holds `SUFFIXES` (with the dot, lower case) and `read(name, source)`, which gives the articles
in a source, raising InputError for a source that its format forbids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from verify.document import Article
from verify.errors import InputError, Place, Problem
from verify.kept import Kept, program_stamp
from verify.read.files import bytes_of, decoded, files_below, name_of, resolved
from verify.rows import from_bytes, to_bytes
from verify.tracking import Track, untracked

FORMATS = ("text", "html", "markdown")


class Format(Protocol):
    """What every format's module offers."""

    SUFFIXES: tuple[str, ...]
    read: Callable[[str, str], tuple[Article, ...]]


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The articles that could be read, by id, and what is wrong with the others, by file.

    It is gone through, and counted, as its articles.
    """

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)


def known_suffixes() -> tuple[str, ...]:
    """The suffixes of all formats: ".txt", ".html", …"""
    return tuple(suffix for name in FORMATS for suffix in _module(name).SUFFIXES)


def read_text(name: str, source: str, suffix: str = ".txt") -> tuple[Article, ...]:
    """The articles in a string. `name` becomes their id.

    Raises InputError for an unknown suffix, and for a source that its format forbids.
    """
    for module in map(_module, FORMATS):
        if suffix.casefold() in module.SUFFIXES:
            return module.read(name, source)
    what = f"the suffix {suffix!r} is unknown" if suffix else "a file without a suffix tells no format"
    raise InputError(Problem(what, Place(name), f"known are {', '.join(known_suffixes())}"))


def read_bytes(name: str, data: bytes, suffix: str = ".txt") -> tuple[Article, ...]:
    """The articles in a file's bytes, which are UTF-8 with or without a byte order mark.

    Raises InputError as `read_text` does, and for bytes that are empty, binary, not UTF-8, or hold markup alone.
    """
    articles = read_text(name, decoded(data, name), suffix)
    if not any(article.text.strip() for article in articles):
        raise InputError(Problem("the file holds markup but no text", Place(name)))
    return articles


def read(path: str | Path) -> Article:
    """The article in a file, its id the path relative to the current folder where it lies below it.

    Raises InputError for a file that cannot be read.
    """
    (article,) = read_file(Path(path), name_of(Path(path), Path.cwd()))
    return article


def read_file(path: Path, name: str) -> tuple[Article, ...]:
    """The articles in a file. Raises InputError, with one problem, for a file that cannot be read."""
    return read_bytes(name, bytes_of(path, name), path.suffix)


def read_all(
    paths: Iterable[str | Path],
    root: Path | None = None,
    track: Track = untracked,
    kept: Kept | None = None,
) -> ReadResult:
    """The articles in files and folders, each file once.

    Names are relative to `root` (the current folder if it is None). Folders are searched for known suffixes; a
    folder without an article is a problem. A file that cannot be read does not keep the others from being read.
    `track` watches the files pass. What `kept` holds of files with the same content is taken from there, and what
    it lacks is put there; that changes nothing but the time.
    """
    base = root or Path.cwd()
    articles: list[Article] = []
    problems: list[Problem] = []
    files: dict[Path, Path] = {}
    for found in _expand(map(Path, paths), base):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files.setdefault(resolved(found), found)
    remembered = _Remembered(kept, base, tuple(files.values()))
    for path in track(tuple(files.values()), "reading"):
        try:
            articles.extend(remembered.read(path))
        except InputError as error:
            problems.extend(error.problems)
    remembered.keep()
    articles.sort(key=lambda article: article.id)
    problems.sort(key=lambda problem: (str(problem.place), problem.message))
    return ReadResult(tuple(articles), tuple(problems))


class _Remembered:
    """Articles of files that were read before, as long as no byte of them has changed; others are read now."""

    def __init__(self, kept: Kept | None, base: Path, paths: Sequence[Path]) -> None:
        self._kept = kept
        self._base = base
        self._new: dict[bytes, bytes] = {}
        self._keys: dict[Path, bytes] = {}
        for path in paths if kept else ():
            with suppress(InputError):  # told when it is its turn
                self._keys[path] = self._key(path, bytes_of(path, name_of(path, base)))
        self._found = kept.find(self._keys.values()) if kept else {}

    def read(self, path: Path) -> tuple[Article, ...]:
        """The articles in a file. Raises InputError as `read_file` does."""
        content = self._found.get(self._keys.get(path, b""))
        if content is not None:
            with suppress(ValueError):
                return cast(tuple[Article, ...], from_bytes(content))
        name = name_of(path, self._base)
        data = bytes_of(path, name)
        articles = read_bytes(name, data, path.suffix)
        if self._kept:
            self._new[self._key(path, data)] = to_bytes(articles)
        return articles

    def keep(self) -> None:
        """Keeps what was new."""
        if self._kept:
            self._kept.keep(self._new)

    def _key(self, path: Path, data: bytes) -> bytes:
        """What a file's name and content, and the program, come to."""
        told = f"{name_of(path, self._base)}\n{path.suffix}\n".encode(errors="surrogatepass")
        return sha256(program_stamp() + told + data).digest()


def _expand(paths: Iterable[Path], root: Path) -> Iterator[Path | Problem]:
    for path in paths:
        if path.is_dir():
            yield from _files_or_problem(path, name_of(path, root))
        else:
            yield path


def _files_or_problem(folder: Path, name: str) -> Iterator[Path | Problem]:
    suffixes = known_suffixes()
    try:
        files = tuple(files_below(folder, suffixes))
    except OSError as error:
        yield Problem(f"the folder cannot be listed: {error.strerror}", Place(name), "check its permissions")
        return
    if not files:
        yield Problem("the folder holds no article", Place(name), f"known are {', '.join(suffixes)}")
    yield from files


def _module(name: str) -> Format:
    return cast(Format, import_module(f"verify.read.{name}"))
