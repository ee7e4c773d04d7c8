"""Dutch figures as business news writes them: value, unit and the words that carry them."""

from decimal import Decimal

import pytest

from verify import extract

FIGURES = {"amount", "percentage", "change"}

READ = [
    ("Het concern zette 1,2 mld. euro om.", "1,2 mld. euro", "1200000000", "EUR"),
    ("De verbouwing kost € 3,5 mln per jaar.", "€ 3,5 mln", "3500000", "EUR"),
    ("Het boek kost € 25,- in de winkel.", "€ 25,-", "25", "EUR"),
    ("De rekening bedraagt € 5.000,50 netto.", "€ 5.000,50", "5000.50", "EUR"),
    ("Ze leende anderhalf miljoen euro.", "anderhalf miljoen euro", "1500000", "EUR"),
    ("Ze leende tweeënhalf miljoen dollar.", "tweeënhalf miljoen dollar", "2500000", "USD"),
    ("Ze leende een half miljard euro.", "een half miljard euro", "500000000", "EUR"),
    ("Ze leende drie en een half miljoen euro.", "drie en een half miljoen euro", "3500000", "EUR"),
    ("Ze leende driekwart miljoen euro.", "driekwart miljoen euro", "750000", "EUR"),
    (
        "Hij kreeg vijfentwintig euro en tweeëndertig cent.",
        "vijfentwintig euro en tweeëndertig cent",
        "25.32",
        "EUR",
    ),
    ("Hij kreeg honderdvijfentwintigduizend euro.", "honderdvijfentwintigduizend euro", "125000", "EUR"),
    ("Hij kreeg duizend euro.", "duizend euro", "1000", "EUR"),
    ("Hij kreeg 25 euro's terug.", "25 euro", "25", "EUR"),
    ("Hij kreeg één euro.", "één euro", "1", "EUR"),
    ("In 2023 500 euro betalen was veel.", "500 euro", "500", "EUR"),
    ("De boete is 4 Zwitserse frank.", "4 Zwitserse frank", "4", "CHF"),
    ("De boete is 5 Canadese dollars.", "5 Canadese dollars", "5", "CAD"),
    ("De boete is 20 Deense kronen.", "20 Deense kronen", "20", "DKK"),
    ("De boete is USD 5 miljoen.", "USD 5 miljoen", "5000000", "USD"),
    ("De postzegel kost 99 eurocent.", "99 eurocent", "0.99", "EUR"),
    ("De noedels kosten twee kuai drie mao vijf.", "twee kuai drie mao vijf", "2.35", "CNY"),
    ("Het rendement was min 3 procent.", "min 3 procent", "-3", "percent"),
    ("Een 10 procents belang is te koop.", "10 procents", "10", "percent"),
    ("De rente is 25 basispunten hoger.", "25 basispunten", "25", "basis_point"),
    ("Het aandeel is 3 procentpunt lager.", "3 procentpunt", "3", "percentage_point"),
    ("Tweeëntwintig procent stemde voor.", "Tweeëntwintig procent", "22", "percent"),
]


@pytest.mark.parametrize(("sentence", "text", "value", "unit"), READ, ids=[row[1] for row in READ])
def test_a_figure_is_read_with_its_value_unit_and_span(sentence, text, value, unit):
    (figure,) = [claim for claim in extract(sentence, "nl") if claim.kind in FIGURES]
    assert (figure.text, figure.quantity.value, figure.quantity.unit) == (text, Decimal(value), unit)
    assert sentence[figure.span.start : figure.span.end] == text


NO_FIGURE = [
    "Ze gingen om 19.30 uur weg.",
    "Op 11-03-2024 waren er verkiezingen.",
    "Het EK en de Euro 2024 zijn voorbij.",
    "Een huis, een straat, een tuin.",
    "Ze betaalden met guldens een huis.",
    "Er gingen honderden euro's verloren.",
]


@pytest.mark.parametrize("sentence", NO_FIGURE)
def test_what_is_no_figure_is_left_alone(sentence):
    assert [claim.text for claim in extract(sentence, "nl") if claim.kind in FIGURES] == []


CHANGES = [
    ("De omzet steeg met ruim 5,3 procent.", "up"),
    ("De winst daalde met 4%.", "down"),
    ("Er was een daling van 3 procent.", "down"),
    ("De prijs lag 7 procent hoger.", "up"),
]


@pytest.mark.parametrize(("sentence", "direction"), CHANGES)
def test_a_change_has_its_direction(sentence, direction):
    (change,) = [claim for claim in extract(sentence, "nl") if claim.kind == "change"]
    assert change.direction == direction


NOT_YET = [
    ("Hij kreeg een tientje.", "een tientje"),
    ("Het kost vijf euro vijftig per stuk.", "vijf euro vijftig"),
    ("Er gingen tienduizenden euro's verloren.", "tienduizenden euro's"),
]


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("sentence", "text"), NOT_YET)
def test_what_is_to_be_read_one_day(sentence, text):
    assert text in [claim.text for claim in extract(sentence, "nl") if claim.kind in FIGURES]
