"""The shape of a rule and the options of its check, put together to a `Rule`.

All that may be wrong was found before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from verify.checks import taken_together_by_check
from verify.formula import Constant
from verify.rules.model import ArticleFilter, Example, ExampleArticle, Rule, Selector, Shown, Words
from verify.rules.shapes import ArticlesShape, NearShape, RuleShape, SelectorShape
from verify.yaml_source import YamlList, YamlMapping

NameLists = Mapping[str, tuple[str, ...]]
"""Lists of names by what a file calls them: {"alibaba": ("Alibaba", "BABA")}."""


def rule_of(node: YamlMapping, shape: RuleShape, options: Any, articles: ArticleFilter, lists: NameLists) -> Rule:
    """The rule that a node holds, by its shape and its check's options.

    It is about `articles` where it names none itself. `lists` holds every list of names that its facts call for.
    """
    return Rule(
        id=shape.id,
        title=shape.title,
        severity=shape.severity,
        articles=article_filter(shape.articles) if shape.articles else articles,
        facts=tuple(_selector(name, selector, lists) for name, selector in shape.facts.items()),
        kind=str(shape.check["kind"]),
        options=_with_each(options, shape),
        source=node.place,
        why=shape.why,
        expected_articles=shape.expect.articles if shape.expect else None,
        show=tuple(Shown(title, formula) for title, formula in (shape.show or {}).items()),
        known=_constants(shape),
        on_missing=shape.on_missing,
        tests=_examples(node, shape),
    )


def article_filter(shape: ArticlesShape | None) -> ArticleFilter:
    """The filter that `articles` writes; without it, the one that lets every article through."""
    if shape is None:
        return ArticleFilter()
    return ArticleFilter(shape.paths, shape.story, shape.tags, shape.language, shape.from_, shape.to)


def _with_each(options: Any, shape: RuleShape) -> Any:
    """The options of a check that takes mentions together itself, with what its facts say of that."""
    written = each_written(shape, options)
    return replace(options, each=next(iter(written.values()))) if written else options


def each_written(shape: RuleShape, options: Any) -> dict[str, str]:
    """What the facts that a check takes together itself say of that."""
    facts = ((name, shape.facts.get(name)) for name in taken_together_by_check(options))
    return {name: selector.each for name, selector in facts if selector and selector.each}


def _selector(name: str, shape: SelectorShape, lists: NameLists) -> Selector:
    return Selector(
        name=name,
        find=shape.find,
        currency=shape.currency.any if shape.currency else (),
        not_currency=shape.currency.not_ if shape.currency else (),
        unit=shape.unit,
        of=shape.of,
        near=_words(shape.near),
        named=lists[shape.named] if isinstance(shape.named, str) else shape.named,
        table=_words(shape.table),
        rows=_words(shape.rows),
        columns=_words(shape.columns),
        nearest=shape.nearest,
        base=shape.base,
        period=shape.period,
        speaker=shape.speaker,
        blocks=shape.in_,
        each=shape.each or "mention",
    )


def _words(shape: NearShape | None) -> Words | None:
    return Words(shape.all, shape.any, shape.not_) if shape else None


def _constants(shape: RuleShape) -> tuple[Constant, ...]:
    return tuple(
        Constant(name, Fraction(known.value.value or 0), known.value.unit, known.source, known.date)
        for name, known in (shape.known or {}).items()
    )


def _examples(node: YamlMapping, shape: RuleShape) -> tuple[Example, ...]:
    tests = node.get("tests")
    nodes = tests.items if isinstance(tests, YamlList) else ()
    return tuple(
        Example(
            verdict,
            tuple(ExampleArticle(one.text, one.published, one.language, one.story) for one in articles),
            example.place,
        )
        for example, test in zip(nodes, shape.tests, strict=True)
        for verdict, articles in test.verdicts.items()
    )
