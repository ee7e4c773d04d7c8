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
        ("Profit fell in fiscal year 2023.", ("fiscal year 2023",)),
        ("Profit fell in the fiscal third quarter of 2023.", ("third quarter of 2023",)),
        ("Profit fell in the third quarter of fiscal 2023.", ("fiscal 2023",)),
        ("Profit fell in FY2023.", ("FY2023",)),
        ("Profit fell in FY23.", ("FY23",)),
        ("Profit fell in 2022-23.", ("2022-23",)),
        ("Profit fell in 2021-2023.", ("2021-2023", "2021-01-01", "2023-12-31")),
        ("Third-quarter 2023 profit fell.", ("Third-quarter 2023", "2023-07-01", "2023-09-30")),
        ("Profit fell in H1 2023.", ("H1 2023", "2023-01-01", "2023-06-30")),
        ("Profit rose in the year to March 2023.", ("year to March 2023", "2022-04-01", "2023-03-31")),
        (
            "Sales in the year ended March 31, 2023, rose.",
            ("year ended March 31, 2023", "2022-04-01", "2023-03-31"),
        ),
        (
            "Sales in the year to the end of June 2023 rose.",
            ("year to the end of June 2023", "2022-07-01", "2023-06-30"),
        ),
        ("Sales in the quarter ended Dec. 31 rose.", ("quarter ended Dec. 31", "2023-10-01", "2023-12-31")),
        (
            "Sales in the fiscal year ended 28 February 2023 rose.",
            ("year ended 28 February 2023", "2022-03-01", "2023-02-28"),
        ),
        ("Sales rose in the year to 2023.", ("2023", "2023-01-01", "2023-12-31")),
        ("Sales rose over one year to March 2023.", ("March 2023", "2023-03-01", "2023-03-31")),
        ("Sales rose in December.", ("December", "2023-12-01", "2023-12-31")),
        ("It will open in May.", ("May", "2024-05-01", "2024-05-31")),
        ("It has grown since August.", ("August",)),
        ("It grew last year.", ("last year", "2023-01-01", "2023-12-31")),
        ("It grew last quarter.", ("last quarter", "2023-10-01", "2023-12-31")),
        ("It grew last month.", ("last month", "2024-01-01", "2024-01-31")),
        ("It was announced yesterday.", ("yesterday", "2024-02-09", "2024-02-09")),
        ("It will open next week.", ("next week", "2024-02-12", "2024-02-18")),
    ],
)
def test_a_stretch_of_days_is_read_with_its_ends(sentence, expected):
    assert dates(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "They trust in May’s plan.",
        "It was led by Jan and in Marchand.",
        "It sold 2,019 cars.",
        "Over 2000 people came.",
        "The lastyear model.",
    ],
)
def test_a_number_like_a_year_is_no_date(sentence):
    assert dates(sentence) == []


def test_without_a_date_of_publication_a_relative_day_stays_open():
    (claim,) = extract("It grew last year.")
    assert (claim.text, claim.days, claim.as_json()["low"]) == ("last year", None, None)


def test_months_are_counted_over_the_turn_of_the_year():
    assert shifted(date(2024, 1, 31), "month", -1) == (date(2023, 12, 1), date(2023, 12, 31))
    assert shifted(date(2023, 12, 5), "quarter", 1) == (date(2024, 1, 1), date(2024, 3, 31))
