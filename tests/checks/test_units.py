"""Figures of one dimension are compared whatever their units; those of several are not."""

from fractions import Fraction

import pytest

from checks.build import judged, rule, the_outcome
from verify.rules.validate import InvalidError
from verify.units import factor, is_measure, reduced

AGREE = "kind: agree, fact: size"


@pytest.mark.parametrize(
    ("unit", "target", "expected"),
    [
        ("tonne", "kilogram", Fraction(1000)),
        ("gigawatt", "megawatt", Fraction(1000)),
        ("barrel", "litre", Fraction(158987294928, 10**9)),
        ("square_foot", "square_metre", Fraction(9290304, 10**8)),
        ("troy_ounce", "ounce", Fraction(192, 175)),
        ("ton", "tonne", None),
        ("gallon", "litre", None),
        ("barrel", "barrel_per_day", None),
        ("tonne", "count", None),
        ("tonne", "USD", None),
    ],
)
def test_factors(unit, target, expected):
    assert factor(unit, target) == expected


def test_measures_are_reduced_to_base_units():
    assert reduced("barrel_per_day")[0] == (("day", -1), ("metre", 3))
    assert reduced("hectare") == ((("metre", 2),), Fraction(10000))
    assert is_measure("tonne")
    assert not any(map(is_measure, ("USD", "count", "day", "percent", None)))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("a load of 12 tonnes", "a load of 12,000 kg", "pass"),
        ("a load of 12 tonnes", "a load of 21,000 kg", "fail"),
        ("a farm of 300 MW", "a farm of 0.3 GW", "pass"),
        ("a farm of 300 MW", "a farm of 3 GW", "fail"),
        ("a flat of 2,000 sq ft", "a flat of 186 sq m", "pass"),
        ("a flat of 2,150 sq ft", "a flat of 168 sq m", "fail"),
        ("a coin of 5.00 troy ounces", "a coin of 5.00 oz", "fail"),
        ("a load of 12 tonnes", "a load of 12 tons", "inconclusive"),
        ("a tank of 12 barrels", "a tank of 12 tonnes", "inconclusive"),
    ],
)
def test_statements_in_several_units(one, other, verdict):
    facts = "size: {find: count, near: {any: [load, farm, flat, coin, tank]}}"
    assert the_outcome(facts, AGREE, f"It is {one}.", f"It is {other}.").verdict == verdict


def test_a_total_of_parts_in_several_units():
    facts = "ore: {find: count, near: ore}, gold: {find: count, unit: kilogram}, all: {find: count, near: load}"
    total = "kind: total, parts: [ore, gold], total: all"
    text = "It has {} tonnes of ore. It has 4,000 kg of gold. The load was 12.0 tonnes."
    assert the_outcome(facts, total, text.format("8.0")).verdict == "pass"
    assert the_outcome(facts, total, text.format("9.0")).verdict == "fail"


def test_a_figure_has_its_counterpart_in_another_unit():
    facts = "top: {find: count, in: headline}, told: {find: count, in: body}"
    present = "kind: present, fact: top, among: told"
    assert the_outcome(facts, present, "# A farm of 300 MW\nThe farm gives 0.3 GW.").verdict == "pass"
    assert the_outcome(facts, present, "# A farm of 310 MW\nThe farm gives 0.45 GW.").verdict == "fail"


@pytest.mark.parametrize(
    ("formula", "text", "verdict"),
    [
        ("one + two = all", "It has 3.00 GW and 500 MW: the grid of 3,500 MW.", "pass"),
        ("one + two = all", "It has 3.00 GW and 550 MW: the grid of 4,750 MW.", "fail"),
        ("one < two", "It has 3.00 GW and 500 MW: the grid of 3,500 MW.", "fail"),
    ],
)
def test_formulas_convert(formula, text, verdict):
    facts = "one: {find: count, unit: GW}, two: {find: count, unit: MW, nearest: has}, "
    facts += "all: {find: count, nearest: grid}"
    assert the_outcome(facts, f'kind: formula, formula: "{formula}"', text).verdict == verdict


@pytest.mark.parametrize(("value", "verdict"), [("$84m", "pass"), ("$48m", "fail")])
def test_a_price_of_one_is_multiplied_by_how_many(value, verdict):
    facts = "price: {find: amount, of: barrel}, oil: {find: count, unit: barrel}, "
    facts += "value: {find: amount, nearest: worth}"
    text = f"At $70 a barrel the 1.2m barrels are worth {value}."
    assert the_outcome(facts, 'kind: formula, formula: "price * oil = value"', text).verdict == verdict


@pytest.mark.parametrize("unit", ["barrel", "barrels", "bbl", "[barrel, MW]", "[tonne, barrel]"])
def test_a_unit_is_written_by_any_of_its_names(unit):
    text = "It shipped 1.20m barrels and 25 cars. It shipped 1.35m barrels."
    (outcome,) = judged(f"size: {{find: count, unit: {unit}}}", f"{AGREE}, each: mention", text)
    assert outcome.figures == "1.20m barrels; 1.35m barrels"


def test_figures_are_told_with_their_units():
    facts = "size: {find: count, near: farm}"
    outcome = the_outcome(facts, AGREE, "A farm of 300MW.", "A farm of 0.45 GW.")
    assert outcome.message == "0.45 GW is not 300 MW"
    assert outcome.derivation[1] == "001: 0.45 GW is 445–455 megawatts."


def test_an_unknown_unit_gets_the_nearest():
    with pytest.raises(InvalidError) as caught:
        rule("size: {find: count, unit: barel}", AGREE)
    (problem,) = caught.value.problems
    assert (problem.message, problem.hint) == ("'unit' cannot be 'barel'", "did you mean 'barrel'?")
