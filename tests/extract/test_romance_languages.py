"""French, Italian, Portuguese and Spanish, each by the tables of its phrasings."""

from decimal import Decimal

import pytest
from phrasings import french, italian, portuguese, spanish

from verify import extract

TABLES = {"es": spanish, "fr": french, "it": italian, "pt": portuguese}


def rows(table):
    """The rows of one table of every language, each behind its language."""
    entries = [(code, row) for code, tables in TABLES.items() for row in getattr(tables, table)]
    return [(code, *row) if isinstance(row, tuple) else (code, row) for code, row in entries]


def figures(sentence, language):
    return [
        (claim.text, claim.quantity.value, claim.quantity.unit)
        for claim in extract(sentence, language)
        if claim.kind in {"amount", "percentage", "change"}
    ]


@pytest.mark.parametrize(("language", "sentence", "text", "value", "unit"), rows("READ"))
def test_a_figure_is_read_with_its_value_unit_and_span(language, sentence, text, value, unit):
    assert figures(sentence, language) == [(text, Decimal(value), unit)]
    assert text in sentence


@pytest.mark.parametrize(("language", "sentence"), rows("NO_FIGURE"))
def test_what_is_neither_money_nor_a_percentage_is_left_alone(language, sentence):
    assert figures(sentence, language) == []


@pytest.mark.parametrize(("language", "sentence", "hedge"), rows("HEDGES"))
def test_a_hedge_is_kept_beside_the_figure(language, sentence, hedge):
    (claim,) = [claim for claim in extract(sentence, language) if claim.quantity]
    assert claim.quantity.hedge == hedge


@pytest.mark.parametrize(("language", "sentence", "direction", "base"), rows("CHANGES"))
def test_a_change_has_its_direction_and_base(language, sentence, direction, base):
    (change,) = [claim for claim in extract(sentence, language) if claim.kind == "change"]
    assert (change.direction, change.base.plain if change.base else None) == (direction, base)


@pytest.mark.parametrize(("language", "sentence", "text", "day"), rows("DATES"))
def test_a_full_date_is_read(language, sentence, text, day):
    (found,) = [claim for claim in extract(sentence, language) if claim.kind == "date"]
    assert (found.text, found.days[0].isoformat()) == (text, day)


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("language", "sentence", "text", "value", "unit"), rows("NOT_YET"))
def test_a_figure_that_is_not_read_yet(language, sentence, text, value, unit):
    assert figures(sentence, language) == [(text, Decimal(value), unit)]
