"""What YAML holds, checked against a shape: what the author of a rule reads is said here, with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from verify.errors import Place, Problem
from verify.hints import UnknownWordError, hint, nearest
from verify.validation import Fault, FaultsError, FromEntries, WrongKeyError, key_of, shaped
from verify.wording import counted
from verify.yaml_source import YamlList, YamlMapping, YamlNode, YamlText

_Shape = TypeVar("_Shape")

_MOST_FAULTS = 100
"""Whoever wrote more has made one mistake many times, and each hint takes time to find."""


class InvalidError(Exception):
    """A node that does not have the shape asked for, with all that is wrong, in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems)
        self.problems = tuple(problems)


def validate(
    shape: type[_Shape],
    node: YamlNode,
    without: Sequence[str] = (),
    elsewhere: Mapping[str, str] | None = None,
) -> _Shape:
    """The value of a shape that a node holds.

    `without` names keys of the node that are not the shape's; `elsewhere` tells of keys that stand in another
    place of the language where they belong: {"kind": "it belongs under 'check'"}.

    Raises InvalidError.
    """
    data = node.plain()
    if isinstance(data, dict):
        data = {key: value for key, value in data.items() if key not in without}
    try:
        return shaped(shape, data)
    except FaultsError as error:
        faults = [_fault(node, fault) for fault in error.faults[:_MOST_FAULTS]]
    raise InvalidError(_problems(shape, faults, elsewhere or {}))


_UNKNOWN_KEY = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
_MISSING_KEY = frozenset({"missing", "missing_argument", "missing_keyword_only_argument"})
_WRONG_LENGTH = frozenset({"too_long", "too_short"})
_WRONG_NODE = {
    "string_type": "a text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "dataclass_type": "a mapping",
    "dataclass_exact_type": "a mapping",
    "int_type": "a whole number",
    "decimal_type": "a number",
}
_SENTENCES = {
    "int_parsing": "'{}' is not a whole number",
    "int_from_float": "'{}' is not a whole number",
    "bool_parsing": "'{}' is neither true nor false",
    "decimal_parsing": "'{}' is not a number",
    "finite_number": "'{}' is not a number",
    "int_parsing_size": "'{}' is too large",
}
_Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Fault:
    """A fault, found again in the file.

    `path` leads to `node` in the file. `key` is the key at fault: one of the node's that the shape lacks, or
    one of the shape's that the node lacks.
    """

    kind: str
    words: str
    context: dict[str, Any]
    path: _Path
    node: YamlNode
    key: str


def _fault(root: YamlNode, fault: Fault) -> _Fault:
    """Follows a fault's keys through the file, leaving out those that only the validation knows of."""
    steps = fault.path
    of_a_key = fault.kind in _UNKNOWN_KEY | _MISSING_KEY
    node: YamlNode = root
    path: list[str | int] = []
    for step in steps[:-1] if of_a_key else steps:
        below = _below(node, step)
        if below is not None:
            node = below
            path.append(step)
    key = str(steps[-1]) if steps else ""
    return _Fault(fault.kind, fault.words, fault.context, tuple(path), node, key)


def _below(node: YamlNode, step: str | int) -> YamlNode | None:
    if isinstance(node, YamlMapping) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, YamlList) and isinstance(step, int):
        return node.items[step]
    return None


def _problems(shape: type[Any], faults: list[_Fault], elsewhere: Mapping[str, str]) -> list[Problem]:
    problems = [
        _problem(shape, fault, faults, elsewhere)
        for fault in faults
        if not _is_misspelt_elsewhere(shape, fault, faults) and not _is_another_form(fault, faults)
    ]
    return sorted(dict.fromkeys(problems), key=lambda problem: position(problem.place))


def position(place: Place | None) -> tuple[int, int]:
    """Where a problem stands in its file, to sort by."""
    return (place.line or 0, place.column or 0) if place else (0, 0)


def _is_misspelt_elsewhere(shape: type[Any], fault: _Fault, faults: list[_Fault]) -> bool:
    """Whether a missing key is there after all, misspelt: that is one mistake, and the other fault tells it."""
    if fault.kind not in _MISSING_KEY:
        return False
    unknown = (other.key for other in faults if other.kind in _UNKNOWN_KEY and other.path == fault.path)
    return any(nearest(key, _keys_at(shape, fault.path)) == fault.key for key in unknown)


def _is_another_form(fault: _Fault, faults: list[_Fault]) -> bool:
    """Whether a value may have several forms, has this one's opposite, and is wrong within it."""
    if fault.kind not in _WRONG_NODE:
        return False
    depth = len(fault.path)
    return any(other.path[:depth] == fault.path and other.kind not in _WRONG_NODE for other in faults)


