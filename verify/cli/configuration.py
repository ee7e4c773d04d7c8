"""The configuration: `[tool.verify]` in pyproject.toml, or verify.toml, beside or above the working folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from verify.engine.caps import Cap
from verify.errors import ConfigurationError, Place, Problem
from verify.rules.hints import hint
from verify.validation import Fault, FaultsError, shaped

FILES = ("verify.toml", "pyproject.toml")


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
    currency: str | None = None
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
            settings = _settings(folder / name)
            if settings is not None:
                return _validated(folder, folder / name, settings)
    return Configuration(start)


def _settings(path: Path) -> Mapping[str, Any] | None:
    if not path.is_file():
        return None
    # Imported where a file is there: many folders have none.
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(Problem(f"not a readable TOML file: {error}", Place(str(path)))) from error
    if path.name == "verify.toml":
        return data
    table = data.get("tool", {}).get("verify")
    return table if isinstance(table, dict) else None


def _validated(folder: Path, path: Path, settings: Mapping[str, Any]) -> Configuration:
    try:
        return Configuration(folder, shaped(Settings, settings))
    except FaultsError as error:
        raise ConfigurationError(*(_problem(path, fault) for fault in error.faults)) from error


def _problem(path: Path, fault: Fault) -> Problem:
    keys = [str(step) for step in fault.path]
    known = [field.name for field in fields(Settings)]
    if keys and keys[0] not in known:
        return Problem(f"unknown key {keys[0]!r}", Place(str(path)), hint(keys[0], known))
    return Problem(f"{'.'.join(keys)}: {fault.words.lower()}", Place(str(path)))
