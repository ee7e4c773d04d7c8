"""Amounts, percentages, changes and dates in every language, by the tables of its phrasings."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from phrasings import (
    arabic,
    chinese,
    dutch,
    english,
    french,
    german,
    hindi,
    italian,
    japanese,
    korean,
    portuguese,
    spanish,
    swedish,
    turkish,
)

import verify
from verify import extract

LANGUAGES = {
    "ar": arabic,
    "de": german,
    "en": english,
    "es": spanish,
    "fr": french,
    "hi": hindi,
    "it": italian,
    "ja": japanese,
    "ko": korean,
    "nl": dutch,
    "pt": portuguese,
    "sv": swedish,
    "tr": turkish,
    "zh": chinese,
}
TABLES = {"READ", "NO_FIGURE", "HEDGES", "CHANGES", "DATES"}
FIGURES = {"amount", "percentage", "change"}
SHARES = {"percent", "percentage_point", "basis_point"}
NOT_YET = pytest.mark.xfail(strict=True, raises=AssertionError, reason="not read yet")


def rows(table):
    """The rows of one table in every language, each behind its language; those not read yet are to fail."""
    return [*_marked(table), *_marked(f"{table}_NOT_YET", NOT_YET)]


def _marked(table, *marks):
    for code, phrasings in LANGUAGES.items():
        for row in getattr(phrasings, table, ()):
            sentence, *expected = (row,) if isinstance(row, str) else row
            yield pytest.param(code, sentence, *expected, marks=marks, id=f"{code}: {sentence}")


@pytest.mark.parametrize(("language", "sentence", "text", "value", "unit"), rows("READ"))
def test_a_figure_is_read_with_its_value_unit_and_span(language, sentence, text, value, unit):
    figures = [claim for claim in extract(sentence, language) if claim.kind in FIGURES]
    read = [(figure.text, figure.quantity.value, figure.quantity.unit) for figure in figures]
    assert read == [(text, Decimal(value), unit)]
    assert sentence[figures[0].span.start : figures[0].span.end] == text
    assert (figures[0].kind == "amount") == (unit not in SHARES)


@pytest.mark.parametrize(("language", "sentence"), rows("NO_FIGURE"))
def test_what_is_neither_money_nor_a_percentage_is_left_alone(language, sentence):
    assert [claim.text for claim in extract(sentence, language) if claim.kind in FIGURES] == []


@pytest.mark.parametrize(("language", "sentence", "text", "hedge"), rows("HEDGES"))
def test_a_hedge_is_kept_beside_the_figure(language, sentence, text, hedge):
    figures = [claim for claim in extract(sentence, language) if claim.quantity]
    assert [(figure.text, figure.quantity.hedge) for figure in figures] == [(text, hedge)]


@pytest.mark.parametrize(("language", "sentence", "text", "direction", "base"), rows("CHANGES"))
def test_a_change_has_its_direction_and_base(language, sentence, text, direction, base):
    changes = [claim for claim in extract(sentence, language) if claim.kind == "change"]
    read = [(change.text, change.direction, change.base and change.base.plain) for change in changes]
    assert read == [(text, direction, base)]


@pytest.mark.parametrize(("language", "sentence", "text", "day"), rows("DATES"))
def test_a_full_date_is_read(language, sentence, text, day):
    dates = [claim for claim in extract(sentence, language) if claim.kind == "date"]
    assert [(found.text, found.days) for found in dates] == [(text, (date.fromisoformat(day),) * 2)]


def test_every_language_has_phrasings_and_every_table_of_them_is_gone_through():
    assert set(LANGUAGES) == {path.stem for path in Path(verify.__file__).parent.glob("languages/*.toml")}
    tables = {name for phrasings in LANGUAGES.values() for name in vars(phrasings) if name.isupper()}
    assert {name.removesuffix("_NOT_YET") for name in tables} == TABLES
