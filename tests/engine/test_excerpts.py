"""The words around a claim that a report shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newspaper import article

from verify.engine.excerpts import excerpt

LONG = f"{'before ' * 40}the sum of $640 million was {'behind ' * 40}".strip() + "."


def shown(text, *words):
    """The excerpt of a text of one sentence with words marked, and the words that its marks cover."""
    one = article(text)
    marks = [(one.text.index(word), one.text.index(word) + len(word)) for word in words]
    found = excerpt(one, one.span(0, len(one.text)), marks)
    return found.text, [found.text[start:end] for start, end in found.marks]


def test_a_short_sentence_is_shown_whole():
    assert shown("It spent $640 million.", "$640 million") == ("It spent $640 million.", ["$640 million"])


def test_a_long_sentence_is_cut_at_words_around_its_marks():
    text, marked = shown(LONG, "$640 million")
    assert marked == ["$640 million"]
    assert text.startswith("… before ")
    assert text.endswith(" behind …")
    assert len(text) < 120


def test_what_lies_between_two_marks_is_kept():
    text, marked = shown(LONG, "the sum", "$640 million")
    assert marked == ["the sum", "$640 million"]
    assert "the sum of $640 million" in text


def test_a_sentence_without_marks_is_not_cut():
    one = article(LONG)
    assert excerpt(one, one.span(0, len(one.text)), ()).text == one.text


def test_marks_outside_the_sentence_widen_it():
    one = article("First part. Second part.")
    assert excerpt(one, one.span(0, 11), [(12, 18)]).text == "First part. Second"


def test_line_ends_become_spaces_and_marks_stay():
    one = replace(article("placeholder"), text="It spent\n$640\nmillion\tin all.")
    found = excerpt(one, one.span(0, len(one.text)), [(9, 21)])
    ((start, end),) = found.marks
    assert (found.text, found.text[start:end]) == ("It spent $640 million in all.", "$640 million")


@pytest.mark.parametrize("at", [0, 100, 296])
def test_an_empty_mark_stays_between_its_words(at):
    one = article(LONG)
    found = excerpt(one, one.span(0, len(one.text)), [(at, at)])
    ((start, end),) = found.marks
    assert start == end
    assert found.text[start : start + 8].rstrip(" …") in one.text[at : at + 8]


@given(st.integers(0, 500), st.integers(0, 30))
def test_marks_always_cover_the_words_of_the_article(start, length):
    one = article(LONG)
    end = min(start + length, len(one.text))
    start = min(start, end)
    found = excerpt(one, one.span(0, len(one.text)), [(start, end)])
    ((left, right),) = found.marks
    assert found.text[left:right] == one.text[start:end]
