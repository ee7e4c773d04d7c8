"""Dated rates beside measures, lone parts and facts that a story tells as a whole."""

from datetime import date

import pytest

from checks.build import article, judged, rule, the_outcome
from verify.engine import check
from verify.engine.judge import judge_each
from verify.engine.known import known_of

JANUARY, MARCH = date(2005, 1, 13), date(2024, 3, 12)  # £1 was $1.87–1.91, and $1.25–1.30
AT_ECB = "rate: {from: ecb, days: 10}"


class TestAPriceOfAMeasure:
    FACTS = (
        "price: {find: amount, of: barrel}, oil: {find: count, unit: barrel}, "
        "value: {find: amount, nearest: worth}"
    )
    CHECK = 'kind: formula, formula: "price * oil = value"'

    def outcome(self, value, options=f", {AT_ECB}"):
        text = f"At $70.0 a barrel the 1.20m barrels are worth {value}."
        return the_outcome(self.FACTS, self.CHECK + options, article(text, published=JANUARY))

    @pytest.mark.parametrize(("value", "verdict"), [("£44.5m", "pass"), ("£64.5m", "fail"), ("$84m", "pass")])
    def test_is_brought_to_another_currency(self, value, verdict):
        assert self.outcome(value).verdict == verdict

    def test_needs_a_rate_for_that(self):
        outcome = self.outcome("£44.5m", "")
        assert (outcome.verdict, outcome.reason) == ("inconclusive", "USD and GBP cannot be compared or added")
        assert outcome.remedy == "an entry for them under `rate` gives one"


@pytest.mark.parametrize(("total", "verdict"), [("20.5", "pass"), ("25.0", "fail")])
def test_all_figures_of_a_lone_part_are_brought_to_the_currency_of_their_total(total, verdict):
    facts = "paid: {find: amount}, all: {find: amount, nearest: in all}"
    text = f"It paid $19.3m in cash and £10.2m in shares, £{total}m in all."
    outcome = the_outcome(
        facts, f"kind: total, parts: [paid], total: all, {AT_ECB}", article(text, published=JANUARY)
    )
    assert outcome.verdict == verdict
    assert "ECB reference rates" in outcome.derivation[-1]


def test_candidates_in_several_currencies_are_told_rather_than_a_missing_rate():
    facts = "cash: {find: amount, near: paid}, gold: {find: amount, near: gold}, all: {find: amount, near: all}"
    text = "It paid $19.3m. It paid £10.2m. It had gold of $5m. In all it was £25.0m."
    outcome = the_outcome(facts, "kind: total, parts: [cash, gold], total: all", text)
    assert outcome.reason.startswith('in the article cash may be "$19.3m" (000.txt:1:9) or "£10.2m"')
    assert outcome.remedy == "narrow `cash` with `near`, `nearest` or `in`"
    assert [one.claim.text for one in outcome.witnesses] == ["$19.3m", "£10.2m", "$5m", "£25.0m"]


def story(texts, days):
    return [article(text, f"{at:03}", day) for at, (text, day) in enumerate(zip(texts, days, strict=True))]


TOLD_BY_STORY = {
    "present": (
        "top: {find: amount, in: headline}, told: {find: amount, in: body, each: story}",
        f"kind: present, fact: top, among: told, {AT_ECB}",
        ("# {} spent\nIt is dear.", "It cost £20.0m."),
    ),
    "formula": (
        "price: {find: amount, nearest: cost, each: story}, value: {find: amount, nearest: worth, each: story}",
        f'kind: formula, formula: "price = value", {AT_ECB}',
        ("It cost {}.", "It is worth £20.0m."),
    ),
    "total": (
        "cash: {find: amount, nearest: cash, each: story}, loans: {find: amount, nearest: loans, each: story}, "
        "all: {find: amount, nearest: all, each: story}",
        f"kind: total, parts: [cash, loans], total: all, {AT_ECB}",
        ("It paid {} in cash. It had £10.0m in loans.", "In all it was £30.0m."),
    ),
}


@pytest.mark.parametrize("kind", TOLD_BY_STORY)
@pytest.mark.parametrize(
    ("sum_", "days", "verdict"),
    [
        ("$37.8m", (JANUARY, JANUARY), "pass"),
        ("$25.6m", (JANUARY, JANUARY), "fail"),
        ("$25.6m", (JANUARY, MARCH), "pass"),  # either writer may have looked the rate up
        ("$37.8m", (JANUARY, MARCH), "pass"),
        ("$60.0m", (JANUARY, MARCH), "fail"),
        ("$37.8m", (JANUARY, None), "inconclusive"),
    ],
)
def test_the_rates_of_a_story_are_those_of_all_days_on_which_it_was_told(kind, sum_, days, verdict):
    facts, checked, texts = TOLD_BY_STORY[kind]
    outcome = the_outcome(facts, checked, *story([text.format(sum_) for text in texts], days))
    assert outcome.verdict == verdict


@pytest.mark.parametrize("kind", TOLD_BY_STORY)
def test_what_a_story_tells_as_a_whole_is_asked_of_no_article_alone(kind):
    facts, checked, texts = TOLD_BY_STORY[kind]
    articles = story([text.format("$60.0m") for text in texts], (JANUARY, JANUARY))
    one = rule(facts, checked)
    assert [judge_each(one, known_of(told)) for told in articles] == [None, None]
    assert len(judged(facts, checked, *articles)) == 1
    assert check([one], articles, jobs=2) == check([one], articles)
