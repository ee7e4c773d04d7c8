"""A rule's own examples, run through the whole engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from verify.document import Article, Published
from verify.engine import check
from verify.engine.known import known_of
from verify.findings import Finding
from verify.outcomes import Verdict
from verify.read import read_text
from verify.relations import Relation
from verify.rules.model import ArticleFilter, Example, ExampleArticle, Rule
from verify.rules.select import Match, select


@dataclass(frozen=True, slots=True)
class Bound:
    """What a fact matched in an example: the words of each match, and where they stand, "1:10" or "2:1:10".

    Line and column are those of the example's text; of several texts, the number of the text comes first.
    """

    fact: str
    find: str
    matches: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What an example was to give and what it gave; `got` is None where the rule found nothing to check."""

    rule: Rule
    example: Example
    got: Verdict | None
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        """Whether the rule said what the example asks."""
        return self.got is not None and self.got.value == self.example.verdict


def try_rules(rules: Sequence[Rule]) -> Iterator[Trial]:
    """Every example of every rule, in order."""
    for rule in rules:
        for example in rule.tests:
            yield try_example(rule, example)


def try_example(rule: Rule, example: Example) -> Trial:
    """One example. The rule is asked about the example's articles, whatever paths or stories it is meant for.

    A failure outweighs doubt, doubt outweighs a pass.
    """
    articles = tuple(_article(number, written) for number, written in enumerate(example.articles, start=1))
    report = check((replace(rule, articles=ArticleFilter()),), articles)
    verdicts = {finding.verdict for finding in report.findings}
    worst = (Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.PASS)
    got = next((verdict for verdict in worst if verdict in verdicts), None)
    return Trial(rule, example, got, report.findings)


def bound_in(rule: Rule, example: Example) -> tuple[Bound, ...]:
    """What each fact of a rule matches in an example, in the order of the rule."""
    written = tuple(_article(number, one) for number, one in enumerate(example.articles, start=1))
    known = tuple(map(known_of, written))
    several = len(known) > 1
    return tuple(
        Bound(
            fact.name,
            fact.find,
            tuple(
                _told(match, one.article, f"{number}:" if several else "")
                for number, one in enumerate(known, start=1)
                for match in select(fact, one.article, one.claims, one.relations)
            ),
        )
        for fact in rule.facts
    )


def _told(match: Match, article: Article, number: str) -> tuple[str, str]:
    place = article.location(match.span.start)
    claims = match.claims if isinstance(match, Relation) else (match,)
    return " / ".join(claim.text for claim in claims), f"{number}{place.line}:{place.column}"


def untested(rules: Sequence[Rule]) -> tuple[tuple[Rule, str], ...]:
    """The rules that lack a passing or a failing example, with the verdict that they lack."""
    return tuple(
        (rule, verdict)
        for rule in rules
        for verdict in (Verdict.PASS.value, Verdict.FAIL.value)
        if verdict not in {example.verdict for example in rule.tests}
    )


def _article(number: int, written: ExampleArticle) -> Article:
    (article,) = read_text(f"example {number}", written.text, ".md")
    day = written.published
    published = Published(day, day, "example") if day else article.published
    # An example tries a rule, and a rule is not tried where it is suppressed.
    return replace(article, published=published, language=written.language, story=written.story, directives=())
