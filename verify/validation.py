"""Plain data checked against the shapes of dataclasses: rule files, the options of checks, the configuration.

The one file that talks to pydantic, and only once something is to be checked: loading it takes long. What is wrong
comes back as faults, which whoever asked puts into words. A key that Python reserves has a trailing underscore in
its dataclass: `in_` is the key `in`.

A shape also says what each of its keys is for (`Described`) and how values are written (`Form`), where the key is
declared: the JSON Schema of rule files and their manual are made from that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import Annotated, Any, ClassVar, Self, TypeVar, cast, get_type_hints

from verify.hints import HintedError

_Shape = TypeVar("_Shape")

SHORT_FOR, NO_LIST = "shortFor", "noList"
"""In a JSON Schema: the key of a mapping that may be written alone, and whether that may not be a list then."""
DEFINITION = "definition"
"""In a JSON Schema: the name under which a list of words is told once."""


class WrongKeyError(HintedError):
    """A mapping whose keys do not go together, or one of whose values is wrong beside the others.

    `keys` lead from the mapping to what is wrong: ("parts", 1) for the second of `parts`. It is the value that
    stands there, unless `is_key`.
    """

    def __init__(self, message: str, *keys: str | int, hint: str | None = None, is_key: bool = False) -> None:
        super().__init__(message, hint)
        self.keys = keys
        self.is_key = is_key


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


def json_schema(shape: type[Any]) -> dict[str, Any]:
    """How data that `shaped` takes may be written, as pydantic's JSON Schema, with shared parts under `$defs`.

    Scalars are told both as YAML types them and as text: `days` may be 10 or "10". Three keys are the program's
    own and mean nothing to editors: SHORT_FOR with NO_LIST, and DEFINITION.
    """
    schema: dict[str, Any] = _adapter(cast(Any, shape)).json_schema(schema_generator=_schema_generator())
    return {**schema["prefixItems"][0], "$defs": schema.get("$defs", {})}


def key_of(field: str) -> str:
    """The key that a field of a shape stands for: `in` for `in_`."""
    return field.rstrip("_")


def keys_of(shape: type[Any]) -> Iterator[str]:
    """The keys of a shape, in order."""
    return (key_of(field.name) for field in fields(shape))


def descriptions(shape: type[Any]) -> Iterator[tuple[str, str]]:
    """Each key of a shape, in order, with the line that describes it; empty where nothing does."""
    hints = get_type_hints(shape, include_extras=True)
    for field in fields(shape):
        marks = getattr(hints[field.name], "__metadata__", ())
        yield key_of(field.name), next((mark.text for mark in marks if isinstance(mark, Described)), "")


@cache
def _adapter(shape: Any) -> Any:
    from pydantic import ConfigDict, TypeAdapter

    # In a tuple, because a plain dataclass takes a configuration only from a type around it.
    return TypeAdapter(tuple[shape], config=ConfigDict(extra="forbid", alias_generator=key_of))


@cache
def _schema_generator() -> Any:
    from pydantic.json_schema import GenerateJsonSchema

    class Generator(GenerateJsonSchema):
        """Tells what YAML may hold: no null, numbers as text too, no names or words of the program's own."""

        def field_title_should_be_set(self, schema: Any) -> bool:
            return False

        def dataclass_schema(self, schema: Any) -> Any:
            told = super().dataclass_schema(schema)
            return {key: told[key] for key in told if key not in ("title", "description")}

        def enum_schema(self, schema: Any) -> Any:
            return {"type": "string", "enum": [str(member.value) for member in schema["members"]]}

        def nullable_schema(self, schema: Any) -> Any:
            return self.generate_inner(schema["schema"])

        def default_schema(self, schema: Any) -> Any:
            told, default = self.generate_inner(schema["schema"]), schema.get("default")
            if isinstance(default, str) and default:
                return {**told, "default": str(default)}
            return {**told, "default": default} if isinstance(default, int) else told

        def dict_schema(self, schema: Any) -> Any:
            return {"type": "object", "additionalProperties": self.generate_inner(schema["values_schema"])}

        str_schema = _always(ANY_TEXT)
        int_schema = _always(Form(pattern=r"^\s*[+-]?[0-9]+\s*$", also=("integer",)))
        decimal_schema = _always(NUMBER)
        date_schema = _always(DAY)

    return Generator


def _always(form: Form) -> Any:
    return lambda generator, schema: form.schema()


@dataclass(frozen=True, slots=True)
class Described:
    """Says in one line what a key is for. The JSON Schema and the manual have it from here."""

    text: str

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return {**handler(schema), "description": self.text}


@dataclass(frozen=True, slots=True)
class HowMany:
    """Tells the JSON Schema how many keys a mapping has; the shape itself refuses any other number."""

    least: int
    most: int | None = None

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        bounds = {"minProperties": self.least, "maxProperties": self.most}
        return {**handler(schema), **{name: bound for name, bound in bounds.items() if bound is not None}}


