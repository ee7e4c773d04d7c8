"""The folded parts of the Markdown report: what agrees, and the figures that no rule guards.

Of many articles less is shown, so much of each rule and each article that none takes the place of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.findings import ArticleSummary, Figure, Report
from verify.report.arrange import Agreement, Places, agreements, of_many
from verify.report.markdown_links import Links
from verify.report.markdown_text import escape, folded, marked, opening, table
from verify.report.wording import agreeing, by_line, more, not_stated

_SHOWN_ROWS = 200
_SHOWN_ROWS_OF_MANY = 10
_SHOWN_ARTICLES = 50
_SHOWN_PLACES = 8
_SHOWN_FIGURES = 20
_SHOWN_FIGURES_OF_MANY = 5


def agreement_table(report: Report, links: Links, rules: str) -> list[str]:
    """What passed, a group of rows a rule; under it, or alone, the line on the rules that had nothing to check."""
    found = agreements(report)
    last = [rules, ""] if rules else []
    if not found:
        return last
    limit = _SHOWN_ROWS_OF_MANY if of_many(report) else _SHOWN_ROWS
    rows = [row for agreement in found for row in _group(agreement, limit, links)]
    inside = [*table(("Figures", "Where", "Worked"), rows), "", *last]
    return folded(agreeing(sum(agreement.count for agreement in found)), inside)


def _group(agreement: Agreement, limit: int, links: Links) -> Iterator[tuple[str, ...]]:
    """A rule's row, then a row for each thing that it found to agree."""
    rule = marked(agreement.rule, ((0, len(agreement.rule)),))
    yield (f"{rule} ({agreement.count})", "", _told(agreement.method, agreement.unstated, links))
    for row in agreement.rows[:limit]:
        yield (escape(row.figures), _where(row.places, links), _told(row.worked, row.unstated, links))
    if len(agreement.rows) > limit:
        yield (more(len(agreement.rows) - limit), "", "")


def _told(worked: str, unstated: tuple[str, ...], links: Links) -> str:
    return "; ".join(filter(None, (escape(worked), _lacking(unstated, links))))


def _lacking(unstated: tuple[str, ...], links: Links) -> str:
    return escape(not_stated(links.plain_names(unstated))) if unstated else ""


def _where(found: Places, links: Links) -> str:
    """Where figures stand, briefly: 000:13; 002:32, 51."""
    told = [f"{links.name(article)}:{', '.join(map(str, lines))}" for article, lines in found[:_SHOWN_PLACES]]
    if len(found) > _SHOWN_PLACES:
        told.append(f"{len(found) - _SHOWN_PLACES} more")
    return "; ".join(told)


def unguarded_figures(report: Report, links: Links) -> list[str]:
    """The figures on which no verdict rests, the articles that have some first."""
    articles = [article for article in report.articles if article.figures]
    total = sum(article.figures for article in articles)
    unguarded = sum(len(article.unguarded) for article in articles)
    if not unguarded:
        return []
    noun = "figure is" if total == 1 else "figures are"
    limit = _SHOWN_FIGURES_OF_MANY if of_many(report) else _SHOWN_FIGURES
    alone = len(report.articles) == 1
    inside = _sentence(articles[0], limit) if alone else _by_article(articles, limit, links)
    last = ["Being legible is not counted as guarded.", ""]
    return folded(f"{unguarded} of {total} {noun} guarded by no rule", [*inside, *last])


def _sentence(article: ArticleSummary, limit: int) -> list[str]:
    return [opening(f"{_listed_by_line(article.unguarded, limit)}."), ""]


def _by_article(articles: list[ArticleSummary], limit: int, links: Links) -> list[str]:
    ordered = sorted(articles, key=lambda article: not article.unguarded)
    rows = [
        (
            links.name(article.id),
            f"{len(article.guarded)} of {article.figures}",
            _listed_by_line(article.unguarded, limit),
        )
        for article in ordered[:_SHOWN_ARTICLES]
    ]
    rest = [more(len(ordered) - _SHOWN_ARTICLES, "article"), ""] if len(ordered) > _SHOWN_ARTICLES else []
    return [*table(("Article", "Guarded", "Unguarded"), rows), "", *rest]


def _listed_by_line(figures: Sequence[Figure], limit: int) -> str:
    told = by_line(figures[:limit], escape)
    if len(figures) > limit:
        told.append(f"{len(figures) - limit} more")
    return ", ".join(told)
