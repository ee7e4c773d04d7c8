"""Which findings somebody decided to let stand. They stay in the report, with the reason, and shut no gate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from verify.checks import check_module
from verify.document import Article
from verify.findings import Finding
from verify.outcomes import Verdict
from verify.rules.globs import selects
from verify.rules.model import Rule
from verify.suppressions import Suppression


class Run:
    """A run as far as it decides on suppressions: its rules, the paths of its articles by id, and the day."""

    def __init__(self, rules: Iterable[Rule], articles: Iterable[Article], today: date | None = None) -> None:
        self._rules = {rule.id: rule for rule in rules}
        self._paths = {article.id: article.path for article in articles}
        self.today = today

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """The ids of the rules, in order."""
        return tuple(self._rules)

    def path(self, article: str) -> str:
        """The path of an article of the run, which globs are matched against."""
        return self._paths[article]

    def looks_at(self, suppression: Suppression) -> bool:
        """Whether its rule and one of its articles are in the run."""
        if suppression.rule not in self._rules:
            return False
        if suppression.scope is not None:
            return suppression.scope.article in self._paths
        return any(selects(suppression.articles, path) for path in self._paths.values())

    def would_show(self, suppression: Suppression) -> bool:
        """Whether what it suppresses would show in this run.

        What a rule says of a story may need the articles that a run of a single one lacks.
        """
        if not self.looks_at(suppression):
            return False
        return len(self._paths) > 1 or check_module(self._rules[suppression.rule].kind).SCOPE == "article"


@dataclass(frozen=True, slots=True)
class Suppressed:
    """All findings, each with what suppresses it, and the suppressions that found something to suppress."""

    findings: tuple[Finding, ...]
    used: frozenset[Suppression]


def suppress(findings: Iterable[Finding], suppressions: Sequence[Suppression], run: Run) -> Suppressed:
    """The findings in their order, suppressed where a suppression that has not expired is about them.

    Passes are not suppressed. Of several suppressions the first is named; all count as used. It is asked before
    failures are folded into each other: what is suppressed must not take a live failure with it.
    """
    by_rule: defaultdict[str, list[Suppression]] = defaultdict(list)
    for suppression in suppressions:
        if not suppression.has_expired(run.today):
            by_rule[suppression.rule].append(suppression)
    marked: list[Finding] = []
    used: set[Suppression] = set()
    for finding in findings:
        about = tuple(_about(finding, by_rule.get(finding.rule, ()), run))
        used.update(about)
        marked.append(replace(finding, suppression=about[0]) if about else finding)
    return Suppressed(tuple(marked), frozenset(used))


def _about(finding: Finding, suppressions: Sequence[Suppression], run: Run) -> Iterator[Suppression]:
    if finding.verdict is not Verdict.PASS:
        yield from (one for one in suppressions if _is_about(one, finding, run))


def _is_about(suppression: Suppression, finding: Finding, run: Run) -> bool:
    if suppression.scope is not None:
        return any(suppression.scope.covers(mention.claim.span) for mention in finding.mentions)
    if not finding.fingerprint.startswith(suppression.fingerprint):
        return False
    # A finding is told in the article of its primary figure; one that binds none, in all that lack the figure.
    told = finding.articles[:1] or finding.outcome.unstated
    return bool(told) and all(selects(suppression.articles, run.path(article)) for article in told)
