"""The command `verify`: which command is asked for, and the exit code of each way to end.

Nothing heavy is imported here, so that `verify --version` answers at once: of the commands, only the one that is
asked for is loaded.
"""

from __future__ import annotations

import gc
import sys
import traceback
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from verify import __version__
from verify.cli.arguments import BAD_INPUT, EXIT_CODES, INTERNAL_ERROR, INTERRUPTED
from verify.cli.console import complain, prepare
from verify.errors import VerifyError

COMMANDS = {
    "run": "check articles against rules",
    "baseline": "list the failures of today as known",
    "claims": "show the claims that articles make",
    "test": "run the rules' own examples",
    "coverage": "show which figures no rule guards",
    "strength": "try how many slips the rules catch",
    "explain": "explain one rule, with its examples",
    "schema": "print the JSON Schema of rule files, for editors",
    "init": "write a rule file, a configuration and a workflow to start from",
}
"""The commands, each in a file of its name (`run_command.py`), with what each is for."""

_MOST_TOLD = 20
"""How many of the problems that keep a command from running are told in full."""

_NEW_VALUES = 200_000
"""After how many new values cycles among them are looked for. Hardly any value here is in a cycle, and looking
after every 700, as Python does, takes a tenth of a run."""

_START = """\
to begin:
  verify init                       files to start from
  verify run rules/ articles/       check articles against rules, write a report
  verify claims article.txt         show what verify reads in an article
  verify baseline rules/ archive/   list the failures of today as known
  verify test rules/                run the rules' own examples
  verify coverage rules/ articles/  which figures no rule guards
  verify strength rules/ articles/  which slips no rule fails on
  verify explain conversions-agree  one rule in plain words
  verify COMMAND --help             explain one command
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    gc.set_threshold(_NEW_VALUES)
    try:
        return _run(sys.argv[1:] if arguments is None else list(arguments))
    except KeyboardInterrupt:
        print("verify: interrupted", file=sys.stderr)
        return INTERRUPTED


def _run(given: Sequence[str]) -> int:
    asked = next((word for word in given if word in COMMANDS), None)
    reader = parser(asked)
    options = reader.parse_args(given)
    prepare()
    if options.command is None:
        reader.print_help(sys.stderr)
        return BAD_INPUT
    try:
        code: int = _command(options.command).main(options)
    except VerifyError as error:
        complain(error.problems, _MOST_TOLD)
        return BAD_INPUT
    except Exception:
        traceback.print_exc()
        print("verify: internal error: please report it with the lines above", file=sys.stderr)
        return INTERNAL_ERROR
    return code


def parser(asked: str | None) -> ArgumentParser:
    """The parser of the whole command line, in which the command asked for has its arguments."""
    top = ArgumentParser(
        prog="verify",
        description="Checks the arithmetic of articles against rules.\n"
        "Says which figures are inconsistent, never which one is false.",
        epilog=f"{_START}\n{EXIT_CODES}",
        formatter_class=RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"verify {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    for name, purpose in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, formatter_class=RawDescriptionHelpFormatter)
        if name == asked:
            _command(name).configure(command)
    return top


def _command(name: str) -> ModuleType:
    return import_module(f"verify.cli.{name}_command")