def _problem(shape: type[Any], fault: _Fault, faults: list[_Fault], elsewhere: Mapping[str, str]) -> Problem:
    place = fault.node.place
    if fault.kind in _WRONG_LENGTH or (fault.kind in _MISSING_KEY and isinstance(fault.node, YamlList)):
        return Problem(_wrong_length(fault), place)
    if fault.kind in _MISSING_KEY:
        advice = "write version: 1" if fault.key == "version" else None
        return Problem(f"'{fault.key}' is missing", place, advice)
    if fault.kind in _UNKNOWN_KEY:
        key = fault.node.key(fault.key) if isinstance(fault.node, YamlMapping) else None
        at_home = elsewhere.get(fault.key) if not fault.path else None
        advice = at_home or hint(fault.key, sorted(_keys_at(shape, fault.path)))
        return Problem(f"unknown key '{fault.key}'", key.place if key else place, advice)
    if fault.kind in _WRONG_NODE:
        same = [other for other in faults if other.path == fault.path and other.kind in _WRONG_NODE]
        forms = tuple(dict.fromkeys(_WRONG_NODE[other.kind] for other in same))
        message = f"this should be {' or '.join(forms)}, not {kind_of(fault.node)}"
        return Problem(message, place, _how_written(shape, fault, forms))
    if fault.kind in ("enum", "literal_error"):
        known = re.findall(r"'([^']*)'", str(fault.context["expected"]))
        return _told(UnknownWordError(_name_of(fault), _written(fault), known), fault.node)
    if fault.kind == "value_error":
        return _told(fault.context["error"], fault.node)
    if fault.kind in _SENTENCES:
        return Problem(_SENTENCES[fault.kind].format(_written(fault)), place)
    return Problem(f"'{_written(fault)}' cannot stand here", place)


_LONGEST_REPEATED = 40
"""What is longer, such as a whole article, is not written once more in a hint."""


def _how_written(shape: type[Any], fault: _Fault, forms: tuple[str, ...]) -> str | None:
    """How the one form is written that a node should have: what is short for a mapping, with its key."""
    if forms == ("a list",):
        return "a list is written [a, b], or with '- ' before each entry"
    if forms != ("a mapping",):
        return None
    known = _keys_at(shape, fault.path)
    if isinstance(fault.node, YamlList) or not known:
        return "a mapping is written 'key: value', without '- '"
    needed = [name for name, is_needed in known.items() if is_needed]
    if len(needed) == 1:
        written = _written(fault)
        return f"write {{{needed[0]}: {written if len(written) <= _LONGEST_REPEATED else '…'}}}"
    return f"its keys: {', '.join(sorted(known))}"


def _wrong_length(fault: _Fault) -> str:
    """A list of a fixed length: the one that there is holds the two ends of a band, `between: [7.75, 7.85]`."""
    held = len(fault.node.items) if isinstance(fault.node, YamlList) else 0
    return f"this list holds {counted(held, 'value')}, and should hold two"


def _told(error: ValueError, node: YamlNode) -> Problem:
    """What a value's own reader says of it: formulas tell the column, words what may have been meant."""
    if isinstance(error, WrongKeyError):
        return Problem(str(error), _led_to(node, error), error.hint)
    column = getattr(error, "column", None)
    place = node.place_of(column - 1) if column and isinstance(node, YamlText) else node.place
    return Problem(str(error), place, getattr(error, "hint", None))


def _led_to(node: YamlNode, error: WrongKeyError) -> Place:
    """The place of what is wrong in a mapping, as far as it is written there."""
    for step in error.keys:
        key = node.key(str(step)) if isinstance(node, YamlMapping) else None
        if error.is_key and key and step == error.keys[-1]:
            return key.place
        node = _below(node, step) or node
    return node.place


def kind_of(node: YamlNode) -> str:
    """What a node is, in words: "a list"."""
    if isinstance(node, YamlText):
        return "a text"
    return "a list" if isinstance(node, YamlList) else "a mapping"


def _name_of(fault: _Fault) -> str:
    return next((step for step in reversed(fault.path) if isinstance(step, str)), "word")


def _written(fault: _Fault) -> str:
    return fault.node.value if isinstance(fault.node, YamlText) else kind_of(fault.node)


def _keys_at(shape: type[Any], path: _Path) -> dict[str, bool]:
    """The keys that may stand in the mapping to which a path leads, and whether it needs them."""
    types = list(_forms(shape))
    for step in path:
        if isinstance(step, str):
            types = [form for kind in types for form in _forms(_type_below(kind, step))]
    return {
        key_of(field.name): field.default is MISSING and field.default_factory is MISSING
        for kind in types
        if is_dataclass(kind)
        for field in fields(kind)
    }


def _type_below(kind: Any, key: str) -> Any:
    if get_origin(kind) is dict:
        return get_args(kind)[1]
    hints = get_type_hints(kind) if is_dataclass(kind) else {}
    return next((of for name, of in hints.items() if key_of(name) == key), None)


def _forms(kind: Any) -> Iterator[Any]:
    """The mappings among the types that an annotation allows, the entries of lists included."""
    origin = get_origin(kind)
    if origin in (Union, UnionType, tuple, list):
        for form in get_args(kind):
            yield from _forms(form)
    elif isinstance(kind, type) and issubclass(kind, FromEntries):
        for form in get_type_hints(kind).values():
            yield from _forms(form)
    elif origin is dict or is_dataclass(kind):
        yield kind
