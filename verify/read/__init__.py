"""Readers: files become articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from verify.document import Article
from verify.errors import InputError, Place, Problem
from verify.kept import Kept, program_stamp
from verify.read.files import bytes_of, files_below, name_below, name_of, resolved
from verify.read.formats import FORMATS, known_suffixes, read_bytes, read_text
from verify.remembered import Work, done
from verify.tracking import Track, untracked

__all__ = ["FORMATS", "ReadResult", "known_suffixes", "read", "read_all", "read_bytes", "read_file", "read_text"]


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
    jobs: int | None = 1,
) -> ReadResult:
    """The articles in files and folders, each file once.

    Names are relative to `root` (the current folder if it is None). Folders are searched for known suffixes; a
    folder without an article is a problem. A file that cannot be read does not keep the others from being read.
    `track`, `kept` and `jobs` are as in `remembered.done`: a file that was read before is not read again while not
    a byte of it has changed.
    """
    base = resolved(root or Path.cwd())
    found = tuple(_sources(_expand(map(Path, paths), base), base))
    sources = [one for one in found if isinstance(one, _Source)]
    results: list[ReadResult] = done(_READING, sources, track, jobs, kept)
    articles = [article for result in results for article in result.articles]
    problems = [problem for result in results for problem in result.problems]
    problems += (one for one in found if isinstance(one, Problem))
    articles.sort(key=lambda article: article.id)
    problems.sort(key=lambda problem: (str(problem.place), problem.message))
    return ReadResult(tuple(articles), tuple(problems))


@dataclass(frozen=True, slots=True)
class _Source:
    """A file as it lies on disk, under its name in reports."""

    name: str
    suffix: str
    data: bytes


def _sources(paths: Iterable[Path | Problem], base: Path) -> Iterator[_Source | Problem]:
    """The files at paths, each once, with what is wrong with any, and what was wrong before."""
    seen: set[Path] = set()
    for path in paths:
        if isinstance(path, Problem):
            yield path
        elif (real := resolved(path)) not in seen:
            seen.add(real)
            yield from _source(name_below(base, real, path), path)


def _source(name: str, path: Path) -> Iterator[_Source | Problem]:
    try:
        yield _Source(name, path.suffix, bytes_of(path, name))
    except InputError as error:
        yield from error.problems


def _articles_of(source: _Source) -> ReadResult:
    try:
        return ReadResult(read_bytes(source.name, source.data, source.suffix), ())
    except InputError as error:
        return ReadResult((), error.problems)


def _keys_of(sources: Sequence[_Source]) -> list[bytes]:
    """What each file's name and content, and the program, come to, in 32 bytes."""
    program = program_stamp()
    named = ((f"{one.name}\n{one.suffix}\n".encode(errors="surrogatepass"), one.data) for one in sources)
    return [sha256(program + name + data).digest() for name, data in named]


def _size(source: _Source) -> int:
    return len(source.data)


_READING = Work("reading", _articles_of, _keys_of, _size)


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
