"""The terminal's view: at most so many columns, aligned, and safe to print."""

import re

import newsroom
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from verify.findings import Excerpt
from verify.report.safe import safe
from verify.report.settings import Settings
from verify.report.terminal import render
from verify.report.terminal_text import cells, cut, cut_left, cut_middle, wrapped
from verify.report.terminal_windows import windows

ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.text("億元::##[]ab\x1b \n\u0301"),
    st.lists(st.sampled_from(["::error::x", "##[error]", "HK$151 million", "億" * 50, "w" * 90])).map(" ".join),
)


@given(ANY_TEXT, st.integers(40, 120))
def test_no_line_is_wider_than_the_terminal_or_commands_anything(text, width):
    printed = render(newsroom.hostile(text, text or "desk/a.txt"), Settings(width=width, written=(text,)))
    *above, gate, end = printed.split("\n")
    assert gate.startswith("Gate shut") and end == ""
    assert all(cell_len(line) <= width for line in above)
    for line in (*above, gate):
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert all(char.isprintable() or char in "\u200c\u200d" or ord(char) >= 0xA0 for char in line)


@pytest.mark.parametrize("report", [newsroom.story, newsroom.slip, newsroom.troubles])
def test_reports_fit_seventy_eight_columns(report):
    assert max(map(cell_len, render(report(), Settings()).splitlines())) <= 78


def test_passes_are_never_listed():
    printed = render(newsroom.story(), Settings())
    assert "conversions-agree" not in printed
    assert "box-office-below-2019" not in printed


def test_columns_are_aligned():
    lines = render(newsroom.story(), Settings()).splitlines()
    entries = [line for line in lines if re.match(r" +\d+:\d+  (error|warning)", line)]
    assert len(entries) == 2
    assert {line.index("A caption") if "A caption" in line else line.index('"Multi') for line in entries} == {41}


def test_the_last_line_is_the_gate_and_before_it_come_problems_after_the_files_written():
    lines = render(newsroom.troubles(), Settings(written=("reports/report.md",))).splitlines()
    assert lines[-1] == "Gate shut by 1 error, 1 note and 3 problems in the input (--fail-on note)"
    assert lines.index("wrote reports/report.md") < lines.index("desk/old.txt:3:17: not UTF-8: byte 0xff")
    assert lines[lines.index("desk/old.txt:3:17: not UTF-8: byte 0xff") + 1] == "  save it as UTF-8"


def test_colour_changes_nothing_but_the_colour():
    plain = render(newsroom.story(), Settings())
    coloured = render(newsroom.story(), Settings(colour=True))
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert "\x1b[33mwarning\x1b[0m" in coloured
    assert coloured.splitlines()[-1] == "\x1b[1;31mGate shut by 1 error (--fail-on error)\x1b[0m"
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain
    assert "\x1b" not in plain


def test_a_long_list_of_failures_is_cut_with_a_count():
    printed = render(newsroom.archive(500), Settings())
    assert len(re.findall("^ +1:9 ", printed, re.MULTILINE)) == 99
    assert "\n… and 401 more\n" in printed
    assert "and 497 more: no date" in " ".join(printed.split())


def test_words_that_differ_stand_below_each_other():
    first = Excerpt("cooperation, explore business areas, nurture", ((12, 12), (36, 36)))
    second = Excerpt("cooperation and explore business areas, to nurture", ((11, 15), (39, 42)))
    assert windows([first, second], 56) == [
        "cooperation,     explore business areas,    nurture",
        " cooperation and explore business areas, to nurture",
    ]


def test_a_command_parted_by_a_mark_is_still_none():
    assert windows([Excerpt("a ##[error]", ((3, 5),))], 40) == ["a #\\#[error]"]


@given(
    st.lists(
        st.tuples(st.text(min_size=1), st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=3)),
        min_size=1,
        max_size=4,
    ),
    st.integers(8, 60),
)
def test_windows_fit_whatever_they_show(rows, width):
    excerpts = [
        Excerpt(text, tuple((min(start, end), max(start, end)) for start, end in marks)) for text, marks in rows
    ]
    shown = windows(excerpts, width)
    assert len(shown) == len(excerpts)
    assert all(cell_len(line) <= width for line in shown)


@given(st.text())
def test_cells_are_counted_as_rich_counts_them(text):
    assert cells(text) == cell_len(text)


@given(ANY_TEXT.map(safe), st.integers(3, 40))
def test_cutting_keeps_to_the_width_and_tells_that_it_cut(text, width):
    for cutter in (cut, cut_left, cut_middle):
        short = cutter(text, width)
        assert cell_len(short) <= width
        assert short == text or "…" in short


@given(ANY_TEXT.map(safe), st.integers(2, 40))
def test_wrapping_loses_no_word(text, width):
    lines = list(wrapped(text, width))
    assert "".join("".join(lines).split(" ")) == "".join(text.split(" "))
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("\x1b[2J", r"\x1b[2J"),
        ("::error::x", r":\:error:\:x"),
        ("##[group]", r"#\#[group]"),
        ("####[", r"#\#\#\#["),
        ("12:30", "12:30"),
    ],
)
def test_what_a_terminal_or_a_runner_obeys_is_parted(text, printed):
    assert safe(text) == printed
