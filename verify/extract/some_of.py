"""Numbers that tell some of what was counted: "of the 684 firms asked, 431 plan", "; the trustee counted 403"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from verify.claims import Claim
from verify.extract.measures import Measure
from verify.extract.passage import Passage
from verify.lexicon import language_data, one_of

_CLOSED = re.compile(r"\s*(?:[.;:)]|,(?!\d)|$)")
_WORDS = r"(?:[\s-][^\W\d_]+['’]?){1,7}"


def is_some_of(passage: Passage, last: Claim, measure: Measure) -> bool:
    """Whether a number tells some of the count before it, or stands in "of the 64" as that count once more."""
    text, here = passage.text, passage.sentence(measure.start)
    shapes = _shapes(passage.language)
    if shapes.opens_of.search(text[here.start : measure.start]):
        return True
    if here != last.sentence:
        return False
    lead = text[last.span.end : measure.start]
    if shapes.counting.fullmatch(lead):
        return _CLOSED.match(text, measure.end) is not None
    if not shapes.opens_of.search(text[here.start : last.span.start]):
        return False
    if shapes.behind_comma.fullmatch(lead):
        return shapes.does_not_compare.match(text, measure.end) is not None
    return shapes.behind_words.fullmatch(lead) is not None and shapes.did.match(text, measure.end) is not None


@dataclass(frozen=True, slots=True)
class _Shapes:
    """The patterns of a language: "of the" at the opening of a clause, and what stands beside a part of it."""

    opens_of: re.Pattern[str]
    behind_comma: re.Pattern[str]
    behind_words: re.Pattern[str]
    did: re.Pattern[str]
    does_not_compare: re.Pattern[str]
    counting: re.Pattern[str]


@cache
def _shapes(language: str) -> _Shapes:
    data = language_data(language)
    parts = data["counted_parts"]
    filler = rf"(?:{one_of(data['change']['fillers'])}\s+){{0,4}}"
    of = rf"{one_of(parts['of'])}\s(?:{one_of(parts['determiners'])}\s)?"
    than = one_of(data["phrasing"]["comparatives"])
    counting = rf"[^;:]*[;:–—](?:\s[^\W\d_]+){{0,4}}\s{one_of(parts['counting'])}\s+{filler}"
    return _Shapes(
        opens_of=re.compile(rf"(?i:(?:^|[,;:–—]\s)\W*{of}{filler})\Z"),
        behind_comma=re.compile(rf"(?i:{_WORDS},\s+{filler})"),
        behind_words=re.compile(rf"(?i:{_WORDS}\s+{filler})"),
        did=re.compile(rf"\s(?i:{one_of(parts['did'])})(?!\w)"),
        does_not_compare=re.compile(rf"\s(?!(?i:{than})(?!\w))[^\W\d_]"),
        counting=re.compile(rf"(?i:{counting})"),
    )
