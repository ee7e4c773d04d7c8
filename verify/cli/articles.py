"""Which articles a command is about: read, dated and put into their stories."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from verify.cli.configuration import Configuration
from verify.cli.progress import tracked
from verify.document import Article, Published
from verify.engine.stories import with_stories
from verify.errors import InputError, Place, Problem, UsageError
from verify.kept import users_own
from verify.lexicon import languages
from verify.read import read_all, read_bytes

STANDARD_INPUT = "-"
_GLOB_MARKS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Gathered:
    """The articles that a command is about, and what could not be read."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def gather(options: Namespace, configuration: Configuration) -> Gathered:
    """The articles that a command line names, else those of the configuration, with what could not be read.

    Of the options, `published` dates the articles that bear no date of their own, `story` and `language` are the
    story and the language of those that name none. Raises UsageError where nothing is named, for a date that is
    none and for a language whose words are not known.
    """
    named = options.articles or [str(configuration.folder / path) for path in configuration.settings.articles]
    if not named:
        raise UsageError(_NOTHING_NAMED)
    days = parse_days(options.published) if options.published else None
    language = options.language
    if language and language.replace("_", "-").partition("-")[0] not in languages():
        raise UsageError(_unknown_language(language))
    from_input = _standard_input() if STANDARD_INPUT in named else Gathered((), ())
    paths, lacking = _expanded(path for path in named if path != STANDARD_INPUT)
    files = read_all(paths, configuration.folder, tracked, users_own(), options.jobs)
    settings = configuration.settings
    articles = (
        _with_defaults(article, days, language, settings.currency)
        for article in (*from_input.articles, *files.articles)
    )
    return Gathered(
        with_stories(articles, settings.stories, options.story), (*from_input.problems, *files.problems, *lacking)
    )


def _expanded(named: Iterable[str]) -> tuple[list[Path], list[Problem]]:
    """The paths that names and globs stand for, and a problem for each glob that stands for none."""
    paths: list[Path] = []
    problems: list[Problem] = []
    for name in named:
        path = Path(name)
        is_glob = not _GLOB_MARKS.isdisjoint(name) and not path.exists()
        root = Path(path.anchor)
        found = sorted(root.glob(path.relative_to(root).as_posix())) if is_glob else [path]
        paths += found
        if not found:
            problems.append(Problem("no file matches this glob", Place(name), "check the path"))
    return paths, problems


def _unknown_language(code: str) -> Problem:
    known = f"known are {', '.join(sorted(languages()))}"
    return Problem(f"--language takes a language that is known, not {code!r}", hint=known)


_NOTHING_NAMED = Problem(
    "no articles to check",
    hint='name files or folders, or set articles = ["folder"] in verify.toml, or in pyproject.toml '
    "under [tool.verify]",
)


def _standard_input() -> Gathered:
    try:
        return Gathered(read_bytes(STANDARD_INPUT, sys.stdin.buffer.read()), ())
    except InputError as error:
        return Gathered((), error.problems)


def parse_days(text: str) -> Published:
    """The day or days of `--published`: "2024-03-11", or "2024-03-11..2024-03-13" for some day among three.

    Raises UsageError for anything else.
    """
    first, dots, last = text.partition("..")
    try:
        start = date.fromisoformat(first)
        end = date.fromisoformat(last) if dots else start
    except ValueError:
        start, end = date.max, date.min
    if start > end:
        hint = "write 2024-03-11, or 2024-03-11..2024-03-13"
        raise UsageError(Problem(f"--published takes a day or a range of days, not {text!r}", hint=hint))
    return Published(start, end, "--published")


def _with_defaults(
    article: Article, days: Published | None, language: str | None, currency: str | None
) -> Article:
    metadata = article.metadata
    if currency and article.meta("currency") is None:
        metadata = (*metadata, ("currency", currency))
    spoken = article.language if article.language_stated else language or article.language
    return replace(article, published=article.published or days, language=spoken, metadata=metadata)
