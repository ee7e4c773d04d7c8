"""Articles that tell one figure alike, or not."""

from __future__ import annotations

from datetime import date

import pytest

from checks.build import BAND, article, judged, the_outcome
from verify.outcomes import Grade, Verdict

SUM = "sum: {find: amount, near: {any: [invest, inject]}}"
AT_RATE = f"kind: agree, fact: sum, rate: {BAND}"
ALONE = "kind: agree, fact: sum"
GAP = "gap: {find: change, near: box office}"
SHARES = "shares: {find: change, near: share price}"
FILMMAKERS = "filmmakers: {find: count, of: filmmakers}"

INVESTMENT = (
    "It announced plans to invest $640 million in film.",
    "# Group Set to Invest $640M\n\nIt plans to inject $640 million into film.",
    "It is investing at least HK$5 billion ($639.3 million) over five years.",
    "Nothing is said of it here.",
)


def texts(outcome) -> list[str]:
    return [witness.claim.text for witness in outcome.witnesses]


class TestOneSum:
    def test_is_told_alike_if_a_zero_is_not_meant(self):
        outcome = the_outcome(SUM, AT_RATE, *INVESTMENT)
        assert (outcome.verdict, outcome.grade) == (Verdict.PASS, Grade.LOOSENED)
        assert outcome.figures == "$640 million, $640M; HK$5 billion ($639.3 million)"
        assert outcome.derivation == (
            "only if $640 million is rounded to the nearest ten million: "
            "635–645 holds $639.3 million, 639.5–640.5 does not",
        )
        assert outcome.unstated == ("003.txt",)
        assert texts(outcome) == ["$640 million", "$640M", "$640 million", "HK$5 billion", "$639.3 million"]

    def test_is_told_in_two_ways(self):
        outcome = the_outcome(
            SUM, AT_RATE, "It will invest $640 million.", "It will invest at least HK$50 billion."
        )
        assert outcome.verdict is Verdict.FAIL
        assert outcome.message == "HK$50 billion is not $640 million"
        assert outcome.derivation == (
            "000: $640 million is $639.5–640.5 million.",
            "001: HK$50 billion is $6.305–6.517 billion.",
            "No value lies in all of them.",
            "The band: HKMA convertibility undertakings.",
        )
        assert outcome.suggestions[0].text == "HK$5 billion"

    def test_the_odd_one_out_is_primary(self):
        sums = ("$640 million", "$460 million", "$640m")
        outcome = the_outcome(SUM, AT_RATE, *(f"It will invest {one}." for one in sums))
        assert texts(outcome) == ["$460 million", "$640 million", "$640m"]
        (made,) = outcome.suggestions
        assert (made.text, made.reason) == (
            "$640 million",
            "if 000 is right. Two digits are swapped: 460 for 640.",
        )

    def test_the_last_is_primary_where_each_stands_alone(self):
        outcome = the_outcome(SUM, ALONE, *(f"It will invest ${one} million." for one in (11, 12, 13)))
        assert texts(outcome) == ["$13 million", "$11 million", "$12 million"]
        assert [made.text for made in outcome.suggestions] == ["$11 million", "$13 million"]

    @pytest.mark.parametrize(
        ("one", "other", "verdict", "grade"),
        [
            ("$640 million", "$639.7 million", "pass", "exact"),
            ("$640 million", "$644.9 million", "pass", "loosened"),
            ("$640 million", "$645.1 million", "fail", "exact"),
            ("$640.0 million", "$639.7 million", "fail", "exact"),
            ("$600 million", "$560 million", "inconclusive", "exact"),
            ("about $600 million", "$639.3 million", "pass", "loosened"),
            ("more than $3 million", "$3.8 million", "pass", "loosened"),
            ("nearly $3 million", "$3.8 million", "fail", "exact"),
            ("up to $3 million", "$1.2 million", "pass", "loosened"),
        ],
    )
    def test_readings_and_hedges(self, one, other, verdict, grade):
        outcome = the_outcome(SUM, ALONE, f"It will invest {one}.", f"It will invest {other}.")
        assert (outcome.verdict, outcome.grade) == (verdict, grade)

    def test_neighbours_agree_only_half_way_between(self):
        outcome = the_outcome(SUM, ALONE, "It will invest $11 million.", "It will invest $12 million.")
        assert (outcome.verdict, outcome.reason) == (
            Verdict.INCONCLUSIVE,
            "they agree only if the value is exactly $11.5 million, rounded up in one and down in another",
        )

    def test_counts_are_whole(self):
        told = ("It will train 20 filmmakers.", "It will train 21 filmmakers.")
        assert the_outcome(FILMMAKERS, "kind: agree, fact: filmmakers", *told).verdict is Verdict.FAIL

    def test_a_pass_that_needs_a_hedge_says_so(self):
        outcome = the_outcome(SUM, ALONE, "It will invest about $600 million.", "It will invest $639.3 million.")
        assert outcome.derivation == ('only as far as the hedge reaches of "about $600 million"',)

    def test_two_currencies_need_a_rate(self):
        outcome = the_outcome(SUM, ALONE, "It will invest $640 million.", "It will invest HK$5 billion.")
        assert (outcome.verdict, outcome.reason) == (Verdict.INCONCLUSIVE, "no rate for USD/HKD")
        assert (
            the_outcome(SUM, AT_RATE, "It will invest $640 million.", "It will invest HK$5 billion.").grade
            == "exact"
        )

    def test_without_a_rate_each_currency_is_compared_for_itself(self):
        told = "It will invest $14.7 million (HK$115 million)."
        assert the_outcome(SUM, ALONE, told, told).derivation == ("same",)
        outcome = the_outcome(SUM, ALONE, "It will invest $14.7 million (HK$151 million).", told)
        assert (outcome.verdict, outcome.message) == (Verdict.FAIL, "HK$115 million is not HK$151 million")

    def test_a_sum_that_contradicts_its_own_conversion_is_taken_apart(self):
        outcome = the_outcome(
            SUM,
            AT_RATE,
            "It will invest $14.7 million (HK$151 million).",
            "It will invest $14.7 million (HK$115 million).",
        )
        assert outcome.message == "HK$151 million is not HK$115 million"
        (made,) = outcome.suggestions
        assert (made.text, made.reason) == (
            "HK$115 million",
            "if 001 is right. Two digits are swapped: 151 for 115.",
        )

    def test_a_tolerance(self):
        told = ("It will invest $632.2 million.", "It will invest $638.1 million.")
        assert the_outcome(SUM, ALONE, *told).verdict is Verdict.FAIL
        outcome = the_outcome(SUM, f"{ALONE}, tolerance: 1%", *told)
        assert outcome.verdict is Verdict.PASS
        assert outcome.derivation[0].endswith(", within 1%")
        assert the_outcome(SUM, f"{ALONE}, tolerance: 5 million USD", *told).verdict is Verdict.FAIL
        assert the_outcome(SUM, f"{ALONE}, tolerance: 6 million USD", *told).verdict is Verdict.PASS
        assert the_outcome(SUM, f"{ALONE}, tolerance: 1 point", *told).verdict is Verdict.INCONCLUSIVE


