"""One rule of a file: checked against the shape of its keys, the options of its check, and what they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from fractions import Fraction
from typing import Any

from verify.checks import KINDS, check_module
from verify.errors import Problem
from verify.formula import Formula, FormulaError, is_name, variable
from verify.hints import hint
from verify.interval import Interval
from verify.rules.assemble import NameLists, each_written, rule_of
from verify.rules.model import ArticleFilter, Rule
from verify.rules.never import never_matching_articles, never_matching_check, never_matching_fact
from verify.rules.shapes import KnownShape, RuleShape, SelectorShape
from verify.rules.tables import with_tables
from verify.rules.validate import InvalidError, kind_of, validate
from verify.validation import keys_of
from verify.yaml_source import YamlList, YamlMapping, YamlNode, YamlText

MOST_ENTRIES = 100
"""How many facts, constants, shown values, examples or entries of an option a rule may have."""

_NOT_OF_RULES = {
    **dict.fromkeys(keys_of(SelectorShape), "it belongs to a fact, under 'facts'"),
    "kind": "it belongs under 'check'",
}
_NOT_OF_CHECKS = {
    key: "it belongs beside 'check', not in it"
    for key in keys_of(RuleShape)
    if key != "facts"  # where `fact` is meant
}
"""Where keys belong that stand beside `check`, or in it."""


def build(node: YamlNode, articles: ArticleFilter, names: NameLists | None = None) -> Rule:
    """The rule that a node holds. It is about `articles` where it names none itself.

    `names` are the lists of names of its file, by the name that `named` calls them by.

    Raises InvalidError with all that is wrong.
    """
    if not isinstance(node, YamlMapping):
        raise InvalidError([Problem(f"a rule is a mapping, not {kind_of(node)}", node.place)])
    if too_many := list(_too_many(node)):
        raise InvalidError(too_many)
    problems = [*_wrong_names(node), *_unknown_facts(node)]
    lists = names or {}
    shape, options = None, None
    try:
        shape = validate(RuleShape, node, elsewhere=_NOT_OF_RULES)
        problems += _unknown_in_shown(node, shape)
        problems += _unknown_lists(node, shape, lists)
    except InvalidError as error:
        problems += error.problems
    try:
        options = _options(node)
    except InvalidError as error:
        # A name that no fact bears is told once, whatever it would mean for the check.
        told = {problem.place for problem in problems}
        problems += [problem for problem in error.problems if problem.place not in told]
    if shape is not None:
        problems += _never_matching(node, shape)
    if shape is not None and options is not None:
        problems += _unknown_in_options(node, shape, options)
        problems += _of_no_use(node, shape, options)
        problems += _each_of_facts(node, shape, options)
    if shape is None or problems:
        raise InvalidError(problems)
    return rule_of(node, shape, options, articles, lists)


def _too_many(node: YamlMapping) -> Iterator[Problem]:
    yield from too_long(node, ("facts", "known", "show", "tests"), MOST_ENTRIES)
    check = node.get("check")
    if isinstance(check, YamlMapping):
        yield from too_long(check, [option.value for option, _ in check.entries], MOST_ENTRIES)


def too_long(node: YamlMapping, keys: Iterable[str], most: int) -> Iterator[Problem]:
    """The lists under keys that hold more entries than anybody needs; what stands in them is not looked at."""
    for key in keys:
        value = node.get(key)
        length = len(value.plain()) if isinstance(value, YamlList | YamlMapping) else 0
        if value and length > most:
            yield Problem(f"'{key}' lists {length:,} entries, and at most {most} are read", value.place)


def _names(node: YamlMapping, key: str) -> tuple[YamlText, ...]:
    """The names that a rule gives under `facts` or `known`."""
    mapping = node.get(key)
    return tuple(name for name, _ in mapping.entries) if isinstance(mapping, YamlMapping) else ()


def _wrong_names(node: YamlMapping) -> Iterator[Problem]:
    facts, constants = _names(node, "facts"), _names(node, "known")
    for name in (*facts, *constants):
        if not is_name(name.value):
            message = f"the name '{name.value}' may hold letters, digits and _ only, a letter first"
            yield Problem(message, name.place)
    taken = {name.value for name in facts}
    for name in constants:
        if name.value in taken:
            yield Problem(f"'{name.value}' is a fact already", name.place)


def _options(node: YamlMapping) -> Any:
    """The options of the rule's check, None where the rule's shape already tells that there is no check."""
    check = node.get("check")
    if not isinstance(check, YamlMapping):
        return None
    kind = check.get("kind")
    if kind is None:
        raise InvalidError([Problem("'kind' is missing", check.place, f"known: {', '.join(KINDS)}")])
    if not isinstance(kind, YamlText):
        raise InvalidError([Problem(f"this should be a text, not {kind_of(kind)}", kind.place)])
    if kind.value not in KINDS:
        raise InvalidError([Problem(f"unknown check kind '{kind.value}'", kind.place, hint(kind.value, KINDS))])
    options = validate(check_module(kind.value).Options, check, without=("kind",), elsewhere=_NOT_OF_CHECKS)
    return with_tables(options, check)


def _unknown_facts(node: YamlMapping) -> Iterator[Problem]:
    """The names in the check's options that no fact bears."""
    check, facts = node.get("check"), [name.value for name in _names(node, "facts")]
    kind = check.get("kind") if isinstance(check, YamlMapping) else None
    if (
        not isinstance(check, YamlMapping)
        or not isinstance(kind, YamlText)
        or kind.value not in KINDS
        or not facts
    ):
        return
    module = check_module(kind.value)
    of_names = {field.name for field in fields(module.Options) if field.default_factory is dict}
    for option in module.FACT_OPTIONS:
        value = check.get(option)
        if option in of_names and not isinstance(value, YamlMapping):
            continue
        for name in _named(value):
            if name.value not in facts:
                yield Problem(f"no fact is called '{name.value}'", name.place, hint(name.value, facts))


