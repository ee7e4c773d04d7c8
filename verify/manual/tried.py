"""Rules of the manual as they are written and as they come out: their lines, their examples, what they bind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from textwrap import dedent

from verify.claims import Claim
from verify.document import Article
from verify.extract import extract
from verify.findings import Finding
from verify.outcomes import Verdict
from verify.read import read_text
from verify.relate import relate
from verify.relations import Relation
from verify.report.markdown_text import escape
from verify.rules.load import load_rules
from verify.rules.meanings import module_of_find
from verify.rules.model import Rule, Selector
from verify.rules.select import Match, select
from verify.trial.examples import try_example

_QUOTED = re.compile('"([^"]+)"')
_IN_A_TABLE = "| | 2024 |\n|---|---|\n| Staff | {} |"
_MOST_STEPS = 3


def source(name: str) -> str:
    """The text of a file beside this one."""
    return (files("verify.manual") / name).read_text(encoding="utf-8")


@cache
def rules_of(name: str) -> Sequence[Rule]:
    """The rules of a file beside this one."""
    with as_file(files("verify.manual") / name) as path:
        return load_rules(path)


def written(name: str, rule: Rule) -> str:
    """The lines of a rule from `facts` up to its `tests`, as its author wrote them."""
    lines = source(name).splitlines()[(rule.source.line or 1) - 1 :]
    first = next(at for at, line in enumerate(lines) if line.startswith("    facts:"))
    last = next(at for at, line in enumerate(lines) if line.startswith("    tests:"))
    return dedent("\n".join(lines[first:last]))


def example(rule: Rule, verdict: Verdict) -> Iterator[str]:
    """Lines of a list: the rule's first example that must get this verdict, and what is said of it."""
    asked = next(one for one in rule.tests if one.verdict == verdict.value)
    trial = try_example(rule, asked)
    if not trial.holds:
        raise ValueError(f"an example of the rule {rule.id} does not {verdict.value}")
    texts = [quoted(" / ".join(article.text.split("\n\n"))) for article in asked.articles]
    dated = next((f" (published on {one.published})" for one in asked.articles if one.published), "")
    yield f"- {'passes' if verdict is Verdict.PASS else 'fails'}{dated}: {' – '.join(texts)}"
    yield f"  <br>→ {_said(next(found for found in trial.findings if found.verdict is verdict))}"


def _said(finding: Finding) -> str:
    outcome = finding.outcome
    steps = [_sentence(step) for step in outcome.derivation[:_MOST_STEPS]]
    message = _sentence(outcome.message)
    fits = [f"Would fit: {escape(outcome.suggestions[0].text)}."] if outcome.suggestions else []
    told = [escape(step) for step in steps if step != message]
    return " ".join([f"**{escape(message)}**", *told, *fits])


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + ("" if text.endswith(".") else ".")


def quoted(text: str) -> str:
    """A text of an article between quotation marks, unless it has its own."""
    return escape(text) if "“" in text else f"“{escape(text)}”"


def found_by(word: str) -> Iterator[str]:
    """What is bound in the examples of the module of a word for `find`: the text, and the parts of a relation.

    The texts are those between quotation marks in the module's docstring, else what follows its first colon.
    """
    told = module_of_find(word).__doc__ or ""
    for text in _QUOTED.findall(told) or [told.partition("\n\n")[0].partition(": ")[2]]:
        for framed in (text, _IN_A_TABLE.format(text)):
            bound = bound_in(Selector("example", word), framed)
            if bound:
                yield f"{quoted(text)}{_told(text, bound)}"
                break


def bound_in(selector: Selector, text: str) -> tuple[Match, ...]:
    """What a fact binds in a text of Markdown."""
    article = article_of(text)
    claims = extract(article)
    return select(selector, article, claims, relate(article, claims))


def article_of(text: str) -> Article:
    """An article of Markdown."""
    (article,) = read_text("example", text, ".md")
    return article


def _told(text: str, bound: Sequence[Match]) -> str:
    """How a match is told beside the text in which it was found; nothing where it is the whole text."""
    first = bound[0]
    if isinstance(first, Relation):
        return f": {', '.join(f'{role} {escape(claim.text)}' for role, claim in first.roles)}"
    texts = [match.text for match in bound if isinstance(match, Claim)]
    return "" if texts == [text] else f": {', '.join(map(escape, texts))}"


def shown(match: Match) -> str:
    """A match as a list tells it."""
    claims = match.claims if isinstance(match, Relation) else (match,)
    return "*" + escape(" / ".join(claim.text for claim in claims)) + "*"
