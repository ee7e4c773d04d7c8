"""Sentences that hold, with every slip in their figures: what leaves the honest intervals must be found.

The referee knows conversions, changes, differences, shares and products; totals, orders and stretches of days have
no slips here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gold.arithmetic import KINDS, Told, leaves_the_intervals
from gold.scoring import RULES, Case, Label, article_of, cases
from verify import check, extract, load_rules
from verify.claims import Claim
from verify.document import Article
from verify.lexicon import lexicon
from verify.outcomes import Verdict
from verify.quantity import Quantity
from verify.rates.table import RateTable
from verify.trial.slips import DIRECTION, Slip, figure_slips
from verify.trial.slips_in_words import direction_slips

LEAST_CAUGHT = 0.975


def test_nearly_every_slip_is_caught(capsys):
    rules = load_rules(RULES)
    rates = next(rule.options.rate for rule in rules if rule.id == "conversions-agree")
    slips = [slip for case in cases() for label in case.labels for slip in _slips(case, label, rates)]
    report = check(rules, [article for _, article in slips])
    failed = {
        mention.claim.span.article
        for finding in report.findings
        if finding.verdict is Verdict.FAIL
        for mention in finding.mentions
    }
    made, caught = Counter(), Counter()
    for kind, article in slips:
        made[kind] += 1
        caught[kind] += article.id in failed
    with capsys.disabled():
        for kind in sorted(made):
            print(f"\n  {kind}: {caught[kind]} of {made[kind]} slips caught", end="")
        print(f"\n  all: {caught.total() / made.total():.3f}")
    assert caught.total() / made.total() >= LEAST_CAUGHT


def _slips(case: Case, label: Label, rates: RateTable) -> Iterator[tuple[str, Article]]:
    """The articles with one slip in a figure of a label that holds, each with the kind of slip."""
    if label.kind not in KINDS or label.verdict is not Verdict.PASS:
        return
    text, roles = case.article.text, dict(label.roles)
    published = case.article.published.first if case.article.published else None
    is_up = _is_up(_figures(case.article, roles))
    words = lexicon(case.article.language)
    for role, (start, end) in label.roles:
        turns = _turns(case.article, roles[role]) if role == "change" else ()
        for slip in (*figure_slips(text, start, end, words), *turns):
            changed = slip.applied(text)
            article = article_of(f"{case.article.id}-{role}-{slip.kind}-{changed}", changed, published)
            moved = {name: (slip.moved(first), slip.moved(last)) for name, (first, last) in roles.items()}
            figures = _figures(article, moved)
            up = is_up if slip.kind != DIRECTION else not is_up
            told = Told(figures, up, published, rates)
            if len(figures) == len(roles) and leaves_the_intervals(label.kind, told):
                yield f"{label.kind}, {slip.kind}", article


def _turns(article: Article, place: tuple[int, int]) -> Iterator[Slip]:
    for claim in extract(article):
        if claim.kind == "change" and _overlaps(claim, place):
            yield from direction_slips(article.text, claim, article.language)


def _is_up(figures: dict[str, Quantity]) -> bool:
    old, new = figures.get("old"), figures.get("new")
    return old is None or new is None or (old.value or 0) <= (new.value or 0)


def _figures(article: Article, places: dict[str, tuple[int, int]]) -> dict[str, Quantity]:
    """The figures that stand at some places, by role."""
    found = {}
    for claim in extract(article):
        if claim.quantity and claim.quantity.value is not None:
            for role, place in places.items():
                if _overlaps(claim, place):
                    found.setdefault(role, claim.quantity)
    return found


def _overlaps(claim: Claim, place: tuple[int, int]) -> bool:
    return claim.span.start < place[1] and place[0] < claim.span.end
