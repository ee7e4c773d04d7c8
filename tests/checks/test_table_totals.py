"""What is said of tables with a row that sums up the others."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.build import judged
from verify import extract
from verify.read.html import read as read_html
from verify.read.markdown import read as read_markdown

FACTS, CHECK = "sums: {find: total}", "kind: total, fact: sums"


def table(*rows, above="Acme sold ships in all of its regions, it said."):
    """An article of Markdown with a line above a table, whose first row is the heading."""
    first, *others = (f"| {' | '.join(row)} |" for row in rows)
    lines = ["# Acme sells ships", "", above, "", first, "|" + "---|" * len(rows[0]), *others, ""]
    (article,) = read_markdown("table.md", "\n".join(lines))
    return article


def told(article):
    return [(one.verdict.value, one.certainty.value, one.message) for one in judged(FACTS, CHECK, article)]


def test_each_column_is_held_against_its_total():
    rows = ("Region", "2003", "2004"), ("North", "5", "$7.1m"), ("South", "7", "$9.5m"), ("Total", "15", "$16.6m")
    assert told(table(*rows)) == [
        ("fail", "certain", "5 + 7 is not 15"),
        ("pass", "certain", "$7.1m + $9.5m is $16.6m"),
    ]


@pytest.mark.parametrize("word", ["Total", "**Total**", "Sum", "All", "Overall", "Grand total:"])
def test_a_total_goes_by_many_names(word):
    rows = ("Region", "Sales"), ("North", "512"), ("South", "704"), (word, "1,116")
    assert told(table(*rows)) == [("fail", "certain", "512 + 704 is not 1,116")]


def test_a_total_above_its_rows_may_count_rows_that_are_not_shown():
    rows = ("Region", "Sales"), ("North", "512"), ("South", "704"), ("Total", "1,316")
    assert told(table(*rows)) == [("fail", "likely", "512 + 704 is not 1,316")]


def test_roundings_add_up():
    rows = ("Party", "Votes"), ("A", "33.3%"), ("B", "33.3%"), ("C", "33.3%"), ("Total", "100%")
    assert told(table(*rows)) == [("pass", "certain", "33.3% + 33.3% + 33.3% is 100%")]


def test_a_table_of_html_is_read_alike():
    page = """<html><body><article><h1>Acme sells ships in all regions</h1>
    <p>Acme sold more ships in all of its regions last year, the company said on Tuesday in London.</p>
    <table><tr><th>Region</th><th>Ships</th></tr><tr><td>North</td><td>512</td></tr>
    <tr><td>South</td><td>700</td></tr><tr><td>Total</td><td>1,112</td></tr></table></article></body></html>"""
    (article,) = read_html("table.html", page)
    assert told(article) == [("fail", "certain", "512 + 700 is not 1,112")]


def test_a_cell_has_the_span_of_its_number():
    article = table(("Region", "2004"), ("North", "−1,250.5"), ("Total", "7 or 8"))
    cells = [claim for claim in extract(article) if claim.kind == "table-cell"]
    assert [(article.quote(cell.span), cell.quantity.value) for cell in cells] == [
        ("−1,250.5", Decimal("-1250.5"))
    ]


TWO = ("Region", "Sales"), ("North", "512"), ("South", "704")
LEFT_ALONE = {
    "no total": (*TWO, ("East", "300")),
    "an unnamed subtotal": (*TWO[:2], ("Wales", "200"), ("Kent", "312"), ("Total", "800")),
    "a subtotal": (*TWO, ("Subtotal", "1,216"), ("Total", "1,500")),
    "two totals": (*TWO, ("Total", "1,216"), ("All", "1,500")),
    "an empty cell": (("Region", "May", "June"), ("North", "5", "6"), ("South", "", "7"), ("Total", "15", "15")),
    "a mean": (*TWO, ("All", "608")),
    "a column of rates": (("Region", "Growth"), ("North", "5"), ("South", "7"), ("Total", "15")),
    "percentages of each": (("Region", "Sales"), ("North", "5%"), ("South", "7%"), ("Total", "16%")),
    "years": (("Region", "Since"), ("North", "1950"), ("South", "1960"), ("Total", "2004")),
    "two units": (("Region", "Sales"), ("North", "$5m"), ("South", "€7m"), ("Total", "$16m")),
    "one part": (("Region", "Sales"), ("North", "512"), ("Total", "704")),
}


@pytest.mark.parametrize("rows", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_a_table_that_is_not_clear_is_left_alone(rows):
    assert told(table(*rows)) == []


def test_a_table_of_the_largest_is_left_alone():
    assert told(table(*TWO, ("Total", "1,500"), above="The two largest regions were these.")) == []


def test_two_tables_are_told_apart():
    article = table(*TWO, ("Total", "1,216"))
    source = "# Acme\n\n| A | B |\n|---|---|\n| x | 5 |\n| y | 7 |\n| All | 12 |\n\n" * 2
    (article,) = read_markdown("tables.md", source)
    assert [verdict for verdict, *_ in told(article)] == ["pass", "pass"]


cents = st.integers(1, 10**6).map(lambda number: Decimal(number).scaleb(-2))


@given(st.lists(cents, min_size=2, max_size=8), st.integers(0, 2))
def test_no_table_that_adds_up_fails(numbers, places):
    printed = [f"{number:.{places}f}" for number in (*numbers, sum(numbers))]
    rows = [(f"row {at}", text) for at, text in enumerate(printed[:-1])]
    verdicts = {verdict for verdict, *_ in told(table(("Region", "Sales"), *rows, ("Total", printed[-1])))}
    assert "fail" not in verdicts


@given(st.lists(st.integers(2, 900).map(str), min_size=2, max_size=8))
def test_a_total_that_lies_beyond_all_roundings_never_passes(numbers):
    total = sum(map(int, numbers)) + len(numbers) + 1
    rows = [(f"row {at}", text) for at, text in enumerate(numbers)]
    verdicts = {verdict for verdict, *_ in told(table(("Region", "Sales"), *rows, ("Total", str(total))))}
    assert "pass" not in verdicts
