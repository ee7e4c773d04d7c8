"""Slips of the pen in figures and beside them: what they look like, and what holds of all of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify import extract
from verify.document import Article, Block, SourceMap
from verify.lexicon import lexicon
from verify.trial.slips import KINDS, figure_slips
from verify.trial.slips_in_words import slips_of


def written(figure, language="en"):
    """The figure with each of its slips, by kind."""
    slips = {}
    for slip in figure_slips(figure, 0, len(figure), lexicon(language)):
        slips.setdefault(slip.kind, []).append(slip.applied(figure))
    return slips


@pytest.mark.parametrize(
    ("figure", "slips"),
    [
        (
            "$14.7m",
            {
                "digits swapped": ["$41.7m", "$17.4m"],
                "digit dropped": ["$4.7m", "$1.7m"],
                "digit doubled": ["$114.7m", "$144.7m", "$14.77m"],
                "scale": ["$14.7b"],
                "currency": ["€14.7m"],
            },
        ),
        ("1,250", {"digits swapped": ["2,150", "1,520", "1,205"]}),
        ("20%", {"digit dropped": ["2%"], "digit doubled": ["220%", "200%"]}),
        (
            "0.32%",
            {
                "digits swapped": ["3.02%", "0.23%"],
                "digit dropped": [".32%", "0.2%", "0.3%"],
                "digit doubled": ["0.332%", "0.322%"],
            },
        ),
        ("five years", {"number in words": ["six years"]}),
        ("HK$5bn", {"digit doubled": ["HK$55bn"], "scale": ["HK$5mn"], "currency": ["$5bn"]}),
        ("USD 5", {"digit doubled": ["USD 55"], "currency": ["EUR 5"]}),
        ("5 million euros", {"digit doubled": ["55 million euros"], "scale": ["5 billion euros"],
                             "currency": ["5 million dollars"]}),
        ("640M", {"digits swapped": ["460M", "604M"], "digit dropped": ["40M", "60M", "64M"],
                  "digit doubled": ["6640M", "6440M", "6400M"], "scale": ["640B"]}),
    ],
)  # fmt: skip
def test_the_slips_of_a_figure(figure, slips):
    assert written(figure) == slips


@pytest.mark.parametrize(
    ("language", "figure", "scale"),
    [
        ("de", "3 Milliarden", "3 Millionen"),
        ("de", "3 Millionen", "3 Milliarden"),
        ("fr", "3 millions", "3 milliards"),
        ("es", "3 millones", "3 millardos"),
    ],
)
def test_scales_are_those_of_the_language(language, figure, scale):
    assert written(figure, language)["scale"] == [scale]


def article(text, language="en"):
    return Article("a.txt", text, SourceMap.of(text), (Block("body", 0, len(text)),), ((0, len(text)),), language)


def in_words(text, kind, language="en"):
    read = article(text, language)
    return [
        slip.applied(text)
        for claim in extract(read)
        for slip in slips_of(read, claim)
        if slip.kind == kind
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Shares rose 5% on Monday.", "Shares fell 5% on Monday."),
        ("Shares had fallen 17 percent.", "Shares had risen 17 percent."),
        ("The total was 25% lower than 2019.", "The total was 25% higher than 2019."),
        ("Profits up 5%, costs down 3%.", "Profits down 5%, costs down 3%."),
    ],
)
def test_a_direction_is_turned_round(text, changed):
    assert in_words(text, "direction")[0] == changed


def test_a_direction_is_turned_round_in_a_language_whose_data_name_no_opposites():
    (changed,) = in_words("Der Umsatz stieg um 5 Prozent.", "direction", "de")
    (before,) = [claim for claim in extract(article("Der Umsatz stieg um 5 Prozent.", "de")) if claim.direction]
    (after,) = [claim for claim in extract(article(changed, "de")) if claim.kind == "change"]
    assert (before.direction, after.direction) == ("up", "down")


@pytest.mark.parametrize(
    ("language", "text", "changed"),
    [
        ("en", "It opened on Monday.", "It opened on Tuesday."),
        ("en", "It opened on Sunday.", "It opened on Monday."),
        ("de", "Es begann am Freitag.", "Es begann am Samstag."),
    ],
)
def test_a_weekday_becomes_the_next(language, text, changed):
    assert in_words(text, "weekday", language) == [changed]


def test_words_of_a_quotation_are_left_out_but_for_the_last():
    text = "“We will build for all,” said the mayor, Ann Lee."
    assert [changed.partition("”")[0] for changed in in_words(text, "word of a quotation")] == [
        "“will build for all,",
        "“We build for all,",
        "“We will for all,",
        "“We will build all,",
    ]


def test_a_long_quotation_weighs_no_more_than_a_figure():
    text = f"“{'We will build and hire for the long term. ' * 20}” said the mayor, Ann Lee."
    assert 0 < len(in_words(text, "word of a quotation")) <= 8


def test_what_nobody_is_said_to_have_said_has_no_slips():
    assert in_words("The “long and happy end” is near.", "word of a quotation") == []


figures = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "$", "HK$", "€", "USD "]),
    st.decimals(min_value="0.01", max_value="999999", places=2).map(lambda value: f"{value.normalize():f}"),
    st.sampled_from(["", "m", "bn", " million", "%", " euros"]),
)


@given(figures)
def test_no_slip_is_the_original_or_another_slip(figure):
    texts = [text for texts in written(figure).values() for text in texts]
    assert figure not in texts
    assert len(texts) == len(set(texts))
    assert set(written(figure)) <= set(KINDS)


@given(st.decimals(min_value="0.01", max_value="9999", places=2), st.sampled_from(["m", "bn", " million"]))
def test_every_slip_can_be_read(value, scale):
    text = f"The film took ${value.normalize():f}{scale} in all."
    (before,) = [claim for claim in extract(text) if claim.kind == "amount"]
    for slip in figure_slips(text, before.span.start, before.span.end, lexicon("en")):
        (after,) = [claim for claim in extract(slip.applied(text)) if claim.kind == "amount"]
        assert (after.quantity.value, after.quantity.unit) != (None, None)
        assert (after.span.start, after.span.end) == (slip.moved(before.span.start), slip.moved(before.span.end))


@given(st.text("ab12", max_size=12), st.data())
def test_offsets_outside_a_slip_lead_there_and_back(text, data):
    for slip in figure_slips(text, 0, len(text), lexicon("en")):
        offset = data.draw(st.sampled_from([*range(slip.start + 1), *range(slip.end + 1, len(text) + 1)]))
        assert slip.original(slip.moved(offset)) == offset
        assert slip.applied(text)[slip.moved(slip.end) :] == text[slip.end :]
