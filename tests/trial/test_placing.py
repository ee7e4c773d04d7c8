"""Slips made in the source of an article, whatever its format."""

import pytest

from verify.read import read_text
from verify.trial.placing import Source
from verify.trial.slips import Slip

LONG = "The film took $14.7 million in all, the studio told its partners in the city on a warm day."


def source_of(text, suffix):
    (article,) = read_text(f"a{suffix}", text, suffix)
    return Source(article, text)


def slip(source, old, new):
    start = source.article.text.index(old)
    return Slip("digits swapped", start, start + len(old), old, new)


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".txt", f"{LONG}\n"),
        (".md", f"---\ntitle: A film\n---\n\n**Loud**: {LONG}\n"),
        (".html", f"<html><body><article><p>It &amp; more: {LONG}</p></article></body></html>"),
    ],
)
def test_a_slip_changes_nothing_else(suffix, text):
    source = source_of(text, suffix)
    changed = source.with_slip(slip(source, "14.7", "17.4"))
    assert source.is_whole
    assert changed.text == source.article.text.replace("14.7", "17.4")
    assert [block.kind for block in changed.blocks] == [block.kind for block in source.article.blocks]


def test_a_word_is_left_out_at_the_end_of_a_line_of_source():
    text = f"<article><p>{LONG.replace(' studio', chr(10) + '   studio')}</p></article>"
    source = source_of(text, ".html")
    assert source.with_slip(slip(source, "the ", "")).text == source.article.text.replace("the ", "", 1)


def test_an_entity_is_no_place_for_a_slip():
    text = f"<article><p>{LONG.replace('$', '&#36;')}</p></article>"
    source = source_of(text, ".html")
    assert source.with_slip(slip(source, "$", "€")) is None
    assert source.with_slip(slip(source, "14", "41")) is not None


def test_a_slip_that_becomes_markup_is_not_made():
    source = source_of(f"{LONG}\n", ".md")
    assert source.with_slip(slip(source, "$14.7", "`$14.7`")) is None


def test_a_file_that_changed_is_noticed():
    source = source_of(f"{LONG}\n", ".txt")
    assert not Source(source.article, source.text.replace("14.7", "17.4")).is_whole
