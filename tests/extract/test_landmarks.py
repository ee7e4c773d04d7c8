"""The words that one search finds for several readers, and the measures that no claim has taken."""

import pytest

from verify.document import Span
from verify.extract.landmarks import landmarks
from verify.extract.measures import measures, outside
from verify.lexicon import lexicon

TEXT = "Sales doubled last year. Two of three quarters, and one-off gains, made for a threefold rise."


def _names(found):
    return [TEXT[start:end] for start, end, _ in found]


def test_each_kind_has_its_own_words():
    found = landmarks(TEXT, 0, len(TEXT), lexicon("en"))
    assert _names(found.numbers) == ["Two", "three quarters", "one"]
    assert _names(found.ratios) == ["doubled", "threefold"]
    assert _names(found.days) == ["last year"]


def test_a_name_is_kept_in_small_letters():
    assert landmarks(TEXT, 0, len(TEXT), lexicon("en")).numbers[0].name == "two"


@pytest.mark.parametrize(
    ("start", "expected"), [(6, ["doubled", "threefold"]), (7, ["threefold"]), (60, ["threefold"])]
)
def test_a_passage_begins_at_a_word(start, expected):
    assert _names(landmarks(TEXT, start, len(TEXT), lexicon("en")).ratios) == expected


@pytest.mark.parametrize("word", ["anyone", "twofoldx", "weighted", "𝐚one"])
def test_a_part_of_a_word_is_none(word):
    assert landmarks(f"The {word} ", 0, len(word) + 5, lexicon("en")) == ((), (), ())


def test_numbers_that_are_glued_together_are_left_to_their_reader():
    text = "In duemila anni ha raddoppiato."
    found = landmarks(text, 0, len(text), lexicon("it"))
    assert not found.numbers
    assert [ratio.name for ratio in found.ratios] == ["raddoppiato"]


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ([], ["$5", "6%", "7"]),
        ([(0, 2)], ["6%", "7"]),
        ([(1, 20)], ["$5"]),
        ([(0, 2), (7, 9)], ["7"]),
        ([(2, 7)], ["$5", "6%", "7"]),
    ],
)
def test_measures_outside_of_claims(taken, left):
    text = "$5 and 6% of 7"
    found = list(measures(text, 0, len(text), lexicon("en")))
    spans = [Span("text", start, end) for start, end in taken]
    assert [text[measure.start : measure.end] for measure in outside(found, spans)] == left
