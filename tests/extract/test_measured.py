"""Counts of a measure have its unit; whatever else looks like one has none."""

import pytest

from verify.extract import extract
from verify.units import measures


def counts(text, language="en"):
    return [(claim.text, claim.quantity.unit) for claim in extract(text, language) if claim.kind == "count"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It shipped 1.2m barrels of oil.", [("1.2m", "barrel")]),
        ("It pumps 1.2m barrels a day.", [("1.2m", "barrel_per_day")]),
        ("It pumps 5m bpd.", [("5m", "barrel_per_day")]),
        ("The farm gives 300MW, or 0.3 GW.", [("300", "megawatt"), ("0.3", "gigawatt")]),
        ("A 60,000-tonne ship.", [("60,000", "tonne")]),
        ("A flat of 2,000 sq ft (186 sq m).", [("2,000", "square_foot"), ("186", "square_metre")]),
        ("A flat of 2,000 square feet, 186 m².", [("2,000", "square_foot"), ("186", "square_metre")]),
        ("It holds 5 troy ounces, and 8 oz of tin.", [("5", "troy_ounce"), ("8", "ounce")]),
        ("It mined 12 tons, 3 long tons and 4 metric tons.", [("12", "ton"), ("3", "long_ton"), ("4", "tonne")]),
        ("Output rose from 300 to 400 MW.", [("300", "megawatt"), ("400", "megawatt")]),
        ("The crop of 7,000 tonnes was below the 8,000 of 2003.", [("7,000", "tonne"), ("8,000", "tonne")]),
        ("It used 40 GWh and 12 kWh.", [("40", "gigawatt_hour"), ("12", "kilowatt_hour")]),
        ("It built 40 trains over 30 km.", [("40", "count"), ("30", "kilometre")]),
    ],
)  # fmt: skip
def test_measured(text, expected):
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran at 250 km/h.", []),
        ("It ran at 80 miles an hour.", [("80", "count")]),
        ("It paid 20 pounds for 310 pounds of weight.", [("310", "count")]),
        ("It has 10 m people.", [("10", "count")]),
        ("A 4G mast, 5 in 10 homes, 2 t.", []),
    ],
)
def test_what_looks_like_a_measure(text, expected):
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Der Windpark liefert 300 Megawatt.", [("300", "megawatt")]),
        ("de", "Er wiegt 20 Tonnen.", [("20", "tonne")]),
        ("fr", "Un appartement de 186 mètres carrés.", [("186", "square_metre")]),
        ("es", "Produce 500 barriles.", [("500", "barrel")]),
        ("zh", "全長300公里。", [("300", "kilometre")]),
    ],
)
def test_names_of_other_languages(language, text, expected):
    assert counts(text, language) == expected


def test_every_name_means_a_unit_of_the_registry():
    from verify.lexicon import languages, lexicon

    for language in languages():
        assert set(lexicon(language).measures.meaning.values()) - {None} <= measures()
