"""`verify test`: do the rules' own examples hold?"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from verify.cli.arguments import GATE_SHUT, add_rules
from verify.cli.console import write_lines
from verify.report.safe import safe
from verify.rules.load import load_rules
from verify.trial.examples import Trial, try_rules, untested
from verify.wording import counted


def configure(parser: ArgumentParser) -> None:
    """What the command takes, and how it is explained."""
    parser.description = (
        "Run the examples of each rule: exit code 1 if one does not hold,\n"
        "or a rule lacks a passing or a failing example."
    )
    add_rules(parser)


def main(options: Namespace) -> int:
    """Run the command; 1 if an example does not hold or a rule lacks one, else 0."""
    rules = load_rules([Path(options.rules)])
    trials = tuple(try_rules(rules))
    broken = [trial for trial in trials if not trial.holds]
    for trial in broken:
        write_lines(_told(trial))
    lacking = untested(rules)
    write_lines(
        f"{safe(str(rule.source))}: {rule.id} has no example that must {verdict}; add one under tests:"
        for rule, verdict in lacking
    )
    told = f"{counted(len(rules), 'rule')}, {counted(len(trials), 'example')}"
    write_lines([f"{told}: {len(trials) - len(broken)} hold, {len(broken)} do not"])
    return GATE_SHUT if broken or lacking else 0


def _told(trial: Trial) -> Iterator[str]:
    """What an example was to give, what it gave, and what was bound and computed on the way."""
    got = trial.got.value if trial.got else "nothing to check"
    yield f"{safe(str(trial.example.place))}: {trial.rule.id}: expected {trial.example.verdict}, got {got}"
    for article in trial.example.articles:
        yield f"    {safe(article.text)}"
    for finding in trial.findings:
        outcome = finding.outcome
        yield f"  {finding.verdict}: {safe(outcome.message)}"
        for step in (*outcome.derivation, outcome.reason):
            if step:
                yield f"    {safe(step)}"