class TestWhatIsCompared:
    def test_one_article_alone_is_nothing_to_compare(self):
        assert judged(SUM, ALONE, "It will invest $640 million. It will invest $650 million.", "Nothing.") == ()

    def test_unless_each_mention_is(self):
        outcome = the_outcome(
            SUM, f"{ALONE}, each: mention", "It will invest $640 million. Others say it will invest $655 million."
        )
        assert outcome.verdict is Verdict.FAIL

    def test_each_fact_has_its_own_outcome(self):
        told = "The share price fell 17 percent. It will train 20 local filmmakers."
        outcomes = judged(f"{SHARES}, {FILMMAKERS}", "kind: agree, fact: [shares, filmmakers]", told, told)
        assert [outcome.figures for outcome in outcomes] == ["17 percent down", "20 filmmakers"]


class TestChanges:
    @pytest.mark.parametrize(
        ("one", "other", "verdict"),
        [
            ("was 25% lower than 2019", "was 25 percent down on 2019", "pass"),
            ("was 25% lower than 2019", "was 25 percent up on 2019", "fail"),
            ("fell 25%", "was down 26%", "inconclusive"),
            ("fell 25%", "was down 27%", "fail"),
            ("fell 25%", "was down 25.4%", "pass"),
        ],
    )
    def test_agree_on_their_signed_value(self, one, other, verdict):
        outcome = the_outcome(GAP, "kind: agree, fact: gap", f"The box office {one}.", f"The box office {other}.")
        assert outcome.verdict == verdict

    def test_a_change_in_the_other_direction_is_shown_as_one(self):
        outcome = the_outcome(
            GAP, "kind: agree, fact: gap", "The box office fell 25%.", "The box office rose 25 percent."
        )
        assert outcome.derivation[:2] == (
            "000: 25% down is 24.5–25.5% down.",
            "001: 25 percent up is 24.5–25.5% up.",
        )

    def test_another_base_is_a_difference_if_the_rule_asks(self):
        told = ("The box office was 25% lower than 2019.", "The box office was 25 percent down on 2018.")
        assert the_outcome(GAP, "kind: agree, fact: gap", *told).verdict is Verdict.PASS
        outcome = the_outcome(GAP, "kind: agree, fact: gap, same: [base]", *told)
        assert (outcome.verdict, outcome.title) == (Verdict.FAIL, "one figure, two bases")
        assert outcome.derivation == ('001 has the base "2018", 000 "2019".',)
        assert [made.text for made in outcome.suggestions] == ["2019"]

    def test_the_words_of_another_base_are_marked(self):
        told = ("The box office was 25% lower than 2019.", "The box office was 25 percent down on 2018.")
        outcome = the_outcome(GAP, "kind: agree, fact: gap, same: [base]", *told)
        assert [told[1][start:end] for start, end in outcome.primary.marks] == ["25 percent", "2018"]

    @pytest.mark.parametrize(
        ("one", "other", "verdict"),
        [
            ("in the previous 90 days", "over the past 90 days", "pass"),
            ("in the previous 90 days", "over the past 60 days", "fail"),
            ("in the previous 7 days", "over the past 1 week", "pass"),
            ("in the previous 12 months", "over the past 1 year", "pass"),
            ("in the previous 90 days", "over the past 3 months", "fail"),
            ("in the previous 90 days", "", "pass"),
        ],
    )
    def test_periods_are_compared_as_lengths(self, one, other, verdict):
        outcome = the_outcome(
            SHARES,
            "kind: agree, fact: shares, same: [period]",
            f"The share price fell 17 percent {one}.",
            f"The share price fell 17 percent {other}.",
        )
        assert outcome.verdict == verdict

    def test_a_period_that_is_compared_is_guarded(self):
        told = "The share price fell 17 percent in the previous 90 days."
        guarded = the_outcome(SHARES, "kind: agree, fact: shares, same: [period]", told, told).guards
        assert [told[span.start : span.end] for span in guarded] == ["90 days"] * 2
        assert the_outcome(SHARES, "kind: agree, fact: shares", told, told).guards == ()


