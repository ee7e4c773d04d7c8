"""Sentences that hold, with every slip in their figures: what leaves the honest intervals must be found.

The referee knows conversions, changes, differences, shares and products; totals, orders and stretches of days have
no slips here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gold.arithmetic import KINDS, Told, leaves_the_intervals
from gold.mutants import Mutant, mutants, turned
from gold.scoring import RULES, Case, Label, article_of, cases
from verify import check, extract, load_rules
from verify.document import Article
from verify.findings import Verdict
from verify.quantity import Quantity
from verify.rates.table import RateTable

LEAST_CAUGHT = 0.98


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
    published = case.article.published.first if case.article.published else None
    is_up = _is_up(_figures(case.article, dict(label.roles), None))
    for role, (start, end) in label.roles:
        for mutant in (*mutants(case.article.text, start, end), *_turns(case, label, role)):
            article = article_of(f"{case.article.id}-{role}-{mutant.slip}-{mutant.text}", mutant.text, published)
            figures = _figures(article, dict(label.roles), (role, mutant))
            up = is_up if mutant.slip != "turned" else not is_up
            told = Told(figures, up, published, rates)
            if len(figures) == len(label.roles) and leaves_the_intervals(label.kind, told):
                yield f"{label.kind}, {mutant.slip}", article


def _turns(case: Case, label: Label, role: str) -> Iterator[Mutant]:
    if role == "change":
        yield from turned(case.article.text, *dict(label.roles)["change"])


def _is_up(figures: dict[str, Quantity]) -> bool:
    old, new = figures.get("old"), figures.get("new")
    return old is None or new is None or (old.value or 0) <= (new.value or 0)


def _figures(
    article: Article, roles: dict[str, tuple[int, int]], changed: tuple[str, Mutant] | None
) -> dict[str, Quantity]:
    """The figures that stand at the places of a label, after a slip moved them."""
    found = {}
    claims = extract(article)
    for role, (start, end) in roles.items():
        start, end = _moved(start, end, role, roles, changed)
        for claim in claims:
            if (
                claim.quantity
                and claim.quantity.value is not None
                and claim.span.start < end
                and start < claim.span.end
            ):
                found.setdefault(role, claim.quantity)
    return found


def _moved(
    start: int, end: int, role: str, roles: dict[str, tuple[int, int]], changed: tuple[str, Mutant] | None
) -> tuple[int, int]:
    if changed is None:
        return start, end
    slipped, mutant = changed
    old_start, old_end = roles[slipped]
    if role == slipped:
        return mutant.start, mutant.end
    shift = (
        (mutant.end - old_end)
        if start > old_start
        else (mutant.start - old_start if mutant.slip == "turned" else 0)
    )
    return start + shift, end + shift
