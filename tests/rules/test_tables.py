"""Rules that say where dated rates come from, and the tables that they bring."""

from __future__ import annotations

from pathlib import Path

import pytest

from verify.errors import RuleError
from verify.rules.load import load_rules

RULE = """\
version: 1
rules:
  - id: conversions-agree
    title: Conversions agree
    severity: error
    facts: {pair: {find: conversion}}
    check:
      kind: conversion
      fact: pair
      rate:
        - {unit: HKD/USD, between: [7.75, 7.85]}
        - ENTRY
    tests: [{pass: text}, {fail: text}]
"""
LINE = 12


def loaded(folder: Path, entry: str, table: str | None = None):
    (folder / "desk").mkdir()
    (folder / "desk/rules.yaml").write_text(RULE.replace("ENTRY", entry), encoding="utf-8")
    if table is not None:
        (folder / "desk/rates.csv").write_text(table, encoding="utf-8")
    return load_rules(folder / "desk/rules.yaml")[0].options.rate.entries[1]


def refused(folder: Path, entry: str, table: str | None = None) -> list[str]:
    with pytest.raises(RuleError) as refusal:
        loaded(folder, entry, table)
    return [str(problem).removeprefix(f"{folder.as_posix()}/desk/") for problem in refusal.value.problems]


def test_the_reference_rates(tmp_path):
    entry = loaded(tmp_path, "{from: ecb, days: 5}")
    assert (entry.from_.name, entry.days) == ("ecb", 5)


def test_a_table_beside_the_rule(tmp_path):
    table = "\ufeffdate,unit,rate,source\n2024-03-12,TWD/USD,31.415,CBC\n2024-03-11,TWD/USD, 31.480 ,\n"
    entry = loaded(tmp_path, "{from: rates.csv, source: Central Bank}", table)
    assert [(str(q.quote.day), str(q.quote.rate), q.source) for q in entry.from_.quotes] == [
        ("2024-03-11", "31.480", ""),
        ("2024-03-12", "31.415", "CBC"),
    ]


def test_a_table_is_screened(tmp_path):
    rows = [f"2024-03-{day:02},TWD/USD,31.4{day % 7}" for day in range(1, 20)]
    table = "\n".join(["date,unit,rate", *rows, "2024-03-20,TWD/USD,41.45", "2024-03-21,TWD/USD,31.45"])
    entry = loaded(tmp_path, "{from: rates.csv}", table)
    assert len(entry.from_.quotes) == 20
    assert max(quote.quote.rate for quote in entry.from_.quotes) < 32


ENTRIES = [
    ("{from: rates.csv}", f"rules.yaml:{LINE}:18: there is no file 'rates.csv' beside this one"),
    ("{from: ecbb}", "'ecbb' is not ecb, or a table beside the rule such as rates.csv"),
    ("{from: rates.xlsx}", "is not ecb, or a table beside the rule"),
    ("{from: ecb, unit: HKD/USD}", "`unit` does not go with `from`"),
    ("{from: ecb, fixed: 7.8}", "`fixed` does not go with `from`"),
    ("{from: ecb, since: 2024-01-01}", "`since` does not go with `from`"),
    ("{from: ecb, days: -1}", "`days` is from 0 to 366"),
    ("{from: ecb, days: ten}", "'ten' is not a whole number"),
    ("{from: ecb, day: 10}", "unknown key 'day' (did you mean 'days'?)"),
    ("{unit: XAF/EUR, fixed: 655.957, days: 10}", "`days` is said of dated rates"),
    ("{unit: XAF/EUR, fixed: 655.957, since: 2024-01-02, until: 2024-01-01}", "holds until before it begins"),
    ("{unit: XAF/EUR, fixed: 655.957, since: May}", "'May'"),
    ("{source: nobody}", "'unit' is missing"),
]


