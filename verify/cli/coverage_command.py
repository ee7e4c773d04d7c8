"""`verify coverage`: which figures of the articles some rule guards, and which none does."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from verify.cli.arguments import BAD_INPUT, GATE_SHUT, add_articles, add_rules, parse_share
from verify.cli.articles import gather
from verify.cli.configuration import find_configuration
from verify.cli.console import complain, write_lines
from verify.cli.progress import tracked
from verify.engine import check
from verify.findings import Gate
from verify.kept import users_own
from verify.report.guarded_figures import guarded_figures
from verify.report.wording import coverage
from verify.rules.known_files import rules_of


def configure(parser: ArgumentParser) -> None:
    """What the command takes, and how it is explained."""
    parser.description = (
        "Show which figures of the articles some rule guards, and which none does.\n"
        "A figure is guarded when a pass or a failure of a rule rests on its value.\n"
        "Without ARTICLES, those that the configuration names."
    )
    parser.epilog = """\
examples:
  verify coverage rules/                        the configuration's articles
  verify coverage rules/ draft.md               one article
  verify coverage rules/ wire/ --min 80%        exit code 1 below 80%

exit codes:
  0  as many figures are guarded as --min asks, or --min is not given
  1  fewer figures are guarded than --min asks
  2  bad usage, rule, configuration or unreadable article"""
    add_rules(parser)
    add_articles(parser)
    parser.add_argument(
        "--min", metavar="SHARE", help="the least share of guarded figures, of all articles together: 80%%"
    )


def main(options: Namespace) -> int:
    """Run the command; 2 if an article could not be read, 1 if fewer figures are guarded than asked, else 0."""
    least = None if options.min is None else parse_share(options.min, "--min")
    kept = users_own()
    rules = rules_of(Path(options.rules), kept)
    configuration = find_configuration(Path.cwd())
    gathered = gather(options, configuration)
    report = check(
        rules, gathered.articles, gathered.problems, Gate(coverage=least), tracked, options.jobs, kept=kept
    )
    write_lines(guarded_figures(report))
    complain(report.problems)
    if report.uncovered:
        write_lines([f"Gate shut: {coverage(report)}, fewer than --min {options.min} asks"])
    if report.problems:
        return BAD_INPUT
    return GATE_SHUT if report.uncovered else 0
