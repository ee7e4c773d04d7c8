"""One rule over all articles: what its facts bind, what its check says of it, and what became of the rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from verify.checks import Check, check_module
from verify.checks.bindings import Bindings
from verify.claims import Claim
from verify.engine.known import Known
from verify.engine.show import with_shown
from verify.engine.stories import story_groups
from verify.engine.together import taken_together, told_by_story
from verify.findings import RuleState, RuleSummary
from verify.outcomes import Outcome, Verdict
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


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule says of an article or a story: its outcomes, and the facts that were not found."""

    outcomes: tuple[Outcome, ...]
    missing: frozenset[str]


def judge_each(rule: Rule, one: Known) -> Said | None:
    """What a rule says of one article; None where it is not about it, or is asked about whole stories."""
    alone = _looks_at_each(rule) and applies(rule.articles, one.article)
    return _said(rule, (one,)) if alone else None


def judge(rule: Rule, known: Sequence[Known], said_of_each: Iterable[Said | None] | None = None) -> Judgement:
    """What a rule says of the articles that it is about.

    `said_of_each` is what `judge_each` said of every article, where that is known already.
    """
    if _looks_at_each(rule):
        each = [judge_each(rule, one) for one in known] if said_of_each is None else said_of_each
        return _judgement(rule, [said for said in each if said])
    about = [one for one in known if applies(rule.articles, one.article)]
    by_id = {one.article.id: one for one in about}
    stories = story_groups([one.article for one in about], len(known))
    return _judgement(rule, [_said(rule, tuple(by_id[article] for article in ids)) for ids in stories])


def _looks_at_each(rule: Rule) -> bool:
    """Whether a rule is asked about each article alone, so that the others of the run change nothing.

    It is not where a story tells a fact as a whole.
    """
    return check_module(rule.kind).SCOPE == "article" and not told_by_story(rule)


def _said(rule: Rule, group: Sequence[Known]) -> Said:
    bindings = _bind(rule, group)
    missing = frozenset(fact.name for fact in rule.facts if not bindings.facts[fact.name])
    return Said(tuple(_outcomes(rule, check_module(rule.kind), bindings)), missing)


def _judgement(rule: Rule, told: Sequence[Said]) -> Judgement:
    """What became of a rule that said this of the articles, or stories, that it is about."""
    if not told:
        return Judgement(rule, (), _summary(rule, RuleState.NOT_APPLICABLE))
    outcomes = tuple(outcome for said in told for outcome in said.outcomes)
    if outcomes:
        return Judgement(rule, outcomes, _summary(rule, RuleState.APPLIED))
    note = _note(rule, frozenset().union(*(said.missing for said in told)))
    return Judgement(rule, (), _summary(rule, RuleState.NOTHING_TO_CHECK, note))


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


def _note(rule: Rule, missing: AbstractSet[str]) -> str:
    looked_for = [fact.find for fact in rule.facts if fact.name in missing]
    return f"no {looked_for[0]}" if looked_for else "nothing to compare"


def _summary(rule: Rule, state: RuleState, note: str = "") -> RuleSummary:
    return RuleSummary(rule.id, rule.title, rule.severity, rule.kind, state, note, rule.why)
