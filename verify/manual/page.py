"""The manual, put together: the words of `page.txt`, and the sections that come from shapes, modules and runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from verify.checks import KINDS, check_module
from verify.checks.comparison import ComparisonOptions
from verify.checks.wording import interval_of
from verify.cli.main import COMMANDS
from verify.cli.main import main as command
from verify.manual.tried import bound_in, example, found_by, rules_of, shown, source, written
from verify.outcomes import Verdict
from verify.quantity import Quantity, readings
from verify.rates.entry import RateEntry
from verify.report.markdown_text import escape, table, without_mathematics
from verify.rules import shapes
from verify.rules.load import load_packs
from verify.rules.meanings import FIGURE, meaning_of_find, meaning_of_kind
from verify.rules.model import Rule, Selector
from verify.rules.schema import shape_schema
from verify.rules.written import find_words
from verify.validation import descriptions

_PLACE = re.compile(r"^\{\{(.+)\}\}$", re.MULTILINE)
_FIGURES = ("$14.7 million", "HK$115 million", "$640 million", "$100 million", "25%")
_TWO_SUMS = "Sales in Asia rose by $2m in a year to $41m."
_FOUND = 2
_MANY = 8
_DRAFT = "Sales rose 5% to $4.2 billion (HK$33 billion) in 2023, the mayor said on Monday, March 11, 2024."


def page() -> str:
    """The manual as Markdown. The same program gives the same text."""
    return _PLACE.sub(lambda place: SECTIONS[place[1]](), source("page.txt"))


def _first_rule() -> str:
    return f"```yaml\n{source('first.yaml').strip()}\n```"


def _first_report() -> str:
    """What a run says of the first rule's failing example, its articles being files of a folder."""
    (rule,) = rules_of("first.yaml")
    failing = next(one for one in rule.tests if one.verdict == Verdict.FAIL.value)
    days = zip(("monday", "tuesday"), failing.articles, strict=True)
    drafts = {f"drafts/{day}.txt": article.text for day, article in days}
    return _told_by("run", "desk.yaml", "drafts", files={**drafts, "desk.yaml": source("first.yaml")})


def _claims() -> str:
    return _told_by("claims", "draft.txt", files={"draft.txt": _DRAFT}, given=_DRAFT)


def _told_by(*arguments: str, files: dict[str, str], given: str = "") -> str:
    """What a command prints in a folder that holds these files, below the command itself."""
    printed = StringIO()
    with TemporaryDirectory() as folder, chdir(folder), redirect_stdout(printed):
        # An empty configuration keeps that of a folder above out.
        for name, text in {"verify.toml": "", **files}.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(f"{text.strip()}\n", encoding="utf-8")
        command(arguments)
    called = [f"$ {line}" for line in ([f"cat {arguments[-1]}"] if given else [])] + ([given] if given else [])
    lines = [*called, f"$ verify {' '.join(arguments)}", printed.getvalue().strip("\n")]
    return "\n".join(["```text", *lines, "```"])


def _keys(shape: type[Any]) -> str:
    """The keys of a shape, as a table."""
    rows = [(f"`{key}`", text.replace("|", r"\|")) for key, text in _described(shape)]
    return "\n".join(table(("key", "what it says"), rows))


def _described(shape: type[Any]) -> Iterator[tuple[str, str]]:
    """Each key of a shape with its description, the words that it may have if they are few, and its default."""
    schema = shape_schema(shape)["properties"]
    for key, text in descriptions(shape):
        items = schema[key].get("items", {})
        words = schema[key].get("enum") or (items.get("enum") if isinstance(items, dict) else None) or ()
        if 1 < len(words) < _MANY:
            text += f": {', '.join(f'`{word}`' for word in words)}"
            text += f" (default `{schema[key]['default']}`)" if "default" in schema[key] else ""
        yield key, text


def _find() -> str:
    """Each word for `find`, with what it binds in the examples of its own module."""
    rows = []
    for word in find_words():
        meaning = meaning_of_find(word)
        texts = [] if word == FIGURE else list(found_by(word))[:_FOUND]
        rows.append((f"`{word}`", escape(_without_examples(meaning, bool(texts))), "; ".join(texts)))
    return "\n".join(map(without_mathematics, table(("word", "finds", "example, and what is bound"), rows)))


def _without_examples(meaning: str, shown_beside: bool) -> str:
    """A meaning up to its examples, which have a column of their own."""
    plain = re.split(r"[:,] [\"“]", meaning)[0] if shown_beside else meaning
    return plain.rstrip(".")


