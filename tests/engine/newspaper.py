"""Articles and rules as their users write them, and the report on them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from textwrap import indent

from verify.document import Article
from verify.engine import check
from verify.findings import Finding, Report
from verify.outcomes import Verdict
from verify.read import read_text
from verify.rules.load import load_rules
from verify.rules.model import Rule

CONVERSIONS = """\
id: conversions
title: Conversions agree
severity: error
facts: {pair: {find: conversion}}
check: {kind: conversion, fact: pair, rate: {unit: HKD/USD, between: [7.75, 7.85], source: a band}}
"""

ALIKE = """\
id: alike
title: The takings are told alike
severity: error
facts: {takings: {find: amount, near: took}}
check: {kind: agree, fact: takings}
"""


def article(text: str, name: str = "a.txt", story: str | None = None) -> Article:
    """An article of Markdown; `# ` marks its headline."""
    (read,) = read_text(name, text, ".md")
    return replace(read, story=story or read.story)


def rules(folder: Path, *written: str) -> tuple[Rule, ...]:
    """Rules, each the YAML of one, loaded from a file."""
    entries = "".join("  - " + indent(rule, "    ").lstrip() for rule in written)
    path = folder / "rules.yaml"
    path.write_text(f"version: 1\nrules:\n{entries}")
    return load_rules(path)


def report(folder: Path, written: str, *articles: Article | str) -> Report:
    """What one rule says of articles; a text is an article a.txt, b.txt and so on."""
    named = zip(articles, "abcdefgh", strict=False)
    return check(
        rules(folder, written),
        [one if isinstance(one, Article) else article(one, f"{letter}.txt") for one, letter in named],
    )


def failures(result: Report) -> tuple[Finding, ...]:
    """The failures of a report."""
    return result.of(Verdict.FAIL)
