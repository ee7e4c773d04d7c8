"""What several commands take on their command line, and what their exit codes mean."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from fractions import Fraction

from verify.errors import Problem, UsageError

GATE_SHUT = 1
BAD_INPUT = 2
INTERNAL_ERROR = 3
INTERRUPTED = 130
"""What shells say of a program that the user stopped."""

EXIT_CODES = """\
exit codes:
  0  nothing inconsistent at or above --fail-on
  1  findings at or above --fail-on: the gate is shut
  2  bad usage, rule, configuration or unreadable article
  3  an error inside verify itself
"""


_SHARE = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)%?", re.ASCII)


def add_rules(parser: ArgumentParser) -> None:
    """RULES: where the rules stand."""
    parser.add_argument("rules", metavar="RULES", help="a rule file, or a folder of them")


def add_articles(parser: ArgumentParser) -> None:
    """ARTICLES, what is said of those that do not say it themselves, and how many processes read them."""
    parser.add_argument(
        "articles",
        metavar="ARTICLES",
        nargs="*",
        default=[],
        help="files, folders or globs of articles; - is standard input",
    )
    parser.add_argument(
        "--published", metavar="DATE", help="the day of undated articles: 2024-03-11, or FIRST..LAST"
    )
    parser.add_argument("--story", metavar="NAME", help="the story of articles that name none")
    parser.add_argument(
        "--language",
        metavar="CODE",
        help="the language of articles that name none; else it is told from their words",
    )
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=positive,
        help="how many processes work (default: one a processor, if there is enough to read)",
    )


def parse_share(text: str, option: str) -> Fraction:
    """The share that an option asks for: 4/5 for "80%" and for "80".

    Raises UsageError for anything but 0% to 100%.
    """
    match = _SHARE.fullmatch(text)
    share = Fraction(match[1]) / 100 if match else None
    if share is None or share > 1:
        raise UsageError(Problem(f"{option} takes a share from 0% to 100%, not {text!r}", hint="write 80%"))
    return share


def add_today(parser: ArgumentParser) -> None:
    """The day on which suppressions hold or have expired."""
    parser.add_argument(
        "--today",
        metavar="DATE",
        type=_day,
        default=None,
        help="the day by which suppressions have expired or not: 2026-12-31 (default: this machine's day)",
    )


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if day.isoformat() != text:
        raise ArgumentTypeError(f"{text!r} is no day such as 2026-12-31")
    return day


def positive(text: str) -> int:
    """The number that an option asks, from 1 up. Raises ArgumentTypeError for anything else."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)
