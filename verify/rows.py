"""Values of the program as rows of plain data, and back: what JSON can hold, without pickles.

A document is a list of names of types, and rows. A row is the number of its type and what a value of it holds:
texts, whole numbers, truth values and nothing stand as they are, and any other value is a row of its own, named by
its number in brackets. So `(Span("a.txt", 0, 3), None)` is

    [["verify.document:Span", "tuple"], [[0, "a.txt", 0, 3], [1, [0], null]]]

A row comes after those that it names, the last is the whole value, and equal values share one. What stands in a
document is trusted to be whole: dataclasses are made without their own tests, which the values have passed before.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache, partial
from importlib import import_module
from operator import attrgetter
from typing import Any, cast

Document = tuple[list[str], list[Sequence[Any]]]

_ATOMS = frozenset({str, int, bool, type(None)})
_OWN = "verify."
"""Where the types of documents are looked for, beside a few of Python's own."""


def to_rows(value: object) -> Document:
    """The document of a value: dataclasses, named tuples and enumerations of the program, and what they hold.

    Raises TypeError for any other value.
    """
    writer = _Writer()
    writer.reference(value)
    return list(writer.types), writer.rows


def from_rows(document: Any) -> Any:
    """The value of a document. Raises ValueError for anything else."""
    made: list[Any] = []
    try:
        names, rows = document
        makers = [_maker(name) for name in names]
        for of, *held in rows:
            made.append(makers[of]([made[one[0]] if type(one) is list else one for one in held]))
        return made[-1]
    except (TypeError, LookupError, AttributeError, ArithmeticError, ImportError) as error:
        raise ValueError(f"this is no document: {error}") from error


def to_bytes(value: object) -> bytes:
    """The document of a value as JSON. Raises TypeError as `to_rows` does."""
    return json.dumps(to_rows(value), separators=(",", ":")).encode()


def from_bytes(content: bytes) -> Any:
    """The value of a document that is JSON. Raises ValueError for anything else."""
    return from_rows(json.loads(content))


class _Writer:
    """The types and rows so far, and which row holds which value."""

    def __init__(self) -> None:
        self.types: dict[str, int] = {}
        self.rows: list[Sequence[Any]] = []
        self._places: dict[tuple[Any, ...], tuple[int]] = {}
        self._seen: dict[int, tuple[tuple[int], object]] = {}

    def reference(self, value: object) -> tuple[int]:
        """The number of the row that holds a value, written where there is none yet."""
        seen = self._seen.get(id(value))
        if seen:
            return seen[0]
        name, take = _taker(cast(Any, type(value)))
        held = [one if type(one) in _ATOMS else self.reference(one) for one in take(value)]
        # Beside the values their types, since 1 equals True.
        key = (name, *held, *map(type, held))
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = (len(self.rows),)
            self.rows.append((self.types.setdefault(name, len(self.types)), *held))
        self._seen[id(value)] = place, value  # the value is kept, so that its number stays its own
        return place


_Take = Callable[[Any], Sequence[Any]]
_Make = Callable[[Sequence[Any]], Any]


def _sorted(values: frozenset[Any]) -> Sequence[Any]:
    return sorted(values)


def _pairs(mapping: Mapping[Any, Any]) -> Sequence[Any]:
    return tuple(mapping.items())


_PLAIN: Mapping[type, tuple[str, _Take, _Make]] = {
    tuple: ("tuple", lambda value: cast(Sequence[Any], value), tuple),
    frozenset: ("frozenset", _sorted, frozenset),
    dict: ("dict", _pairs, dict),
    Decimal: ("Decimal", lambda value: (str(value),), lambda held: Decimal(held[0])),
    Fraction: ("Fraction", Fraction.as_integer_ratio, lambda held: Fraction(*held)),
    date: ("date", lambda value: (value.isoformat(),), lambda held: date.fromisoformat(held[0])),
}
"""Python's own types: the name of each, what is taken from a value of it, and how it is made from that."""

_MAKERS = {name: make for name, _, make in _PLAIN.values()}


@cache
def _taker(of: type) -> tuple[str, _Take]:
    """The name of a type in documents, and what is taken from a value of it."""
    if of in _PLAIN:
        name, take, _ = _PLAIN[of]
        return name, take
    _maker(name := f"{of.__module__}:{of.__qualname__}")
    if issubclass(of, Enum):
        return name, lambda value: (value.value,)
    return name, _attributes(of) if is_dataclass(of) else lambda value: cast(Sequence[Any], value)


def _attributes(of: type) -> _Take:
    names = [field.name for field in fields(cast(Any, of))]
    if len(names) > 1:
        return cast(_Take, attrgetter(*names))
    return lambda value: [getattr(value, name) for name in names]


@cache
def _maker(name: str) -> _Make:
    """What makes a value of the type of this name. Raises TypeError for a type that no document holds."""
    if name in _MAKERS:
        return _MAKERS[name]
    module, _, own = name.partition(":")
    of = getattr(import_module(module), own) if module.startswith(_OWN) else None
    if not isinstance(of, type):
        raise TypeError(f"no document holds a {name}")
    if issubclass(of, Enum):
        return lambda held: of(held[0])
    if issubclass(of, tuple) and hasattr(of, "_make"):
        return partial(tuple.__new__, of)
    if not is_dataclass(of):
        raise TypeError(f"no document holds a {name}")
    return partial(_with_attributes, of, tuple(field.name for field in fields(of)))


_put = object.__setattr__


def _with_attributes(of: type, names: Sequence[str], values: Sequence[Any]) -> Any:
    made: Any = object.__new__(of)
    for name, value in zip(names, values, strict=True):
        _put(made, name, value)
    return made
