"""`verify claims`: what is read in articles, for a person or for another program."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from verify import cldr
from verify.claims import Claim
from verify.cli.articles import gather
from verify.cli.configuration import find_configuration
from verify.document import Article
from verify.extract import extract
from verify.quantity import hedged
from verify.relate import relate
from verify.relate.change import missing_level
from verify.relations import Relation
from verify.report.wording import neutral

BAD_INPUT = 2
_LONGEST_TEXT = 32


def main(options: Namespace) -> int:
    """Run the command; 2 if an article could not be read, else 0."""
    configuration = find_configuration(Path.cwd())
    gathered = gather(options.articles, configuration, options.published, options.story)
    lines = _json_lines if options.format == "jsonl" else _table
    for article in gathered.articles:
        spoken = replace(article, language=options.language) if options.language else article
        claims = extract(spoken)
        relations = relate(spoken, claims) if options.relations else ()
        for line in lines(spoken, claims, relations):
            print(line)
    for problem in gathered.problems:
        print(f"verify: {problem}", file=sys.stderr)
    return BAD_INPUT if gathered.problems else 0


def _json_lines(article: Article, claims: tuple[Claim, ...], relations: tuple[Relation, ...]) -> Iterator[str]:
    for claim in claims:
        yield json.dumps(claim.as_json(article.location(claim.span.start)), ensure_ascii=False)
    for relation in relations:
        yield json.dumps(relation.as_json(), ensure_ascii=False)


def _table(article: Article, claims: tuple[Claim, ...], relations: tuple[Relation, ...]) -> Iterator[str]:
    """A line a claim: where, of what kind, as written, and how it is read."""
    yield neutral(article.id)
    rows = [(_place(article, claim), claim.kind, _shortened(claim.text), _reading(claim)) for claim in claims]
    rows += [(_place(article, relation), relation.kind, *_relation(relation)) for relation in relations]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for place, kind, text, reading in rows:
        yield f"  {place:>{widths[0]}}  {kind:{widths[1]}}  {text:{widths[2]}}  {reading}".rstrip()
    if not rows:
        yield "  no claims: no figure, day or attributed quotation was found"
    yield ""


def _place(article: Article, found: Claim | Relation) -> str:
    location = article.location(found.span.start)
    return f"{location.line}:{location.column}"


def _shortened(text: str) -> str:
    plain = neutral(text)
    return plain if len(plain) <= _LONGEST_TEXT else f"{plain[: _LONGEST_TEXT - 1]}…"


def _reading(claim: Claim) -> str:
    """How a claim is read: "241.7–246.4", "down, than 2019", "said by Kevin Yeung"."""
    parts = []
    if claim.quantity and (claim.quantity.value is not None or claim.quantity.ends):
        parts.append(cldr.show_interval(hedged(claim.quantity), claim.quantity.unit))
    if claim.days:
        parts.append(" to ".join(dict.fromkeys(day.isoformat() for day in claim.days)))
    named = {
        "": claim.direction,
        "from": claim.base and claim.base.plain,
        "over": claim.period and claim.period.plain,
        "of": claim.noun,
        "said by": claim.speaker,
    }
    parts += [f"{name} {neutral(value)}".strip() for name, value in named.items() if value]
    return ", ".join(parts)


def _relation(relation: Relation) -> tuple[str, str]:
    figures = " / ".join(_shortened(claim.text) for claim in relation.claims)
    missing = missing_level(relation)
    if missing is None:
        return figures, relation.certainty
    role, level = missing
    unit = next(claim.quantity.unit for name, claim in relation.roles if name != "change" and claim.quantity)
    return figures, f"{relation.certainty}; {role} level that follows: {cldr.show_interval(level, unit)}"
