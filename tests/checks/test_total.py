"""What is said of sums and their parts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.build import article, judged, rule, the_outcome
from verify.outcomes import Grade, Verdict
from verify.rules.validate import InvalidError

FACTS, CHECK = "sums: {find: total}", "kind: total, fact: sums"

RIGHT = [
    "It raised $12m: $5m from the state, $4m from banks and $3m from members.",
    "It raised $12.1m: $5.0m from the state, $4.1m from banks and $3.0m from members.",
    "Of the 18 firms, ten grew and eight shrank.",
    "Of the 30 stocks, 18 rose and 11 fell.",
    "It spent $7m and $5m, $12m in all.",
    "Some 60% of voters backed it and 40% opposed it.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_parts_that_come_to_their_sum_pass(text):
    assert the_outcome(FACTS, CHECK, text).verdict is Verdict.PASS


WRONG = [
    ("It raised $16m: $5m from the state, $4m from banks and $3m from members.", "$5m + $4m + $3m is not $16m"),
    ("It has a total of 120 ships - 70 tankers and 60 bulk carriers.", "70 + 60 is not 120"),
    ("It opened 13 shops: 5 in Rome, 4 in Turin and 3 in Bari.", "5 + 4 + 3 is not 13"),
    ("Of the 18 firms, ten grew and nine shrank.", "ten + nine: 19 of 18"),
    ("Eighteen firms reported. Ten grew, nine shrank.", "Ten + nine: 19 of Eighteen"),
    ("It spent $7.1m and $5.1m, $12.9m in all.", "$7.1m + $5.1m is not $12.9m"),
    ("Some 60% of voters backed it and 45% opposed it.", "60% + 45%: 104–106% of 100%"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_parts_that_do_not_come_to_their_sum_fail(text, message):
    outcome = the_outcome(FACTS, CHECK, text)
    assert (outcome.verdict, outcome.message) == (Verdict.FAIL, message)


def test_a_slip_is_named_for_the_sum_and_for_each_part():
    outcome = the_outcome(FACTS, CHECK, "It has a total of 210 ships - 70 tankers and 50 bulk carriers.")
    assert next((one.claim.text, one.text) for one in outcome.suggestions) == ("210", "120")


def test_a_sum_of_much_rounded_parts_is_a_weak_pass():
    text = "It raised $13m: $5m from the state, $4m from banks and $3m from members."
    assert the_outcome(FACTS, CHECK, text).grade is Grade.WEAK


def test_what_only_a_hedge_explains_is_undecided():
    text = "It raised more than $12.0m: $5.1m from the state, $4.1m from banks and $3.1m from members."
    outcome = the_outcome(FACTS, CHECK, text)
    assert (outcome.verdict, outcome.reason) == (
        Verdict.INCONCLUSIVE,
        "they agree only as far as a hedge reaches",
    )


def test_groups_that_are_not_all_prove_little():
    outcome = the_outcome(FACTS, CHECK, "Of the 30 stocks, 18 rose and 11 fell.")
    assert (outcome.verdict, outcome.grade) == (Verdict.PASS, Grade.WEAK)


parts = st.lists(st.integers(2, 99), min_size=2, max_size=6)


@given(parts, st.integers(-3, 3))
def test_counts_that_add_up_pass_and_no_others(numbers, slip):
    listed = [f"{number} in Rome" for number in numbers]
    total = sum(numbers) + slip
    text = f"It opened a total of {total} shops: {', '.join(listed[:-1])} and {listed[-1]}."
    verdicts = {outcome.verdict for outcome in judged(FACTS, CHECK, text)}
    assert verdicts <= {Verdict.FAIL if slip else Verdict.PASS}
    assert slip or verdicts


NAMED = "cars: {find: count, of: cars}, vans: {find: count, of: vans}, all: {find: count, of: vehicles}"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("It sold 65 vehicles. There were 40 cars and 25 vans.", "pass"),
        ("It sold 65 vehicles. There were 40 cars and 52 vans.", "fail"),
        ("It sold 65 vehicles. There were 40 cars and 25 vans. It has 30 cars left.", "inconclusive"),
    ],
)
def test_parts_that_a_rule_names_make_up_their_total_or_not(text, verdict):
    assert the_outcome(NAMED, "kind: total, parts: [cars, vans], total: all", text).verdict == verdict


PAID = (
    "cash: {find: amount, nearest: cash}, shares: {find: amount, nearest: shares},"
    " all: {find: amount, nearest: in all}"
)
PAID_AT_ECB = "kind: total, parts: [cash, shares], total: all, rate: {from: ecb, days: 10}"


def paid(all_, published=date(2005, 1, 13), check=PAID_AT_ECB):
    text = f"It paid $19.3m in cash and £10.2m in shares, £{all_}m in all."
    return the_outcome(PAID, check, article(text, published=published))


class TestPartsOfSeveralCurrencies:
    def test_are_brought_to_that_of_their_total(self):
        outcome = paid("20.5")
        assert (outcome.verdict, outcome.message) == (Verdict.PASS, "$19.3m + £10.2m is £20.5m")
        assert outcome.derivation[-1].startswith("ECB reference rates, January 3, 2005 to January 13, 2005: GBP")

    def test_that_come_to_another_sum_fail(self):
        outcome = paid("25.0")
        assert outcome.verdict is Verdict.FAIL
        assert outcome.derivation[0] == "$19.3m + £10.2m is £20.22–20.59 million; printed £25.0m."
        assert outcome.derivation[-1].startswith("The rates: ECB reference rates, January 3, 2005 to")
        assert {made.claim.text for made in outcome.suggestions} == {"£25.0m", "$19.3m", "£10.2m"}

    @pytest.mark.parametrize(
        ("published", "check", "reason", "remedy"),
        [
            (
                None,
                PAID_AT_ECB,
                "the article bears no date to look up a rate for",
                "`--published DATE` gives it one",
            ),
            (
                None,
                PAID_AT_ECB.partition(", rate")[0],
                "no rate between their currencies is given",
                "an entry for them under `rate` gives one",
            ),
        ],
    )
    def test_need_a_rate(self, published, check, reason, remedy):
        outcome = paid("25.0", published, check)
        assert (outcome.verdict, outcome.reason, outcome.remedy) == (Verdict.INCONCLUSIVE, reason, remedy)

    def test_are_not_sums_and_counts(self):
        told = "It paid $19.3m in cash and got 5,000 shares, $25.0m in all."
        facts = PAID.replace("shares: {find: amount", "shares: {find: count")
        outcome = the_outcome(facts, PAID_AT_ECB, article(told, published=date(2005, 1, 13)))
        assert (outcome.verdict, outcome.reason) == (Verdict.INCONCLUSIVE, "these figures have several units")

    def test_are_those_that_a_rule_names(self):
        with pytest.raises(InvalidError) as refusal:
            rule(FACTS, f"{CHECK}, rate: {{from: ecb}}")
        assert "`rate` goes with `parts`" in str(refusal.value.problems[0])


@pytest.mark.parametrize(
    ("options", "verdict"),
    [("", "fail"), ("tolerance: 2", "pass"), ("rounding: truncated", "fail"), ("significant: 1", "pass")],
)
def test_parts_within_their_whole_are_read_as_the_rule_says(options, verdict):
    text = "Of the 2,201 firms, 1,100 grew and 1,103 shrank."
    check = f"{CHECK}, {options}" if options else CHECK
    assert the_outcome(FACTS, check, text).verdict == verdict


@pytest.mark.parametrize(
    "check",
    ["kind: total", "kind: total, parts: [cars, vans]", "kind: total, parts: [cars], total: cars",
     "kind: total, fact: all, parts: [cars, vans], total: all"],
)  # fmt: skip
def test_a_total_names_one_fact_or_parts_and_their_total(check):
    with pytest.raises(InvalidError):
        rule(NAMED, check)


@pytest.mark.parametrize(
    "told",
    [
        "It paid $19.3m in cash and a multibillion-dollar sum in shares, $25.0m in all.",
        "It paid $19.3m in cash and $5.7m in shares, a multibillion-dollar deal in all.",
    ],
)
def test_a_word_that_tells_no_upper_end_is_no_part_that_could_be_added(told):
    facts = PAID.replace("find: amount", "find: figure")
    outcome = the_outcome(facts, "kind: total, parts: [cash, shares], total: all", told)
    assert outcome.verdict is Verdict.INCONCLUSIVE
    assert outcome.reason == '"multibillion-dollar" tells no more than what a sum is at least'
