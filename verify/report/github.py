"""The report as annotations of GitHub's workflows: a line that its runner obeys for each thing to be told.

GitHub shows ten of a step, in the order of the lines, so the worst come first; the last line counts the others.
What an article says is neutralised: it gives the runner no command of its own.
"""

from __future__ import annotations

from verify.findings import Report
from verify.outcomes import Severity
from verify.report.entries import Entry, entries
from verify.report.safe import safe
from verify.report.settings import Settings
from verify.report.wording import gate_line
from verify.wording import counted

SUFFIX = ".github.txt"
STREAMED = True

SHOWN = 10
"""How many annotations of a step GitHub shows."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report, settings: Settings) -> str:
    """The annotations and a last line on the gate and on what GitHub leaves out. No setting changes it."""
    told = entries(report)
    lines = [_annotation(entry) for entry in sorted(told, key=lambda entry: entry.severity.rank)]
    return "".join(f"{line}\n" for line in (*lines, _last(report, len(told))))


def _last(report: Report, count: int) -> str:
    gate = f"verify: {gate_line(report)}"
    if count <= SHOWN:
        return gate
    return (
        f"{gate}; GitHub shows {SHOWN} of {counted(count, 'annotation')}, {count - SHOWN} stand in this log alone"
    )


def _annotation(entry: Entry) -> str:
    properties = [*_place(entry), f"title={_property(f'{entry.rule}: {entry.heading}')}"]
    message = "%0A".join(_message(line) for line in entry.lines) or _message(entry.title)
    return f"::{_COMMANDS[entry.severity]} {','.join(properties)}::{message}".rstrip()


def _place(entry: Entry) -> list[str]:
    """The place, with columns only where it lies on one line: GitHub refuses them otherwise."""
    spot = entry.spot
    if spot is None or spot.file == "-":
        return []
    told = [f"file={_property(spot.file)}"]
    if spot.line:
        told += [f"line={spot.line}", f"endLine={spot.end_line or spot.line}"]
    if spot.column and spot.line == spot.end_line:
        told += [f"col={spot.column}", f"endColumn={spot.end_column or spot.column}"]
    return told


def _message(text: str) -> str:
    """A line of a message as the runner reads it."""
    return safe(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property's value as the runner reads it: neither a colon nor a comma ends it."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")
