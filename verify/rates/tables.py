"""Tables of rates that a rule brings: CSV files with the columns date, unit, rate and, if need be, source."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path

from verify.currency_codes import known_code
from verify.errors import Place, Problem, RuleError
from verify.hints import HintedError, did_you_mean
from verify.rates.quotes import Quote
from verify.rates.screening import slips
from verify.source_lines import lines_of, place_of_byte, with_excerpts
from verify.validation import iso_day

_NEEDED = ("date", "unit", "rate")
_KNOWN = (*_NEEDED, "source")
_PAIR = re.compile(r"([A-Z]{3})/([A-Z]{3})")
_TWO_CODES = re.compile(r"([A-Z]{3})\s*[-/:.]?\s*([A-Z]{3})")
_MOST_DIGITS = 40


@dataclass(frozen=True, slots=True)
class PairQuote:
    """What one unit of `denominator` cost in `numerator` on a day: TWD/USD 30.735; `source` may be empty."""

    numerator: str
    denominator: str
    quote: Quote
    source: str


@lru_cache(maxsize=1 << 10)
def pair_of(unit: str) -> tuple[str, str]:
    """The two currencies of a unit, HKD and USD for HKD/USD. Raises ValueError for any other text.

    Kept, since each sum of each article is asked of each entry of a rule's rates.
    """
    pair = _PAIR.fullmatch(unit)
    if not pair or pair[1] == pair[2]:
        raise HintedError(f"{unit!r} is not a pair of currencies such as HKD/USD", _likely_pair(unit))
    return known_code(pair[1]), known_code(pair[2])


def _likely_pair(unit: str) -> str | None:
    """The pair that two codes in small letters, or without a stroke, were meant to be: HKD/USD for hkd/usd."""
    # Imported when a rate is wrong: babel takes a while to load.
    from verify.cldr import currency_codes

    codes = _TWO_CODES.fullmatch(unit.strip().upper())
    known = codes and {codes[1], codes[2]} <= currency_codes() and codes[1] != codes[2]
    return did_you_mean(f"{codes[1]}/{codes[2]}") if codes and known else None


def read_table(path: Path) -> tuple[PairQuote, ...]:
    """The quotes of a table, pair by pair, in the order of the days, without the slips that `screening` finds.

    Raises RuleError with every row that cannot be used, and for a table without rows or of other columns; OSError
    for a file that cannot be read.
    """
    name = path.as_posix()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem("this file is not UTF-8 text", place_of_byte(error, name), "save it as UTF-8")
        raise RuleError(problem) from None
    rows = csv.DictReader(text.splitlines(), restkey="", strict=True)
    found: dict[tuple[str, str, date], PairQuote] = {}
    problems: list[Problem] = []
    try:
        _refuse_columns(tuple(rows.fieldnames or ()))
        for row in rows:
            _add(row, rows.line_num, name, found, problems)
    except (csv.Error, ValueError) as error:
        problems.append(Problem(str(error), Place(name, max(rows.reader.line_num, 1))))
    if not (found or problems):
        problems.append(Problem("there is no rate in this table", Place(name, 1)))
    if problems:
        files = {name: lines_of(text)}
        raise RuleError(*(with_excerpts(problem, files) for problem in problems))
    return tuple(_screened(found))


def _refuse_columns(columns: tuple[str, ...]) -> None:
    missing = [column for column in _NEEDED if column not in columns]
    unknown = [column for column in columns if column not in _KNOWN]
    if missing or unknown:
        told = f"the column '{missing[0]}' is missing" if missing else f"unknown column '{unknown[0]}'"
        raise ValueError(f"{told}: a table of rates has date, unit, rate and, if need be, source")


def _add(
    row: Mapping[str, str | None],
    line: int,
    name: str,
    found: dict[tuple[str, str, date], PairQuote],
    problems: list[Problem],
) -> None:
    """Adds the quote of a row to those found, or what is wrong with it to the problems."""
    try:
        read = _quote(row)
        key = (read.numerator, read.denominator, read.quote.day)
        if key in found:
            raise ValueError(f"{read.numerator}/{read.denominator} has a rate of {read.quote.day} already")
        found[key] = read
    except ValueError as error:
        problems.append(Problem(str(error), Place(name, line), getattr(error, "hint", None)))


def _quote(row: Mapping[str, str | None]) -> PairQuote:
    if "" in row or None in row.values():
        raise ValueError("this row has not as many values as the table has columns")
    cells = {column: (value or "").strip() for column, value in row.items()}
    numerator, denominator = pair_of(cells["unit"])
    quote = Quote(iso_day(cells["date"]), _rate(cells["rate"]))
    return PairQuote(numerator, denominator, quote, cells.get("source", ""))


def _rate(text: str) -> Decimal:
    try:
        rate = Decimal(text) if len(text) <= _MOST_DIGITS and "e" not in text.lower() else Decimal("NaN")
    except InvalidOperation:
        rate = Decimal("NaN")
    if not rate.is_finite() or Quote(date.min, rate).interval.ends[0] <= 0:
        raise ValueError(f"'{text}' is not a positive number with the digits that tell a rate")
    return rate


def _screened(found: Mapping[tuple[str, str, date], PairQuote]) -> Iterator[PairQuote]:
    for pair in sorted({key[:2] for key in found}):
        series = [found[key] for key in sorted(key for key in found if key[:2] == pair)]
        left_out = set(slips([one.quote.rate for one in series]))
        yield from (one for at, one in enumerate(series) if at not in left_out)
