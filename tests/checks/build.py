"""Articles and rules for the tests of checks, written as their users write them."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

from verify.document import Article, Block, Published, SourceMap
from verify.engine.judge import judge
from verify.engine.known import known_of
from verify.outcomes import Outcome
from verify.rules.build import build
from verify.rules.model import ArticleFilter, Rule
from verify.yaml_source import load

BAND = "{unit: HKD/USD, between: [7.75, 7.85], source: HKMA convertibility undertakings}"

_MARKS = {"# ": "headline", "! ": "caption"}


def article(text: str, name: str = "000", published: date | tuple[date, date] | None = None) -> Article:
    """An article of paragraphs, each on a line; `# ` marks a headline and `! ` a caption."""
    body, blocks = "", []
    for line in dedent(text).strip().split("\n"):
        kind = _MARKS.get(line[:2], "body")
        words = line if kind == "body" else line[2:]
        if words:
            blocks.append(Block(kind, len(body), len(body) + len(words)))
        body += words + "\n"
    first, last = published if isinstance(published, tuple) else (published, published)
    return Article(
        id=f"{name}.txt",
        text=body,
        source_map=SourceMap.of(body),
        blocks=tuple(blocks),
        published=Published(first, last, "test") if first and last else None,
        story="story",
    )


def rule(facts: str, check: str) -> Rule:
    """A rule with these `facts` and this `check`, in YAML."""
    text = dedent(
        f"""\
        id: rule
        title: A rule
        severity: error
        facts: {{{facts}}}
        check: {{{check}}}
        tests: [{{pass: text}}, {{fail: text}}]
        """
    )
    node = load(text, "rule.yaml")
    assert node is not None
    return build(node, ArticleFilter())


def judged(facts: str, check: str, *texts: str | Article) -> tuple[Outcome, ...]:
    """What a rule says of texts, which become the articles 000, 001 and so on."""
    articles = [text if isinstance(text, Article) else article(text, f"{at:03}") for at, text in enumerate(texts)]
    return judge(rule(facts, check), [known_of(one) for one in articles]).outcomes


def the_outcome(facts: str, check: str, *texts: str | Article) -> Outcome:
    """The one outcome of a rule over texts."""
    (outcome,) = judged(facts, check, *texts)
    return outcome
