"""How strong a set of rules is: the share of plausible slips in the articles that makes some rule fail.

Each slip is made in the source of its article, which is read again; the rules judge it among its story's others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from verify.claims import Claim
from verify.document import Article
from verify.engine.known import known_of
from verify.rules.model import Rule
from verify.tracking import Track, untracked
from verify.trial.bench import Bench, Fate, Tried, benches_of, slippable
from verify.trial.partners import would_catch
from verify.trial.placing import Source
from verify.trial.slips import Slip


@dataclass(frozen=True, slots=True)
class Survivor:
    """A slip that no rule fails on: the article, and which kind of check would catch it."""

    article: Article
    tried: Tried
    remedy: str


@dataclass(frozen=True, slots=True)
class Strength:
    """How the slips fared, in the order of the articles. `planned` is how many there are without sampling.

    `figures` is how many figures, weekdays and quotations were asked, `unslipped` those in which no slip is known:
    an amount that is damaged already.
    """

    tried: tuple[Tried, ...]
    survivors: tuple[Survivor, ...]
    planned: int
    figures: int
    unslipped: tuple[Claim, ...]

    def count(self, fate: Fate, kind: str | None = None) -> int:
        """How many slips, of a kind or of all, had this fate."""
        return sum(1 for one in self.tried if one.fate is fate and kind in (None, one.slip.kind))

    def counted(self, kind: str | None = None) -> int:
        """How many slips count: those that were made and leave what the figure honestly stands for."""
        return sum(self.count(fate, kind) for fate in (Fate.CAUGHT, Fate.UNDECIDED, Fate.SURVIVED))


def strength(
    rules: Iterable[Rule],
    sources: Iterable[Source],
    sample: int | None = None,
    seed: int = 0,
    track: Track = untracked,
    jobs: int | None = 1,
) -> Strength:
    """How many of the slips in the articles the rules catch.

    Of more than `sample` slips, that many are drawn, the same ones for the same `seed`. `track` watches the slips
    pass in small lots; `jobs` processes try them, and change nothing but the time.
    """
    by_id = tuple(sorted(rules, key=lambda rule: rule.id))
    in_order = sorted(sources, key=lambda source: source.article.id)
    known = [known_of(source.article) for source in track(in_order, "extracting")]
    benches = benches_of(by_id, in_order, known)
    planned = [(bench, claim, slip) for bench in benches for claim, slip in bench.slips]
    drawn = _drawn(planned, sample, seed)
    lots = tuple(_lots(drawn))
    tried = tuple(one for lot in _tried(lots, track, jobs) for one in lot)
    asked = [claim for one in known for claim in slippable(one)]
    slipped = {claim.span for _, claim, _ in planned}
    return Strength(
        tried=tried,
        survivors=tuple(_survivors(tried, benches)),
        planned=len(planned),
        figures=len(asked),
        unslipped=tuple(claim for claim in asked if claim.span not in slipped),
    )


_LOT = 16
_Planned = tuple[Bench, Claim, Slip]
_Lot = tuple[Bench, tuple[tuple[Claim, Slip], ...]]
"""Some slips of one article, which go to another process together."""


def _drawn(planned: Sequence[_Planned], sample: int | None, seed: int) -> Sequence[_Planned]:
    """As many of the slips as asked for, in their order. Which ones, their own words and places tell."""
    if sample is None or len(planned) <= sample:
        return planned
    ranked = sorted(planned, key=lambda one: _rank(one, seed))
    chosen = {id(one) for one in ranked[:sample]}
    return [one for one in planned if id(one) in chosen]


def _rank(planned: _Planned, seed: int) -> bytes:
    _, claim, slip = planned
    key = f"{seed}\n{claim.id}\n{slip.kind}\n{slip.start}\n{slip.new}"
    return hashlib.sha256(key.encode(errors="surrogatepass")).digest()


def _lots(planned: Sequence[_Planned]) -> Iterator[_Lot]:
    at = 0
    while at < len(planned):
        bench = planned[at][0]
        until = at
        while until < len(planned) and until - at < _LOT and planned[until][0] is bench:
            until += 1
        yield bench, tuple((claim, slip) for _, claim, slip in planned[at:until])
        at = until


def _try_lot(lot: _Lot) -> list[Tried]:
    bench, slips = lot
    return bench.fares(slips)


def _tried(lots: Sequence[_Lot], track: Track, jobs: int | None) -> Iterator[list[Tried]]:
    if jobs == 1 or len(lots) < 2:
        for lot in track(lots, "trying slips"):
            yield _try_lot(lot)
        return
    # Imported on first use: a pool costs more to load than a small run takes.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        done = pool.map(_try_lot, lots)
        for _ in track(lots, "trying slips"):
            yield next(done)


def _survivors(tried: Iterable[Tried], benches: Iterable[Bench]) -> Iterator[Survivor]:
    by_article = {bench.known.article.id: bench for bench in benches}
    for one in tried:
        if one.fate in (Fate.SURVIVED, Fate.UNDECIDED):
            bench = by_article[one.claim.span.article]
            yield Survivor(bench.known.article, one, would_catch(one.claim, bench.known, bench.story))
