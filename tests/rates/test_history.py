"""The table of the bank month by month, and the cache that keeps it."""

from __future__ import annotations

from datetime import date

import pytest

from verify.rates.history import History
from verify.rates.quotes import Window
from verify.stored import cache_folder, stored

CSV = """\
Date,USD,HKD,SIT,
2004-11-04,1.2866,10.0049,239.8,
2004-11-03,1.278,9.9390,N/A,
2004-11-02,1.2705,9.8813,N/A,
"""
ALWAYS = Window(date.min, date.max)


def test_quotes_come_back_in_order_with_the_digits_that_the_table_leaves_out():
    history = History(CSV)
    assert [str(quote.rate) for quote in history.quotes("USD", ALWAYS)] == ["1.2705", "1.2780", "1.2866"]
    assert [str(quote.rate) for quote in history.quotes("SIT", ALWAYS)] == ["239.8"]
    assert history.currencies == {"USD", "HKD", "SIT"}
    assert history.slips() == ()


def test_a_window_holds_both_its_ends():
    history = History(CSV)
    found = history.quotes("HKD", Window(date(2004, 11, 3), date(2004, 11, 4)))
    assert [quote.day.day for quote in found] == [3, 4]
    assert history.quotes("HKD", Window(date(2004, 11, 5), date(2004, 12, 1))) == ()
    assert history.quotes("JPY", ALWAYS) == ()


def test_whole_numbers_get_their_decimals_back():
    history = History("Date,USD,\n2004-11-04,1.2866,\n2004-11-03,1,\n2004-11-02,1.2,\n2004-11-01,1.2705,\n")
    assert [str(quote.rate) for quote in history.quotes("USD", ALWAYS)] == ["1.2705", "1.2000", "1.0000", "1.2866"]


@pytest.mark.parametrize("text", ["", "Date,USD,\n", "<html>\n<body>\n"])
def test_what_is_no_table_is_refused(text):
    with pytest.raises(ValueError, match="no table"):
        History(text)


class Made:
    """Makes a thing, and counts how often it was asked to."""

    def __init__(self):
        self.times = 0

    def __call__(self):
        self.times += 1
        return b"rates"


def test_what_is_kept_is_made_once(tmp_path):
    make = Made()
    assert [stored(tmp_path / "new", "rates", make) for _ in range(3)] == [b"rates"] * 3
    assert make.times == 1
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["rates"]


@pytest.mark.parametrize(
    "damage", [lambda kept: b"", lambda kept: kept[:-1], lambda kept: kept[:-1] + b"x", lambda kept: b"x" * 90]
)
def test_a_broken_cache_is_made_again(tmp_path, damage):
    make = Made()
    stored(tmp_path, "rates", make)
    kept = tmp_path / "rates"
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert stored(tmp_path, "rates", make) == b"rates"
    assert kept.read_bytes() == whole
    assert make.times == 2


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    make = Made()
    assert stored(tmp_path / "file" / "below", "rates", make) == b"rates"
    assert stored(tmp_path / "file", "rates", make) == b"rates"
    assert stored(None, "rates", make) == b"rates"
    assert make.times == 3


def test_a_name_that_is_taken_by_a_folder_is_done_without(tmp_path):
    (tmp_path / "rates").mkdir()
    assert stored(tmp_path, "rates", Made()) == b"rates"
    assert [path.name for path in tmp_path.iterdir()] == ["rates"]


def test_the_cache_is_where_the_user_wants_it(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "verify"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder().is_relative_to(tmp_path)
