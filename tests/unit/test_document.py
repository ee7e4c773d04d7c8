from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.document import Article, Block, Location, SourceMap, Span, short_names


def an_article(text: str, *blocks: Block) -> Article:
    return Article("desk/note.txt#3", text, SourceMap.of(text), blocks, record="3")


def test_lines_and_columns_count_from_one_in_code_points() -> None:
    article = an_article("é€\n\n𝒳y")
    assert article.location(0) == Location(1, 1)
    assert article.location(1) == Location(1, 2)
    assert article.location(4) == Location(3, 1)
    assert article.location(5) == Location(3, 2)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_kind_of_line_end_ends_one_line(end: str) -> None:
    text = f"one{end}{end}two"
    assert an_article(text).location(text.index("two")) == Location(3, 1)


def test_other_separators_stay_inside_a_line() -> None:
    text = "one\u2028two\x0cthree"
    assert an_article(text).location(text.index("three")) == Location(1, 9)


def test_a_source_map_follows_its_runs() -> None:
    source = "<p>AT&amp;T\n up</p>"
    source_map = SourceMap.of(source, [(0, 3), (2, 5), (3, 10), (4, 11), (5, 13)])
    assert [source[source_map.source_offset(offset)] for offset in range(4)] == ["A", "T", "&", "T"]
    assert source_map.location(5) == Location(2, 2)


@given(st.text(alphabet="ab\r\n€"))
def test_the_identity_map_gives_line_and_column_of_every_character(text: str) -> None:
    article = an_article(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for offset, character in enumerate(text):
        place = article.location(offset)
        if character not in "\r\n":
            assert lines[place.line - 1][place.column - 1] == character


def test_an_article_quotes_its_spans_and_knows_its_file() -> None:
    article = an_article("One two.")
    assert article.quote(article.span(4, 7)) == "two"
    assert article.path == "desk/note.txt"


def test_a_file_may_have_a_hash_in_its_name() -> None:
    assert Article("desk/c#sharp.txt", "One.", SourceMap.of("One."), ()).path == "desk/c#sharp.txt"


def test_a_span_covers_what_lies_inside_it_in_the_same_article() -> None:
    outer = Span("a", 2, 8)
    assert outer.covers(Span("a", 2, 8))
    assert outer.covers(Span("a", 3, 5))
    assert not outer.covers(Span("a", 3, 9))
    assert not outer.covers(Span("b", 3, 5))


def test_metadata_give_the_first_value_of_a_name() -> None:
    article = Article("a", "", SourceMap.of(""), (), metadata=(("source", "one"), ("source", "two")))
    assert article.meta("source") == "one"
    assert article.meta("story") is None


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (["seeds/000_a.txt", "seeds/002_b.html"], ["000", "002"]),
        (["seeds/000_a.txt", "copy/000_b.txt"], ["000_a", "000_b"]),
        (["a/000_a.txt", "b/000_a.txt"], ["a/000_a.txt", "b/000_a.txt"]),
        (["poll.md"], ["poll"]),
    ],
)
def test_short_names_stay_apart(ids: list[str], names: list[str]) -> None:
    assert list(short_names(ids).values()) == names
