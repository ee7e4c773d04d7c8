"""What a rule file says of rules that it inherits: switched off, of another severity, with another tolerance.

    overrides:
      conversions-agree: {severity: warning, tolerance: 1%}
      weekday-fits-date: off

The nearest extender wins: what a house's file says of a pack holds until a desk's file, which extends the house's,
says otherwise. Of two files of which neither extends the other nobody can know who is right, so that they must not
say different things.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import groupby
from typing import Any

from verify.errors import Place, Problem
from verify.hints import did_you_mean, hint, nearest
from verify.outcomes import Severity
from verify.rules.model import Rule
from verify.rules.shapes import OverrideShape
from verify.rules.validate import InvalidError, kind_of, validate
from verify.yaml_source import YamlMapping, YamlNode, YamlText

_OFF = "off"
_MOST = 500
_TAKES = "off, or a mapping with severity and tolerance"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a file says of one inherited rule: that it is `off` or not, its severity, its tolerance."""

    rule: str
    what: str
    value: Any
    place: Place


@dataclass(slots=True)
class Source:
    """A file that was read: which others it extends, by identity, the ids of its rules, and its overrides."""

    extends: list[str] = field(default_factory=list)
    ids: dict[str, Place] = field(default_factory=dict)
    overrides: tuple[Said, ...] = ()

    @property
    def brings_rules(self) -> bool:
        """Whether it holds rules or says where some are."""
        return bool(self.ids or self.extends)


def read_overrides(node: YamlNode | None, problems: list[Problem]) -> tuple[Said, ...]:
    """What a file's `overrides` say. What is wrong with them is added to the problems."""
    entries = node.entries if isinstance(node, YamlMapping) else ()
    if len(entries) > _MOST:
        problems.append(
            Problem(f"a file overrides at most {_MOST} rules, not {len(entries):,}", entries[0][0].place)
        )
        return ()
    said: list[Said] = []
    for rule, value in entries:
        try:
            said += _said(rule, value)
        except InvalidError as error:
            problems += error.problems
    return tuple(said)


def overridden(rules: Sequence[Rule], sources: Mapping[str, Source], problems: list[Problem]) -> tuple[Rule, ...]:
    """The rules that are left, as their files' extenders change them. What cannot be is added to the problems."""
    below = {name: _below(name, sources) for name in sources}
    by_id = {rule.id: rule for rule in rules}
    spoken: list[tuple[str, Said]] = []
    for name, source in sources.items():
        inherited = {id_: place for one in below[name] for id_, place in sources[one].ids.items()}
        for one in source.overrides:
            if problem := _refused(one, source, inherited, by_id.get(one.rule)):
                problems.append(problem)
            elif one.rule in by_id:
                spoken.append((name, one))
    found: dict[str, dict[str, Any]] = {}
    for (rule, what), told in groupby(sorted(spoken, key=_of_what), key=_of_what):
        found.setdefault(rule, {})[what] = _settled(list(told), below, problems)
    return tuple(_changed(rule, found.get(rule.id, {})) for rule in rules if not found.get(rule.id, {}).get(_OFF))


def _said(rule: YamlText, value: YamlNode) -> Iterator[Said]:
    if isinstance(value, YamlText):
        if value.value != _OFF:
            raise InvalidError([Problem(f"'{rule.value}' takes {_TAKES}", value.place, _meant(value.value))])
        yield Said(rule.value, _OFF, True, rule.place)
        return
    if not isinstance(value, YamlMapping):
        raise InvalidError([Problem(f"'{rule.value}' takes {_TAKES}, not {kind_of(value)}", value.place)])
    shape = validate(OverrideShape, value)
    yield Said(rule.value, _OFF, False, rule.place)
    for key, _ in value.entries:
        yield Said(rule.value, key.value, getattr(shape, key.value), key.place)


def _meant(word: str) -> str | None:
    """A severity alone is as good as written; else off is the one word there is."""
    severity = nearest(word, [severity.value for severity in Severity])
    return f"write {{severity: {severity}}}" if severity else did_you_mean(nearest(word, [_OFF]))


def _below(name: str, sources: Mapping[str, Source]) -> frozenset[str]:
    """The files that a file extends, and those that they extend, the file itself left out."""
    found: set[str] = set()
    waiting = list(sources[name].extends)
    while waiting:
        one = waiting.pop()
        if one not in found and one in sources:
            found.add(one)
            waiting += sources[one].extends
    return frozenset(found - {name})


def _refused(said: Said, source: Source, inherited: Mapping[str, Place], rule: Rule | None) -> Problem | None:
    """Why a file cannot say this of the rule; told once, where it begins to speak of it."""
    if said.what == _OFF and said.rule in source.ids:
        message = f"'{said.rule}' is a rule of this file, not an inherited one"
        return Problem(message, said.place, "change the rule itself", also=source.ids[said.rule])
    if said.what == _OFF and said.rule not in inherited:
        nothing = "name the pack or the file that holds it under 'extends'"
        advice = hint(said.rule, inherited) if inherited else nothing
        return Problem(f"no inherited rule is called '{said.rule}'", said.place, advice)
    if said.what == "tolerance" and rule and said.rule in inherited and not _takes_tolerance(rule):
        message = f"'{said.rule}' takes no tolerance: its check '{rule.kind}' compares nothing that has one"
        return Problem(message, said.place)
    return None


def _takes_tolerance(rule: Rule) -> bool:
    return "tolerance" in {option.name for option in fields(rule.options)}


def _of_what(spoken: tuple[str, Said]) -> tuple[str, str]:
    return spoken[1].rule, spoken[1].what


def _settled(
    told: Sequence[tuple[str, Said]], below: Mapping[str, frozenset[str]], problems: list[Problem]
) -> Any:
    """What holds of all that files say of one thing: the word of the nearest extender."""
    first, *others = (said for name, said in told if not _is_outspoken(name, (other for other, _ in told), below))
    for other in others:
        if other.value != first.value:
            message = f"two files say different things of the inherited rule '{other.rule}'"
            problems.append(Problem(message, other.place, f"first at {first.place}", also=first.place))
    return first.value


def _is_outspoken(name: str, others: Iterable[str], below: Mapping[str, frozenset[str]]) -> bool:
    """Whether one of the others extends this file, and this file not it."""
    return any(name in below[other] and other not in below[name] for other in others)


def _changed(rule: Rule, told: Mapping[str, Any]) -> Rule:
    options = replace(rule.options, tolerance=told["tolerance"]) if "tolerance" in told else rule.options
    return replace(rule, severity=told.get("severity", rule.severity), options=options)
