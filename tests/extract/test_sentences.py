"""Where a sentence ends, as its claims tell."""

from datetime import date

from verify import extract


def test_the_full_stop_of_an_abbreviation_ends_no_sentence():
    (weekday,) = (c for c in extract("Mötet hölls Tors. 14 mars 2024.", "sv") if c.kind == "weekday")
    assert weekday.days == (date(2024, 3, 14), date(2024, 3, 14))


def test_the_stroke_of_a_hindi_sentence_ends_it():
    first, second = extract("उसने 5 रुपये दिए। उसने 6 रुपये लिए।", "hi")
    assert first.sentence.end < second.sentence.start
