"""The words that the formats share: counts, lists and the gate's line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from verify.findings import Figure, Finding, Gate, Report, RuleState, Spared
from verify.interval import exact_text
from verify.outcomes import Severity, Verdict
from verify.suppressions import RESERVED_IDS
from verify.wording import counted, listed

IN_THE_JSON = "in the JSON report"


def shortened(words: Sequence[str], limit: int) -> str:
    """Words as a sentence lists them, at most `limit` of them: 000, 002 and 498 more."""
    if len(words) <= limit:
        return listed(words)
    return f"{', '.join(words[:limit])} and {len(words) - limit} more"


def numbered(noun: str, numbers: Sequence[int]) -> str:
    """Places of one kind: line 13; lines 1, 13 and 21."""
    return f"{noun if len(numbers) == 1 else noun + 's'} {listed([str(number) for number in numbers])}"


def more(count: int, noun: str = "") -> str:
    """What a list that was cut says at its end: … and 300 more, in the JSON report; … and 1 more article, …."""
    what = f" {noun if count == 1 else noun + 's'}" if noun else ""
    return f"… and {count} more{what}, {IN_THE_JSON}"


def sentence(text: str) -> str:
    """Text with the capital and the full stop of a sentence."""
    return ended(capital(text))


def steps(derivation: Iterable[str], names: Iterable[str]) -> list[str]:
    """The arithmetic as sentences. The short name of an article stays as it is: "alpha: 25% is 24.5–25.5%."."""
    of_articles = tuple(start for name in names for start in (f"{name}: ", f"{name} has "))
    return [ended(step) if step.startswith(of_articles) else sentence(step) for step in derivation]


def capital(text: str) -> str:
    """Text with the capital of a sentence, unless its first word has capitals of its own: "iPhones sold"."""
    text = text.strip()
    first_word = re.match("[a-z]+(?![A-Za-z])", text)
    return text[0].upper() + text[1:] if first_word else text


def ended(text: str) -> str:
    """Text with a full stop, if it does not end a sentence already."""
    text = text.strip()
    has_end = text.rstrip("\"'”’)").endswith((".", "!", "?", "…"))
    return text if has_end or not text else f"{text}."


def after_suggestion(reason: str) -> str:
    """A reason as it follows a suggestion: ", if …." or ". Two digits are swapped."; "" without one."""
    reason = ended(reason)
    if not reason:
        return ""
    return f", {reason}" if reason[0].islower() else f". {reason}"


def not_stated(names: Sequence[str], limit: int = 3) -> str:
    """Which articles lack a claim: 003 does not state it; 000, 002, 003 and 45 more do not state it."""
    return f"{shortened(names, limit)} {'does' if len(names) == 1 else 'do'} not state it"


LOWERED = "no error, since nothing but nearness ties these figures"
"""Why a failure is a warning although its rule asks for an error."""


def by_severity(findings: Iterable[Finding]) -> list[str]:
    """Failures counted by severity, worst first: ["1 error", "2 warnings"]."""
    severities = [finding.severity for finding in findings]
    return [counted(severities.count(one), one.value) for one in Severity if one in severities]


def gate_heading(report: Report) -> str:
    """Whether the gate is shut, and by what is known of the figures: Gate shut: 1 error, 2 warnings (1 known)."""
    state = "Gate shut" if report.shut else "Gate open"
    failed = report.of(Verdict.FAIL)
    told = by_severity(failed) or ["nothing inconsistent"]
    told += [*_doubts(report), *_shortfall(report), *_unread(report)]
    return f"{state}: {', '.join(told)}{_spared(failed)}"


def tally(findings: Sequence[Finding]) -> str:
    """Failures counted, with those that are spared: 2 errors, 1 warning (1 known)."""
    return f"{', '.join(by_severity(findings))}{_spared(findings)}"


def _spared(findings: Sequence[Finding]) -> str:
    """How many failures do not shut the gate, and why: " (1 known)"; "" for none."""
    found = [finding.spared for finding in findings]
    told = [f"{found.count(reason)} {reason}" for reason in Spared if reason in found]
    return f" ({', '.join(told)})" if told else ""


def gate_line(report: Report, mark: str = "") -> str:
    """The gate's last word, its options between `mark`s: Gate shut by 1 error, 2 failures known (…)."""
    options = ", ".join(f"{mark}{option}{mark}" for option in _options(report.gate))
    failed = (finding for finding in report.gating if finding.verdict is Verdict.FAIL)
    causes = [*by_severity(failed), *_doubts(report), *_shortfall(report), *_unread(report)]
    state = f"Gate shut by {listed(causes)}" if causes else "Gate open"
    spared = [
        f", {counted(len(found), 'failure')} {reason}" for reason in Spared if (found := report.spared(reason))
    ]
    return f"{state}{''.join(spared)} ({options})"


