"""Formulas of rules over figures of articles and constants of rules."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.build import BAND, article, judged, rule, the_outcome
from verify.engine.judge import judge
from verify.engine.known import known_of
from verify.rules.build import build
from verify.rules.model import ArticleFilter
from verify.rules.validate import InvalidError
from verify.yaml_source import load

CARS = "cars: {find: count, of: cars}, vans: {find: count, of: vans}, all: {find: count, of: vehicles}"
PROFIT = (
    "sales: {find: amount, nearest: sales}, costs: {find: amount, nearest: costs},"
    " profit: {find: amount, nearest: profit}"
)
SHARES = (
    "part: {find: amount, nearest: research}, whole: {find: amount, nearest: sales}, share: {find: percentage}"
)


@pytest.mark.parametrize(
    ("facts", "formula", "text", "verdict"),
    [
        (CARS, "cars + vans = all", "It built 40 cars and 25 vans, or 65 vehicles.", "pass"),
        (CARS, "cars + vans = all", "It built 40 cars and 25 vans, or 56 vehicles.", "fail"),
        (CARS, "sum(cars, vans) = all", "It built 40 cars and 25 vans, or 65 vehicles.", "pass"),
        (CARS, "all = cars + vans", "It built 40 cars and 25 vans, or 56 vehicles.", "fail"),
        (CARS, "all - cars = vans * 1", "It built 40 cars and 25 vans, or 56 vehicles.", "fail"),
        (CARS, "cars > vans", "It built 40 cars and 25 vans.", "pass"),
        (CARS, "cars < vans", "It built 40 cars and 25 vans.", "fail"),
        (CARS, "cars >= vans", "It built 40 cars and 40 vans.", "pass"),
        (CARS, "cars > vans", "It built 40 cars and 40 vans.", "fail"),
        (CARS, "cars <= vans", "It built 41 cars and 40 vans.", "fail"),
        (CARS, "abs(vans - cars) <= 15", "It built 40 cars and 25 vans.", "pass"),
        (CARS, "max(cars, vans) <= 39", "It built 40 cars and 25 vans.", "fail"),
        (
            PROFIT,
            "sales - costs = profit",
            "On sales of $9.5m and costs of $7.2m it made a profit of $2.3m.",
            "pass",
        ),
        (
            PROFIT,
            "sales - costs = profit",
            "On sales of $9.5m and costs of $7.2m it made a profit of $3.2m.",
            "fail",
        ),
        (PROFIT, "profit < 3 million USD", "Its profit was $3.04m.", "fail"),
        (PROFIT, "profit < 3 million USD", "Its profit was $2.9m.", "pass"),
        (SHARES, "part / whole = share", "It put $820m into research, of $10.0bn of sales, or 8.2%.", "pass"),
        (SHARES, "part / whole = share", "It put $820m into research, of $10.0bn of sales, or 2.8%.", "fail"),
        (SHARES, "part = whole * 8.2%", "It put $820m into research, of $10.0bn of sales.", "pass"),
        (SHARES, "share < 50%", "It kept 62%.", "fail"),
    ],
)
def test_sides_meet_or_not(facts, formula, text, verdict):
    assert the_outcome(facts, f'kind: formula, formula: "{formula}"', text).verdict == verdict


@pytest.mark.parametrize(
    ("facts", "formula", "text", "reason"),
    [
        (PROFIT, "sales = costs", "On sales of $9.5m and costs of €7.2m.", "USD and EUR cannot be compared"),
        (PROFIT, "sales > 5", "On sales of $9.5m.", "a plain number and USD cannot be compared"),
        (CARS, "cars / (vans - vans) = 2", "It built 40 cars and 25 vans.", "may be zero divides"),
        (CARS, "cars + vans = all", "It built about 40 cars and 25 vans, or 68 vehicles.", "not meant exactly"),
        (
            CARS,
            "cars = vans",
            "It built 40 cars, then 50 cars and 25 vans.",
            'in this sentence cars may be "40" (000.txt:1:10) or "50" (000.txt:1:24)',
        ),
        (
            CARS,
            "cars = vans",
            "It built 40 cars. It built 50 cars. It built 25 vans.",
            'in the article cars may be "40" (000.txt:1:10) or "50" (000.txt:1:28)',
        ),
    ],
)
def test_doubt_has_its_reason(facts, formula, text, reason):
    outcome = the_outcome(facts, f'kind: formula, formula: "{formula}"', text)
    assert outcome.verdict == "inconclusive"
    assert reason in outcome.reason


def test_sentences_are_judged_apart_and_the_article_where_none_states_all():
    check = "kind: formula, formula: cars = vans"
    both = judged(CARS, check, "It built 40 cars and 40 vans. Later it built 50 cars and 40 vans.")
    assert [outcome.verdict for outcome in both] == ["pass", "fail"]
    assert [outcome.certainty for outcome in both] == ["certain", "certain"]
    apart = the_outcome(CARS, check, "It built 40 cars. Later it built 40 vans.")
    assert (apart.verdict, apart.certainty) == ("pass", "likely")


def test_without_a_fact_there_is_nothing_to_check():
    assert judged(CARS, "kind: formula, formula: cars = vans", "It built 40 cars.") == ()


def test_a_failure_tells_what_is_printed_what_follows_and_what_would_fit():
    text = "On sales of $9.5m and costs of $7.2m it made a profit of $3.2m."
    outcome = the_outcome(PROFIT, "kind: formula, formula: sales - costs = profit", text)
    assert outcome.message == "$9.5m - $7.2m is not $3.2m"
    assert outcome.derivation == ("$9.5m - $7.2m is $2.2–2.4 million; printed $3.2m",)
    assert [witness.role for witness in outcome.witnesses] == ["profit", "sales", "costs"]
    assert outcome.gap.interval.middle == 750_000
    (suggestion,) = outcome.suggestions
    assert (suggestion.claim.text, suggestion.text) == ("$3.2m", "$2.3m")


def test_a_constant_is_told_with_its_source():
    text = """\
        id: bid
        title: A bid
        severity: error
        facts: {price: {find: amount, near: offer}, value: {find: amount, near: valued}}
        known: {issued: {value: 120 million, source: annual report, date: 2025-12-31}}
        check: {kind: formula, formula: price * issued = value, tolerance: 1%}
        tests: [{pass: text}, {fail: text}]
        """
    node = load(dedent(text), "rule.yaml")
    told = article("The offer was 410 pence a share. It valued the group at £942m.")
    (outcome,) = judge(build(node, ArticleFilter()), [known_of(told)]).outcomes
    assert outcome.verdict == "fail"
    assert "within 1% (issued: annual report, 2025-12-31); printed £942m" in outcome.derivation[0]
    assert outcome.suggestions[0].text == "£492m"


JANUARY = date(2005, 1, 13)
"""The pound cost $1.872 to $1.910 in the ten days before."""


class TestSeveralCurrencies:
    FACTS = (
        "price: {find: amount, currency: USD}, value: {find: amount, currency: GBP}, "
        "cash: {find: amount, currency: EUR}, share: {find: percentage}"
    )
    AT_ECB = "rate: {from: ecb, days: 10}"

    def outcome(self, formula, text, published=JANUARY, options=AT_ECB):
        told = article(text, published=published)
        return the_outcome(self.FACTS, f'kind: formula, formula: "{formula}", {options}', told)

    @pytest.mark.parametrize(
        ("formula", "text", "verdict"),
        [
            ("price * 20 = value", "At $2.00 a share it is valued at £21.1.", "pass"),
            ("price * 20 = value", "At $2.00 a share it is valued at £40.0.", "fail"),
            ("value = price * 20", "At $2.00 a share it is valued at £12.1.", "fail"),
            ("price = value", "It paid $38.6m, that is £20.4m.", "pass"),
            ("price = value", "It paid $36.8m, that is £20.4m.", "fail"),
            ("price < value", "It paid $38.0m for what is worth £21.0m.", "pass"),
            ("price < value", "It paid $58.0m for what is worth £21.0m.", "fail"),
            ("value > price", "It paid $58.0m for what is worth £21.0m.", "fail"),
            ("price / value = share", "It paid $19.1m, or 50%, of £20.4m.", "pass"),
            ("price / value = share", "It paid $19.1m, or 60%, of £20.4m.", "fail"),
            ("price + 5 million USD = value", "It paid $33.6m, in all £20.4m.", "pass"),
            ("value + 5 million USD = 43.6 million USD", "It paid £20.4m.", "pass"),
            ("value + 5 million USD = 63.6 million USD", "It paid £20.4m.", "fail"),
            ("price + cash = value", "It paid $19.3m and €14.7m, in all £20.5m.", "pass"),
            ("price + cash = value", "It paid $19.3m and €14.7m, in all £25.0m.", "fail"),
        ],
    )
    def test_are_brought_to_one(self, formula, text, verdict):
        assert self.outcome(formula, text).verdict == verdict

    def test_are_told_with_rate_source_and_days(self):
        outcome = self.outcome("price * 2 = value", "It paid $19.3m twice, or £24.0m.")
        assert outcome.message == "$19.3m * 2 is not £24.0m"
        assert outcome.derivation == (
            "$19.3m * 2 is £20.15–20.67 million, at 1.872–1.910 USD a GBP; printed £24.0m",
            "The rates: ECB reference rates, January 3, 2005 to January 13, 2005: "
            "GBP 0.6978–0.70725 a euro and USD 1.3103–1.3507 a euro.",
        )
        (suggestion,) = outcome.suggestions
        assert (suggestion.claim.text, suggestion.text) == ("£24.0m", "£20.4m")

    def test_are_suggested_in_their_own(self):
        outcome = self.outcome("price = value", "It paid $36.8m, that is £20.4m.")
        assert [made.text for made in outcome.suggestions] == ["£19.2–19.7m", "$38.6m"]

    def test_use_one_rate_for_all_sums(self):
        # Where the rate stands twice, its two ends are not taken at once: (2 - 1) of a rate is one of it.
        outcome = self.outcome("price * 2 - price = value", "It paid $38.60m, that is £20.00m.")
        assert outcome.derivation[0].startswith("$38.60m * 2 - $38.60m is £20.20–20.62 million")

    def test_need_no_rate_within_a_quotient(self):
        outcome = self.outcome(
            "price / 10 million USD = value / 5.28 million GBP", "It paid $38.6m, or £20.4m.", None
        )
        assert outcome.verdict == "pass"
        assert len(outcome.derivation) == 1

    @pytest.mark.parametrize(
        ("options", "published", "reason", "remedy"),
        [
            ("tolerance: 0", JANUARY, "USD and GBP cannot be compared or added", "an entry for them under `rate`"),
            (AT_ECB, None, "bears no date", "`--published DATE`"),
            (AT_ECB, date(1998, 6, 1), "known for the days before publication", ""),
            (
                f"rate: {BAND}",
                JANUARY,
                "no rate between their currencies is given",
                "an entry for them under `rate`",
            ),
        ],
    )
    def test_without_a_rate_say_what_is_missing(self, options, published, reason, remedy):
        outcome = self.outcome("price = value", "It paid $38.6m, that is £20.4m.", published, options)
        assert outcome.verdict == "inconclusive"
        assert reason in outcome.reason
        assert outcome.remedy.startswith(remedy)

    def test_are_not_joined_to_other_things(self):
        outcome = self.outcome("price * value = cash", "It paid $19.3m and €14.7m, in all £20.5m.")
        assert (outcome.verdict, outcome.remedy) == ("inconclusive", "")
        assert outcome.reason == "GBP·USD and EUR cannot be compared or added"

    def test_take_the_day_of_a_constant_too(self):
        text = f"""\
            id: bid
            title: A bid
            severity: error
            facts: {{value: {{find: amount}}}}
            known: {{debt: {{value: 38.6 million USD, source: annual report, date: 2005-01-13}}}}
            check: {{kind: formula, formula: debt = value, {self.AT_ECB}}}
            tests: [{{pass: text}}, {{fail: text}}]
            """
        node = load(dedent(text), "rule.yaml")
        told = [article(f"It owes £{sum_}m.", published=date(2024, 3, 12)) for sum_ in ("20.4", "30.4", "50.4")]
        verdicts = [judge(build(node, ArticleFilter()), [known_of(one)]).outcomes[0].verdict for one in told]
        assert verdicts == ["pass", "pass", "fail"]


REFUSED = [
    ("cars + vans", "compares nothing"),
    ("cars + vnas = 3", "no fact or constant is called 'vnas'"),
    ("1 = 2", "names no fact"),
    ("cars = __import__('os')", "has no place in a formula"),
    ("cars = open(vans)", "no function is called 'open'"),
    ("cars = vans = 3", "has no place here"),
    ("cars = " + "(" * 30 + "vans" + ")" * 30, "nests at most 20 deep"),
    ("cars = " + "1 + " * 200 + "1", "at most 500 characters"),
]


@pytest.mark.parametrize(("formula", "message"), REFUSED)
def test_formulas_that_are_refused(formula, message):
    with pytest.raises(InvalidError) as refusal:
        rule(CARS, f'kind: formula, formula: "{formula}"')
    assert any(message in problem.message for problem in refusal.value.problems)


def test_a_refusal_names_file_line_and_column():
    with pytest.raises(InvalidError) as refusal:
        rule(CARS, "kind: formula, formula: cars ; vans")
    (problem,) = refusal.value.problems
    assert str(problem.place) == "rule.yaml:5:38"


@given(cars=st.integers(2, 999), vans=st.integers(2, 999), slip=st.integers(1, 50))
def test_small_counts_add_up_exactly_or_not(cars, vans, slip):
    check = "kind: formula, formula: cars + vans = all"
    for total, verdict in ((cars + vans, "pass"), (cars + vans + slip, "fail")):
        if total < 1000:
            text = f"It built {cars} cars and {vans} vans, or {total} vehicles."
            assert the_outcome(CARS, check, text).verdict == verdict


def test_a_word_that_tells_no_upper_end_is_not_reckoned_with():
    facts = "price: {find: amount, of: share}, shares: {find: count, of: shares}, bid: {find: magnitude-word}"
    text = "At $5.20 a share, the 120 million shares make it a multibillion-dollar bid."
    outcome = the_outcome(facts, "kind: formula, formula: price * shares = bid", text)
    assert outcome.verdict == "inconclusive"
    assert outcome.reason == '"multibillion-dollar" tells no more than what a sum is at least'
