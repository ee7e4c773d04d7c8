"""Every character of an article's text stands where its location says, in every format."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.document import Article
from verify.read import read_bytes, read_text

WORD = re.compile(r"\S+")

SENTENCE = st.lists(
    st.sampled_from(["HK$115", "million", "“so”", "AT&T", "18%", "𝒳", "café", "it", "5 < 6", "R&D;", "№", "was"]),
    min_size=12,
    max_size=16,
).map(lambda words: " ".join(words) + ".")
SENTENCES = st.lists(SENTENCE, min_size=1, max_size=4)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def lines_of(source: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", source)


def assert_words_stand_in(source: str, article: Article) -> None:
    """Each word of each block begins, in the source, at the line and column that its location gives."""
    lines = lines_of(source)
    for block in article.blocks:
        for word in WORD.finditer(article.text, block.start, block.end):
            place = article.location(word.start())
            there = lines[place.line - 1][place.column - 1 :]
            assert html.unescape(there).startswith(word[0][0])


@given(SENTENCES, LINE_ENDS, st.booleans())
def test_plain_text_with_any_line_end_and_byte_order_mark(sentences: list[str], end: str, marked: bool) -> None:
    source = (end * 2).join(sentences)
    data = (b"\xef\xbb\xbf" if marked else b"") + source.encode()
    (article,) = read_bytes("a.txt", data)
    assert article.text == source
    assert [article.text[b.start : b.end] for b in article.blocks if b.kind == "body"] == sentences
    assert_words_stand_in(source, article)


@given(SENTENCES, LINE_ENDS, st.sampled_from(["<b>{}</b>", "<p>{}</p>", "<div><i>x</i> {}<br></div>", "<li>{}"]))
def test_html_with_entities_and_any_line_end(sentences: list[str], end: str, shape: str) -> None:
    source = end.join(shape.format(html.escape(sentence)) for sentence in sentences)
    (article,) = read_text("a.html", source, ".html")
    for sentence in sentences:
        assert sentence in article.text
    assert_words_stand_in(source, article)


def escaped(sentence: str) -> str:
    return re.sub(r"([<&;%])", r"\\\1", sentence)


@given(
    SENTENCES, LINE_ENDS, st.sampled_from(["{}", "> {}", "- *{}*", "## {}", "[{}](http://a.b/)", "1. it\n   {}"])
)
def test_markdown_with_escapes_and_any_line_end(sentences: list[str], end: str, shape: str) -> None:
    source = "\n\n".join(shape.format(escaped(sentence)) for sentence in sentences)
    source = ("---\ntitle: A B\n---\n" + source).replace("\n", end)
    (article,) = read_text("a.md", source, ".md")
    for sentence in sentences:
        assert sentence in article.text
    lines = lines_of(source)
    for block in article.blocks:
        for word in WORD.finditer(article.text, block.start, block.end):
            place = article.location(word.start())
            assert lines[place.line - 1][place.column - 1 :].removeprefix("\\").startswith(word[0][0])


@given(st.text(alphabet="ab*_`[]()!<>&;#-|\\ \n\"'1.", max_size=60))
def test_no_markdown_is_too_much(source: str) -> None:
    (article,) = read_text("a.md", "x\n\n" + source, ".md")
    ends = [0, *(block.end for block in article.blocks)]
    assert all(end <= block.start < block.end for end, block in zip(ends, article.blocks, strict=False))
    for offset in range(len(article.text)):
        article.location(offset)


@given(st.text(alphabet="ab. \n\r\t:•“”", max_size=80))
def test_no_plain_text_is_too_much(source: str) -> None:
    (article,) = read_text("a.txt", source)
    ends = [0, *(block.end for block in article.blocks)]
    assert all(end <= block.start < block.end for end, block in zip(ends, article.blocks, strict=False))
    assert_words_stand_in(source, article)


@pytest.mark.parametrize("suffix", [".txt", ".html", ".md"])
def test_an_empty_string_is_an_article_of_nothing(suffix: str) -> None:
    (article,) = read_text("a", "", suffix)
    assert (article.text, article.blocks) == ("", ())
