"""What the reference rates cost: unzipped once from the package, then loaded from the cache, then asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from statistics import median
from time import perf_counter

from verify.document import Published
from verify.rates import ecb
from verify.rates.rate import Rate

HEADING = "reference rates"
DAY = date(2024, 3, 12)
PUBLISHED = Published(DAY, DAY, "benchmark")
MOST = 0.05
"""The seconds that a run's first pair may take once the cache is filled."""


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The usual time of some work."""
    times = []
    for _ in range(rounds):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return median(times)


def ask() -> None:
    assert isinstance(ecb.find("GBP", "USD", PUBLISHED, 10), Rate)


def ask_anew() -> None:
    """What a run does for its first pair: load the history from the cache, read a month, cross two currencies."""
    ecb.history.cache_clear()
    ecb.successors.cache_clear()
    ask()


def test_the_first_time_and_those_after(tell, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    first = seconds(ask_anew, 1)
    assert any((tmp_path / "verify").iterdir())
    after, warm = seconds(ask_anew, 20), seconds(ask, 200)
    size = sum(path.stat().st_size for path in (tmp_path / "verify").iterdir())
    tell(HEADING, f"first time {first:.2f} s, kept in {size / 1e6:.1f} MB")
    tell(HEADING, f"first pair of a later run {after * 1000:.1f} ms, each further pair {warm * 1000:.2f} ms")
    assert after < MOST
    ecb.history.cache_clear()
