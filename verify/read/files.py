"""From paths to decoded sources: what can be wrong with a file is said here, once for all formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from verify.errors import InputError, Place, Problem
from verify.source_lines import place_of_byte

_BOM = b"\xef\xbb\xbf"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AS_UTF_8 = "save the file as UTF-8"


def bytes_of(path: Path, name: str) -> bytes:
    """What a file holds. Raises InputError for one that is missing, a folder, or not to be read."""
    place = Place(name)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(Problem("there is no such file", place, "check the path")) from None
    except IsADirectoryError:
        hint = "name the files in it, or let the whole folder be read"
        raise InputError(Problem("this is a folder, not an article", place, hint)) from None
    except PermissionError:
        raise InputError(Problem("the file may not be read", place, "check its permissions")) from None
    except (OSError, ValueError) as error:
        raise InputError(Problem(f"the file cannot be read: {error}", place)) from None


def decoded(data: bytes, name: str) -> str:
    """The text of a file, without a byte order mark, line ends as they are.

    Raises InputError for what is empty, binary or not UTF-8, with the place of the first wrong byte.
    """
    content = data.removeprefix(_BOM)
    if not content.strip():
        raise InputError(Problem("the file is empty", Place(name), "an article needs some text"))
    if b"\0" in content:
        if content.startswith(_UTF_16_MARKS):
            raise InputError(Problem("the file is UTF-16, not UTF-8", Place(name), _SAVE_AS_UTF_8))
        message = f"the file is binary: byte {data.index(0)} is NUL"
        raise InputError(Problem(message, Place(name), "articles are text, HTML or Markdown"))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        offset = error.start + len(data) - len(content)
        message = f"byte {offset} (0x{content[error.start]:02X}) is not UTF-8"
        raise InputError(Problem(message, place_of_byte(error, name), _SAVE_AS_UTF_8)) from None
    if not text.strip():
        raise InputError(Problem("the file is empty", Place(name), "an article needs some text"))
    return text


def name_of(path: Path, root: Path) -> str:
    """A file's name in reports: its path below `root` with forward slashes; outside, as the user gave it."""
    return name_below(resolved(root), resolved(path), path)


def name_below(base: Path, real: Path, given: Path) -> str:
    """What `name_of` says of a file, of which the real path is known and the given one, below the real `base`."""
    return real.relative_to(base).as_posix() if real.is_relative_to(base) else given.as_posix()


def path_of(name: str, root: Path) -> Path:
    """The file that `name_of` gave this name, while the current folder is the same."""
    below = root / name
    return below if resolved(below).is_relative_to(resolved(root)) else Path(name)


def resolved(path: Path) -> Path:
    """The absolute path with its links followed, as far as they lead anywhere."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def files_below(folder: Path, suffixes: Iterable[str]) -> Iterator[Path]:
    """The files of a folder and its subfolders that have one of these suffixes, in the order of their paths.

    Hidden files and folders are left out, and so is the README.md at the folder's top: it tells colleagues what
    the folder holds and is no article. A README deeper down belongs to somebody's archive and is read. Links to
    folders are not followed, so no walk runs in circles.

    Raises OSError for a folder that may not be listed.
    """
    wanted = frozenset(suffixes)
    for path in _walk(folder):
        is_notice = path.parent == folder and path.name.casefold() == "readme.md"
        if path.suffix.casefold() in wanted and not is_notice:
            yield path


def _walk(folder: Path) -> Iterator[Path]:
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path.is_dir() and (path == folder or not path.is_symlink()):
            children = sorted(path.iterdir(), key=lambda child: child.name, reverse=True)
            waiting.extend(child for child in children if not child.name.startswith("."))
        elif path.is_file() or (path.is_symlink() and not path.exists()):
            # A link that leads nowhere is given too, so that reading it says so.
            yield path
