"""Changes with direction, base and period, as sentences state them."""

import pytest

from verify import extract

READ = [
    ("The total was 25% lower than 2019.", "25%", "down", "2019", None),
    ("The total was 25 percent down on 2019.", "25 percent", "down", "2019", None),
    ("It stayed 25% below 2019.", "25%", "down", "2019", None),
    ("The share price had fallen 17 percent in the previous 90 days.", "17 percent", "down", None, "90 days"),
    ("It shed 17 percent in its share price over the past 90 days.", "17 percent", "down", None, "90 days"),
    ("BABA shares were up 0.32% to $76.30.", "0.32%", "up", None, None),
    ("Sales rose by nearly 9 per cent from a year earlier.", "9 per cent", "up", "a year earlier", None),
    ("A fall of 4 pct was reported.", "4 pct", "down", None, None),
    ("There was a 9% rise in rents.", "9%", "up", None, None),
    ("Margins slipped 40 basis points.", "40 basis points", "down", None, None),
]


@pytest.mark.parametrize(("sentence", "text", "direction", "base", "period"), READ, ids=[row[0] for row in READ])
def test_a_change_is_read_whole(sentence, text, direction, base, period):
    (change,) = [claim for claim in extract(sentence) if claim.kind == "change"]
    read = (
        change.text,
        change.direction,
        change.base and change.base.plain,
        change.period and change.period.plain,
    )
    assert read == (text, direction, base, period)


LEVELS = [
    "Unemployment rose to 5%.",
    "The tax may take up to 5% of it.",
    "It owns a 40% stake.",
    "Chips made up 45% of exports.",
    "Rent takes up some 40% of pay.",
    "Inflation stood at 3.1 percent.",
]


@pytest.mark.parametrize("sentence", LEVELS)
def test_a_level_is_no_change(sentence):
    (percentage,) = extract(sentence)
    assert (percentage.kind, percentage.direction) == ("percentage", None)
