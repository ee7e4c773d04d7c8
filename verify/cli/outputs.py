"""Which formats a run writes and where: `--format markdown,sarif=out.sarif --output reports/`.

A format with a file of its own goes there. One alone without a file goes to --output, which is standard output
unless said. Of several without a file, those meant for who watches (annotations, the terminal's view) go to
standard output, and the others to --output, a folder if they are several, else to the configuration's folder of
reports. One format at most goes to standard output.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from verify.cli.articles import STANDARD_INPUT
from verify.cli.configuration import Configuration
from verify.cli.console import wants_colour, write
from verify.errors import Place, Problem, UsageError
from verify.findings import Report
from verify.report import format_module, format_names
from verify.report.settings import Settings
from verify.rules.hints import hint
from verify.wording import listed

STANDARD_OUTPUT = STANDARD_INPUT
"""A file that is standard output: "-"."""

_KEPT_FORMATS = ("markdown", "json")
"""What the reports folder holds after each run that asks for no format."""


@dataclass(frozen=True, slots=True)
class Output:
    """A format and the file that it goes to, `STANDARD_OUTPUT` for none; "" while it is not known."""

    format: str
    file: str = ""


def add_outputs(parser: ArgumentParser) -> None:
    """--format and --output."""
    parser.add_argument(
        "--format",
        metavar="LIST",
        help="write these formats, instead of the terminal's view and the reports folder: "
        f"{', '.join(format_names())}; each may name its file, as in sarif=out.sarif",
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        help="where a format that names no file goes: a file, a folder (for report.sarif and so on), or - for "
        "standard output, the default for one format; several go to a folder, by default the configuration's, "
        "but github or terminal among them to standard output",
    )


def outputs_of(formats: str | None, output: str | None, configuration: Configuration) -> tuple[Output, ...]:
    """What is to be written where; nothing if no format is asked for.

    Raises UsageError for an unknown format, for one that is named twice, for two that go to one place, and for
    formats that have no place to go to.
    """
    if formats is None:
        if output is not None:
            raise _misuse("--output says where a format goes, and --format names none", "add --format json")
        return ()
    named = tuple(_named(word.strip()) for word in formats.split(","))
    _refuse_repeated(named)
    placed = _placed(named, output, configuration)
    _refuse_shared(placed)
    return placed


def _named(word: str) -> Output:
    name, equals, file = word.partition("=")
    if name not in format_names():
        raise _misuse(f"unknown format '{name}'", hint(name, format_names()))
    if equals and not file:
        raise _misuse(f"'{word}' names no file", f"write {name}=FILE; a variable in its place may be empty")
    return Output(name, file)


def _refuse_repeated(outputs: Sequence[Output]) -> None:
    names = [output.format for output in outputs]
    for name in names:
        if names.count(name) > 1:
            raise _misuse(f"the format '{name}' is named twice", "name each format once")


def _placed(outputs: tuple[Output, ...], output: str | None, configuration: Configuration) -> tuple[Output, ...]:
    """The formats, each with its file."""
    homeless = [one for one in outputs if not one.file]
    if not homeless:
        if output is not None:
            raise _misuse("each format names its file, so none is left for --output", "leave --output out")
        return outputs
    kept = [one.format for one in homeless if len(homeless) == 1 or not format_module(one.format).STREAMED]
    target = _target(kept, len(homeless), output, configuration)
    return tuple(one if one.file else replace(one, file=_file(one.format, kept, target)) for one in outputs)


def _target(kept: Sequence[str], homeless: int, output: str | None, configuration: Configuration) -> str | Path:
    """Where the formats that name no file go: one file, or a folder as a path."""
    if output is not None and (output.endswith(("/", os.sep)) or Path(output).is_dir()):
        return Path(output)
    if len(kept) < 2 and (output is not None or homeless == 1 or not kept):
        return output or STANDARD_OUTPUT
    reports = configuration.settings.reports
    if output is None and reports:
        return configuration.folder / reports
    verb = "has" if len(kept) == 1 else "have"
    where = f"cannot share '{output}'" if output else f"{verb} no place to go to"
    raise _misuse(
        f"{listed(kept)} {where}",
        f"name a folder, --output FOLDER/, or a file for each: {kept[0]}={_file_name(kept[0])}",
    )


def _file(name: str, kept: Sequence[str], target: str | Path) -> str:
    """Where a format goes: into the folder or the file if it is one of those kept, else to standard output."""
    if name not in kept:
        return STANDARD_OUTPUT
    return str(target / _file_name(name)) if isinstance(target, Path) else target


def _file_name(name: str) -> str:
    return f"report{format_module(name).SUFFIX}"


def _refuse_shared(outputs: Sequence[Output]) -> None:
    places: dict[str, str] = {}
    for output in outputs:
        streamed = output.file == STANDARD_OUTPUT
        place = output.file if streamed else os.path.realpath(output.file)
        if place in places:
            told = "standard output" if streamed else f"'{output.file}'"
            raise _misuse(
                f"{places[place]} and {output.format} cannot both go to {told}",
                f"name a file for one of them: {output.format}={_file_name(output.format)}",
            )
        places[place] = output.format


def _misuse(message: str, advice: str) -> UsageError:
    return UsageError(Problem(message, hint=advice))


def write_outputs(report: Report, outputs: Sequence[Output], configuration: Configuration) -> None:
    """Writes the report in each format. Raises UsageError where a file cannot be written."""
    for output in sorted(outputs, key=lambda one: one.file == STANDARD_OUTPUT):
        if output.file == STANDARD_OUTPUT:
            _print(report, output.format, _settings(configuration, Path.cwd()))
        else:
            path = Path(output.file)
            settings = _settings(configuration, path.resolve().parent)
            _write(path, format_module(output.format).render(report, settings))


def write_kept(report: Report, configuration: Configuration) -> None:
    """The reports folder, if the configuration names one, and the terminal's view."""
    written = []
    if configuration.settings.reports:
        folder = configuration.folder / configuration.settings.reports
        for name in _KEPT_FORMATS:
            path = folder / _file_name(name)
            _write(path, format_module(name).render(report, _settings(configuration, folder)))
            written.append(os.path.relpath(path))
    _print(report, "terminal", Settings(written=tuple(written)))


def _print(report: Report, name: str, settings: Settings) -> None:
    write(format_module(name).render(report, replace(settings, colour=wants_colour())))


def _settings(configuration: Configuration, folder: Path) -> Settings:
    """What a report in a folder is told: how its links lead to the articles."""
    return Settings(link_base=_link_base(configuration.folder, folder), web_base=_web_base(configuration.folder))


def _link_base(root: Path, folder: Path) -> str:
    """What leads from a report's folder to the folder that article paths start from: "../", or nothing."""
    base = Path(os.path.relpath(root, folder)).as_posix()
    return "" if base == "." else f"{quote(base)}/"


def _web_base(root: Path) -> str:
    """Where that folder is seen on the web, as a workflow of GitHub tells it; "" elsewhere."""
    told = [os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA", "WORKSPACE")]
    server, repository, commit, workspace = told
    if not all(told) or not root.is_relative_to(workspace):
        return ""
    inside = root.relative_to(workspace).as_posix()
    return "/".join([server, repository, "blob", commit, *([] if inside == "." else [quote(inside)]), ""])


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(Problem(f"the report cannot be written: {reason}", Place(str(path)))) from error
