"""Hindi figures as business news writes them: value, unit and the words that carry them."""

from decimal import Decimal

import pytest

from verify import extract

FIGURES = {"amount", "percentage", "change"}

READ = [
    ("उसने डेढ़ लाख रुपये दिए।", "डेढ़ लाख रुपये", "150000", "INR"),
    ("उसने ढाई करोड़ डॉलर दिए।", "ढाई करोड़ डॉलर", "25000000", "USD"),
    ("उसने साढ़े तीन लाख रुपये दिए।", "साढ़े तीन लाख रुपये", "350000", "INR"),
    ("उसने साढ़े 3 लाख रुपये दिए।", "साढ़े 3 लाख रुपये", "350000", "INR"),
    ("उसने सवा लाख रुपये दिए।", "सवा लाख रुपये", "125000", "INR"),
    ("उसने सवा सौ रुपये दिए।", "सवा सौ रुपये", "125", "INR"),
    ("उसने पौने दो करोड़ रुपए दिए।", "पौने दो करोड़ रुपए", "17500000", "INR"),
    ("उसने 5 करोड़ 30 लाख रुपये दिए।", "5 करोड़ 30 लाख रुपये", "53000000", "INR"),
    ("उसने एक लाख पच्चीस हजार रुपए दिए।", "एक लाख पच्चीस हजार रुपए", "125000", "INR"),
    ("उसने एक हज़ार पाँच सौ करोड़ रुपये दिए।", "एक हज़ार पाँच सौ करोड़ रुपये", "15000000000", "INR"),
    ("उसने 1 लाख करोड़ रुपये दिए।", "1 लाख करोड़ रुपये", "1000000000000", "INR"),
    ("उसने दो अरब डॉलर दिए।", "दो अरब डॉलर", "2000000000", "USD"),
    ("उसने सौ रुपये दिए।", "सौ रुपये", "100", "INR"),
    ("उसने १०,००,००० रुपये दिए।", "१०,००,००० रुपये", "1000000", "INR"),
    ("उसने दो लाख-पति देखे, पाँच रुपये दिए।", "पाँच रुपये", "5", "INR"),
    ("उसने ₹ 2,50,000 दिए।", "₹ 2,50,000", "250000", "INR"),
    ("उसने रु. 500 दिए।", "रु. 500", "500", "INR"),
    ("उसने 10 रुपये 50 पैसे दिए।", "10 रुपये 50 पैसे", "10.50", "INR"),
    ("उसने 20 अमरीकी डॉलर दिए।", "20 अमरीकी डॉलर", "20", "USD"),
    ("उसने 1.2 बिलियन स्विस फ्रैंक दिए।", "1.2 बिलियन स्विस फ्रैंक", "1200000000", "CHF"),
    ("उसने अमेरिकी $5 मिलियन दिए।", "अमेरिकी $5 मिलियन", "5000000", "USD"),
    ("उसने पचास लाख रुपयों की मांग की।", "पचास लाख रुपयों", "5000000", "INR"),
    ("हिस्सा 12.5 फीसदी है।", "12.5 फीसदी", "12.5", "percent"),
    ("हिस्सा निन्यानवे प्रतिशत है।", "निन्यानवे प्रतिशत", "99", "percent"),
    ("हिस्सा ३० प्रतिशत है।", "३० प्रतिशत", "30", "percent"),
    ("प्रतिफल माइनस 5 प्रतिशत है।", "माइनस 5 प्रतिशत", "-5", "percent"),
    ("दर 25 आधार अंक घटी।", "25 आधार अंक", "25", "basis_point"),
    ("दर 2 प्रतिशत अंक घटी।", "2 प्रतिशत अंक", "2", "percentage_point"),
]


@pytest.mark.parametrize(("sentence", "text", "value", "unit"), READ, ids=[row[1] for row in READ])
def test_a_figure_is_read_with_its_value_unit_and_span(sentence, text, value, unit):
    (figure,) = [claim for claim in extract(sentence, "hi") if claim.kind in FIGURES]
    assert (figure.text, figure.quantity.value, figure.quantity.unit) == (text, Decimal(value), unit)
    assert sentence[figure.span.start : figure.span.end] == text


@pytest.mark.parametrize("letters", ["डेढ\u093c लाख रुपये", "डे\u095d लाख रुपये", "डेढ लाख रुपये"])
def test_the_dot_under_a_letter_may_be_written_in_any_way(letters):
    (amount,) = extract(f"उसने {letters} दिए।", "hi")
    assert (amount.text, amount.quantity.value) == (letters, 150000)


NO_FIGURE = [
    "अरब देशों ने बैठक की।",
    "सेंसेक्स 500 अंक चढ़ा।",
    "साढ़े सात बजे बैठक है।",
    "दो लोग आए और डॉलर बदले।",
]


@pytest.mark.parametrize("sentence", NO_FIGURE)
def test_what_is_no_figure_is_left_alone(sentence):
    assert [claim.text for claim in extract(sentence, "hi") if claim.kind in FIGURES] == []


CHANGES = [("इसमें 8 प्रतिशत की वृद्धि हुई।", "up"), ("लाभ 27% बढ़कर दोगुना हुआ।", "up"), ("शेयर 3 प्रतिशत गिरा।", "down")]


@pytest.mark.parametrize(("sentence", "direction"), CHANGES)
def test_a_change_has_its_direction(sentence, direction):
    (change,) = [
        claim for claim in extract(sentence, "hi") if claim.kind == "change" and claim.quantity.unit == "percent"
    ]
    assert change.direction == direction


def test_the_ends_of_a_range_are_read():
    amounts = [claim for claim in extract("हज़ार-दो हज़ार रुपये लगेंगे।", "hi") if claim.kind == "amount"]
    assert [amount.quantity.value for amount in amounts] == [1000, 2000]


def test_a_hedge_is_kept():
    (amount,) = extract("लागत लगभग 5 करोड़ रुपये है।", "hi")
    assert (amount.text, amount.quantity.hedge) == ("5 करोड़ रुपये", "about")


NOT_YET = [("लाखों रुपये डूबे।", "लाखों रुपये")]


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("sentence", "text"), NOT_YET)
def test_what_is_to_be_read_one_day(sentence, text):
    assert text in [claim.text for claim in extract(sentence, "hi") if claim.kind in FIGURES]


def test_a_date_is_read():
    (day,) = [claim for claim in extract("यह 15 अगस्त 2023 को हुआ।", "hi") if claim.kind == "date"]
    assert day.as_json()["value"] == "2023-08-15"


def test_a_sentence_ends_at_its_stroke():
    first, second = extract("उसने 5 रुपये दिए। उसने 6 रुपये लिए।", "hi")
    assert first.sentence.end < second.sentence.start
