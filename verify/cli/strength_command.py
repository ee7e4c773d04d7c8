"""`verify strength`: which share of plausible slips in the articles makes some rule fail."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from verify.cli.arguments import (
    BAD_INPUT,
    GATE_SHUT,
    add_articles,
    add_rules,
    parse_share,
    positive,
)
from verify.cli.articles import STANDARD_INPUT, gather
from verify.cli.configuration import find_configuration
from verify.cli.console import complain, write_lines
from verify.cli.progress import tracked
from verify.document import Article
from verify.errors import InputError, Place, Problem, UsageError
from verify.read.files import bytes_of, decoded, path_of
from verify.report.survivors import strength_told, told
from verify.rules.load import load_rules
from verify.trial.bench import Fate
from verify.trial.placing import Source
from verify.trial.strength import strength

_SAMPLE = 1000
_SOURCE_CHANGED = "the file changed while it was read"


def configure(parser: ArgumentParser) -> None:
    """What the command takes, and how it is explained."""
    parser.description = (
        "Make plausible slips in the figures of the articles, and tell which share of\n"
        "them makes some rule fail that did not fail before: digits swapped, dropped\n"
        "and doubled, millions for billions, another currency, the other direction,\n"
        "another weekday, a word of a quotation left out. No file is changed.\n"
        "Without ARTICLES, those that the configuration names."
    )
    parser.epilog = """\
examples:
  verify strength rules/                        the configuration's articles
  verify strength rules/ draft.md --min 90%     exit code 1 below 90%
  verify strength rules/ wire/ --sample 300 --seed 7 --jobs 2

exit codes:
  0  as many slips are caught as --min asks, or --min is not given
  1  fewer slips are caught than --min asks
  2  bad usage, rule, configuration or unreadable article"""
    add_rules(parser)
    add_articles(parser)
    parser.add_argument("--min", metavar="SHARE", help="the least share of slips that must be caught: 90%%")
    parser.add_argument(
        "--sample",
        metavar="N",
        type=positive,
        default=_SAMPLE,
        help=f"how many slips are tried where there are more (default: {_SAMPLE})",
    )
    parser.add_argument(
        "--seed",
        metavar="N",
        type=_whole,
        default=0,
        help="which slips are drawn where there are more: the same ones for the same number (default: 0)",
    )


def main(options: Namespace) -> int:
    """Run the command; 2 if an article could not be read, 1 if fewer slips are caught than asked, else 0."""
    least = None if options.min is None else parse_share(options.min, "--min")
    if STANDARD_INPUT in options.articles:
        raise UsageError(_NO_STANDARD_INPUT)
    rules = load_rules([Path(options.rules)])
    configuration = find_configuration(Path.cwd())
    gathered = gather(options, configuration)
    sources = tuple(_sources(gathered.articles, configuration.folder))
    found = strength(rules, sources, options.sample, options.seed, tracked, options.jobs)
    write_lines(told(found, options.seed))
    complain(gathered.problems)
    falls_short = least is not None and found.count(Fate.CAUGHT) < least * found.counted()
    if falls_short:
        write_lines([f"Gate shut: {strength_told(found)}, less than --min {options.min} asks"])
    if gathered.problems:
        return BAD_INPUT
    return GATE_SHUT if falls_short else 0


_NO_STANDARD_INPUT = Problem(
    "slips are made in files, which are read again and again; standard input can be read once",
    hint="save it as a file, and name that",
)


def _sources(articles: Iterable[Article], folder: Path) -> Iterator[Source]:
    """The articles with the texts of their files. Raises InputError for a file that is not what was read."""
    for article in articles:
        source = Source(article, decoded(bytes_of(path_of(article.path, folder), article.path), article.path))
        if not source.is_whole:
            raise InputError(Problem(_SOURCE_CHANGED, Place(article.path), "run the command again"))
        yield source


def _whole(text: str) -> int:
    if not text.isdecimal() or not text.isascii():
        raise ArgumentTypeError(f"{text!r} is not a number from 0 up")
    return int(text)
