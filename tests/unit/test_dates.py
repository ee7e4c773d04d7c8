from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.dates import day_months, iso_day, written_dates

MARCH_11 = date(2024, 3, 11)


@pytest.mark.parametrize(
    "written",
    [
        "March 11, 2024",
        "March 11 2024",
        "March 11th, 2024",
        "Mar. 11, 2024",
        "Mar 11, 2024",
        "MARCH 11, 2024",
        "march 11, 2024",
        "11 March 2024",
        "11 March, 2024",
        "11th March 2024",
        "11th of March 2024",
        "11 Mar. 2024",
        "March\n11, 2024",
        "March 11,\r\n2024",
        "March\xa011,\xa02024",
        "2024-03-11",
    ],
)
def test_a_full_date_is_found_with_its_span(written: str) -> None:
    text = f"It was said on {written}, in a note."
    (found,) = written_dates(text)
    assert found.day == MARCH_11
    assert text[found.start : found.end] == written


@pytest.mark.parametrize(
    "text",
    [
        "It ended on June 31, 2024.",
        "It ended on 31 June 2024.",
        "It ended on 2024-02-30.",
        "See Section 2024-03-1.",
        "See file 2024-03-11-7.",
        "See A-2024-03-11.",
        "March 11\n\n2024 was a good year.",
        "It runs from 11-13 March 2024.",
        "It runs March 11–13, 2024.",
        "It marched 11, 2024 times.",
        "In March 2024 it began.",
        "It cost $11 March 2024 dollars.",
        "Remarch 11, 2024",
    ],
)
def test_what_only_looks_like_a_full_date(text: str) -> None:
    assert written_dates(text) == ()


def test_dates_come_in_order_and_keep_their_years_apart() -> None:
    text = "Sept. 3, 2023; 29 February 2024; May 5, 2025 and 2026-01-02T09:30:00Z."
    assert [found.day for found in written_dates(text)] == [
        date(2023, 9, 3),
        date(2024, 2, 29),
        date(2025, 5, 5),
        date(2026, 1, 2),
    ]


def test_only_the_asked_stretch_is_read() -> None:
    text = "March 11, 2024 and 12 April 2025"
    assert [found.day for found in written_dates(text, start=10)] == [date(2025, 4, 12)]
    assert [found.day for found in written_dates(text, end=14)] == [MARCH_11]
    assert written_dates(text, start=1, end=13) == ()


def test_an_unknown_language_is_read_as_english() -> None:
    assert [found.day for found in written_dates("March 11, 2024", "tlh")] == [MARCH_11]
    assert [found.day for found in written_dates("11 mars 2024", "fr")] == [MARCH_11]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on March 11 in town", [("March 11", 3, 11)]),
        ("on 11 March in town", [("11 March", 3, 11)]),
        ("on the 3rd of May", [("3rd of May", 5, 3)]),
        ("on May 3rd it", [("May 3rd", 5, 3)]),
        ("on Feb. 29, and Dec 1.", [("Feb. 29", 2, 29), ("Dec 1", 12, 1)]),
        ("on 11 March 5 people", [("11 March", 3, 11)]),
        ("March 11, 2024 and April 2", [("April 2", 4, 2)]),
        ("on Feb. 30 and 31 June", []),
        ("it may 5 per cent", []),
        ("they march 11 abreast", []),
        ("by May 5 per cent of", []),
        ("by May 5% of", []),
        ("in March 11 million", []),
        ("from March 11-13", []),
        ("from 11–13 March", []),
        ("March 1.5 and 1.5 May", []),
        ("at $11 March", []),
        ("March 2024", []),
    ],
)
def test_days_without_a_year(text: str, expected: list[tuple[str, int, int]]) -> None:
    partial = day_months(text, "en", 0, len(text), written_dates(text))
    assert [(text[d.start : d.end], d.month, d.day) for d in partial] == expected


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("2024-03-11", MARCH_11),
        ("2024-03-11T18:31:09+08:00", MARCH_11),
        ("2024-03-11 18:31", MARCH_11),
        ("2024-3-11", None),
        ("2024-13-11", None),
        ("11 March 2024", None),
        ("", None),
    ],
)
def test_the_day_of_a_timestamp(stamp: str, expected: date | None) -> None:
    assert iso_day(stamp) == expected


@given(st.dates(date(1500, 1, 1), date(2999, 12, 31)), st.sampled_from(["%B %d, %Y", "%d %B %Y", "%Y-%m-%d"]))
def test_every_day_that_is_written_is_read_back(day: date, shape: str) -> None:
    text = f"({day.strftime(shape)})"
    (found,) = written_dates(text)
    assert (found.day, found.start, found.end) == (day, 1, len(text) - 1)


@given(st.text(alphabet="March 11,2024-–mayMAY5%\n.th"))
def test_what_is_found_lies_in_the_text_in_order_without_overlap(text: str) -> None:
    full = written_dates(text)
    for found in (full, day_months(text, "en", 0, len(text), full)):
        ends = [0, *(date_.end for date_ in found)]
        assert all(end <= date_.start < date_.end for end, date_ in zip(ends, found, strict=False))
        assert ends[-1] <= len(text)


def test_long_runs_of_months_come_to_an_end() -> None:
    assert written_dates("March " * 100_000) == ()
    text = "March 11 and 2024 " * 30_000
    assert len(day_months(text, "en", 0, len(text), ())) == 30_000