@pytest.mark.parametrize(("entry", "message"), ENTRIES)
def test_entries_that_are_refused(tmp_path, entry, message):
    (told,) = refused(tmp_path, entry)
    assert told.startswith(f"rules.yaml:{LINE}:")
    assert message in told


TABLES = [
    ("", "rates.csv:1: the column 'date' is missing"),
    ("date,unit,rate\n", "rates.csv:1: there is no rate in this table"),
    ("date,unit,price\n2024-03-12,TWD/USD,31.4\n", "rates.csv:1: the column 'rate' is missing"),
    ("date,unit,rate,note\n2024-03-12,TWD/USD,31.4,x\n", "rates.csv:1: unknown column 'note'"),
    ("date,unit,rate\n2024-03-12,TWD/USD,31,4\n", "rates.csv:2: this row has not as many values"),
    ("date,unit,rate\n2024-03-12,TWD/USD\n", "rates.csv:2: this row has not as many values"),
    ("date,unit,rate\n12.03.2024,TWD/USD,31.4\n", "rates.csv:2: '12.03.2024' is no day such as 2024-03-11"),
    ("date,unit,rate\n2024-02-30,TWD/USD,31.4\n", "rates.csv:2: '2024-02-30' is no day"),
    ("date,unit,rate\n2024-03-12,TWD,31.4\n", "rates.csv:2: 'TWD' is not a pair of currencies"),
    ("date,unit,rate\n2024-03-12,TWD/USD,-31.4\n", "rates.csv:2: '-31.4' is not a positive number"),
    ("date,unit,rate\n2024-03-12,TWD/USD,nan\n", "rates.csv:2: 'nan' is not a positive number"),
    ("date,unit,rate\n2024-03-12,TWD/USD,1e9\n", "rates.csv:2: '1e9' is not a positive number"),
    ("date,unit,rate\n2024-03-12,TWD/USD,0.00\n", "rates.csv:2: '0.00' is not a positive number"),
    ('date,unit,rate\n2024-03-12,TWD/USD,"31.4\n', "rates.csv:2: unexpected end of data"),
    (
        "date,unit,rate\n2024-03-12,TWD/USD,31.4\n2024-03-12,TWD/USD,31.5\n",
        "rates.csv:3: TWD/USD has a rate of 2024-03-12 already",
    ),
]


@pytest.mark.parametrize(("table", "message"), TABLES)
def test_tables_that_are_refused(tmp_path, table, message):
    (told,) = refused(tmp_path, "{from: rates.csv}", table)
    assert told.startswith(message)


def test_every_bad_row_is_told(tmp_path):
    table = "date,unit,rate\n2024-03-12,TWD,31.4\n2024-03-12,TWD/USD,31.4\nyesterday,TWD/USD,31.4\n"
    assert [told.split(": ")[0] for told in refused(tmp_path, "{from: rates.csv}", table)] == [
        "rates.csv:2",
        "rates.csv:4",
    ]


def test_a_table_that_is_no_text(tmp_path):
    with pytest.raises(RuleError, match=r"rates\.csv:2:25: this file is not UTF-8 text \(save it as UTF-8\)"):
        loaded_bytes(tmp_path, b"date,unit,rate\n2024-03-12,TWD/USD,31.4,\xff\n")


def loaded_bytes(folder: Path, table: bytes):
    (folder / "desk").mkdir()
    (folder / "desk/rules.yaml").write_text(RULE.replace("ENTRY", "{from: rates.csv}"), encoding="utf-8")
    (folder / "desk/rates.csv").write_bytes(table)
    return load_rules(folder / "desk")


def test_a_table_that_is_a_folder(tmp_path):
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/rates.csv").mkdir()
    (tmp_path / "desk/rules.yaml").write_text(RULE.replace("ENTRY", "{from: rates.csv}"), encoding="utf-8")
    with pytest.raises(RuleError, match=r"rules.yaml:12:18: 'rates.csv' cannot be read"):
        load_rules(tmp_path / "desk")
