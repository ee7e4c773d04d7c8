"""The command `verify`: its arguments, and the exit code of each way to end.

Nothing heavy is imported here, so that `verify --version` and a mistyped option answer at once.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

from verify import __version__
from verify.cli.console import complain, prepare
from verify.errors import VerifyError
from verify.report import format_names

BAD_INPUT = 2
INTERNAL_ERROR = 3

_EXIT_CODES = """\
exit codes:
  0  nothing inconsistent at or above --fail-on
  1  findings at or above --fail-on: the gate is shut
  2  bad usage, rule, configuration or unreadable article
  3  an error inside verify itself
"""

_START = """\
to begin:
  verify run rules/ articles/       check articles against rules, write a report
  verify claims article.txt         show what verify reads in an article
  verify baseline rules/ archive/   list the failures of today as known
  verify test rules/                run the rules' own examples
  verify coverage rules/ articles/  which figures no rule guards
  verify explain conversions-agree  one rule in plain words
  verify COMMAND --help             explain one command
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = parser().parse_args(arguments)
    prepare()
    try:
        command = import_module(f"verify.cli.{options.command}_command")
        code: int = command.main(options)
    except VerifyError as error:
        complain(error.problems)
        return BAD_INPUT
    except Exception:
        traceback.print_exc()
        print("verify: internal error: please report it with the lines above", file=sys.stderr)
        return INTERNAL_ERROR
    return code


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="verify",
        description="Checks the arithmetic of articles against rules.\n"
        "Says which figures are inconsistent, never which one is false.",
        epilog=f"{_START}\n{_EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"verify {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_run(commands)
    _add_baseline(commands)
    _add_claims(commands)
    _add_test(commands)
    _add_coverage(commands)
    _add_explain(commands)
    return top


def _add_run(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    run = commands.add_parser(
        "run",
        help="check articles against rules",
        description="Check articles against rules.\nWithout ARTICLES, those that the configuration names.",
        epilog=f"""\
examples:
  verify run rules/                             the configuration's articles
  verify run rules/ draft.md                    one article
  verify run rules/ - < draft.txt               standard input
  verify run rules/ wire/ --published 2024-03-11 --story harbour
  verify run rules/ --baseline verify-baseline.json   only new failures gate
  verify run rules/ --format json --output -    for another program

{_EXIT_CODES}""",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    run.add_argument("rules", metavar="RULES", help="a rule file, or a folder of them")
    _add_articles(run)
    run.add_argument(
        "--format",
        choices=format_names(),
        help="write this one format to --output, instead of the terminal's view and the reports folder",
    )
    run.add_argument(
        "--output", metavar="FILE", default="-", help="where --format goes (default: standard output)"
    )
    run.add_argument(
        "--fail-on",
        choices=("error", "warning", "note", "never"),
        default="error",
        help="the least severity that shuts the gate (default: error)",
    )
    run.add_argument(
        "--baseline",
        metavar="FILE",
        help="failures that this file of verify baseline lists are told as known and do not shut the gate",
    )
    _add_jobs(run)


def _add_baseline(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    baseline = commands.add_parser(
        "baseline",
        help="list the failures of today as known",
        description="Write down what is inconsistent today, so that only new slips shut the gate.\n"
        "Without ARTICLES, those that the configuration names.",
        epilog="""\
examples:
  verify baseline rules/ archive/
  verify run rules/ archive/ --baseline verify-baseline.json

A failure stays known while its rule, its article's path and the words of its
figures stay: edits elsewhere in the article do not matter.

exit codes:
  0  the file is written
  2  bad usage, rule, configuration or unreadable article: nothing is written""",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    baseline.add_argument("rules", metavar="RULES", help="a rule file, or a folder of them")
    _add_articles(baseline)
    baseline.add_argument(
        "--output",
        metavar="FILE",
        default="verify-baseline.json",
        help="the file to write; only a baseline is overwritten (default: verify-baseline.json)",
    )
    _add_jobs(baseline)


def _add_jobs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--jobs", metavar="N", type=_positive, default=1, help="how many processes extract (default: 1)"
    )


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)


def _add_claims(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    claims = commands.add_parser(
        "claims",
        help="show the claims that articles make",
        description="Show what is read in articles: figures, days, quotations, each with its place.\n"
        "Without ARTICLES, those that the configuration names.",
        epilog="""\
examples:
  verify claims draft.txt                       a table
  verify claims draft.txt --relations           and what belongs together
  verify claims - --format jsonl < draft.txt    one JSON object a line""",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_articles(claims)
    claims.add_argument(
        "--format", choices=("table", "jsonl"), default="table", help="a table to read, or JSON Lines"
    )
    claims.add_argument("--relations", action="store_true", help="also the relations between claims")


def _add_articles(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "articles", metavar="ARTICLES", nargs="*", help="files or folders of articles; - is standard input"
    )
    command.add_argument(
        "--published", metavar="DATE", help="the day of undated articles: 2024-03-11, or FIRST..LAST"
    )
    command.add_argument("--story", metavar="NAME", help="the story of articles that name none")
    command.add_argument(
        "--language",
        metavar="CODE",
        help="the language of articles that name none; else it is told from their words",
    )


def _add_test(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    test = commands.add_parser(
        "test",
        help="run the rules' own examples",
        description="Run the examples of each rule: exit code 1 if one does not hold, or a rule lacks a passing "
        "or a failing example.",
    )
    test.add_argument("rules", metavar="RULES", help="a rule file, or a folder of them")


def _add_coverage(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    coverage = commands.add_parser(
        "coverage",
        help="show which figures no rule guards",
        description="Show which figures of the articles some rule guards, and which none does.\n"
        "A figure is guarded when a pass or a failure of a rule rests on its value.\n"
        "Without ARTICLES, those that the configuration names.",
        epilog="""\
examples:
  verify coverage rules/                        the configuration's articles
  verify coverage rules/ draft.md               one article
  verify coverage rules/ wire/ --min 80%        exit code 1 below 80%

exit codes:
  0  as many figures are guarded as --min asks, or --min is not given
  1  fewer figures are guarded than --min asks
  2  bad usage, rule, configuration or unreadable article""",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    coverage.add_argument("rules", metavar="RULES", help="a rule file, or a folder of them")
    _add_articles(coverage)
    coverage.add_argument(
        "--min", metavar="SHARE", help="the least share of guarded figures, of all articles together: 80%%"
    )


def _add_explain(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    explain = commands.add_parser(
        "explain",
        help="explain one rule, with its examples",
        description="Tell in plain words what a rule selects, and run its examples.\n"
        "Without RULES, among the rules that come with verify.",
        epilog="""\
examples:
  verify explain conversions-agree              a rule that comes with verify
  verify explain our-box-office rules/          a rule of your own""",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    explain.add_argument("rule", metavar="RULE", help="the id of a rule")
    explain.add_argument("rules", metavar="RULES", nargs="?", help="a rule file, or a folder of them")
