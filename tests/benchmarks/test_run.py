"""What a whole run costs: 500 articles under all packed rules, cold and warm, beside textlint with one rule.

Wall time, since what is measured is how long somebody waits, with all processors at work.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from .newsroom import DENSE, NEWS, compose

PROJECT = Path(__file__).parents[2]
ROUNDS = 2
TEXTLINT_RULE = "no-todo"


@pytest.fixture(scope="module", params=[NEWS, DENSE], ids=["as dense as news", "dense"])
def wire(request, tmp_path_factory):
    """The folder of the articles, each a file."""
    folder = tmp_path_factory.mktemp("wire")
    for number, article in enumerate(compose(500, mix=request.param)):
        (folder / f"{number:03}.md").write_text(article.text, encoding="utf-8")
    return folder


@pytest.fixture
def heading(request):
    """What the figures of these articles stand under."""
    return f"A run over 500 articles under all packed rules, {request.node.callspec.id}"


class Verify:
    """The command in a process of its own, its modules compiled as those of an installed package are."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._environment = {
            name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
        }
        self._environment |= {"PYTHONPATH": str(PROJECT), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}

    def seconds(self, wire: Path, cache: str) -> float:
        """The time of a run whose cache is the folder of this name."""
        command = [sys.executable, "-m", "verify", "run", str(PROJECT / "rules"), str(wire), "--format", "json"]
        environment = self._environment | {"XDG_CACHE_HOME": str(self._folder / cache)}
        return seconds([*command, "--output", f"{cache}.json"], self._folder, environment)

    def report(self, cache: str) -> bytes:
        """What the last run with this cache wrote."""
        return (self._folder / f"{cache}.json").read_bytes()


def seconds(command: list[str], folder: Path, environment: dict[str, str] | None = None) -> float:
    """How long a command takes, which finds something or nothing, and does not break down."""
    begun = perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    return perf_counter() - begun


@pytest.fixture(scope="module")
def times(wire, tmp_path_factory):
    """The best of some rounds, in each of which every kind has its turn; textlint only where it is installed."""
    verify = Verify(tmp_path_factory.mktemp("runs"))
    textlint = shutil.which("textlint")
    verify.seconds(wire, "warm")
    taken = {"cold": [], "warm": [], "textlint": []}
    for number in range(ROUNDS):
        taken["cold"].append(verify.seconds(wire, f"cold-{number}"))
        taken["warm"].append(verify.seconds(wire, "warm"))
        assert verify.report("warm") == verify.report(f"cold-{number}")
        if textlint:
            command = [textlint, "--rule", TEXTLINT_RULE, str(wire)]
            taken["textlint"].append(seconds(command, Path(textlint).parents[2]))
    return {kind: min(found) for kind, found in taken.items() if found}


def test_cold_and_warm(times, heading, tell):
    tell(heading, f"cold {times['cold']:.2f} s, warm {times['warm']:.2f} s")
    assert times["warm"] < times["cold"] * 1.5


def test_beside_textlint(times, heading, tell):
    if "textlint" not in times:
        pytest.skip("textlint is not on the path: npm install textlint textlint-rule-no-todo")
    ratios = [f"{kind} {times[kind] / times['textlint']:.2f} of it" for kind in ("cold", "warm")]
    tell(heading, f"textlint with one rule {times['textlint']:.2f} s; verify takes {', '.join(ratios)}")
    assert times["warm"] < 10 * times["textlint"]
