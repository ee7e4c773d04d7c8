"""Bare numbers that count again what was counted before: "of the 18 firms, ten grew", "12 shops: 5 in London"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from verify.claims import Claim
from verify.extract.measures import Measure
from verify.extract.passage import Passage
from verify.extract.some_of import is_some_of
from verify.lexicon import language_data, one_of

_MARK = re.compile(r":|\s[-–—]\s|[–—(]")
_REACH = 300
"""How many characters lie at most between two such numbers."""


def noun_counted_again(passage: Passage, measure: Measure, counted: Sequence[Claim]) -> str | None:
    """What a bare number counts, in the singular, told by the last count before it; None where nothing tells.

    The number opens its sentence or stands behind a comma, a mark or "and", and before what such things do ("ten
    grew"). Behind a colon or a dash a word of place, time or kind will do ("5 in London"), behind "more than half
    of the 500 members" a comma or a bracket ("240,"). Words beside it may point to that count too: "ten of them".
    """
    if not counted or not measure.whole or measure.start - counted[-1].span.end > _REACH:
        return None
    last, text = counted[-1], passage.text
    here, before = passage.sentence(measure.start), passage.sentence(last.span.start)
    gap = text[last.span.end : measure.start]
    if before != here and ("\n" in gap or text[before.end : here.start].strip()):
        return None
    lead = text[max(last.span.end, here.start) : measure.start]
    shapes = _shapes(passage.language)
    if is_some_of(passage, last, measure) or _is_told_of_last(passage, last, measure, shapes):
        return last.noun
    if before == here and _does_likewise(passage, last, measure, shapes):
        return last.noun
    if before == here and shapes.aside.fullmatch(lead) and _is_part_told(passage, last, measure):
        return last.noun
    if not shapes.opens.search(lead) and (lead or before == here):
        return None
    if shapes.does.match(text, measure.end, here.end):
        return last.noun
    is_listed = (
        before == here and _MARK.search(text[max(here.start, measure.start - _REACH) : measure.start]) is not None
    )
    return last.noun if is_listed and shapes.lies_or_is.match(text, measure.end, here.end) else None


def _is_told_of_last(passage: Passage, last: Claim, measure: Measure, shapes: _Shapes) -> bool:
    """Whether words beside a number point to the count before: "ten of them", "the other ten", "22 altogether"."""
    text, here = passage.text, passage.sentence(measure.start)
    same = here == last.sentence
    lead = text[max(last.span.end, here.start) : measure.start]
    opens = shapes.opens.search(lead) is not None
    begins = opens or not lead.strip()
    if shapes.rest.search(lead) or (begins and shapes.of_them.match(text, measure.end, here.end)):
        return True
    if not same:
        return False
    if shapes.compared.search(lead) and shapes.bare.match(text, measure.end, here.end):
        return True
    if not opens:
        return False
    place, other = shapes.place.match(lead), shapes.place_behind.match(text, measure.end, here.end)
    is_parallel = place is not None and other is not None and place["word"] == other["word"]
    return is_parallel or shapes.in_all.match(text, measure.end, here.end) is not None


def _does_likewise(passage: Passage, last: Claim, measure: Measure, shapes: _Shapes) -> bool:
    """Whether a number stands behind a comma and the word of place of the count before, and before what goes on
    there: "in eight countries sales fell, in seven improving"."""
    text = passage.text
    one = shapes.place_before.search(text[last.sentence.start : last.span.start])
    other = shapes.place_behind_comma.search(text[last.span.end : measure.start])
    is_parallel = one is not None and other is not None and one["word"].casefold() == other["word"].casefold()
    return is_parallel and shapes.doing.match(text, measure.end) is not None


def _is_part_told(passage: Passage, last: Claim, measure: Measure) -> bool:
    """Whether a number tells "more than half of" the count before it: "half of the 500 members, 240,"."""
    before = passage.text[passage.sentence(last.span.start).start : last.span.start]
    shapes = _shapes(passage.language)
    return bool(shapes.half.search(before) and shapes.exactly.match(passage.text, measure.end))


class _Shapes:
    """The patterns of a language: what stands before such a number, and what behind it."""

    def __init__(self, language: str) -> None:
        data = language_data(language)
        filler = rf"(?:{one_of(data['change']['fillers'])}\s+){{0,4}}"
        joint = one_of([*data["total"]["joints"], *data["change"]["breaks"]])
        verbs = one_of(word for kind in data["total"]["opposites"] for side in kind for word in side)
        self.opens = re.compile(rf"(?i:(?:[,;:(–—]\s*|\s-\s+|\s{joint}\s+){filler})\Z")
        self.does = re.compile(rf"\s+(?:[^\W\d_]+\s+)?(?i:{verbs})(?!\w)")
        self.lies = re.compile(rf"\s+(?i:{one_of(data['total']['listed_behind'])})(?!\w)")
        rest = rf"{one_of(data['order']['definite'])}\s+{one_of(data['total']['others'])}\s+"
        kind = rf"(?:\s+[^\W\d_]+){{1,2}}(?=\s*[,.;)]|\s+{one_of(data['total']['joints'])}\s|\s*\Z)"
        self.lies_or_is = re.compile(rf"{self.lies.pattern}|{kind}")
        self.rest = re.compile(rf"(?i:(?<!\w){rest}(?:{one_of(data['order']['whose'])}\s+)?)\Z")
        self.of_them = re.compile(rf"\s+(?i:{one_of(data['total']['of_them'])})(?!\w)")
        place = one_of(data["total"]["listed_behind"])
        self.place = re.compile(rf"(?:[\s-][^\W\d_]+){{1,3}}?\s(?P<word>{place})\s")
        self.place_behind = re.compile(rf"\s+(?P<word>{place})\s")
        self.place_before = re.compile(rf"(?:\A|\s)(?P<word>(?i:{place}))\s+\Z")
        self.place_behind_comma = re.compile(rf",\s+(?P<word>{place})\s+\Z")
        self.doing = re.compile(rf"\s+[^\W\d_]+{one_of(data['counted_parts']['doing'])}\s*(?:[,.;:)]|\Z)")
        self.in_all = re.compile(rf"\s+(?i:{one_of(data['total']['behind'])})(?!\w)")
        self.half = re.compile(rf"(?i:(?<!\w){one_of(data['order']['halves'])}\s+{filler})\Z")
        order = data["order"]
        self.aside = re.compile(r"(?:[\s-][^\W\d_]+){1,6}(?:,\s+|\s+\()")
        verbs = one_of([*order["beaten"], *order["unbeaten"], *order["ahead"], *order["behind"]])
        means = rf"{one_of(order['middle'])}(?:\s+{one_of(order['middle_links'])}){{0,2}}"
        definite = one_of(order["definite"])
        self.compared = re.compile(rf"(?i:(?<!\w)(?:{verbs}\s+{definite}|{means})\s+{filler})\Z")
        self.bare = re.compile(
            rf"\s*(?:[.,;:)!?]|\Z)|\s+(?i:{one_of([*order['whose'], *data['calendar']['of']])})(?!\w)"
        )
        self.exactly = re.compile(rf"(?:\s+(?i:{one_of(order['exactly'])}))?[,)]")


@cache
def _shapes(language: str) -> _Shapes:
    return _Shapes(language)
