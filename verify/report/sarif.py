"""The report as SARIF 2.1.0, which code scanning reads: failures, open questions and what is suppressed.

What agrees is left out: GitHub shows every result as an alert. Columns count code points. No fingerprint stands
under GitHub's own key, `primaryLocationLineHash`: its upload computes that one from the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from verify import __version__
from verify.errors import Problem
from verify.findings import Finding, Mention, Report, RuleState, RuleSummary, Spared
from verify.outcomes import Severity, Verdict
from verify.report.arrange import figures_of, names_of
from verify.report.entries import Spot, files_of, open_question, place_of, problem_said, problem_spot, said, spot
from verify.report.safe import neutral, safe_json
from verify.report.settings import Settings
from verify.report.wording import sentence
from verify.suppressions import Suppression
from verify.wording import counted, one_line

SUFFIX = ".sarif"
STREAMED = False

SCHEMA = "https://json.schemastore.org/sarif-2.1.0-rtm.5.json"
FINGERPRINT_KEY = "verify/v1"
MOST_RESULTS = 25_000
"""GitHub refuses a run with more results."""

_MOST_RELATED = 100
_MOST_LETTERS = 1024
_LONGEST_LINK = 80
_PROBLEM_SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_BRACKETS = re.compile(r"[\\\[\]]")


def render(report: Report, settings: Settings) -> str:
    """The report as a SARIF log of one run, indented by two, ending in one line break. No setting changes it."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return safe_json(log, indented=True) + "\n"


def _run(report: Report) -> dict[str, object]:
    results = [one for one in report.findings if one.verdict is not Verdict.PASS]
    rules = _rules(report, results)
    files, names = files_of(report), names_of(report)
    indexes = {str(rule["id"]): index for index, rule in enumerate(rules)}
    return {
        "tool": {"driver": {"name": "verify", "semanticVersion": __version__, "rules": rules}},
        "automationDetails": {"id": "verify/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, len(results))],
        "results": [_result(one, indexes[one.rule], files, names) for one in results[:MOST_RESULTS]],
    }


def _rules(report: Report, results: Sequence[Finding]) -> list[dict[str, object]]:
    """The rules that ran, and any other that a result names."""
    ran = {rule.id: rule for rule in report.rules if rule.state is not RuleState.NOT_APPLICABLE}
    told = {name: _rule(rule) for name, rule in ran.items()}
    for result in results:
        if result.rule not in told:
            told[result.rule] = _described(result.rule, result.rule, "", result.severity)
    return list(told.values())


def _rule(rule: RuleSummary) -> dict[str, object]:
    return _described(rule.id, rule.title, rule.why, rule.severity)


def _described(name: str, title: str, why: str, severity: Severity) -> dict[str, object]:
    """A rule's metadata, of which GitHub lets nothing be empty."""
    short = neutral(title).strip() or name or "a rule without a name"
    full = neutral(why).strip() or short
    return {
        "id": name,
        "shortDescription": {"text": _cut(short)},
        "fullDescription": {"text": _cut(full)},
        "help": {"text": full},
        "defaultConfiguration": {"level": severity.value},
        "properties": {"problem.severity": _PROBLEM_SEVERITY[severity]},
    }


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1]}…"


def _invocation(report: Report, results: int) -> dict[str, object]:
    """Whether all was read, what was not, and how many results the format's readers would refuse."""
    told = [_notification(problem) for problem in report.problems]
    if results > MOST_RESULTS:
        left_out = counted(results - MOST_RESULTS, "result")
        text = f"{left_out} of {results} left out: readers refuse more than {MOST_RESULTS}."
        told.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not report.problems, "toolExecutionNotifications": told}


def _notification(problem: Problem) -> dict[str, object]:
    place = problem_spot(problem)
    located = {"locations": [_location(place)]} if place else {}
    return {"level": "error", "message": {"text": _plain(problem_said(problem))}, **located}


def _result(finding: Finding, index: int, files: Mapping[str, str], names: Mapping[str, str]) -> dict[str, object]:
    failed = finding.verdict is Verdict.FAIL
    place = place_of(finding, files)
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "kind": "fail" if failed else "open",
        "level": finding.severity.value if failed else "none",
        "message": {"text": _message(finding, names)},
        "locations": [_location(place)] if place else [],
        "relatedLocations": [
            {"id": number, **_location(spot(mention, files)), "message": {"text": _plain(_named(mention))}}
            for number, mention in enumerate(finding.related[:_MOST_RELATED], 1)
        ],
        "partialFingerprints": {FINGERPRINT_KEY: finding.fingerprint},
        **({"baselineState": "unchanged"} if finding.spared is Spared.KNOWN else {}),
        **({"suppressions": [_suppression(finding.suppression)]} if finding.suppression else {}),
    }


def _suppression(suppression: Suppression) -> dict[str, object]:
    """What lets a result stand: a comment in the article, or an entry of a rule file."""
    kind = "inSource" if suppression.scope else "external"
    return {"kind": kind, "justification": _plain(suppression.reason)}


def _message(finding: Finding, names: Mapping[str, str]) -> str:
    """What is wrong or open, then links to the related places, which GitHub shows only when linked."""
    if finding.verdict is Verdict.FAIL:
        lines = [_plain(line) for line in said(finding, names, beside=False)]
    else:
        figures = figures_of(finding)
        question = open_question(finding)
        lines = [_plain(f"Undecided: {sentence(f'{figures}: {question}' if figures else question)}")]
    links = [
        f"[{_plain(_named(mention))}]({number}) ({_plain(_where(mention, names))})"
        for number, mention in enumerate(finding.related[:_MOST_RELATED], 1)
    ]
    return " ".join([*lines, f"Beside it: {', '.join(links)}."] if links else lines)


def _named(mention: Mention) -> str:
    """What a related place is called: its figure, cut where it is a whole statement."""
    text = neutral(one_line(mention.claim.text)) or "this"
    return text if len(text) <= _LONGEST_LINK else f"{text[: _LONGEST_LINK - 1]}…"


def _where(mention: Mention, names: Mapping[str, str]) -> str:
    return neutral(f"{names[mention.claim.span.article]}, line {mention.location.line}")


def _plain(text: str) -> str:
    """Text of a message in which no bracket makes a link and no brace asks for an argument."""
    return _BRACKETS.sub(r"\\\g<0>", text).replace("{", "{{").replace("}", "}}")


def _location(place: Spot) -> dict[str, object]:
    """A place as GitHub asks for it: every line and column is given, the first where none is known."""
    line, column = place.line or 1, place.column or 1
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": place.end_line or line,
        "endColumn": place.end_column or column,
    }
    artifact = {"uri": quote(place.file, errors="replace")}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
