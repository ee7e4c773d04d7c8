"""`verify schema`: the JSON Schema of rule files, for editors."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from verify.cli.console import write
from verify.errors import Place, Problem, UsageError
from verify.rules.schema import schema_text


def configure(parser: ArgumentParser) -> None:
    """What the command takes, and how it is explained."""
    parser.description = (
        "Print the JSON Schema (draft 7) of rule files, with which editors complete\nkeys and underline mistakes."
    )
    parser.epilog = """\
examples:
  verify schema --output rules/rules.schema.json

A rule file names the schema in its first line:
  # yaml-language-server: $schema=./rules.schema.json"""
    parser.add_argument("--output", metavar="FILE", default="-", help="where it goes (default: standard output)")


def main(options: Namespace) -> int:
    """Run the command; 0. Raises UsageError for a file that cannot be written."""
    text = schema_text()
    if options.output == "-":
        write(text)
        return 0
    try:
        Path(options.output).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(Problem(f"the schema cannot be written: {reason}", Place(options.output))) from error
    return 0
