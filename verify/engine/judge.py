"""One rule over all articles: what its facts bind, what its check says of it, and what became of the rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verify.checks import Check, check_module
from verify.checks.bindings import Bindings
from verify.claims import Claim
from verify.engine.known import Known
from verify.engine.show import with_shown
from verify.engine.stories import story_groups
from verify.engine.together import taken_together, told_by_story
from verify.findings import Outcome, RuleState, RuleSummary, Verdict
from verify.relations import Relation
from verify.rules.model import Rule
from verify.rules.select import applies, select
from verify.wording import counted


@dataclass(frozen=True, slots=True)
class Judgement:
    """A rule's outcomes and what became of the rule."""

    rule: Rule
    outcomes: tuple[Outcome, ...]
    summary: RuleSummary


def judge(rule: Rule, known: Sequence[Known]) -> Judgement:
    """What a rule says of the articles that it is about."""
    about = [one for one in known if applies(rule.articles, one.article)]
    if not about:
        return Judgement(rule, (), _summary(rule, RuleState.NOT_APPLICABLE))
    module = check_module(rule.kind)
    outcomes: list[Outcome] = []
    missing: set[str] = set()
    for group in _groups(rule, module, about, len(known)):
        bindings = _bind(rule, group)
        missing |= {fact.name for fact in rule.facts if not bindings.facts[fact.name]}
        outcomes += _outcomes(rule, module, bindings)
    if outcomes:
        return Judgement(rule, tuple(outcomes), _summary(rule, RuleState.APPLIED))
    note = _note(rule, missing)
    return Judgement(rule, (), _summary(rule, RuleState.NOTHING_TO_CHECK, note))


def _groups(rule: Rule, module: Check, about: Sequence[Known], in_run: int) -> Iterator[tuple[Known, ...]]:
    """The articles that a check is asked about together: each alone, or those of one story.

    A story is asked together too where a fact is told by the story as a whole.
    """
    if module.SCOPE == "article" and not told_by_story(rule):
        yield from ((one,) for one in about)
        return
    by_id = {one.article.id: one for one in about}
    for ids in story_groups([one.article for one in about], in_run):
        yield tuple(by_id[article] for article in ids)


def _bind(rule: Rule, group: Sequence[Known]) -> Bindings:
    facts: dict[str, tuple[Claim | Relation, ...]] = {
        fact.name: taken_together(
            rule,
            fact,
            [match for one in group for match in select(fact, one.article, one.claims, one.relations)],
        )
        for fact in rule.facts
    }
    return Bindings(
        articles=tuple(one.article for one in group),
        facts=facts,
        relations=tuple(relation for one in group for relation in one.relations),
        all_claims=tuple(claim for one in group for claim in one.claims),
        known=rule.known,
        told_by_story=told_by_story(rule),
    )


def _outcomes(rule: Rule, module: Check, bindings: Bindings) -> Iterator[Outcome]:
    for outcome in module.check(rule.options, bindings):
        yield with_shown(rule, outcome, bindings)
    if absence := _absence(rule, bindings):
        yield absence


def _absence(rule: Rule, bindings: Bindings) -> Outcome | None:
    """What a rule that must be told by so many articles says when fewer tell it."""
    stating = {match.span.article for matches in bindings.facts.values() for match in matches}
    expected = rule.expected_articles or (1 if rule.on_missing == "fail" else 0)
    if len(stating) >= expected or rule.on_missing == "ignore":
        return None
    silent = tuple(article.id for article in bindings.articles if article.id not in stating)
    names = ", ".join(fact.name for fact in rule.facts)
    verb = "states" if len(stating) == 1 else "state"
    reason = f"{counted(len(stating), 'article')} {verb} {names}; the rule expects {counted(expected, 'article')}."
    return Outcome(
        verdict=Verdict.FAIL if rule.on_missing == "fail" else Verdict.INCONCLUSIVE,
        title="a figure that must be told is missing",
        message=reason.rstrip("."),
        reason=reason,
        figures=names,
        unstated=silent,
    )


def _note(rule: Rule, missing: set[str]) -> str:
    looked_for = [fact.find for fact in rule.facts if fact.name in missing]
    return f"no {looked_for[0]}" if looked_for else "nothing to compare"


def _summary(rule: Rule, state: RuleState, note: str = "") -> RuleSummary:
    return RuleSummary(rule.id, rule.title, rule.severity, rule.kind, state, note)
