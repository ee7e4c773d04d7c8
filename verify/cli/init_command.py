"""`verify init`: a rule file, a configuration and a workflow to start from."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from verify.cli.console import write_lines
from verify.errors import Place, Problem, UsageError
from verify.rules.schema import schema_text

_SCHEMA = "rules/rules.schema.json"
_WRITTEN = {
    "rules/desk.yaml": ("desk.yaml", "rules: those that come with verify, and one of your own"),
    _SCHEMA: (None, "what editors complete rules by"),
    "verify.toml": ("verify.toml", "configuration: where the articles are"),
    ".github/workflows/verify.yml": ("workflow.yml", "checks each change on GitHub"),
}
"""Each file, with the template in `starter/` that it is made from, and what it is for."""


def configure(parser: ArgumentParser) -> None:
    """What the command takes, and how it is explained."""
    parser.description = (
        "Write a rule file, a configuration and a workflow to start from.\n"
        "Nothing is overwritten: where one of them exists, nothing is written."
    )
    parser.epilog = """\
examples:
  verify init                                   in this folder
  verify init newsroom                          in another one"""
    parser.add_argument("folder", metavar="FOLDER", nargs="?", default=".", help="where (default: this folder)")


def main(options: Namespace) -> int:
    """Run the command; 0. Raises UsageError where a file is in the way, or cannot be written."""
    folder = Path(options.folder)
    in_the_way = list(_in_the_way(folder))
    if in_the_way:
        raise UsageError(*in_the_way)
    for name, (template, _) in _WRITTEN.items():
        _write(folder / name, schema_text() if template is None else _starter(template))
    write_lines(_told(folder))
    return 0


def _in_the_way(folder: Path) -> Iterator[Problem]:
    """What must not be overwritten, and what stands where a folder must be."""
    targets = [folder / name for name in _WRITTEN]
    for target in targets:
        if target.exists() or target.is_symlink():
            yield Problem("this file is in the way; nothing was written", Place(str(target)))
    for above in dict.fromkeys(parent for target in targets for parent in target.parents):
        if above.exists() and not above.is_dir():
            yield Problem("this is no folder; nothing was written", Place(str(above)))


def _starter(name: str) -> str:
    return (files("verify") / "cli" / "starter" / name).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(Problem(f"cannot be written: {error.strerror or error}", Place(str(path)))) from error


def _told(folder: Path) -> Iterator[str]:
    """What was written, and what to do next."""
    yield "written:"
    for name, (_, purpose) in _WRITTEN.items():
        yield f"  {name:30}  {purpose}"
    yield ""
    yield "next:"
    if folder != Path():
        yield f"  cd {folder}"
    yield "  verify test rules/              do the rules' own examples hold?"
    yield "  mkdir articles                  put articles there: .txt, .html or .md"
    yield "  verify run rules/               check them"
    yield "In the workflow, put who publishes verify in the place of OWNER."
