"""`verify baseline`: write down the failures of today, so that `verify run --baseline` lets only new ones gate."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from verify.cli.arguments import add_articles, add_rules, add_today
from verify.cli.articles import gather
from verify.cli.baseline import baseline_of, refuse_to_overwrite, write_baseline
from verify.cli.configuration import find_configuration
from verify.cli.console import write_lines
from verify.cli.progress import tracked
from verify.engine import check
from verify.errors import InputError
from verify.kept import users_own
from verify.outcomes import Verdict
from verify.report.safe import safe
from verify.rules.known_files import rules_of
from verify.wording import counted


def configure(parser: ArgumentParser) -> None:
    """What the command takes, and how it is explained."""
    parser.description = (
        "Write down what is inconsistent today, so that only new slips shut the gate.\n"
        "Without ARTICLES, those that the configuration names."
    )
    parser.epilog = """\
examples:
  verify baseline rules/ archive/
  verify run rules/ archive/ --baseline verify-baseline.json

A failure stays known while its rule, its article's path and the words of its
figures stay: edits elsewhere in the article do not matter. What is suppressed
is not written down.

exit codes:
  0  the file is written
  2  bad usage, rule, configuration or unreadable article: nothing is written"""
    add_rules(parser)
    add_articles(parser)
    parser.add_argument(
        "--output",
        metavar="FILE",
        default="verify-baseline.json",
        help="the file to write; only a baseline is overwritten (default: verify-baseline.json)",
    )
    add_today(parser)


def main(options: Namespace) -> int:
    """Run the command; 0 once the file is written.

    Raises InputError where an article could not be read: its failures would be missing from the file.
    """
    path = Path(options.output)
    refuse_to_overwrite(path)
    kept = users_own()
    rules = rules_of(Path(options.rules), kept)
    configuration = find_configuration(Path.cwd())
    gathered = gather(options, configuration)
    if gathered.problems:
        raise InputError(*gathered.problems)
    today = options.today or date.today()
    report = check(rules, gathered.articles, track=tracked, jobs=options.jobs, today=today, kept=kept)
    write_baseline(baseline_of(report), path)
    known = counted(len(report.of(Verdict.FAIL)), "known failure")
    write_lines([f"wrote {safe(str(path))}: {known}"])
    return 0
