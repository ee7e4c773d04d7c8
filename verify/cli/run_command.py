"""`verify run`: read, check, report, and say by the exit code whether the gate is open."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from verify.cli.arguments import BAD_INPUT, EXIT_CODES, GATE_SHUT, add_articles, add_rules, add_today
from verify.cli.articles import gather
from verify.cli.baseline import gone, gone_told, read_baseline
from verify.cli.changed import changed_since
from verify.cli.configuration import find_configuration
from verify.cli.console import complain
from verify.cli.gate import add_gate, gate_of
from verify.cli.outputs import add_outputs, outputs_of, write_kept, write_outputs
from verify.cli.progress import tracked
from verify.engine import check
from verify.kept import users_own
from verify.rules.known_files import rules_of


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
  verify run rules/ --since origin/main         only changed lines gate
  verify run rules/ --format json --output -    for another program
  verify run rules/ --format sarif=out.sarif,junit=out.xml,github
  verify run rules/ --format markdown,sarif,github --output reports/
                        two files there; annotations to standard output
  verify run rules/ --format github,summary=$GITHUB_STEP_SUMMARY
  verify run rules/ --format comment=comment.md       for a pull request

{EXIT_CODES}"""
    add_rules(parser)
    add_articles(parser)
    add_outputs(parser)
    add_gate(parser)
    add_today(parser)


def main(options: Namespace) -> int:
    """Run the command; 0, 1 or 2."""
    configuration = find_configuration(Path.cwd())
    outputs = outputs_of(options.format, options.output, configuration)
    gate = gate_of(options)
    kept = users_own()
    rules = rules_of(Path(options.rules), kept)
    baseline = read_baseline(Path(options.baseline)) if options.baseline else None
    changed = changed_since(options.since, configuration.folder) if options.since else None
    gathered = gather(options, configuration)
    caps = configuration.settings.caps
    today = options.today or date.today()
    report = check(
        rules, gathered.articles, gathered.problems, gate, tracked, options.jobs, caps, today=today, kept=kept
    )
    if baseline:
        report = report.against(baseline.fingerprints)
        complain(gone_told(Path(options.baseline), gone(baseline, report)))
    if changed is not None:
        report = report.within(changed)
    if outputs:
        write_outputs(report, outputs, configuration)
    else:
        write_kept(report, configuration)
    if report.problems:
        return BAD_INPUT
    return GATE_SHUT if report.shut else 0
