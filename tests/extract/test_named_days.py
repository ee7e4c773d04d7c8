"""Days and stretches of days, resolved against the day of publication."""

from dataclasses import replace
from datetime import date

import pytest

from verify import extract
from verify.document import Published
from verify.extract.calendar_words import shifted
from verify.read import read_text

PUBLISHED = date(2024, 2, 10)


def dates(sentence):
    (article,) = read_text("a.txt", sentence)
    dated = replace(article, published=Published(PUBLISHED, PUBLISHED, "test"))
    return [
        (claim.text, *(day.isoformat() for day in claim.days or ()))
        for claim in extract(dated)
        if claim.kind == "date"
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It opened on March 11, 2024.", ("March 11, 2024", "2024-03-11", "2024-03-11")),
        ("It closes on December 30.", ("December 30", "2023-12-30", "2023-12-30")),
        ("It began in March 2024.", ("March 2024", "2024-03-01", "2024-03-31")),
        ("Sales fell from those in 2019.", ("2019", "2019-01-01", "2019-12-31")),
        ("The third quarter of 2023 was good.", ("third quarter of 2023", "2023-07-01", "2023-09-30")),
        ("It lost money in Q4 2023.", ("Q4 2023", "2023-10-01", "2023-12-31")),
        ("The second half of 2023 was good.", ("second half of 2023", "2023-07-01", "2023-12-31")),
        ("Profit fell in fiscal 2023.", ("fiscal 2023",)),
        ("It grew last year.", ("last year", "2023-01-01", "2023-12-31")),
        ("It grew last quarter.", ("last quarter", "2023-10-01", "2023-12-31")),
        ("It grew last month.", ("last month", "2024-01-01", "2024-01-31")),
        ("It was announced yesterday.", ("yesterday", "2024-02-09", "2024-02-09")),
        ("It will open next week.", ("next week", "2024-02-12", "2024-02-18")),
    ],
)
def test_a_stretch_of_days_is_read_with_its_ends(sentence, expected):
    assert dates(sentence) == [expected]


@pytest.mark.parametrize("sentence", ["It sold 2,019 cars.", "Over 2000 people came.", "The lastyear model."])
def test_a_number_like_a_year_is_no_date(sentence):
    assert dates(sentence) == []


def test_without_a_date_of_publication_a_relative_day_stays_open():
    (claim,) = extract("It grew last year.")
    assert (claim.text, claim.days, claim.as_json()["low"]) == ("last year", None, None)


def test_months_are_counted_over_the_turn_of_the_year():
    assert shifted(date(2024, 1, 31), "month", -1) == (date(2023, 12, 1), date(2023, 12, 31))
    assert shifted(date(2023, 12, 5), "quarter", 1) == (date(2024, 1, 1), date(2024, 3, 31))
