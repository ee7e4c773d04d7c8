"""What has cried wolf elsewhere: sentences of which no shipped rule may say that anything is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from gold.scoring import RULES, article_of
from verify import check, load_rules
from verify.document import Article
from verify.outcomes import Verdict

TRAPS = {
    "levels that are percentages": [
        "Growth of 9.4%, down from 12.1%, was the slowest in three years.",
        "The economy grew 9.4% in the quarter, down from 12.1% a quarter earlier.",
        "Unemployment fell to 4.1% from 4.5%.",
        "Inflation eased to 2.8%, down from 3.1% in May, while rates rose 0.25 points to 4.5%.",
    ],
    "percentages side by side": [
        "In Spain 62% backed it, in Italy 58% and in Greece 71%.",
        "Exports rose 46%, imports 41% and tourism 33%.",
        "Of the men 60% agreed, and of the women 70%.",
        "Sales grew 8% in Europe, 12% in Asia and 95% in Africa.",
    ],
    "sums for one": [
        "The offer is 410p a share, and the group made £82m last year.",
        "Rent is $2m a month, and the lease runs for five years. The firm has $40m in the bank.",
        "It pays 40 workers $2,000 a week, and lost $5m last year.",
        "The shares rose to 410p, and 3.1 million of them changed hands; the firm is worth £942m.",
    ],
    "the same figure of another thing": [
        "The fund put $5m into the mine and another $5m into the port, after it had lost $7m on ships.",
        "Sales were $183m. A year before, costs were $183m and sales $166m.",
        "It opened 12 shops in May and 12 in June, and now has 1,204.",
        "The port took $183 million ($166 million a year before).",
    ],
    "a loss as a base": [
        "The firm made a profit of £12m, a swing of 160% from a loss of £20m.",
        "Net profit was $5m, up 150% from a loss of $10m.",
        "It swung to a loss of $3m from a profit of $4m, down 175%.",
        "The loss narrowed 25% to $3m from $4m.",
    ],
    "words of two meanings": [
        "The tunnel will cost ten times more than the $50m first planned, at $500m.",
        "The tunnel will cost ten times more than the $50m first planned, at $550m.",
        "The bridge cost three times as much as the $20m ferry.",
        "Prices are three times higher than the $20 of last year, at $60.",
        "Prices are three times higher than the $20 of last year, at $80.",
    ],
    "what is rightly rounded": [
        "Claims dropped 23%, from 48,210 to 37,360.",
        "Claims fell by 23% from 48,210 in the first half to 37,360 in the second.",
        "Sales rose 5% to $4.2bn from $4.0bn.",
        "Two fifths of the 4,830 jobs, or about 1,900, are to go.",
    ],
    "sums of two currencies that nobody converts": [
        "It sold its shop in Rome for €20m and bought one in York for £31m.",
        "The pound rose to $1.2710 from $1.2650, and the dollar cost 147.20 yen.",
        "Sales rose 5% to $4.2bn; in euros they fell to €3.9bn from €4.0bn.",
    ],
}


@pytest.fixture(scope="module")
def alarms() -> dict[str, list[str]]:
    """The messages of all failures, by text."""
    texts = [text for told in TRAPS.values() for text in told]
    articles: list[Article] = [article_of(f"trap-{at}", text, date(2024, 3, 12)) for at, text in enumerate(texts)]
    found: dict[str, list[str]] = {text: [] for text in texts}
    by_id = {article.id: article.text for article in articles}
    for finding in check(load_rules(RULES), articles).findings:
        if finding.verdict is Verdict.FAIL and finding.severity.value != "note" and finding.primary:
            found[by_id[finding.primary.claim.span.article]].append(finding.outcome.message)
    return found


@pytest.mark.parametrize("text", [text for told in TRAPS.values() for text in told])
def test_no_wolf_is_cried(alarms, text):
    assert alarms[text] == []


def test_the_rules_are_awake():
    article = article_of("awake", "Claims dropped 32%, from 48,210 to 37,360.", date(2024, 3, 12))
    failures = [one for one in check(load_rules(RULES), [article]).findings if one.verdict is Verdict.FAIL]
    assert [one.outcome.message for one in failures] == ["from 48,210 to 37,360 is not down 32%"]
