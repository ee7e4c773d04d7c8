"""Which figures some rule guards and which none does, by article and by kind of claim, for `verify coverage`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from verify.findings import ArticleSummary, Figure, Report
from verify.report.safe import safe
from verify.report.terminal_text import cut_left, wrapped
from verify.report.wording import by_line, coverage
from verify.wording import counted

_WIDTH = 78
_SHOWN_ARTICLES = 100
_SHOWN_FIGURES = 12
_LONGEST_FIGURE = 32
_INDENT = "  "


def guarded_figures(report: Report) -> Iterator[str]:
    """The lines: a block an article, one of all where there are several, and the total as the last line.

    The articles that have unguarded figures come first. No line is wider than 78 columns.
    """
    articles = sorted(report.articles, key=lambda article: not article.unguarded)
    for article in articles[:_SHOWN_ARTICLES]:
        told = f": {len(article.guarded)} of {article.figures}" if article.figures else ": no figures were found"
        yield f"{cut_left(safe(article.id), _WIDTH - len(told))}{told}"
        yield from _article(article)
        yield ""
    if len(articles) > _SHOWN_ARTICLES:
        yield f"… and {counted(len(articles) - _SHOWN_ARTICLES, 'more article')}"
        yield ""
    if len(articles) > 1:
        yield f"all {len(articles)} articles"
        yield from _rows(_by_kind(articles))
        yield ""
    yield coverage(report)


Kinds = dict[str, tuple[int, list[Figure]]]
"""How many figures of each kind are guarded, and the ones that are not."""


def _by_kind(articles: Iterable[ArticleSummary]) -> Kinds:
    guarded: dict[str, int] = {}
    unguarded: dict[str, list[Figure]] = {}
    for article in articles:
        for figure in article.guarded:
            guarded[figure.claim.kind] = guarded.get(figure.claim.kind, 0) + 1
        for figure in article.unguarded:
            unguarded.setdefault(figure.claim.kind, []).append(figure)
    return {kind: (guarded.get(kind, 0), unguarded.get(kind, [])) for kind in sorted({*guarded, *unguarded})}


def _article(article: ArticleSummary) -> Iterator[str]:
    kinds = _by_kind([article])
    told = {kind: _listed_by_line(unguarded) for kind, (_, unguarded) in kinds.items() if unguarded}
    yield from _rows(kinds, told)


def _rows(kinds: Kinds, told: dict[str, str] | None = None) -> Iterator[str]:
    """A row a kind: its name, how many of its figures are guarded, and the others as `told`."""
    counts = {kind: f"{guarded} of {guarded + len(others)}" for kind, (guarded, others) in kinds.items()}
    names = max(map(len, counts), default=0)
    numbers = max(map(len, counts.values()), default=0)
    for kind, count in counts.items():
        lead = f"{_INDENT}{kind:{names}}{_INDENT}{count:>{numbers}}{_INDENT}"
        others = (told or {}).get(kind)
        first, *rest = wrapped(f"unguarded: {others}", _WIDTH - len(lead)) if others else ("",)
        yield f"{lead}{first}".rstrip()
        yield from (f"{' ' * len(lead)}{line}" for line in rest)


def _listed_by_line(figures: Sequence[Figure]) -> str:
    told = by_line(figures[:_SHOWN_FIGURES], _shortened)
    if len(figures) > _SHOWN_FIGURES:
        told.append(f"and {len(figures) - _SHOWN_FIGURES} more")
    return ", ".join(told)


def _shortened(text: str) -> str:
    plain = safe(text)
    return plain if len(plain) <= _LONGEST_FIGURE else f"{plain[: _LONGEST_FIGURE - 1]}…"
