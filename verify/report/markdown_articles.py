"""The failures of many articles in the Markdown report: a table line an article, then the worst articles in turn.

How much is shown of an article does not depend on the others, so that an edit of one shifts nothing in their part.
"""

from __future__ import annotations

from verify.findings import Finding
from verify.outcomes import Severity
from verify.report.arrange import Group, by_article
from verify.report.markdown_failures import disagreements, failure
from verify.report.markdown_links import Links
from verify.report.markdown_text import escape, table
from verify.report.wording import capital, more, tally

_SHOWN_ARTICLES = 100
_ARTICLES_IN_FULL = 20
_FAILURES_IN_FULL = 5
_FAILURES_IN_LINES = 10


def article_overview(worst: tuple[Finding, ...], links: Links) -> list[str]:
    """The articles that have failures, worst first: how many, and the worst of them."""
    groups = by_article(worst)
    if not groups:
        return []
    rows = [_line(group, links) for group in groups[:_SHOWN_ARTICLES]]
    return [*table(("Article", "Inconsistent", "The worst"), rows), "", *_cut(len(groups), _SHOWN_ARTICLES)]


def _line(group: Group, links: Links) -> tuple[str, str, str]:
    first = group.findings[0]
    name = _name(group, links)
    if first.primary and group.article:
        name = links.to_line(name, group.article, first.primary.location.line)
    return name, tally(group.findings), escape(capital(first.outcome.message))


def _name(group: Group, links: Links) -> str:
    return links.name(group.article) if group.article else "In no article"


def _cut(count: int, shown: int) -> list[str]:
    return [more(count - shown, "article"), ""] if count > shown else []


def articles_to_fix(worst: tuple[Finding, ...], links: Links) -> list[str]:
    """The worst articles, each under its heading."""
    groups = by_article(worst)
    if not groups:
        return []
    shown = [line for group in groups[:_ARTICLES_IN_FULL] for line in _article(group, links)]
    return ["## To fix", "", *shown, *_cut(len(groups), _ARTICLES_IN_FULL)]


def _article(group: Group, links: Links) -> list[str]:
    """An article's worst failures in full, the next as lines of a table, and how many more there are.

    Notes, and what is spared, are lines: of many articles they would bury what must be fixed.
    """
    grave = [one for one in group.findings if not one.spared and one.severity is not Severity.NOTE]
    in_full = grave[:_FAILURES_IN_FULL]
    rest = group.findings[len(in_full) :]  # worst first, so those in full lead
    hidden = len(rest) - _FAILURES_IN_LINES
    return [
        f"### {_name(group, links)}: {tally(group.findings)}",
        "",
        *(line for finding in in_full for line in failure(finding, links, "####")),
        *(disagreements(rest[:_FAILURES_IN_LINES], links) if rest else ()),
        *([more(hidden), ""] if hidden > 0 else ()),
    ]
