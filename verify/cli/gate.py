"""What shuts the gate of a run: the options that say so, and what they spare."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verify.cli.arguments import parse_share
from verify.findings import Gate
from verify.outcomes import Severity


def add_gate(parser: ArgumentParser) -> None:
    """--fail-on, --fail-on-inconclusive, --min-coverage; --since and --baseline, which spare what is not new."""
    parser.add_argument(
        "--fail-on",
        choices=("error", "warning", "note", "never"),
        default="error",
        help="the least severity that shuts the gate (default: error)",
    )
    parser.add_argument(
        "--fail-on-inconclusive",
        action="store_true",
        help="what could not be decided shuts the gate too, for rules of at least the severity of --fail-on",
    )
    parser.add_argument(
        "--min-coverage",
        metavar="SHARE",
        help="the least share of figures that some rule guards, of all articles together: 80%%",
    )
    parser.add_argument(
        "--since",
        metavar="REV",
        help="only what stands on lines changed since this git revision shuts the gate; the rest is told",
    )
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help="failures that this file of verify baseline lists are told as known and do not shut the gate",
    )


def gate_of(options: Namespace) -> Gate:
    """The gate that the options ask for. Raises UsageError for a share that is none."""
    return Gate(
        None if options.fail_on == "never" else Severity(options.fail_on),
        options.fail_on_inconclusive,
        None if options.min_coverage is None else parse_share(options.min_coverage, "--min-coverage"),
    )
