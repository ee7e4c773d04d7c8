"""`verify explain`: one rule in plain words, with its examples as they come out now."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from verify.cli.console import write_lines
from verify.errors import Problem, UsageError
from verify.hints import hint
from verify.report.explained_rule import explained_rule
from verify.rules.load import load_packs, load_rules
from verify.trial.examples import try_example


def configure(parser: ArgumentParser) -> None:
    """What the command takes, and how it is explained."""
    parser.description = (
        "Tell in plain words what a rule selects, and run its examples.\n"
        "Without RULES, among the rules that come with verify."
    )
    parser.epilog = """\
examples:
  verify explain conversions-agree              a rule that comes with verify
  verify explain our-box-office rules/          a rule of your own"""
    parser.add_argument("rule", metavar="RULE", help="the id of a rule")
    parser.add_argument("rules", metavar="RULES", nargs="?", help="a rule file, or a folder of them")


def main(options: Namespace) -> int:
    """Run the command; 0. Raises UsageError for an id that no rule bears."""
    rules = load_packs() if options.rules is None else load_rules([Path(options.rules)])
    rule = next((rule for rule in rules if rule.id == options.rule), None)
    if rule is None:
        advice = hint(options.rule, [rule.id for rule in rules])
        raise UsageError(Problem(f"no rule has the id {options.rule!r}", hint=advice))
    write_lines(explained_rule(rule, tuple(try_example(rule, example) for example in rule.tests)))
    return 0
