"""Formulas: what the grammar takes and refuses, and that no value escapes the interval."""

import pickle
import re
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from verify.formula import Formula, FormulaError, figure, is_name, variable
from verify.interval import Interval


def interval(low: str, high: str, low_open: bool = False, high_open: bool = False) -> Interval:
    return Interval(Fraction(low), Fraction(high), low_open, high_open)


@pytest.mark.parametrize(
    ("text", "values", "low", "high"),
    [
        ("120 million", {}, "120000000", "120000000"),
        ("5 million USD", {}, "5000000", "5000000"),
        ("1.5bn - 500m", {}, "1000000000", "1000000000"),
        ("25%", {}, "0.245", "0.255"),
        ("25 percent", {}, "0.245", "0.255"),
        ("1 - 2 - 3", {}, "-4", "-4"),
        ("12 / 3 * 2", {}, "8", "8"),
        ("2 + 3 * -(4 - 1)", {}, "-7", "-7"),
        ("a - b", {"a": interval("1", "2"), "b": interval("10", "20")}, "-19", "-8"),
        ("abs(a)", {"a": interval("-3", "2")}, "0", "3"),
        ("min(a, b, 4)", {"a": interval("3", "9"), "b": interval("1", "5")}, "1", "4"),
        ("max(a, b)", {"a": interval("3", "4"), "b": interval("1", "5")}, "3", "5"),
        ("sum(a, b, 1)", {"a": interval("3", "4"), "b": interval("1", "5")}, "5", "10"),
        # A fact may be called as a function is.
        ("sum * 2", {"sum": interval("3", "4")}, "6", "8"),
        # A name that stands twice: exact at the corners where the formula is monotone …
        ("a - a", {"a": interval("1", "2")}, "0", "0"),
        ("a / (a + b)", {"a": interval("1", "2"), "b": interval("2", "3")}, "1/4", "1/2"),
        # … and never too narrow where it is not: at both corners this is 0, between them up to 1/4.
        ("a * (1 - a)", {"a": interval("0", "1")}, "0", "1"),
    ],
)
def test_value(text: str, values: dict[str, Interval], low: str, high: str) -> None:
    assert Formula.parse(text).evaluate(values) == interval(low, high)


def test_implied_total_of_a_year_before() -> None:
    before = Formula.parse("total / (1 - 25%)").evaluate({"total": interval("182.5", "183.5")})
    assert (Fraction("241.72"), Fraction("246.31")) < before.ends
    assert before.ends < (Fraction("241.73"), Fraction("246.30"))


def test_relative_change_is_exact_though_a_level_stands_twice() -> None:
    levels = {"a": interval("4.95", "5.05"), "b": interval("4.45", "4.55")}
    assert Formula.parse("(b - a) / a").evaluate(levels) == interval("-12/101", "-8/99")


@pytest.mark.parametrize(
    ("text", "a", "expected"),
    [
        ("a + 1", interval("1", "2", True, False), interval("2", "3", True, False)),
        ("-a", interval("1", "2", True, False), interval("-2", "-1", False, True)),
        ("abs(a)", interval("-2", "1", True, False), interval("0", "2", False, True)),
        ("min(a, 2)", interval("1", "3", False, True), interval("1", "2")),
        ("min(a, 2)", interval("1", "2", False, True), interval("1", "2", False, True)),
        ("max(a, 1)", interval("1", "3", True, True), interval("1", "3", True, True)),
        ("a * 2 - a", interval("1", "2", True, False), interval("1", "2", True, False)),
    ],
)
def test_open_ends(text: str, a: Interval, expected: Interval) -> None:
    assert Formula.parse(text).evaluate({"a": a}) == expected


def test_minimum_that_stands_still_reaches_its_end() -> None:
    # From 5 to 6 the minimum is 5, so the end is reached although a's own is not.
    value = Formula.parse("min(a, 5) + a / 10 - a / 10").evaluate({"a": interval("1", "6", False, True)})
    assert Fraction(5) in value


