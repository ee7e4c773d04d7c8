"""Problems as the command shows them: the lines around a place, and a caret below its column."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.cli.complaints import complaints
from verify.errors import Place, Problem
from verify.source_lines import lines_of, with_excerpts


def told(text: str, place: Place, also: Place | None = None) -> list[str]:
    problem = Problem("what is this?", place, also=also)
    return list(complaints([with_excerpts(problem, {"a.yaml": lines_of(text)})]))


def test_the_lines_around_a_place() -> None:
    assert told("one\ntwo\nthree\nfour\n", Place("a.yaml", 3, 4)) == [
        "verify: a.yaml:3:4: what is this?",
        "  2 | two",
        "  3 | three",
        "    |    ^",
        "  4 | four",
    ]


@pytest.mark.parametrize(
    ("text", "line", "numbers"),
    [
        ("one\ntwo\n", 1, ["1", "2"]),
        ("one\ntwo\n", 2, ["1", "2"]),
        ("one\ntwo", 2, ["1", "2"]),
        ("one\r\ntwo\rthree\n", 2, ["1", "2", "3"]),
        ("one\ntwo\n", 3, ["2", "3"]),  # what is missing at the end of a file is missing there
        ("\n" * 9 + "ten\neleven", 10, [" 9", "10", "11"]),
    ],
)
def test_lines_at_the_ends_of_a_file(text: str, line: int, numbers: list[str]) -> None:
    shown = told(text, Place("a.yaml", line, 1))
    margin = len(numbers[-1])
    assert [row[2 : 2 + margin] for row in shown[1:] if row[2 : 2 + margin].strip()] == numbers
    assert shown[1 + numbers.index(f"{line:>{margin}}") + 1] == f"  {' ' * margin} | ^"


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("title: wrong", "wrong"),
        ("\ttitle:\twrong", "wrong"),
        ("title: 票房收入 wrong", "wrong"),
        ("title: cafe\u0301 wrong", "wrong"),
        ("title: ::error:: wrong", "wrong"),
        ("title: \x1b[31m\u202e wrong", "wrong"),
        ("title: " + "long " * 300 + "wrong" + " long" * 300, "wrong"),
        ("title: " + "長" * 300 + "wrong" + "長" * 300, "wrong"),
    ],
)
def test_the_caret_stands_below_the_word(line: str, word: str) -> None:
    _, shown, marks = told(line, Place("a.yaml", 1, line.index(word) + 1))
    before = shown[: shown.index(word)]
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in before)
    accents = sum(unicodedata.combining(char) > 0 for char in before)
    assert marks.index("^") == len(before) + wide - accents
    assert len(shown) < 130


def test_a_line_without_a_column_is_marked_whole() -> None:
    assert told("date,unit\n  2024,HKD\n", Place("a.yaml", 2))[-1] == "    |   ^^^^^^^^"


def test_a_second_place_is_shown_below_the_first() -> None:
    assert told("one\ntwo\nthree\nfour", Place("a.yaml", 4, 1), also=Place("a.yaml", 1, 2))[4:] == [
        "   --> a.yaml:1:2",
        "  1 | one",
        "    |  ^",
        "  2 | two",
    ]


@pytest.mark.parametrize("place", [None, Place("a.yaml"), Place("b.yaml", 1, 1), Place("a.yaml", 9, 1)])
def test_a_place_without_known_lines_is_told_in_one_line(place: Place | None) -> None:
    problem = with_excerpts(Problem("what is this?", place), {"a.yaml": ("one",)})
    assert len(list(complaints([problem]))) == 1


@pytest.mark.parametrize(("number", "most", "last"), [(20, 20, "what?"), (21, 20, "not shown: 1 further problem")])
def test_of_many_problems_the_first_are_told_and_the_others_counted(number: int, most: int, last: str) -> None:
    lines = list(complaints([Problem("what?")] * number, most))
    assert lines[-1] == f"verify: {last}"
    assert lines.count("verify: what?") == most


@given(st.text(max_size=300), st.integers(1, 5), st.integers(1, 400))
def test_nothing_that_a_file_says_acts_on_the_terminal(text: str, line: int, column: int) -> None:
    for row in told(text, Place("a.yaml", line, column)):
        assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in row)
        assert not row.startswith("::")
        assert "##[" not in row