class TestWhatTheRuleStates:
    CHECK = "kind: agree, fact: gap, equals: {gap: 25% lower than 2019}"

    def test_is_one_statement_more(self):
        outcome = the_outcome(GAP, self.CHECK, "The box office was 25 percent down on 2019.", "Nothing.")
        assert (outcome.verdict, outcome.derivation) == (Verdict.PASS, ("as the rule states",))
        assert outcome.figures == "25 percent down on 2019"
        assert outcome.unstated == ("001.txt",)

    @pytest.mark.parametrize(
        ("told", "message"),
        [
            ("was 26% lower than 2019", "26% down on 2019 is not 25% lower than 2019"),
            ("was 52% lower than 2019", "52% down on 2019 is not 25% lower than 2019"),
            ("was 25% higher than 2019", "25% up on 2019 is not 25% lower than 2019"),
            ("was 25% lower than 2018", "25% down on 2018 is not 25% lower than 2019"),
        ],
    )
    def test_may_be_missed(self, told, message):
        outcome = the_outcome(GAP, self.CHECK, f"The box office {told}.")
        assert (outcome.verdict, outcome.message) == (Verdict.FAIL, message)
        assert "rule" in outcome.title

    def test_outweighs_any_number_of_articles(self):
        outcome = the_outcome(GAP, self.CHECK, *["The box office was 26% lower than 2019."] * 3)
        assert outcome.primary.claim.span.article == "002.txt"
        assert outcome.message == "26% down on 2019 is not 25% lower than 2019"

    @pytest.mark.parametrize(
        ("stated", "verdict"), [("20", "pass"), ("21", "fail"), ("20 filmmakers", "pass"), ("2,000", "fail")]
    )
    def test_may_be_a_bare_number(self, stated, verdict):
        check = f"kind: agree, fact: filmmakers, equals: {{filmmakers: '{stated}'}}"
        assert the_outcome(FILMMAKERS, check, "It will train 20 local filmmakers.").verdict == verdict

    def test_may_be_a_sum_in_another_currency(self):
        check = f"{AT_RATE}, equals: {{sum: HK$5 billion}}"
        assert the_outcome(SUM, check, "It will invest $640 million.").verdict is Verdict.PASS
        assert the_outcome(SUM, check, "It will invest $460 million.").verdict is Verdict.FAIL

    def test_must_hold_a_figure(self):
        outcome = the_outcome(GAP, "kind: agree, fact: gap, equals: {gap: much less}", "The box office fell 25%.")
        assert (outcome.verdict, outcome.reason) == (
            Verdict.INCONCLUSIVE,
            'no figure can be read from "much less"',
        )

    FROM_A_SOURCE = (
        "kind: agree, fact: gap, "
        "equals: {gap: {value: 25% lower than 2019, source: box office register, date: 2024-03-11}}"
    )
    THE_RULE = "the rule (box office register, 2024-03-11)"

    def test_tells_its_source_and_day_with_a_pass(self):
        outcome = the_outcome(GAP, self.FROM_A_SOURCE, "The box office was 25 percent down on 2019.")
        assert (outcome.verdict, outcome.derivation) == (Verdict.PASS, (f"as {self.THE_RULE} states",))

    def test_tells_its_source_and_day_with_a_failure(self):
        outcome = the_outcome(GAP, self.FROM_A_SOURCE, "The box office was 52 percent down on 2019.")
        assert outcome.message == "52 percent down on 2019 is not 25% lower than 2019"
        assert outcome.derivation[0] == f"T{self.THE_RULE[1:]}: 25% lower than 2019 is 24.5–25.5% down."

    def test_tells_its_source_and_day_beside_another_base(self):
        outcome = the_outcome(GAP, self.FROM_A_SOURCE, "The box office was 25 percent down on 2018.")
        assert outcome.derivation == (f'000 has the base "2018", {self.THE_RULE} "2019".',)

    def test_may_have_a_source_without_a_day(self):
        check = "kind: agree, fact: gap, equals: {gap: {value: 25% lower than 2019, source: a register}}"
        outcome = the_outcome(GAP, check, "The box office was 25 percent down on 2019.")
        assert outcome.derivation == ("as the rule (a register) states",)

    @pytest.mark.parametrize("number", ["1e999999999", "9" * 41, "nan", "Infinity"])
    def test_is_no_endless_number(self, number):
        check = f"kind: agree, fact: filmmakers, equals: {{filmmakers: '{number}'}}"
        outcome = the_outcome(FILMMAKERS, check, "It will train 20 local filmmakers.")
        assert (outcome.verdict, outcome.reason) == ("inconclusive", f'no figure can be read from "{number}"')


