"""The configuration: `[tool.verify]` in pyproject.toml, or verify.toml, beside or above the working folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

from verify.cli.toml_lines import fault_place, key_place
from verify.currency_codes import known_code
from verify.engine.caps import Cap
from verify.errors import ConfigurationError, Place, Problem
from verify.hints import HintedError, hint
from verify.kept import program_stamp, users_own
from verify.rows import from_bytes, to_bytes
from verify.source_lines import lines_of, place_of_byte, with_excerpts
from verify.validation import Fault, FaultsError, ReadBy, shaped

FILES = ("verify.toml", "pyproject.toml")


def _currency(value: object) -> str:
    return known_code(value if isinstance(value, str) else repr(value))


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project says once for all its runs.

    articles    files and folders that are checked when the command line names none
    reports     the folder that a run writes report.md and report.json into
    stories     story names with the globs of their articles
    currency    what a bare "$" or "£" means where an article does not say
    caps        the worst severity of what is found in articles that may not be edited
    """

    articles: tuple[str, ...] = ()
    reports: str | None = None
    stories: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    currency: Annotated[str, ReadBy(_currency)] | None = None
    caps: tuple[Cap, ...] = ()


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings, and the folder that their paths, and the ids of articles, are relative to."""

    folder: Path
    settings: Settings = field(default_factory=Settings)


def find_configuration(start: Path) -> Configuration:
    """The nearest configuration at or above a folder; the defaults for that folder where there is none.

    Raises ConfigurationError for a file that is no TOML, an unknown key or a value of the wrong kind.
    """
    for folder in (start, *start.parents):
        for name in FILES:
            found = _read(folder / name)
            if found is not None:
                return found
    return Configuration(start)


_TAKES = {
    "articles": "a list of files and folders",
    "reports": "the name of a folder",
    "stories": "a table of stories, each with a list of globs",
    "currency": "the code of a currency",
    "caps": "a list of tables with `severity`, and `articles` or `source`",
}
"""What each setting is, for whoever wrote something else."""


def _read(path: Path) -> Configuration | None:
    """The configuration in a file, as it was kept while not a letter of it has changed."""
    if not path.is_file():
        return None
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        told = f"this file cannot be read: {error.strerror}"
        raise ConfigurationError(Problem(told, Place(str(path)), "check its permissions")) from None
    except UnicodeDecodeError as error:
        place = place_of_byte(error, str(path))
        raise ConfigurationError(Problem("this file is not UTF-8 text", place, "save it as UTF-8")) from None
    kept = users_own()
    key = sha256(program_stamp() + f"{path.name}\n{text}".encode()).digest()
    try:
        (settings,) = from_bytes(kept.find([key])[key])
    except (KeyError, ValueError):
        settings = _settings(path, text)
        kept.keep({key: to_bytes((settings,))})
    return None if settings is None else Configuration(path.parent, settings)


def _settings(path: Path, text: str) -> Settings | None:
    """The settings that a file holds; None for one that has none. Raises ConfigurationError."""
    # Imported where a file is new: what reads it takes long to load.
    import tomllib

    lines = lines_of(text)
    top = () if path.name == "verify.toml" else _TABLE
    try:
        settings = _at(top, tomllib.loads(text))
        return None if settings is None else shaped(Settings, settings)
    except tomllib.TOMLDecodeError as error:
        told, place = fault_place(str(path), str(error), lines)
        problems = [Problem(f"not a readable TOML file: {told}", place)]
    except FaultsError as error:
        problems = list(dict.fromkeys(_problem(str(path), top, fault, lines) for fault in error.faults))
    problems.sort(key=lambda problem: problem.place.line or 0 if problem.place else 0)
    raise ConfigurationError(*(with_excerpts(problem, {str(path): lines}) for problem in problems))


_TABLE = ("tool", "verify")
"""Where pyproject.toml holds the settings."""


def _at(keys: Sequence[str], data: Any) -> Mapping[str, Any] | None:
    """What stands under keys inside each other; None where there is nothing of the kind."""
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else None


def _problem(file: str, top: Sequence[str], fault: Fault, lines: Sequence[str]) -> Problem:
    key = str(fault.path[0])
    place = key_place(file, (*top, key), lines)
    if key not in _TAKES:
        return Problem(f"unknown key {key!r}", place, hint(key, _TAKES))
    error = fault.context.get("error")
    if isinstance(error, HintedError):
        return Problem(str(error), place, error.hint)
    return Problem(f"'{key}' takes {_TAKES[key]}", place)