def _narrowed() -> str:
    """Each key that narrows a fact, with facts that use it and what they bind in one article."""
    (rule,) = rules_of("narrowing.yaml")
    text = rule.tests[0].articles[0].text
    lines = dict(re.findall(r"^      (\w+): (\{find.*\})$", source("narrowing.yaml"), re.MULTILINE))
    facts = {fact.name: ", ".join(map(shown, bound_in(fact, text))) for fact in rule.facts}
    told = ["In this article", "", *(f"> {escape(part)}\n>" for part in text.split("\n\n")), ""]
    for key, meaning in _described(shapes.SelectorShape):
        if key == "find":
            continue
        told.append(f"- `{key}`: {meaning}")
        told += [
            f"  <br>`{line}` finds {facts[name]}" for name, line in lines.items() if re.search(rf"\b{key}: ", line)
        ]
    return "\n".join(map(without_mathematics, told))


def _nearest() -> str:
    """Which figure is nearest to a word, and to a phrase, in a sentence that has two."""
    told = [f"In “{_TWO_SUMS}”", ""]
    for phrase in ("Asia", "to"):
        bound = bound_in(Selector("example", "amount", nearest=phrase), _TWO_SUMS)
        told.append(f"- `{{find: amount, nearest: {phrase}}}` finds {', '.join(map(shown, bound))}")
    return "\n".join(map(without_mathematics, told))


def _kinds() -> str:
    return "\n\n".join("\n".join(_kind(kind)) for kind in KINDS)


def _kind(kind: str) -> Iterator[str]:
    """What a kind of check asks, its options, and its rules with what they say."""
    options = check_module(kind).Options
    compares = issubclass(options, ComparisonOptions)
    shared = {key for key, _ in descriptions(ComparisonOptions)} if compares else set()
    yield f"### `{kind}`\n"
    yield f"{meaning_of_kind(kind)}\n"
    for key, text in _described(options):
        if key not in shared:
            yield f"- `{key}`: {text}"
    if shared:
        yield "- and `tolerance`, `rounding`, `significant`"
    for rule in rules_of("kinds.yaml"):
        if rule.kind == kind:
            yield f"\n```yaml\n{written('kinds.yaml', rule)}\n```\n"
            yield from _examples(rule)


def _examples(rule: Rule) -> Iterator[str]:
    for verdict in (Verdict.PASS, Verdict.FAIL):
        yield from map(without_mathematics, example(rule, verdict))


def _readings() -> str:
    """How figures are read, narrowest first, by the very function that checks use."""
    rows = []
    for text in _FIGURES:
        quantity = _quantity(text)
        cells = {one.looseness.value: interval_of(quantity, one.interval) for one in readings(quantity)}
        rows.append([text, *(cells.get(name, "") for name in ("narrow", "loosened", "coarse"))])
    return "\n".join(table(("printed", "as written", "loosened", "too coarse to prove anything"), rows))


def _quantity(text: str) -> Quantity:
    from verify.extract import extract

    return next(claim.quantity for claim in extract(text) if claim.quantity)


def _commands() -> str:
    rows = [(f"`verify {name}`", purpose) for name, purpose in COMMANDS.items()]
    return "\n".join(table(("command", "what it is for"), rows))


def _packs() -> str:
    """The shipped rules, pack by pack, each with a failing example."""
    told: list[str] = []
    for rule in load_packs():
        heading = f"### `{rule.source.file}`"
        if heading not in told:
            told += ["", heading, ""]
        told.append(f"**`{rule.id}`** ({rule.severity.value}): {escape(rule.title)}.")
        told += [*map(without_mathematics, example(rule, Verdict.FAIL)), ""]
    return "\n".join(told).strip()


SECTIONS: dict[str, Callable[[], str]] = {
    "first rule": _first_rule,
    "first report": _first_report,
    "claims": _claims,
    "rule keys": lambda: _keys(shapes.RuleShape),
    "file keys": lambda: _keys(shapes.FileShape),
    "article keys": lambda: _keys(shapes.ArticlesShape),
    "find": _find,
    "narrowed": _narrowed,
    "nearest": _nearest,
    "shared options": lambda: _keys(ComparisonOptions),
    "kinds": _kinds,
    "rates": lambda: _keys(RateEntry),
    "readings": _readings,
    "example keys": lambda: _keys(shapes.ExampleShape),
    "constant keys": lambda: _keys(shapes.KnownShape),
    "suppression keys": lambda: _keys(shapes.SuppressionShape),
    "commands": _commands,
    "packs": _packs,
}
