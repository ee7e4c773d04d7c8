"""Plain text that was pasted from a page keeps its figures and its places."""

import pytest

from verify import extract
from verify.read import read_text


@pytest.mark.parametrize(
    ("source", "amount", "column"),
    [
        ("The bank paid &pound;636m for it.", "£636m", 15),
        ("The bank paid $84.3&nbsp;million for it.", "$84.3\u00a0million", 15),
        ("The bank &amp; its rival paid $80.4 mil\u00adlion for it.", "$80.4 million", 31),
        ("AT&T paid $3 million for it.", "$3 million", 11),
        ("R&D; costs were &#163;5m.", "£5m", 17),
    ],
)
def test_a_character_reference_is_read_as_its_character(source, amount, column):
    (article,) = read_text("a.txt", source)
    (claim,) = [claim for claim in extract(article) if claim.kind == "amount"]
    assert claim.text == amount == article.text[claim.span.start : claim.span.end]
    assert article.location(claim.span.start).column == column


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize(
    ("source", "amount", "column"),
    [
        ("The bank paid $80.4 mil\u00adlion for it.", "$80.4 million", 15),
        ("The bank paid $80.4 mil&shy;lion for it.", "$80.4 million", 15),
        ("The mid\u00adland bank paid $5 \u200bmillion for it.", "$5 million", 24),
        ("\u2060The bank paid $5\u2060m for it.", "$5m", 16),
    ],
)
def test_what_nobody_sees_parts_no_word(suffix, source, amount, column):
    (article,) = read_text(f"a{suffix}", source, suffix)
    (claim,) = [claim for claim in extract(article) if claim.kind == "amount"]
    assert claim.text == amount == article.text[claim.span.start : claim.span.end]
    assert article.location(claim.span.start).column == column