@dataclass(frozen=True, slots=True)
class Form:
    """How a scalar may be written, for editors that complete and underline.

    words     the words that it may be, as a function, since some take long to find; beside a pattern, those that
              editors offer
    pattern   a regular expression for what else it may be, in the part of the language that JavaScript shares
    also      the types other than text for which YAML may take it where nothing quotes it
    least     the least number that it may be, where YAML takes it for one
    name      a list of words too long to be told at each key is told once, under this name
    """

    words: Callable[[], Iterable[str]] | None = None
    pattern: str = ""
    also: tuple[str, ...] = ()
    least: int | None = None
    name: str = ""

    def schema(self) -> dict[str, Any]:
        """The form as JSON Schema."""
        types: list[str] = ["string", *self.also]
        written: dict[str, Any] = {"type": types if self.also else "string"}
        if self.pattern:
            written["pattern"] = self.pattern
        if self.least is not None:
            written["minimum"] = self.least
        if self.words is None:
            return written
        words = [*self.words()]
        listed: dict[str, Any] = {"enum": [*words, *(int(word) for word in words if word.isdecimal())]}
        if self.name:
            listed[DEFINITION] = self.name
        return {"anyOf": [listed, written]} if self.pattern else listed


ANY_TEXT = Form(pattern=r"\S", also=("number", "boolean"))
"""Some text: YAML takes 2019 for a number and `yes` for a truth value."""
NUMBER = Form(pattern=r"^\s*[+-]?[0-9.]+\s*$", also=("number",))
"""A number, quoted or not: 7.80."""
DAY = Form(pattern=r"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$")


@dataclass(frozen=True, slots=True)
class ReadBy:
    """Marks a value that a function reads from what was written; it raises ValueError with a sentence."""

    read: Callable[[Any], Any]
    form: Form = ANY_TEXT

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return _read_by(self.read)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return self.form.schema()


@dataclass(frozen=True, slots=True)
class ShortFor:
    """Marks a mapping of which one key may be written alone: `near: box office` for `{all: box office}`.

    `list_hint` says what to write instead of a bare list where that could mean two things.
    """

    key: str
    list_hint: str = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return _turned_first(self._lengthen, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return {**handler(schema), SHORT_FOR: self.key, NO_LIST: bool(self.list_hint)}

    def _lengthen(self, value: Any) -> Any:
        if isinstance(value, list) and self.list_hint:
            raise ValueError(self.list_hint)
        return value if isinstance(value, dict) else {self.key: value}


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """Marks a list of which a single entry may be written without the list."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return _turned_first(_listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return _one_or_list(handler(schema))


class FromText:
    """A value with a `parse` that takes its text and raises ValueError with a sentence where it can't."""

    description: ClassVar[str]
    form: ClassVar[Form] = ANY_TEXT

    @classmethod
    def parse(cls, text: object) -> Self:
        """The value written as `text`."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return _read_by(cls._one)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return cls.form.schema()

    @classmethod
    def _one(cls, value: object) -> Self:
        """The value that stands alone: a list of it, or a mapping, is refused in words."""
        refuse_several(value)
        return cls.parse(value)


class FromEntries:
    """A dataclass with one field, a tuple: written as the list of its entries, or as a single entry."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        (field,) = fields(cast(Any, cls))
        entries = handler.generate_schema(get_type_hints(cls)[field.name])
        return _turned_first(_listed, core_schema.no_info_after_validator_function(cls, entries))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return _one_or_list(handler(schema))


def refuse_several(value: object) -> None:
    """Raises HintedError for a list or a mapping where one value is to stand alone."""
    if isinstance(value, list):
        lone = value[0] if len(value) == 1 and isinstance(value[0], str) else None
        raise HintedError("this takes one value, not a list", f"write {lone} alone" if lone else None)
    if isinstance(value, dict):
        raise HintedError("this takes one value, not a mapping", None)


def _read_by(read: Callable[[Any], Any]) -> Any:
    from pydantic_core import core_schema

    return core_schema.no_info_plain_validator_function(read)


def _turned_first(turn: Callable[[Any], Any], schema: Any) -> Any:
    """A schema for what a function makes of the data."""
    from pydantic_core import core_schema

    return core_schema.no_info_before_validator_function(turn, schema)


def _one_or_list(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema["items"], {**schema, "minItems": 1}]}


def _listed(value: Any) -> Any:
    if value == []:
        raise HintedError("this list is empty", "write one entry or more")
    return value if isinstance(value, list) else [value]


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def iso_day(value: object) -> date:
    """The day written as 2024-03-11. Raises ValueError for anything else."""
    try:
        if isinstance(value, str) and _DAY.fullmatch(value.strip()):
            return date.fromisoformat(value.strip())
    except ValueError:
        pass
    told = f"'{value}'" if isinstance(value, str) else "this"
    raise ValueError(f"{told} is no day such as 2024-03-11")


Day = Annotated[date, ReadBy(iso_day, DAY)]
"""A day, written as ISO 8601 has it: 2024-03-11."""
