"""`verify explain`: one rule in plain words, with its examples as they come out now; or one finding in full."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from verify.cli.arguments import BAD_INPUT, add_articles
from verify.cli.articles import gather
from verify.cli.configuration import find_configuration
from verify.cli.console import complain, write_lines
from verify.cli.progress import tracked
from verify.engine import check
from verify.errors import Problem, UsageError
from verify.findings import Finding, Report
from verify.hints import hint
from verify.report.explained_finding import explained_finding
from verify.report.explained_rule import explained_rule
from verify.rules.load import load_packs, load_rules
from verify.rules.model import Rule
from verify.trial.examples import try_example

_FINGERPRINT = re.compile("[0-9a-f]{8,64}")


def configure(parser: ArgumentParser) -> None:
    """What the command takes, and how it is explained."""
    parser.description = (
        "Tell in plain words what a rule selects, and run its examples; or tell the\n"
        "whole derivation of one finding. Without RULES, among the rules that come\n"
        "with verify."
    )
    parser.epilog = """\
examples:
  verify explain conversions-agree         a rule that comes with verify
  verify explain our-box-office rules/     a rule of your own
  verify explain 3f0c9a1b rules/ drafts/   a finding of a run on drafts/

The first eight or more digits of a fingerprint are enough. Fingerprints stand
in the JSON report and in baselines. Without ARTICLES, those that the
configuration names."""
    parser.add_argument("what", metavar="RULE|FINGERPRINT", help="the id of a rule, or a finding's fingerprint")
    parser.add_argument("rules", metavar="RULES", nargs="?", help="a rule file, or a folder of them")
    add_articles(parser)


def main(options: Namespace) -> int:
    """Run the command; 2 if an article of a finding's run could not be read, else 0.

    Raises UsageError for an id that no rule bears, and a fingerprint that no finding or more than one begins with.
    """
    rules = load_packs() if options.rules is None else load_rules([Path(options.rules)])
    rule = next((rule for rule in rules if rule.id == options.what), None)
    if rule is not None:
        write_lines(explained_rule(rule, tuple(try_example(rule, example) for example in rule.tests)))
        return 0
    if not _FINGERPRINT.fullmatch(options.what):
        known = hint(options.what, [rule.id for rule in rules])
        named = "" if options.rules else "a rule of your own: verify explain RULE RULES"
        advice = "; ".join(filter(None, (known, named)))
        raise UsageError(Problem(f"no rule has the id {options.what!r}", hint=advice))
    return _explain_finding(options, rules)


def _explain_finding(options: Namespace, rules: Sequence[Rule]) -> int:
    gathered = gather(options, find_configuration(Path.cwd()))
    report = check(rules, gathered.articles, gathered.problems, track=tracked)
    finding = _only(options.what, report)
    complain(report.problems)
    write_lines(explained_finding(finding, next(rule for rule in rules if rule.id == finding.rule)))
    return BAD_INPUT if report.problems else 0


def _only(fingerprint: str, report: Report) -> Finding:
    """The finding whose fingerprint begins so, be it folded into another."""
    found = [one for one in _every(report) if one.fingerprint.startswith(fingerprint)]
    if not found:
        told = f"no finding of these rules and articles has the fingerprint {fingerprint!r}"
        raise UsageError(Problem(told, hint="name the rules and articles of the run that found it"))
    if len(found) > 1:
        raise UsageError(Problem(f"{len(found)} findings begin with {fingerprint!r}", hint="give more digits"))
    return found[0]


def _every(report: Report) -> Iterator[Finding]:
    for finding in report.findings:
        yield from (finding, *finding.also)