def _named(value: YamlNode | None) -> tuple[YamlText, ...]:
    """The facts that an option names: a text, the texts of a list, the keys of a mapping."""
    if isinstance(value, YamlText):
        return (value,)
    if isinstance(value, YamlList):
        return tuple(item for item in value.items if isinstance(item, YamlText))
    return tuple(key for key, _ in value.entries) if isinstance(value, YamlMapping) else ()


def _unknown_in_shown(node: YamlMapping, shape: RuleShape) -> Iterator[Problem]:
    shown = node.get("show")
    for title, formula in (shape.show or {}).items():
        place = shown.get(title) if isinstance(shown, YamlMapping) else None
        yield from _wrong_in_formula(formula, shape, place or node)


def _unknown_in_options(node: YamlMapping, shape: RuleShape, options: Any) -> Iterator[Problem]:
    """The names that no fact or constant bears in those options of the check that are formulas."""
    check = node.get("check")
    for field in fields(options):
        formula = getattr(options, field.name)
        place = check.get(field.name) if isinstance(check, YamlMapping) else None
        if not isinstance(formula, Formula):
            continue
        yield from _wrong_in_formula(formula, shape, place or node)
        if set(formula.names) <= set(shape.known or ()):
            yield Problem("this formula names no fact", (place or node).place, f"facts: {', '.join(shape.facts)}")


def _wrong_in_formula(formula: Formula, shape: RuleShape, node: YamlNode) -> Iterator[Problem]:
    """Names that nothing bears, and divisors that the rule's own constants make zero."""
    try:
        formula.refuse_zero({name: _exactly(known) for name, known in (shape.known or {}).items()})
    except FormulaError as error:
        place = node.place_of(error.column - 1) if isinstance(node, YamlText) else node.place
        yield Problem(str(error), place)
    known = [*shape.facts, *(shape.known or ())]
    for name in formula.names:
        if name not in known:
            yield Problem(f"no fact or constant is called '{name}'", node.place, hint(name, known))


def _never_matching(node: YamlMapping, shape: RuleShape) -> Iterator[Problem]:
    facts, articles = node.get("facts"), node.get("articles")
    for name, selector in shape.facts.items():
        fact = facts.get(name) if isinstance(facts, YamlMapping) else None
        yield from never_matching_fact(selector, fact or node)
    if shape.articles:
        yield from never_matching_articles(shape.articles, articles or node)


def _of_no_use(node: YamlMapping, shape: RuleShape, options: Any) -> Iterator[Problem]:
    """What the check's own fact finds although the check can make nothing of it."""
    facts, name = node.get("facts"), getattr(options, "fact", None)
    fact = facts.get(name) if isinstance(facts, YamlMapping) and isinstance(name, str) else None
    if fact and isinstance(name, str) and name in shape.facts:
        yield from never_matching_check(str(shape.check["kind"]), name, shape.facts[name], fact)


def _exactly(known: KnownShape) -> Interval:
    return variable(Interval.point(Fraction(known.value.value or 0)), known.value.unit)


def _unknown_lists(node: YamlMapping, shape: RuleShape, lists: NameLists) -> Iterator[Problem]:
    """The names of lists under `named` that the file does not have."""
    for name, selector in shape.facts.items():
        if isinstance(selector.named, str) and selector.named not in lists:
            advice = hint(selector.named, lists) if lists else f"a name itself is written [{selector.named}]"
            place = _within(node, "facts", name, "named").place
            yield Problem(f"no list under 'names' is called '{selector.named}'", place, advice)


def _each_of_facts(node: YamlMapping, shape: RuleShape, options: Any) -> Iterator[Problem]:
    """Where a check takes mentions together in one way, and its facts are told to be taken together in another."""
    written = each_written(shape, options)
    first = shape.check.get("each") or next(iter(written.values()), None)
    for name, each in written.items():
        if each != first:
            place = _within(node, "facts", name, "each").place
            message = f"'{name}' cannot be taken together by {each}: '{shape.check['kind']}' goes by {first}"
            yield Problem(message, place, "put 'each' under 'check' alone")


def _within(node: YamlNode, *keys: str) -> YamlNode:
    """The node to which keys lead, as far as they do."""
    for key in keys:
        node = (node.get(key) if isinstance(node, YamlMapping) else None) or node
    return node
