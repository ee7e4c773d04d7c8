"""The report for an editor, as Markdown: the gate, what to fix, what is undecided, and folded what agrees.

Of a few articles every failure is told in one list, worst first; of many, the failures stand under their articles.
Every stretch of article, rule or path goes through `markdown_text`, so that none formats or commands anything.
"""

from __future__ import annotations

from verify.errors import Problem
from verify.findings import Finding, Report, RuleState, RuleSummary
from verify.report.arrange import Doubt, doubts, failures, names_of, of_many
from verify.report.markdown_articles import article_overview, articles_to_fix
from verify.report.markdown_failures import disagreements, failure
from verify.report.markdown_folded import agreement_table, unguarded_figures
from verify.report.markdown_links import Links
from verify.report.markdown_suppressed import suppressed_findings, suppressions_at_fault
from verify.report.markdown_text import code, escape, opening, prose, without_mathematics
from verify.report.settings import Settings
from verify.report.wording import (
    counts,
    coverage,
    ended,
    gate_heading,
    gate_line,
    more,
    not_applied,
    not_stated,
    sentence,
    shortened,
)

SUFFIX = ".md"
STREAMED = False

_SHOWN_FAILURES = 100
_SHOWN_PROBLEMS = 50
_SHOWN_DOUBTS = 50
_SHOWN_RULES = 20
_SHOWN_FIGURES = 5
_SHOWN_PLACES = 5


def render(report: Report, settings: Settings) -> str:
    """The report as Markdown: deterministic, without clock time, ending in one line break."""
    files = {article.id: article.file for article in report.articles}
    links = Links(names_of(report), files, settings.link_base)
    worst = failures(report)
    many = of_many(report)
    lines = [
        f"# {gate_heading(report)}",
        "",
        opening(sentence(counts(report)) + " " + sentence(coverage(report))),
        "",
        *(article_overview(worst, links) if many else _overview(worst, links)),
        *_problems(report.problems),
        *(articles_to_fix(worst, links) if many else _to_fix(worst, links)),
        *suppressions_at_fault(report, links),
        *_undecided(doubts(report), links),
        *agreement_table(report, links, _rules_without_outcome(report)),
        *unguarded_figures(report, links),
        *suppressed_findings(report, links),
        f"{gate_line(report, '`')}.",
    ]
    return "".join(f"{without_mathematics(line.rstrip())}\n" for line in lines)


def _overview(worst: tuple[Finding, ...], links: Links) -> list[str]:
    """The table of all failures at the head of the report."""
    if not worst:
        return []
    return [*disagreements(worst[:_SHOWN_FAILURES], links), *_cut(len(worst), _SHOWN_FAILURES)]


def _cut(count: int, shown: int) -> list[str]:
    return [more(count - shown), ""] if count > shown else []


def _problems(problems: tuple[Problem, ...]) -> list[str]:
    if not problems:
        return []
    shown = [f"- {_problem(problem)}" for problem in problems[:_SHOWN_PROBLEMS]]
    return ["## Could not be read", "", *shown, "", *_cut(len(problems), _SHOWN_PROBLEMS)]


def _problem(problem: Problem) -> str:
    where = f"{escape(str(problem.place))}: " if problem.place else ""
    hint = sentence(problem.hint) if problem.hint else ""
    return opening(where + prose(f"{ended(problem.message)} {hint}"))


def _to_fix(worst: tuple[Finding, ...], links: Links) -> list[str]:
    if not worst:
        return []
    shown = [line for finding in worst[:_SHOWN_FAILURES] for line in failure(finding, links)]
    return ["## To fix", "", *shown, *_cut(len(worst), _SHOWN_FAILURES)]


def _undecided(open_questions: tuple[Doubt, ...], links: Links) -> list[str]:
    if not open_questions:
        return []
    shown = [f"- {_doubt(doubt, links)}" for doubt in open_questions[:_SHOWN_DOUBTS]]
    return ["## Undecided", "", *shown, "", *_cut(len(open_questions), _SHOWN_DOUBTS)]


def _doubt(doubt: Doubt, links: Links) -> str:
    figures = escape(shortened(doubt.figures, _SHOWN_FIGURES))
    linked = [links.lines(article, lines) for article, lines in doubt.places]
    where = shortened(linked, _SHOWN_PLACES)
    subject = " in ".join(filter(None, (figures, where)))
    why = doubt.reason.rstrip(".")
    told = [sentence(f"{why}; {doubt.remedy}" if doubt.remedy else why)]
    if doubt.unstated:
        told.append(f"{not_stated(links.plain_names(doubt.unstated))}.")
    return opening(f"{code(doubt.rule)}: {subject}{'. ' if subject else ''}{prose(' '.join(told))}")


def _rules_without_outcome(report: Report) -> str:
    """One line on the rules that found nothing to check, and on those that are about other articles."""
    told = [_idle(rule) for rule in report.rules if rule.state is RuleState.NOTHING_TO_CHECK]
    nothing = f"Nothing to check for {shortened(told, _SHOWN_RULES)}." if told else ""
    others = not_applied(report)
    notes = {rule.note for rule in report.rules if rule.state is RuleState.NOT_APPLICABLE}
    if len(notes) == 1 and "" not in notes:
        others = f"{others}: {notes.pop()}"
    return " ".join(filter(None, (nothing, prose(ended(others)))))


def _idle(rule: RuleSummary) -> str:
    return f"{code(rule.id)} ({prose(rule.note.rstrip('.'))})" if rule.note else code(rule.id)
