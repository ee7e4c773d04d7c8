"""`verify claims`: what is read in articles, for a person or for another program."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from verify import printing
from verify.claims import Claim
from verify.cli.arguments import BAD_INPUT, add_articles
from verify.cli.articles import gather
from verify.cli.configuration import find_configuration
from verify.cli.console import complain, write_lines
from verify.document import Article
from verify.extract import extract
from verify.quantity import hedged
from verify.relate import relate
from verify.relate.change import missing_level
from verify.relations import Relation
from verify.report.safe import safe, safe_json

_LONGEST_TEXT = 32


def configure(parser: ArgumentParser) -> None:
    """What the command takes, and how it is explained."""
    parser.description = (
        "Show what is read in articles: figures, days, quotations, each with its place.\n"
        "Without ARTICLES, those that the configuration names."
    )
    parser.epilog = """\
examples:
  verify claims draft.txt                       a table
  verify claims draft.txt --relations           and what belongs together
  verify claims - --format jsonl < draft.txt    one JSON object a line"""
    add_articles(parser)
    parser.add_argument(
        "--format", choices=("table", "jsonl"), default="table", help="a table to read, or JSON Lines"
    )
    parser.add_argument("--relations", action="store_true", help="also the relations between claims")


def main(options: Namespace) -> int:
    """Run the command; 2 if an article could not be read, else 0."""
    configuration = find_configuration(Path.cwd())
    gathered = gather(options, configuration)
    lines = _json_lines if options.format == "jsonl" else _table
    for article in gathered.articles:
        claims = extract(article)
        relations = relate(article, claims) if options.relations else ()
        write_lines(lines(article, claims, relations))
    complain(gathered.problems)
    return BAD_INPUT if gathered.problems else 0


def _json_lines(article: Article, claims: tuple[Claim, ...], relations: tuple[Relation, ...]) -> Iterator[str]:
    for claim in claims:
        yield safe_json(claim.as_json(article.location(claim.span.start)))
    for relation in relations:
        yield safe_json(relation.as_json())


def _table(article: Article, claims: tuple[Claim, ...], relations: tuple[Relation, ...]) -> Iterator[str]:
    """A line a claim: where, of what kind, as written, and how it is read."""
    yield safe(article.id)
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
    plain = safe(text)
    return plain if len(plain) <= _LONGEST_TEXT else f"{plain[: _LONGEST_TEXT - 1]}…"


def _reading(claim: Claim) -> str:
    """How a claim is read: "241.7–246.4", "down, than 2019", "said by Kevin Yeung"."""
    parts = []
    if claim.quantity and (claim.quantity.value is not None or claim.quantity.ends):
        parts.append(printing.show_interval(hedged(claim.quantity), claim.quantity.unit))
    if claim.days:
        parts.append(" to ".join(dict.fromkeys(day.isoformat() for day in claim.days)))
    named = {
        "": claim.direction,
        "from": claim.base and claim.base.plain,
        "over": claim.period and claim.period.plain,
        "of": claim.noun,
        "said by": claim.speaker,
    }
    parts += [f"{name} {safe(value)}".strip() for name, value in named.items() if value]
    return ", ".join(parts)


def _relation(relation: Relation) -> tuple[str, str]:
    figures = " / ".join(_shortened(claim.text) for claim in relation.claims)
    missing = missing_level(relation)
    if missing is None:
        return figures, relation.certainty
    role, level = missing
    unit = next(claim.quantity.unit for name, claim in relation.roles if name != "change" and claim.quantity)
    return figures, f"{relation.certainty}; {role} level that follows: {printing.show_interval(level, unit)}"
