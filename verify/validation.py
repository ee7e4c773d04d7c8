"""Plain data checked against the shapes of dataclasses: rule files, the options of checks, the configuration.

The one file that talks to pydantic, and only once something is to be checked: loading it takes long. What is wrong
comes back as faults, which whoever asked puts into words. A key that Python reserves has a trailing underscore in
its dataclass: `in_` is the key `in`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import Annotated, Any, ClassVar, Self, TypeVar, cast, get_type_hints

_Shape = TypeVar("_Shape")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, as pydantic has it: the word for its kind, its sentence, and what it knows.

    `path` holds the keys that lead to it: ("facts", "sum", "fnid") for an unknown key `fnid`.
    """

    kind: str
    words: str
    context: dict[str, Any]
    path: tuple[str | int, ...]


class FaultsError(Exception):
    """Data that does not have the shape asked for, with all its faults."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(faults)
        self.faults = tuple(faults)


def shaped(shape: type[_Shape], data: object) -> _Shape:
    """The value of a dataclass that data hold. Unknown keys are faults. Raises FaultsError."""
    from pydantic import ValidationError

    try:
        return cast(tuple[_Shape], _adapter(cast(Any, shape)).validate_python((data,)))[0]
    except ValidationError as error:
        # The first key is that of the tuple in `_adapter`.
        faults = [
            Fault(details["type"], details["msg"], details.get("ctx", {}), tuple(details["loc"][1:]))
            for details in error.errors(include_url=False)
        ]
    raise FaultsError(faults)


def key_of(field: str) -> str:
    """The key that a field of a shape stands for: `in` for `in_`."""
    return field.rstrip("_")


@cache
def _adapter(shape: Any) -> Any:
    from pydantic import ConfigDict, TypeAdapter

    # In a tuple, because a plain dataclass takes a configuration only from a type around it.
    return TypeAdapter(tuple[shape], config=ConfigDict(extra="forbid", alias_generator=key_of))


@dataclass(frozen=True, slots=True)
class ReadBy:
    """Marks a value that a function reads from what was written; it raises ValueError with a sentence."""

    read: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return _read_by(self.read)


@dataclass(frozen=True, slots=True)
class ShortFor:
    """Marks a mapping of which one key may be written alone: `near: box office` for `{all: box office}`.

    `list_hint` says what to write instead of a bare list where that could mean two things.
    """

    key: str
    list_hint: str = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return _turned_first(self._lengthen, handler(source))

    def _lengthen(self, value: Any) -> Any:
        if isinstance(value, list) and self.list_hint:
            raise ValueError(self.list_hint)
        return value if isinstance(value, dict) else {self.key: value}


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """Marks a list of which a single entry may be written without the list."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return _turned_first(_listed, handler(source))


class FromText:
    """A value with a `parse` that takes its text and raises ValueError with a sentence where it can't."""

    description: ClassVar[str]

    @classmethod
    def parse(cls, text: object) -> Self:
        """The value written as `text`."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return _read_by(cls.parse)


class FromEntries:
    """A dataclass with one field, a tuple: written as the list of its entries, or as a single entry."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        (field,) = fields(cast(Any, cls))
        entries = handler.generate_schema(get_type_hints(cls)[field.name])
        return _turned_first(_listed, core_schema.no_info_after_validator_function(cls, entries))


def _read_by(read: Callable[[Any], Any]) -> Any:
    from pydantic_core import core_schema

    return core_schema.no_info_plain_validator_function(read)


def _turned_first(turn: Callable[[Any], Any], schema: Any) -> Any:
    """A schema for what a function makes of the data."""
    from pydantic_core import core_schema

    return core_schema.no_info_before_validator_function(turn, schema)


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(value: Any) -> date:
    try:
        if isinstance(value, str) and _DAY.fullmatch(value.strip()):
            return date.fromisoformat(value.strip())
    except ValueError:
        pass
    told = f"'{value}'" if isinstance(value, str) else "this"
    raise ValueError(f"{told} is no day such as 2024-03-11")


Day = Annotated[date, ReadBy(_day)]
"""A day, written as ISO 8601 has it: 2024-03-11."""
