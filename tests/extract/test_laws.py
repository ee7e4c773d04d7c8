"""What holds for the claims of any text."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from verify import extract
from verify.claims import KINDS
from verify.dates import day_months, written_dates
from verify.extract.dates import stretches
from verify.extract.notation import notated_numerals
from verify.extract.numeral import holds_digit
from verify.lexicon import languages, lexicon
from verify.quantity import Hedge, hedged

PIECES = (
    *("$", "£", "€", "%", "HK$", "US$", "港元", "dollars", "U.S. dollars", "percent", "days"),
    *(
        "1",
        "2.5",
        "1,000",
        "0M",
        "11, 2024",
        "2019",
        "two",
        "half a",
        "million",
        "bn",
        "m",
        "billion-dollar",
        "multi",
    ),
    *("(", ")", ".", ",", "-", "—", "“", "”", '"', "\ufffd", "\u200b", "\u00a0", "\u202f", "\n\n"),
    *("March", "Monday", "said", "Ann Lee", "fell by", "from", "to", "in the past", "than"),
)
LISTS = st.lists(st.sampled_from(PIECES), max_size=25)
SPACED, GLUED = LISTS.map(" ".join), LISTS.map("".join)
EVERY_KEY = {
    *("id", "article", "kind", "text", "start", "end", "line", "column", "value", "low", "high", "low_open"),
    *("high_open", "unit", "hedge", "direction", "base", "period", "block"),
}


@given(st.one_of(st.text(max_size=80), SPACED, GLUED))
def test_every_claim_stands_where_it_says(text):
    for claim in extract(text):
        assert text[claim.span.start : claim.span.end] == claim.text != ""
        assert claim.sentence.covers(claim.span) or claim.kind == "quotation"
        assert claim.kind in KINDS
        assert set(claim.as_json()) == EVERY_KEY


@given(SPACED, st.sampled_from(sorted(languages())))
def test_nothing_that_is_written_in_digits_stands_where_there_is_none(text, language):
    """The readers of digits leave a passage without any: their patterns must not find anything in it."""
    words = re.sub(r"\d", "", text)
    stop = len(words)
    assert not holds_digit(words, 0, stop)
    assert written_dates(words, language) == ()
    assert day_months(words, language, 0, stop, ()) == ()
    assert list(stretches(words, language, 0, stop)) == []
    assert list(notated_numerals(words, 0, stop, lexicon(language))) == []


@given(SPACED)
def test_a_figures_interval_holds_its_value(text):
    for claim in extract(text):
        if claim.quantity and claim.quantity.value is not None:
            multiple = 2 if claim.quantity.hedge is Hedge.MULTI else 1
            assert multiple * claim.quantity.value in hedged(claim.quantity)


@given(SPACED)
def test_figures_never_overlap(text):
    figures = [claim for claim in extract(text) if claim.quantity and not claim.quantity.ends]
    for first, second in pairwise(figures):
        assert first.span.end <= second.span.start
