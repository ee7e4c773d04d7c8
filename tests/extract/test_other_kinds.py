"""Counts, weekdays, durations, quotations and magnitude words."""

from datetime import date

import pytest

from verify import extract


def read(sentence, kind):
    return [claim for claim in extract(sentence) if claim.kind == kind]


@pytest.mark.parametrize(
    ("sentence", "text", "noun"),
    [
        ("It will pay for 20 local filmmakers’ education.", "20", "filmmaker"),
        ("People in 18 countries were questioned.", "18", "country"),
        ("It has 12,500 employees.", "12,500", "employee"),
        ("Three people were hurt.", "Three", "person"),
        ("It sold 1.2 million electric cars.", "1.2 million", "car"),
    ],
)
def test_a_count_is_read_with_its_noun(sentence, text, noun):
    (count,) = read(sentence, "count")
    assert (count.text, count.noun) == (text, noun)


@pytest.mark.parametrize(
    "sentence",
    ["The Formula 1 teams met.", "Back to 2019 levels.", "One of the rivals left.", "It is 3 to 2 for them."],
)
def test_a_name_or_a_year_is_no_count(sentence):
    assert read(sentence, "count") == []


def test_a_weekday_carries_the_date_beside_it():
    (weekday,) = read("It was announced on Monday, March 11, 2024.", "weekday")
    assert weekday.days == (date(2024, 3, 11), date(2024, 3, 11))
    (alone,) = read("It was announced on Monday.", "weekday")
    assert alone.days is None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It opens on Monday, the 11th of March 2024."),
        ("de", "Es beginnt am Montag, den 11. März 2024."),
        ("es", "Lunes, el 11 de marzo de 2024."),
        ("fr", "Lundi, le 11 mars 2024."),
        ("sv", "Måndag den 11 mars 2024."),
    ],
)
def test_a_weekday_has_its_date_behind_an_article(language, sentence):
    (weekday,) = (claim for claim in extract(sentence, language) if claim.kind == "weekday")
    assert weekday.days == (date(2024, 3, 11), date(2024, 3, 11))


@pytest.mark.parametrize(
    "sentences",
    [
        "Results come late Thursday. March 12, 2024 was the day of the vote.",
        "The vote was on March 12, 2024. Thursday brought the results.",
    ],
)
def test_a_weekday_takes_no_date_of_another_sentence(sentences):
    (weekday,) = read(sentences, "weekday")
    assert weekday.days is None


@pytest.mark.parametrize(
    ("sentence", "unit", "value"),
    [("in the past seven days", "day", 7), ("a five-year plan", "year", 5), ("over 18 months", "month", 18)],
)
def test_a_duration_is_read_with_its_unit_of_time(sentence, unit, value):
    (duration,) = read(sentence, "duration")
    assert (duration.quantity.unit, duration.quantity.value) == (unit, value)


def test_a_year_is_no_duration():
    assert [claim.text for claim in extract("1990 yılında kurulan şirket 5 yılda büyüdü.", "tr")] == ["5 yılda"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“We will build for all,” said Ann Lee, the mayor.", "Ann Lee"),
        ("“We will build for all,” Ann Lee, the city’s mayor, said in a statement.", "Ann Lee"),
        ("Ann Lee, the mayor, said: “We will build for all.”", "Ann Lee"),
        ('"We will build for all," Kevin Yeung told the meeting.', "Kevin Yeung"),
        ("“We will build for all,” said Lee.", "Lee"),
        ("“We will build for all,” said Ann Lee.", "Ann Lee"),
        ("“We will build for all” (said Lee.)", "Lee"),
        ("“We will build for all,” said J. Lee.", "J. Lee"),
        ("“We will build for all,” said J. Lee. The council met.", "J. Lee"),
        ("“We will build for all,” said George W. Bush.", "George W. Bush"),
        ("“We will build for all,” said J.P. Kim.", "J.P. Kim"),
        ("“We will build for all,” Mr. Lee told the U.S. Senate.", "Lee"),
        ("“We will build for all,” said Ursula von der Leyen, its head.", "Ursula von der Leyen"),
        ("“We will build for all,” said Luiz da Silva. Others agreed.", "Luiz da Silva"),
    ],
)
def test_a_quotation_is_read_with_its_speaker(sentence, speaker):
    (quotation,) = read(sentence, "quotation")
    assert quotation.speaker == speaker
    assert "We will build for all" in quotation.text


def test_a_title_in_quotation_marks_is_no_quotation():
    assert read("The “Hong Kong Film Industry Program” was launched.", "quotation") == []


@pytest.mark.parametrize(
    ("sentence", "text", "scale", "unit"),
    [
        ("A multibillion-dollar plan was shown.", "multibillion-dollar", 10**9, "USD"),
        ("A multi-million pound plan was shown.", "multi-million pound", 10**6, "GBP"),
    ],
)
def test_a_magnitude_word_names_its_scale_and_currency(sentence, text, scale, unit):
    (word,) = read(sentence, "magnitude-word")
    assert (word.text, word.quantity.value, word.quantity.unit) == (text, scale, unit)
