"""Failures in the Markdown report: as a line of a table, and in full.

In full: where, what is written there, what follows, and what would fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verify.document import BODY_BLOCKS
from verify.findings import Finding, Mention
from verify.outcomes import Severity, Suggestion
from verify.report.arrange import Quote, quotes
from verify.report.markdown_links import Links
from verify.report.markdown_text import code, escape, marked, opening, table
from verify.report.wording import LOWERED, after_suggestion, capital, more, not_stated, steps
from verify.wording import listed

_SHOWN_QUOTES = 6
_SHOWN_ROWS = 20
_SHOWN_SUGGESTIONS = 10
_SHOWN_ALSO = 3


def disagreements(findings: Iterable[Finding], links: Links) -> list[str]:
    """Failures as a table, a line each, up to the blank line after it."""
    rows = [(_severity(one), escape(capital(one.outcome.message)), links.where(one)) for one in findings]
    return [*table(("", "What disagrees", "Where"), rows), ""]


def _severity(finding: Finding) -> str:
    word = finding.severity.value.capitalize()
    if finding.spared:
        return f"{word}, {finding.spared}"
    return f"**{word}**" if finding.severity is Severity.ERROR else word


def failure(finding: Finding, links: Links, heading: str = "###") -> list[str]:
    """The lines on one failure, from its heading to the blank line after it."""
    alone = len(finding.articles) < 2
    spared = f", {finding.spared}" if finding.spared else ""
    return [
        f"{heading} {finding.severity.value.capitalize()}{spared}: {escape(finding.outcome.title)}",
        "",
        _place_and_rule(finding, alone, links),
        "",
        *(_quotes(finding, links) if alone else _as_told(finding, links)),
        *_derivation(finding, links),
        *_would_fit(finding.outcome.suggestions),
        *_also(finding),
    ]


def _place_and_rule(finding: Finding, alone: bool, links: Links) -> str:
    told: list[str] = []
    if finding.primary and alone:
        block = finding.primary.claim.block
        place = links.columns(finding.primary, _columns(finding, finding.primary))
        told.append(place if block in BODY_BLOCKS else f"{escape(block.capitalize())}, {place}")
    elif finding.primary and finding.primary.claim.speaker:
        told.append(escape(finding.primary.claim.speaker))
    lowered = [LOWERED] if finding.lowered else []
    return opening(" · ".join([*told, code(finding.rule), *lowered]))


def _columns(finding: Finding, primary: Mention) -> list[int]:
    """The columns of all mentions on the primary one's line."""
    line = primary.location.line
    return sorted({mention.location.column for mention in finding.mentions if mention.location.line == line})


def _quotes(finding: Finding, links: Links) -> list[str]:
    """The sentence of the primary mention, then the others, each under its line and caption."""
    found = quotes(finding.mentions)
    shown = [line for quote in found[1:_SHOWN_QUOTES] for line in (*_naming(quote, links), *_quoted(quote))]
    first = _quoted(found[0]) if found else []
    return [*first, *shown, *([more(len(found) - _SHOWN_QUOTES), ""] if len(found) > _SHOWN_QUOTES else [])]


def _quoted(quote: Quote) -> list[str]:
    shown = opening(marked(quote.text, quote.marks))
    return [f"> {shown}", ""] if shown else []


def _naming(quote: Quote, links: Links) -> list[str]:
    mention = quote.mentions[0]
    line = mention.location.line
    place = links.to_line(f"Line {line}", mention.claim.span.article, line)
    captions = dict.fromkeys(escape(one.caption) for one in quote.mentions if one.caption)
    return [f"{', '.join([place, listed(list(captions))] if captions else [place])}:", ""]


def _as_told(finding: Finding, links: Links) -> list[str]:
    """How each article tells it, as a table."""
    mentions = finding.mentions
    told = "As quoted" if all(mention.claim.speaker for mention in mentions) else "As told"
    with_captions = any(mention.caption for mention in mentions)
    rows = [_told(mention, with_captions, links) for mention in mentions[:_SHOWN_ROWS]]
    header = ("Article", told, "") if with_captions else ("Article", told)
    rest = [more(len(mentions) - _SHOWN_ROWS), ""] if len(mentions) > _SHOWN_ROWS else []
    return [*table(header, rows), "", *rest]


def _told(mention: Mention, with_caption: bool, links: Links) -> Sequence[str]:
    article = links.lines(mention.claim.span.article, (mention.location.line,))
    excerpt = marked(mention.excerpt.text, mention.excerpt.marks)
    return (article, excerpt, escape(mention.caption)) if with_caption else (article, excerpt)


def _derivation(finding: Finding, links: Links) -> list[str]:
    """The arithmetic as sentences, and who does not state it."""
    sentences = steps(finding.outcome.derivation, links.plain_names(finding.articles))
    if finding.outcome.unstated:
        sentences.append(f"{not_stated(links.plain_names(finding.outcome.unstated))}.")
    told = opening(escape(" ".join(filter(None, sentences))))
    return [told, ""] if told else []


def _would_fit(suggestions: tuple[Suggestion, ...]) -> list[str]:
    if not suggestions:
        return []
    if len(suggestions) == 1:
        suggestion = suggestions[0]
        return [f"**Would fit:** {escape(suggestion.text)}{escape(after_suggestion(suggestion.reason))}", ""]
    numbered = [
        f"{number}. {_suggested(suggestion, number)}"
        for number, suggestion in enumerate(suggestions[:_SHOWN_SUGGESTIONS], 1)
    ]
    rest = [more(len(suggestions) - _SHOWN_SUGGESTIONS), ""] if len(suggestions) > _SHOWN_SUGGESTIONS else []
    return ["**Would fit**", "", *numbered, "", *rest]


def _suggested(suggestion: Suggestion, number: int) -> str:
    """A suggestion of several; the first, in bold, is the likeliest."""
    text = suggestion.text
    shown = marked(text, ((0, len(text)),)) if number == 1 else escape(text)
    return opening(shown + escape(after_suggestion(suggestion.reason)))


def _also(finding: Finding) -> list[str]:
    """What else fails for the same figure."""
    told = [f"{escape(other.outcome.message)} ({code(other.rule)})" for other in finding.also[:_SHOWN_ALSO]]
    hidden = [more(len(finding.also) - _SHOWN_ALSO)] if len(finding.also) > _SHOWN_ALSO else []
    return [f"Also: {'; '.join([*told, *hidden])}.", ""] if told else []