IN_POUNDS, IN_DOLLARS = "It will invest £20.4m.", "It will invest $38.6m."
SLIPPED = "It will invest $36.8m."
AT_ECB = "kind: agree, fact: sum, rate: {from: ecb, days: 10}"
JANUARY = date(2005, 1, 13)
NO_DATE = "no dated rate for GBP/USD: the article bears no date to look up a rate for"


def dated(*told) -> list:
    return [article(text, f"{at:03}", day) for at, (text, day) in enumerate(told)]


class TestDatedRates:
    def test_join_two_currencies(self):
        outcome = the_outcome(SUM, AT_ECB, *dated((IN_POUNDS, JANUARY), (IN_DOLLARS, JANUARY)))
        assert outcome.verdict is Verdict.PASS
        assert outcome.derivation[-1] == (
            "ECB reference rates, January 3, 2005 to January 13, 2005: "
            "GBP 0.6978–0.70725 a euro and USD 1.3103–1.3507 a euro"
        )

    def test_tell_their_source_with_a_failure(self):
        outcome = the_outcome(SUM, AT_ECB, *dated((IN_POUNDS, JANUARY), (SLIPPED, JANUARY)))
        assert (outcome.verdict, outcome.message) == (Verdict.FAIL, "$36.8m is not £20.4m")
        assert outcome.derivation[-1].startswith("The rates: ECB reference rates, January 3, 2005 to")
        assert "$38.6m" in [made.text for made in outcome.suggestions]

    def test_are_not_told_where_none_is_needed(self):
        outcome = the_outcome(SUM, AT_ECB, *dated((IN_POUNDS, JANUARY), (IN_POUNDS, JANUARY)))
        assert outcome.derivation == ("same",)

    def test_are_those_of_the_days_of_all_articles(self):
        # The pound cost $1.27 in March 2024: either day may be the one whose rate was taken.
        today = date(2024, 3, 12)
        told = dated((IN_POUNDS, JANUARY), ("It will invest $26.1m.", today))
        assert the_outcome(SUM, AT_ECB, *told).verdict is Verdict.PASS
        told = dated((IN_POUNDS, JANUARY), ("It will invest $61.2m.", today))
        outcome = the_outcome(SUM, AT_ECB, *told)
        assert outcome.verdict is Verdict.FAIL
        assert "January 13, 2005" in outcome.derivation[-1]
        assert "March 12, 2024" in outcome.derivation[-1]

    @pytest.mark.parametrize("days", [(None, None), (JANUARY, None), (None, JANUARY)])
    @pytest.mark.parametrize("sum_", [IN_DOLLARS, SLIPPED])
    def test_need_the_day_of_each_article(self, days, sum_):
        outcome = the_outcome(SUM, AT_ECB, *dated((IN_POUNDS, days[0]), (sum_, days[1])))
        assert (outcome.verdict, outcome.reason) == (Verdict.INCONCLUSIVE, NO_DATE)
        assert outcome.remedy == "`--published DATE` gives it one"

    def test_are_not_missed_where_one_currency_is_told(self):
        told = ("It will invest £20.4m.", "It will invest £20.4m.")
        assert the_outcome(SUM, AT_ECB, *told).verdict is Verdict.PASS

    def test_missing_leave_the_sums_of_one_currency_to_fail(self):
        told = (IN_POUNDS, "It will invest £24.0m.", IN_DOLLARS)
        assert the_outcome(SUM, AT_ECB, *told).message == "£24.0m is not £20.4m"

    def test_of_an_article_that_tells_nothing_are_not_asked_for(self):
        told = dated((IN_POUNDS, JANUARY), (IN_DOLLARS, JANUARY), ("It will invest nothing.", None))
        assert the_outcome(SUM, AT_ECB, *told).verdict is Verdict.PASS

    def test_are_those_of_the_day_of_the_rules_own_value_too(self):
        stated = "equals: {sum: {value: £20.4m, source: the annual report, date: 2005-01-13}}"
        told = article("It will invest $26.1m.", published=date(2024, 3, 12))
        assert the_outcome(SUM, f"{AT_ECB}, {stated}", told).verdict is Verdict.PASS
        slipped = article("It will invest $62.1m.", published=date(2024, 3, 12))
        assert the_outcome(SUM, f"{AT_ECB}, {stated}", slipped).verdict is Verdict.FAIL
        undated = article("It will invest $62.1m.")
        assert the_outcome(SUM, f"{AT_ECB}, {stated}", undated).verdict is Verdict.INCONCLUSIVE

    def test_a_band_does_not_hold_before_its_day(self):
        band = "{unit: HKD/USD, between: [7.75, 7.85], since: 2005-05-18}"
        told = (("It will invest $640 million.", JANUARY), ("It will invest HK$50 billion.", JANUARY))
        outcome = the_outcome(SUM, f"kind: agree, fact: sum, rate: {band}", *dated(*told))
        assert (outcome.verdict, outcome.reason) == (Verdict.INCONCLUSIVE, "no rate for USD/HKD")


def test_articles_are_named_by_what_tells_them_apart():
    told = [article(f"It will invest ${sum_} million.", name) for name, sum_ in (("desk/a", 11), ("desk/b", 13))]
    assert the_outcome(SUM, ALONE, *told).derivation[0] == "a: $11 million is $10.5–11.5 million."


def test_a_word_of_magnitude_states_no_figure():
    texts = ("It costs $3 million.", "The multimillion-dollar film.", "The film cost $3 million.")
    outcome = the_outcome("cost: {find: figure}", "kind: agree, fact: cost", *texts)
    assert (outcome.verdict, outcome.figures) == ("pass", "$3 million")
    assert outcome.unstated == ("001.txt",)
