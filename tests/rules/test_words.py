"""Words of rules in sentences: inflection yes, derivation no."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.rules.words import bases, occurrences, occurs, words_of


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("invest", "It invests; it INVESTED, it is investing."),
        ("invested", "It will invest."),
        ("value", "The bid was valued at £492m."),
        ("valued", "An offer valuing the group"),
        ("drop", "Shares dropped."),
        ("cancel", "The film was cancelled."),
        ("visit", "Tourists visited."),
        ("rate", "It was rated."),
        ("rally", "Shares rallied."),
        ("country", "In eight countries"),
        ("countries", "In one country"),
        ("loss", "heavy losses"),
        ("tax", "taxes"),
        ("fall", "Shares fell."),
        ("rise", "It has risen."),
        ("agree", "They agreed."),
        ("person", "two people"),
        ("box office", "the box-office total"),
        ("box-office", "the box office"),
        ("share price", "Share prices rose."),
        ("Ng", "Ng’s film"),
        ("A Guilty Conscience", "the drama “A Guilty Conscience”"),
        ("2019", "below 2019."),
    ],
)
def test_found(phrase: str, text: str) -> None:
    assert occurs(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("invest", "the investment, an investor"),
        ("inject", "the cash injection"),
        ("box office", "the office box"),
        ("box office", "a box at the office"),
        ("rat", "the rating, it rated"),
        ("hop", "hoping for the best"),
        ("hope", "hopping mad"),
        ("new", "the news"),
        ("unit", "the United States"),
        ("see", "the seed"),
        ("even", "in the evening"),
        ("art", "the start of an article"),
        ("2019", "20190 of them"),
    ],
)
def test_not_found(phrase: str, text: str) -> None:
    assert not occurs(phrase, text)


def test_places_of_a_phrase() -> None:
    text = "Shares fell; the share price falls."
    assert [text[start:end] for start, end in occurrences("fall", text)] == ["fell", "falls"]
    assert [text[start:end] for start, end in occurrences("share price", text)] == ["share price"]


def test_words_keep_their_places_though_folding_lengthens_them() -> None:
    (first, second) = words_of("Straße İstanbul")
    assert (first.folded, first.start, first.end, second.start, second.end) == ("strasse", 0, 6, 7, 15)


@given(st.text(max_size=30), st.text(max_size=30))
def test_places_lie_within_the_text(phrase: str, text: str) -> None:
    for start, end in occurrences(phrase, text):
        assert 0 <= start < end <= len(text)


@given(st.text(alphabet=st.characters(categories=["L", "Nd"]), min_size=1, max_size=12))
def test_every_word_finds_itself(word: str) -> None:
    assert word in bases(word)
    assert occurs(word, f"“{word}”, it says") or not words_of(word)
