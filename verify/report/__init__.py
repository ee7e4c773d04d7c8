"""Reports: one file a format, found by name.

A format module holds `SUFFIX` (of the file it is written to, ".md"), `STREAMED` (whether it is meant for who
watches the run, and not for a file) and `render(report, settings)`, which gives the whole report as text. A
module's name is its format's, without the version of the wire format.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from verify.findings import Report
from verify.report.settings import Settings

MODULES = (
    "terminal",
    "markdown",
    "json_v1",
    "sarif",
    "junit",
    "github",
    "summary",
    "comment",
    "gitlab",
    "rdjson",
    "csv",
)


class Format(Protocol):
    """What every format module offers."""

    SUFFIX: str
    STREAMED: bool
    render: Callable[[Report, Settings], str]


def format_names() -> tuple[str, ...]:
    """The formats by name: terminal, markdown, json, sarif and so on."""
    return tuple(_name(module) for module in MODULES)


def format_module(name: str) -> Format:
    """The module of a format: `json_v1` for "json". Raises KeyError for an unknown format."""
    modules = {_name(module): module for module in MODULES}
    return cast(Format, import_module(f"verify.report.{modules[name]}"))


def _name(module: str) -> str:
    return module.partition("_v")[0]
