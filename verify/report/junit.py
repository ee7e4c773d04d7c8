"""The report as JUnit XML: one test case for each rule and article, or for each fact that several articles tell.

A failure makes its case fail; what is undecided, known or suppressed skips it, with the reason; what could not be
read is a case with an error. A suite is an article, so that readers group by it. Names are unique within a suite,
as GitLab drops cases of one name. The schema gives a case no line of its own: it stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from verify.findings import Finding, Report, RuleState
from verify.outcomes import Verdict
from verify.report.arrange import figures_of, names_of
from verify.report.entries import files_of, open_question, place_of, problem_said, said
from verify.report.safe import safe
from verify.report.settings import Settings
from verify.report.wording import sentence

SUFFIX = ".xml"
STREAMED = False

ACROSS = "across articles"
"""The suite of what several articles tell."""

_INPUT = "input"
_RULES = "rules"
_LONGEST_NAME = 120
_NO_XML = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Case:
    """A test case. `result` is "failure", "skipped" or "error", or "" if it passed; `lines` say why."""

    suite: str
    name: str
    result: str = ""
    kind: str = ""
    message: str = ""
    lines: tuple[str, ...] = ()


def render(report: Report, settings: Settings) -> str:
    """The report as XML, indented by two, ending in one line break. No setting changes it."""
    suites: dict[str, list[Case]] = {}
    for case in _cases(report):
        suites.setdefault(case.suite, []).append(case)
    every = [case for cases in suites.values() for case in cases]
    root = Element("testsuites", {"name": "verify", **_counted(every)})
    root.attrib.pop("skipped")
    files = files_of(report)
    for name, cases in suites.items():
        _add_suite(root, name, files.get(name, ""), cases)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _cases(report: Report) -> Iterator[Case]:
    names = names_of(report)
    files = files_of(report)
    for problem in report.problems:
        suite = problem.place.file if problem.place else _INPUT
        yield Case(suite, "can be read", "error", "unreadable", problem_said(problem), (str(problem),))
    for (suite, name), group in _groups(report.findings).items():
        yield _judged(suite, name, group, files, names)
    for rule in report.rules:
        if rule.state is RuleState.NOTHING_TO_CHECK:
            reason = f"nothing to check: {rule.note}" if rule.note else "nothing to check"
            yield Case(_RULES, rule.id, "skipped", rule.state.value, reason)


def _groups(findings: Iterable[Finding]) -> dict[tuple[str, str], list[Finding]]:
    """The findings by suite and name of their case, in order of the articles' names."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        articles = finding.articles
        if len(articles) == 1:
            key = (articles[0], finding.rule)
        else:
            key = (ACROSS, ": ".join(filter(None, (finding.rule, figures_of(finding)))))
        groups.setdefault(key, []).append(finding)
    return dict(sorted(groups.items()))


def _judged(
    suite: str, name: str, group: list[Finding], files: Mapping[str, str], names: Mapping[str, str]
) -> Case:
    """The case of a rule in an article: its failures, else what keeps it from passing, else nothing."""
    failed = [one for one in group if one.verdict is Verdict.FAIL and not one.suppressed and not one.spared]
    if failed:
        worst = min(failed, key=lambda one: one.severity.rank)
        lines = [line for one in failed for line in (*_place(one, files), *said(one, names))]
        return Case(suite, name, "failure", worst.severity.value, worst.outcome.message, tuple(lines))
    reasons = list(dict.fromkeys(filter(None, map(_reason, group))))
    if not reasons:
        return Case(suite, name)
    kinds = {reason.partition(":")[0] for reason in reasons}
    return Case(suite, name, "skipped", ", ".join(sorted(kinds)), "; ".join(reasons))


def _reason(finding: Finding) -> str:
    """Why a finding is no pass although its case does not fail; "" of a pass."""
    if finding.suppression:
        return f"suppressed: {finding.outcome.message} ({finding.suppression.reason})"
    if finding.verdict is Verdict.INCONCLUSIVE:
        return f"undecided: {open_question(finding)}"
    return f"{finding.spared}: {finding.outcome.message}" if finding.spared else ""


def _place(finding: Finding, files: Mapping[str, str]) -> Iterator[str]:
    place = place_of(finding, files)
    if place:
        yield f"File: {place.file}"
        if place.line:
            yield f"Line: {place.line}"


def _add_suite(root: Element, name: str, file: str, cases: list[Case]) -> None:
    suite = SubElement(root, "testsuite", {"name": _xml(name), **_counted(cases)})
    if file:
        suite.set("file", _xml(file))
    for case, unique in zip(cases, _unique(_cut(_xml(case.name)) for case in cases), strict=True):
        element = SubElement(suite, "testcase", {"classname": _xml(name), "name": unique})
        if case.result:
            told = {"type": _xml(case.kind), "message": _xml(sentence(case.message))}
            inside = SubElement(element, case.result, told)
            inside.text = "\n".join(_xml(line).strip() for line in case.lines) or None


def _counted(cases: list[Case]) -> dict[str, str]:
    results = [case.result for case in cases]
    return {
        "tests": str(len(cases)),
        "failures": str(results.count("failure")),
        "errors": str(results.count("error")),
        "skipped": str(results.count("skipped")),
    }


def _unique(names: Iterable[str]) -> Iterator[str]:
    """The names, with a number behind each that was there before: can be read, can be read (2)."""
    given: set[str] = set()
    for name in names:
        number, unique = 1, name
        while unique in given:
            number += 1
            unique = f"{name} ({number})"
        given.add(unique)
        yield unique


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _xml(text: str) -> str:
    """Text that XML 1.0 allows and that acts on nobody who shows it."""
    return _NO_XML.sub(lambda found: f"\\u{ord(found.group()):04x}", safe(text))