def test_a_comparison_has_two_sides_and_no_value() -> None:
    bid = Formula.parse("price * issued = value")
    assert (bid.names, bid.operator) == (("price", "issued", "value"), "=")
    with pytest.raises(ValueError, match="no value of its own"):
        bid.evaluate({})


@pytest.mark.parametrize("divisor", [("-1", "1"), ("0", "1"), ("-1", "0")])
def test_divisor_that_touches_zero(divisor: tuple[str, str]) -> None:
    with pytest.raises(ZeroDivisionError):
        Formula.parse("1 / a").evaluate({"a": interval(*divisor)})


def test_values_that_cannot_be_used() -> None:
    with pytest.raises(ValueError, match="'a' is unbounded"):
        Formula.parse("a + 1").evaluate({"a": Interval(Fraction(1), None)})
    with pytest.raises(KeyError):
        Formula.parse("a + b").evaluate({"a": interval("1", "2")})


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("", 1, "a name or a number is missing at the end"),
        ("a +", 4, "a name or a number is missing at the end"),
        ("a + * b", 5, "a name or a number is missing before '*'"),
        ("a ** b", 4, "a name or a number is missing before '*'"),
        ("a == b", 4, "a name or a number is missing before '='"),
        ("a = b = c", 7, "'=' has no place here"),
        ("a b", 3, "'b' has no place here"),
        ("(a b)", 4, "'b' has no place here"),
        ("a)", 2, "')' has no place here"),
        ("1 + (a - b", 5, "this bracket is not closed"),
        ("a.real", 2, "'.' has no place in a formula"),
        ("__import__('os')", 1, "'_' has no place in a formula"),
        ("a + 'text'", 5, "''' has no place in a formula"),
        ("$5 million", 1, "'$' has no place in a formula"),
        ("a²", 1, "'a' has no place in a formula"),
        ("a; b", 2, "';' has no place in a formula"),
        ("open(a)", 1, "no function is called 'open': there are abs, max, min, sum"),
        ("abs(a, b)", 1, "abs takes one argument"),
        ("max(a,)", 7, "a name or a number is missing before ')'"),
        ("5 furlongs", 3, "'furlongs' is no unit: a number takes a scale (million), % or a currency code (USD)"),
        ("1e5", 2, "'e5' is no unit: a number takes a scale (million), % or a currency code (USD)"),
        ("9" * 41, 1, "a number has at most 40 digits"),
        ("a" * 501, 501, "a formula has at most 500 characters"),
        ("(" * 21 + "a" + ")" * 21, 21, "a formula nests at most 20 deep"),
        ("-" * 21 + "a", 21, "a formula nests at most 20 deep"),
        (" + ".join(f"a{n}" for n in range(13)), 1, "a formula holds at most 12 names and percentages"),
    ],
)
def test_refused(text: str, column: int, message: str) -> None:
    with pytest.raises(FormulaError) as caught:
        Formula.parse(text)
    assert (caught.value.column, str(caught.value)) == (column, message)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("5 megawat", "did you mean 'megawatt'? a measure is written as a plain number: 5"),
        ("a = 5 megawatt", "a measure is written as a plain number: 5"),
        ("a = 5 MW", "a measure is written as a plain number: 5"),
        ("a = 7.5 tonnes", "a measure is written as a plain number: 7.5"),
        ("5 milion", "did you mean 'million'?"),
        ("5 usd", "did you mean 'USD'?"),
        ("5 furlongs", None),
        ("1e5", None),
    ],
)
def test_what_may_be_meant_by_a_unit(text: str, hint: str | None) -> None:
    with pytest.raises(FormulaError) as caught:
        Formula.parse(text)
    assert caught.value.hint == hint


@given(st.text(alphabet="ab1.%()+-*/=<>, _'", max_size=40))
def test_any_text_is_a_formula_or_refused_within_it(text: str) -> None:
    try:
        Formula.parse(text)
    except FormulaError as error:
        assert 1 <= error.column <= len(text) + 1


