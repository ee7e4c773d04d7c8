"""`verify test`: do the rules' own examples hold?"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from verify.cli.arguments import GATE_SHUT, add_rules
from verify.cli.console import write_lines
from verify.report.safe import safe
from verify.rules.load import load_rules
from verify.trial.examples import Bound, Trial, bound_in, try_rules, untested
from verify.wording import counted, listed

_EXIT_CODES = """\
exit codes:
  0  every example holds
  1  an example does not hold, or a rule lacks one
  2  bad usage or rule
  3  an error inside verify itself
"""

_MOST_MATCHES = 10
"""How many matches of a fact are listed."""


def configure(parser: ArgumentParser) -> None:
    """What the command takes, and how it is explained."""
    parser.description = (
        "Run the examples of each rule: exit code 1 if one does not hold,\n"
        "or a rule lacks a passing or a failing example."
    )
    parser.epilog = f"""\
examples:
  verify test rules/                    all rules of a folder
  verify test desk.yaml                 one file, and what it extends
  verify test rules/ --allow-untested   rules without examples are no error

{_EXIT_CODES}"""
    add_rules(parser)
    parser.add_argument(
        "--allow-untested",
        action="store_true",
        help="tell of rules that lack a passing or a failing example, and let them be",
    )


def main(options: Namespace) -> int:
    """Run the command; 1 if an example does not hold or a rule lacks one that it must have, else 0."""
    rules = load_rules([Path(options.rules)])
    trials = tuple(try_rules(rules))
    broken = [trial for trial in trials if not trial.holds]
    for trial in broken:
        write_lines(_told(trial))
    lacking = untested(rules)
    remark = "note: " if options.allow_untested else ""
    write_lines(
        f"{safe(str(rule.source))}: {remark}{rule.id} has no example that must {verdict}; add one under tests:"
        for rule, verdict in lacking
    )
    told = f"{counted(len(rules), 'rule')}, {counted(len(trials), 'example')}"
    write_lines([f"{told}: {len(trials) - len(broken)} hold, {len(broken)} do not"])
    return GATE_SHUT if broken or (lacking and not options.allow_untested) else 0


def _told(trial: Trial) -> Iterator[str]:
    """What an example was to give, what it gave, and what was bound and computed on the way."""
    got = trial.got.value if trial.got else "nothing to check"
    yield f"{safe(str(trial.example.place))}: {trial.rule.id}: expected {trial.example.verdict}, got {got}"
    for article in trial.example.articles:
        yield f"    {safe(article.text)}"
    yield from _bound(bound_in(trial.rule, trial.example))
    for finding in trial.findings:
        outcome = finding.outcome
        yield f"  {finding.verdict}: {safe(outcome.message)}"
        for step in (*outcome.derivation, outcome.reason):
            if step:
                yield f"    {safe(step)}"


def _bound(facts: Sequence[Bound]) -> Iterator[str]:
    """What each fact matched, and where in the example: "sum (amount) matched $3 million at 1:9"."""
    for fact in facts:
        told = [f"{safe(text)} at {place}" for text, place in fact.matches[:_MOST_MATCHES]]
        if further := len(fact.matches) - len(told):
            told.append(f"{further} more")
        yield f"  {fact.fact} ({fact.find}) matched {listed(told) if told else 'nothing'}"
    for one, other in pairwise(sorted(facts, key=lambda fact: fact.matches)):
        if one.matches and one.matches == other.matches:
            yield f"  {one.fact} and {other.fact} took the same: tell them apart, as by a longer `nearest`"
    if not all(fact.matches for fact in facts):
        yield "  verify claims FILE shows what verify reads in a text"
