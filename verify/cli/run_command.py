"""`verify run`: read, check, report, and say by the exit code whether the gate is open."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import quote

from verify.cli.arguments import BAD_INPUT, EXIT_CODES, GATE_SHUT, add_articles, add_jobs, add_rules, add_today
from verify.cli.articles import STANDARD_INPUT, gather
from verify.cli.baseline import gone, gone_told, read_baseline
from verify.cli.configuration import Configuration, find_configuration
from verify.cli.console import complain, wants_colour, write
from verify.cli.progress import tracked
from verify.engine import check
from verify.errors import Place, Problem, UsageError
from verify.findings import Report, Severity
from verify.report import format_module, format_names
from verify.report.settings import Settings
from verify.rules.load import load_rules

_KEPT_FORMATS = ("markdown", "json")
"""What the reports folder holds after each run."""


def configure(parser: ArgumentParser) -> None:
    """What the command takes, and how it is explained."""
    parser.description = "Check articles against rules.\nWithout ARTICLES, those that the configuration names."
    parser.epilog = f"""\
examples:
  verify run rules/                             the configuration's articles
  verify run rules/ draft.md                    one article
  verify run rules/ - < draft.txt               standard input
  verify run rules/ wire/ --published 2024-03-11 --story harbour
  verify run rules/ --baseline verify-baseline.json   only new failures gate
  verify run rules/ --format json --output -    for another program

{EXIT_CODES}"""
    add_rules(parser)
    add_articles(parser)
    parser.add_argument(
        "--format",
        choices=format_names(),
        help="write this one format to --output, instead of the terminal's view and the reports folder",
    )
    parser.add_argument(
        "--output", metavar="FILE", default="-", help="where --format goes (default: standard output)"
    )
    parser.add_argument(
        "--fail-on",
        choices=("error", "warning", "note", "never"),
        default="error",
        help="the least severity that shuts the gate (default: error)",
    )
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help="failures that this file of verify baseline lists are told as known and do not shut the gate",
    )
    add_today(parser)
    add_jobs(parser)


def main(options: Namespace) -> int:
    """Run the command; 0, 1 or 2."""
    rules = load_rules([Path(options.rules)])
    baseline = read_baseline(Path(options.baseline)) if options.baseline else None
    configuration = find_configuration(Path.cwd())
    gathered = gather(options, configuration)
    fail_on = None if options.fail_on == "never" else Severity(options.fail_on)
    today = options.today or date.today()
    report = check(rules, gathered.articles, gathered.problems, fail_on, tracked, options.jobs, today)
    if baseline:
        report = report.against(baseline.fingerprints)
        complain(gone_told(Path(options.baseline), gone(baseline, report)))
    if options.format:
        _write_one(report, options.format, options.output, configuration)
    else:
        _write_kept(report, configuration)
    if report.problems:
        return BAD_INPUT
    return GATE_SHUT if report.gating else 0


def _write_kept(report: Report, configuration: Configuration) -> None:
    """The reports folder, if the configuration names one, and the terminal's view."""
    written = []
    if configuration.settings.reports:
        folder = configuration.folder / configuration.settings.reports
        settings = Settings(link_base=_link_base(configuration.folder, folder))
        for name in _KEPT_FORMATS:
            path = folder / f"report{format_module(name).SUFFIX}"
            _write(path, format_module(name).render(report, settings))
            written.append(os.path.relpath(path))
    _print(report, "terminal", Settings(written=tuple(written)))


def _write_one(report: Report, name: str, output: str, configuration: Configuration) -> None:
    if output == STANDARD_INPUT:
        _print(report, name, Settings(link_base=_link_base(configuration.folder, Path.cwd())))
        return
    path = Path(output)
    settings = Settings(link_base=_link_base(configuration.folder, path.resolve().parent))
    _write(path, format_module(name).render(report, settings))


def _print(report: Report, name: str, settings: Settings) -> None:
    write(format_module(name).render(report, replace(settings, colour=wants_colour())))


def _link_base(root: Path, folder: Path) -> str:
    """What leads from a report's folder to the folder that article paths start from: "../", or nothing."""
    base = Path(os.path.relpath(root, folder)).as_posix()
    return "" if base == "." else f"{quote(base)}/"


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(Problem(f"the report cannot be written: {reason}", Place(str(path)))) from error