def _options(gate: Gate) -> Iterator[str]:
    """What the gate was asked, as the command line has it."""
    yield f"--fail-on {gate.fail_on or 'never'}"
    if gate.on_doubt:
        yield "--fail-on-inconclusive"
    if gate.coverage is not None:
        yield f"--min-coverage {exact_text(100 * gate.coverage)}%"


def _doubts(report: Report) -> list[str]:
    """How many undecided findings shut the gate: ["2 undecided"]."""
    undecided = sum(finding.verdict is Verdict.INCONCLUSIVE for finding in report.gating)
    return [f"{undecided} undecided"] if undecided else []


def _shortfall(report: Report) -> list[str]:
    """What fewer guarded figures than asked are called: ["only 27 of 30 figures guarded"]."""
    if not report.uncovered:
        return []
    return [f"only {report.guarded} of {counted(report.figures, 'figure')} guarded"]


def _unread(report: Report) -> list[str]:
    return [f"{counted(len(report.problems), 'problem')} in the input"] if report.problems else []


def counts(report: Report) -> str:
    """What was looked at and what came of it: 3 articles, 24 results: 3 inconsistent, 1 undecided, 20 agree.

    What is zero is not told.
    """
    failed, undecided, agree = (
        len(report.of(verdict)) for verdict in (Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.PASS)
    )
    at_fault = len([finding for finding in report.of(Verdict.FAIL) if finding.place is not None])
    failed -= at_fault
    suppressed = len(report.suppressed)
    told = (
        f"{failed} inconsistent" if failed else "",
        f"{undecided} undecided" if undecided else "",
        agreeing(agree) if agree else "",
        f"{suppressed} suppressed" if suppressed else "",
        f"{counted(at_fault, 'suppression')} to look at" if at_fault else "",
    )
    articles = counted(len(report.articles), "article")
    if not report.findings:
        return f"{articles}, no results"
    return f"{articles}, {counted(len(report.findings), 'result')}: {', '.join(filter(None, told))}"


def agreeing(count: int) -> str:
    """How many agree: 1 agrees, 20 agree."""
    return "1 agrees" if count == 1 else f"{count} agree"


def coverage(report: Report) -> str:
    """How many figures some verdict rests on: 27 of 30 figures are guarded (90%). Never rounded up."""
    total, guarded = report.figures, report.guarded
    if not total:
        return "no figures were found"
    verb = "figure is" if total == 1 else "figures are"
    return f"{guarded} of {total} {verb} guarded ({100 * guarded // total}%)"


def by_line(figures: Iterable[Figure], told: Callable[[str], str]) -> list[str]:
    """Figures with their lines: ["five years (line 7)", "0.32% and $76.30 (line 23)"], each text as `told`."""
    lines: dict[int, list[str]] = {}
    for figure in figures:
        lines.setdefault(figure.location.line, []).append(told(figure.claim.text))
    return [f"{listed(texts)} (line {line})" for line, texts in lines.items()]


def not_applied(report: Report) -> str:
    """How many rules are about other articles: 4 of 15 rules did not apply; "" if none."""
    rules = [rule for rule in report.rules if rule.id not in RESERVED_IDS]
    count = sum(rule.state is RuleState.NOT_APPLICABLE for rule in rules)
    return f"{count} of {counted(len(rules), 'rule')} did not apply" if count else ""
