"""The JSON Schema of rule files, with which editors complete and underline them.

Made from the shapes against which rules are checked and from the options of each kind of check, in draft 7: what
most editors read.
"""

from __future__ import annotations

import json
from typing import Any

from verify.checks import KINDS, check_module
from verify.rules.meanings import meaning_of_find, meaning_of_kind
from verify.rules.shapes import FileShape, OverrideShape, RuleShape
from verify.rules.written import VERSION
from verify.validation import DEFINITION, NO_LIST, SHORT_FOR, json_schema

_NAME = r"^[A-Za-z][A-Za-z0-9_]*$"


def schema_text() -> str:
    """The schema as a file holds it."""
    return json.dumps(rules_schema(), indent=1, ensure_ascii=False) + "\n"


def rules_schema() -> dict[str, Any]:
    """The schema of a rule file. Lists of words that many keys share stand under `definitions`."""
    rule = shape_schema(RuleShape)
    keys = rule["properties"]
    keys["check"] = _check(keys["check"]["description"])
    find = keys["facts"]["additionalProperties"]["properties"]["find"]
    find["enumDescriptions"] = [meaning_of_find(word) for word in find["enum"]]
    for named in ("facts", "known"):
        keys[named]["propertyNames"] = {"pattern": _NAME}
    file = shape_schema(FileShape)
    file["properties"]["rules"]["items"] = rule
    changed = {"anyOf": [{"enum": ["off", False]}, shape_schema(OverrideShape)]}
    file["properties"]["overrides"] |= {"type": "object", "additionalProperties": changed}
    definitions: dict[str, Any] = {}
    shared = _with_definitions(file, definitions)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"urn:verify:rules:{VERSION}",
        "title": "A rule file of verify",
        **shared,
        "definitions": dict(sorted(definitions.items())),
    }


def _check(description: str) -> dict[str, Any]:
    """A check: its kind, and then the options of that kind alone."""
    kinds = {"enum": list(KINDS), "enumDescriptions": [meaning_of_kind(kind) for kind in KINDS]}
    return {
        "type": "object",
        "description": description,
        "properties": {"kind": {"description": "what is asked of the facts", **kinds}},
        "required": ["kind"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": _options(kind),
            }
            for kind in KINDS
        ],
    }


def _options(kind: str) -> dict[str, Any]:
    options = shape_schema(check_module(kind).Options)
    options["properties"] = {"kind": {"description": meaning_of_kind(kind)}, **options["properties"]}
    return options


def shape_schema(shape: type[Any]) -> dict[str, Any]:
    """The schema of one shape in draft 7, with its parts in their places."""
    schema = json_schema(shape)
    told: dict[str, Any] = _draft_7(schema, schema.pop("$defs"))
    return told


def _draft_7(node: Any, parts: dict[str, Any]) -> Any:
    """A schema with all its parts in their places, closed to keys that no shape has."""
    if isinstance(node, list):
        return [_draft_7(item, parts) for item in node]
    if not isinstance(node, dict):
        return node
    if reference := _reference(node):
        beside = {key: value for key, value in node.items() if key not in ("$ref", "allOf")}
        return _draft_7({**parts[reference.rpartition("/")[2]], **beside}, parts)
    if SHORT_FOR in node:
        return _with_short_form(node, parts)
    told = {key: _draft_7(value, parts) for key, value in node.items() if not _is_own_name(key, value)}
    if "prefixItems" in told:
        told = {**told, "items": told.pop("prefixItems"), "additionalItems": False}
    if "properties" in told and told.get("type") == "object":
        # Put last even where it is there already, so that every version of pydantic gives the same text.
        told.pop("additionalProperties", None)
        told["additionalProperties"] = False
    return told


def _reference(node: dict[str, Any]) -> str | None:
    """The part that a schema stands for. Earlier versions of pydantic wrap it where something is beside."""
    wrapped = node.get("allOf")
    holder = wrapped[0] if isinstance(wrapped, list) and len(wrapped) == 1 else node
    return holder.get("$ref")


def _is_own_name(key: str, value: Any) -> bool:
    """Whether this is the program's own name for a part. `title` is a key of rules too."""
    return key == "title" and isinstance(value, str)


def _with_short_form(node: dict[str, Any], parts: dict[str, Any]) -> dict[str, Any]:
    """A mapping, or what one of its keys may hold, without the key."""
    kept = {key: node[key] for key in ("description", "default") if key in node}
    mapping = {key: value for key, value in node.items() if key not in (SHORT_FOR, NO_LIST, *kept)}
    short = {key: value for key, value in node["properties"][node[SHORT_FOR]].items() if key not in kept}
    if node[NO_LIST]:
        short = next(form for form in short["anyOf"] if form.get("type") != "array")
    told: dict[str, Any] = _draft_7({"anyOf": [short, mapping], **kept}, parts)
    return told


def _with_definitions(node: Any, definitions: dict[str, Any]) -> Any:
    """A schema in which each named list of words is a reference; the lists are put into `definitions`."""
    if isinstance(node, list):
        return [_with_definitions(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    if isinstance(name := node.get(DEFINITION), str):
        definitions[name] = {"enum": node["enum"]}
        beside = {key: value for key, value in node.items() if key not in (DEFINITION, "enum")}
        reference = {"$ref": f"#/definitions/{name}"}
        # What stands beside a reference is not read in draft 7.
        return {**beside, "allOf": [reference]} if beside else reference
    return {key: _with_definitions(value, definitions) for key, value in node.items()}