def test_errors_and_formulas_travel_between_processes() -> None:
    formula = Formula.parse("a / (1 - 25%)")
    assert pickle.loads(pickle.dumps(formula)) == formula
    error = pickle.loads(pickle.dumps(FormulaError("this bracket is not closed", 3)))
    assert (str(error), error.column) == ("this bracket is not closed", 3)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("120 million", 120_000_000, None), ("7.8 HKD", Fraction("7.8"), "HKD"), ("25%", 25, "percent")],
)
def test_figure(text: str, value: Fraction, unit: str | None) -> None:
    quantity = figure(text)
    assert (quantity.text, quantity.value, quantity.unit) == (text, value, unit)


@pytest.mark.parametrize("text", ["a", "1 + 1", "1 = 1", "-5"])
def test_no_single_figure(text: str) -> None:
    with pytest.raises(FormulaError, match="is not a number"):
        figure(text)


def test_names() -> None:
    assert [name for name in ("total", "größe", "a_1", "_a", "1a", "a-b", "a²", "") if is_name(name)] == [
        "total",
        "größe",
        "a_1",
    ]


def test_percentages_enter_as_ratios() -> None:
    assert variable(interval("24.5", "25.5"), "percent") == interval("0.245", "0.255")
    assert variable(interval("24.5", "25.5"), "USD") == interval("24.5", "25.5")


# Random formulas over a and b, and their numbers as Python's own arithmetic takes them.
_EXACT = {"2": "Fraction(2)", "0.5": "Fraction(1, 2)", "3 thousand": "Fraction(3000)"}
_LEAVES = st.sampled_from(["a", "b", "a", "b", "2", "0.5", "3 thousand"])


def _join(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(parts, st.sampled_from("+-*/"), parts).map(lambda three: f"({three[0]} {three[1]} {three[2]})"),
        st.tuples(parts, st.sampled_from("+-*/"), parts).map(" ".join),
        parts.map(lambda part: f"-({part})"),
        parts.map(lambda part: f"abs({part})"),
        st.tuples(st.sampled_from(["min", "max", "sum"]), parts, parts).map(
            lambda three: f"{three[0]}({three[1]}, {three[2]})"
        ),
    )


_FORMULAS = st.recursive(_LEAVES, _join, max_leaves=6)
_NUMBERS = st.fractions(min_value=-20, max_value=20, max_denominator=20)


@st.composite
def _interval_and_member(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    low, member, high = sorted(draw(st.tuples(_NUMBERS, _NUMBERS, _NUMBERS)))
    low_open = draw(st.booleans()) and low < member
    high_open = draw(st.booleans()) and member < high
    return Interval(low, high, low_open, high_open), member


@given(_FORMULAS, _interval_and_member(), _interval_and_member())
def test_no_value_escapes(text: str, a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]) -> None:
    formula = Formula.parse(text)
    try:
        result = formula.evaluate({"a": a[0], "b": b[0]})
    except ZeroDivisionError:
        assume(False)
    exact = formula.evaluate({"a": Interval.point(a[1]), "b": Interval.point(b[1])})
    assert exact.low == exact.high
    assert exact.low in result


@given(_FORMULAS, _NUMBERS, _NUMBERS)
def test_of_points_as_python_reckons(text: str, a: Fraction, b: Fraction) -> None:
    spelled = re.sub(r"3 thousand|0\.5|2", lambda number: _EXACT[number.group()], text).replace("sum(", "total(")
    scope = {"a": a, "b": b, "Fraction": Fraction, "total": lambda *terms: sum(terms)}
    try:
        expected = Fraction(eval(spelled, scope))
    except ZeroDivisionError:
        assume(False)
    assert Formula.parse(text).evaluate({"a": Interval.point(a), "b": Interval.point(b)}) == Interval.point(
        expected
    )
