"""No amount lost its sign or its digits on the way.

    pass: Studio to Invest $640M in Film
    fail: Studio to Invest 0M in Film

Where another block of the article has the same sentence with an undamaged amount in its place, that amount is
what would fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from verify.checks.bindings import Bindings
from verify.claims import Claim
from verify.document import BOILERPLATE, Article
from verify.likeness import likeness
from verify.outcomes import Outcome, Suggestion, Verdict, Witness
from verify.validation import Described
from verify.wording import counted, spelled

SCOPE = "article"
FACT_OPTIONS = ("fact",)

_NO_FIGURES = frozenset({"damaged-amount", "magnitude-word", "range"})
_ALIKE = Fraction(4, 5)
"""How many of the words around two amounts are the same, at least, if their sentences are."""

_Sides = tuple[list[str], list[str]]
"""The words of a sentence before a figure, and those behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`fact` names the damaged amounts."""

    fact: Annotated[str, Described("the damaged amounts")]


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One failure for each damaged amount; else one pass for each article that has figures."""
    for article in bindings.articles:
        claims = [claim for claim in bindings.all_claims if claim.span.article == article.id]
        damaged = [claim for claim in bindings.claims(options.fact) if claim.span.article == article.id]
        amounts = {claim: _around(claim, article) for claim in claims if damaged and claim.kind == "amount"}
        for claim in damaged:
            whole = _undamaged(claim, amounts, article)
            yield _fail_beside(claim, whole, article) if whole else _fail_alone(claim)
        figures = sum(1 for claim in claims if claim.quantity and claim.kind not in _NO_FIGURES)
        if figures and not damaged:
            yield _pass(article, figures)


def _pass(article: Article, figures: int) -> Outcome:
    text = f"{counted(figures, 'figure')}, none damaged"
    return Outcome(
        Verdict.PASS,
        title="no amount is damaged",
        message=text,
        primary=Witness("article", _opening(article)),
        figures=text,
    )


def _opening(article: Article) -> Claim:
    """The place where an article begins: what is legible guards none of its figures."""
    block = next((block for block in article.blocks if block.kind != BOILERPLATE), None)
    start, end = (block.start, block.end) if block else (0, 0)
    kind = block.kind if block else "body"
    return Claim("article", article.span(start, start), "", kind, article.span(start, end))


def _undamaged(damaged: Claim, amounts: Mapping[Claim, _Sides], article: Article) -> Claim | None:
    """The amount that stands in the damaged one's place in nearly the same sentence of another block."""
    own = _around(damaged, article)
    alike = {
        claim: _likeness(own, sides) for claim, sides in amounts.items() if claim.sentence != damaged.sentence
    }
    best = max(alike, key=lambda claim: alike[claim], default=None)
    return best if best is not None and alike[best] >= _ALIKE else None


def _likeness(one: _Sides, other: _Sides) -> Fraction:
    """The share of words in common before the two figures or after them, the smaller of the two."""
    if not any(one):
        return Fraction(0)
    return min(likeness(first, second) for first, second in zip(one, other, strict=True))


def _around(claim: Claim, article: Article) -> _Sides:
    before = article.text[claim.sentence.start : claim.span.start]
    after = article.text[claim.span.end : claim.sentence.end]
    return _words(before), _words(after)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _fail_beside(damaged: Claim, whole: Claim, article: Article) -> Outcome:
    missing = whole.text.removesuffix(damaged.text) if whole.text.endswith(damaged.text) else ""
    line = article.location(whole.span.start).line
    steps = [f"The {_block(whole)} on line {line} is the same sentence with {whole.text}."]
    if missing:
        cause = ", which a template may have read as a variable" if re.match(r"\$\w", missing) else ""
        steps.append(f'What is missing is "{missing}"{cause}.')
    return Outcome(
        Verdict.FAIL,
        title=f"an amount lost {_lost(missing)}" if missing else "an amount is damaged",
        message=f'{_a_block(damaged)} prints "{damaged.text}" for the {whole.block}\'s "{whole.text}"',
        primary=Witness("damaged", damaged),
        related=(Witness("undamaged", whole),),
        figures=damaged.text,
        derivation=(" ".join(steps),),
        suggestions=(Suggestion(damaged, whole.text, f"as the {_block(whole)} has it."),),
    )


def _fail_alone(damaged: Claim) -> Outcome:
    digits = any(mark.isdigit() for mark in damaged.text)
    starts_with_zero = re.match(r"0+[^\d.,]", damaged.text) is not None
    if starts_with_zero:
        step = "No sum is written with a zero alone before its scale: its sign and first digits are missing."
    elif not digits:
        step = "A sign without digits is no sum: the digits are missing."
    else:
        step = "A character that stands for an unreadable one is printed in the sum: its sign may be missing."
    return Outcome(
        Verdict.FAIL,
        title="an amount is damaged",
        message=f'{_a_block(damaged)} prints "{damaged.text}"',
        primary=Witness("damaged", damaged),
        figures=damaged.text,
        derivation=(step,),
    )


def _lost(missing: str) -> str:
    """What is gone, in words: "its sign and two digits"."""
    digits = sum(mark.isdigit() for mark in missing)
    sign = any(not (mark.isdigit() or mark in ".,  ") for mark in missing)
    if not digits:
        return "its sign"
    return f"its sign and {spelled(digits, 'digit')}" if sign else spelled(digits, "digit")


def _block(claim: Claim) -> str:
    return claim.block


def _a_block(claim: Claim) -> str:
    """The block as it opens a sentence: "A caption", but "The body"."""
    name = _block(claim)
    return f"The {name}" if name in {"headline", "body", "byline", "dateline"} else f"A {name}"
