"""What the benchmarks share: the articles, and a place to tell what was measured."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .newsroom import Composed, compose

_TOLD = pytest.StashKey[dict[str, list[str]]]()

Tell = Callable[[str, str], None]


@pytest.fixture(scope="session")
def articles() -> list[Composed]:
    """About a megabyte of news."""
    return compose(500)


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Tell:
    """Puts a line under a heading of the summary that ends the run."""
    told = request.config.stash.setdefault(_TOLD, {})

    def line(heading: str, text: str) -> None:
        told.setdefault(heading, []).append(text)

    return line


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Prints what was told."""
    for heading, lines in config.stash.get(_TOLD, {}).items():
        terminalreporter.section(heading)
        for line in lines:
            terminalreporter.write_line(line)
