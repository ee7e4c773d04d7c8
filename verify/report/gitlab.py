"""The report for GitLab's code quality: a JSON array of what is wrong, `[]` where nothing is.

GitLab shows only the first of entries with one fingerprint, so each has its own; none holds a line number.
"""

from __future__ import annotations

import hashlib
from collections import Counter

from verify.findings import Report
from verify.outcomes import Severity
from verify.report.entries import PROBLEM, Entry, entries
from verify.report.safe import neutral, safe_json
from verify.report.settings import Settings

SUFFIX = ".gitlab.json"
STREAMED = False

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, settings: Settings) -> str:
    """The array as JSON, indented by two, ending in one line break. No setting changes it."""
    somewhere = report.articles[0].file if report.articles else "-"
    ordinals: Counter[str] = Counter()
    told = []
    for entry in entries(report):
        told.append(_issue(entry, somewhere, ordinals[entry.fingerprint]))
        ordinals[entry.fingerprint] += 1
    return safe_json(told, indented=True) + "\n"


def _issue(entry: Entry, somewhere: str, ordinal: int) -> dict[str, object]:
    """One entry; `somewhere` is the file of one that has no place of its own, as GitLab asks for one."""
    spot = entry.spot
    return {
        "description": entry.text,
        "check_name": neutral(entry.rule),
        "fingerprint": _fingerprint(entry.fingerprint, ordinal),
        "severity": "critical" if entry.rule == PROBLEM else _SEVERITIES[entry.severity],
        "location": {
            "path": _relative(spot.file if spot else somewhere),
            "lines": {"begin": (spot.line if spot else None) or 1},
        },
    }


def _fingerprint(fingerprint: str, ordinal: int) -> str:
    """A fingerprint that no other entry has: its own, or for the later of equals one made of it."""
    if not ordinal and len(fingerprint) == 64:
        return fingerprint
    return hashlib.sha256(f"{fingerprint}\n{ordinal}".encode(errors="surrogatepass")).hexdigest()


def _relative(path: str) -> str:
    return path.removeprefix("./")
