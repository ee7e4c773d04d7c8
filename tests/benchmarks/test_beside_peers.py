"""Speed, memory and yield beside quantulum3 and recognizers-text, in one run on the same articles."""

import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from .readers import FASTER, READERS, paragraphs, whole
from .scoring import Score, only, sort_of

for module in ("pytest_benchmark", "quantulum3", "recognizers_number_with_unit"):
    pytest.importorskip(module, reason=f"{module} is absent: install the extra `bench`")

pytestmark = pytest.mark.filterwarnings("ignore")

SAMPLE = 50
"""How many articles all three read: at the peers' pace a megabyte would take minutes."""
SCORED = 25
"""How many articles all three are scored on."""
ROUNDS = 3

_speeds: dict[str, float] = {}


# Processor time, and the best of some rounds: what else the machine does must favour none of the three.
@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize("name", READERS)
def test_speed_on_the_same_articles(benchmark, articles, tell, name):
    sample = articles[:SAMPLE]
    read = READERS[name](FASTER[name])
    read(sample[0])
    found = benchmark.pedantic(lambda: sum(len(read(article)) for article in sample), rounds=ROUNDS)
    seconds = benchmark.stats.stats.min
    speed = _megabytes(sample) / seconds
    _speeds[name] = speed
    ratio = f", verify is {_speeds['verify'] / speed:.0f} times as fast" if name != "verify" else ""
    tell(f"Speed on {SAMPLE} articles", f"{name}: {speed:.4f} MB/s, {found / seconds:,.0f} figures/s{ratio}")
    assert found


@pytest.mark.benchmark(timer=process_time)
def test_speed_on_a_megabyte(benchmark, articles, tell):
    from verify import extract

    extract(articles[0].text)
    claims = benchmark.pedantic(lambda: sum(len(extract(article.text)) for article in articles), rounds=ROUNDS)
    seconds = benchmark.stats.stats.min
    tell(
        f"Speed of verify on {len(articles)} articles",
        f"{_megabytes(articles) / seconds:.2f} MB/s, {claims / seconds:,.0f} claims/s, {claims:,} claims",
    )
    assert claims > len(articles)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the peak is read from /proc")
@pytest.mark.parametrize("name", READERS)
def test_peak_memory(tell, name):
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.memory", name, str(SAMPLE)]
    done = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, text=True, check=True)
    loaded, peak, found = map(int, done.stdout.split())
    tell(
        "Peak memory of the process",
        f"{name}: {loaded / 1024:.0f} MiB after one article, {peak / 1024:.0f} MiB after {SAMPLE}",
    )
    assert found


@pytest.mark.parametrize("name", READERS)
def test_yield_on_the_same_articles(articles, tell, name):
    _score(name, articles[:SCORED], whole if name == "verify" else paragraphs, tell)


def test_yield_on_a_megabyte(articles, tell):
    score = _score("verify", articles, whole, tell)
    assert score.exact_spans > 0.9


def _score(name, articles, pieces, tell):
    """Scores a reader on money and on shares, tells both, and gives the two together."""
    read = READERS[name](pieces)
    found = [read(article) for article in articles]
    together = Score()
    for sort in ("money", "shares", "ratios"):
        score = Score()
        for article, figures in zip(only(sort, articles), found, strict=True):
            score.add(article, [each for each in figures if sort_of(each.unit) == sort])
        tell(f"Yield on {len(articles)} articles", f"{name}, {sort}: {_told(score)}")
        if sort != "ratios":
            together.hits += score.hits
            together.missed += score.missed
            together.spurious += score.spurious
    tell(f"Yield on {len(articles)} articles", f"{name}, money and shares: {_told(together)}")
    return together


def _told(score):
    known = len(score.hits) + len(score.missed)
    return (
        f"precision {score.precision:.4f}, recall {score.recall:.4f}, F1 {score.f1:.4f}, "
        f"exact spans {score.exact_spans:.4f} ({known} known)"
    )


def _megabytes(articles):
    return sum(len(article.text.encode()) for article in articles) / 1e6
