"""The tables of rates that a rule names, read from beside its file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from verify.errors import Place, Problem, RuleError
from verify.hints import did_you_mean
from verify.rates.entry import RateEntry
from verify.rates.table import RateTable
from verify.rates.tables import read_table
from verify.rules.neighbours import name_beside
from verify.rules.packs import PREFIX
from verify.rules.validate import InvalidError
from verify.yaml_source import YamlList, YamlMapping, YamlNode

_RATE = "rate"


def with_tables(options: Any, check: YamlMapping) -> Any:
    """The options of a check with the quotes of the tables that their rates name.

    Raises InvalidError with what is wrong, at the place that names a table, or in the table itself.
    """
    rates = getattr(options, _RATE, None)
    if not isinstance(rates, RateTable):
        return options
    places = list(_places(check.get(_RATE)))
    problems: list[Problem] = []
    entries = tuple(
        _with_table(entry, places[at] if at < len(places) else check.place, problems)
        for at, entry in enumerate(rates.entries)
    )
    if problems:
        raise InvalidError(problems)
    return replace(options, rate=RateTable(entries))


def _places(node: YamlNode | None) -> Iterator[Place]:
    """Where each entry names its origin."""
    entries: Sequence[YamlNode] = node.items if isinstance(node, YamlList) else (node,) if node else ()
    for entry in entries:
        origin = entry.get("from") if isinstance(entry, YamlMapping) else None
        yield (origin or entry).place


def _with_table(entry: RateEntry, place: Place, problems: list[Problem]) -> RateEntry:
    origin = entry.from_
    if origin is None or not origin.is_table:
        return entry
    if place.file.startswith(PREFIX):
        problems.append(Problem("packed rules bring no tables", place))
        return entry
    try:
        quotes = read_table(Path(place.file).parent / origin.name)
    except FileNotFoundError:
        guess = name_beside((Path(place.file).parent / origin.name).parent, Path(origin.name).name)
        problems.append(Problem(f"there is no file '{origin.name}' beside this one", place, did_you_mean(guess)))
    except OSError as error:
        problems.append(Problem(f"'{origin.name}' cannot be read: {error.strerror or error}", place))
    except RuleError as error:
        problems.extend(error.problems)
    else:
        return replace(entry, from_=replace(origin, quotes=quotes))
    return entry
