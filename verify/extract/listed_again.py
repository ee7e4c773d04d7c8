"""Figures of a list that leave out what the first bears: "fares 412m euros, freight 188m and rents 61m"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import pairwise

from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.lexicon import language_data, one_of

_WORD = r"[^\W\d_]+"
_LONGEST_LEAD = 60
_SCALE = re.compile(r"[\d.,]+[\s-]?(?P<scale>[^\W\d_]+)")


def listed_again(passage: Passage, free: Sequence[Measure], bases: Container[int]) -> Iterator[tuple[int, int]]:
    """The bare figures that go on with a list, by their index in `free`, and the index of the one that began it.

    A list ends in "and". `bases` are the indices of figures that may begin one. Both figures have one scale, "m",
    and behind the bare one nothing stands that it might count.
    """
    if all(measure.of is not Of.THINGS for measure in free):
        return
    shapes = _shapes(passage.language)
    base, run = 0, list[int]()
    for index, measure in enumerate(free):
        if run and _goes_on(passage, free[index - 1], measure, free[base], shapes):
            run.append(index)
            continue
        last = index if index in bases and measure.unit == free[base].unit else None
        yield from _whole_list(passage, free, run, last, shapes)
        base, run = index, [index] if index in bases else []
    yield from _whole_list(passage, free, run, None, shapes)


def _whole_list(
    passage: Passage, free: Sequence[Measure], run: Sequence[int], last: int | None, shapes: _Shapes
) -> Iterator[tuple[int, int]]:
    """The figures behind the first, if the last is told as the last of a list: "freight 188m and rents 61m".

    The `last` one may bear its unit again: "and rents 61m euros".
    """
    listed = [*run, last] if last is not None else list(run)
    if len(run) < 2 or passage.sentence(free[run[0]].start) != passage.sentence(free[listed[-1]].start):
        return
    leads = pairwise(listed)
    if any(shapes.last.search(passage.text, free[one].end, free[other].start) for one, other in leads):
        yield from ((index, run[0]) for index in run[1:])


def _goes_on(passage: Passage, last: Measure, measure: Measure, base: Measure, shapes: _Shapes) -> bool:
    text = passage.text
    scale = _SCALE.fullmatch(text, measure.start, measure.end)
    if measure.of is not Of.THINGS or scale is None or measure.start - last.end > _LONGEST_LEAD:
        return False
    of_base = shapes.scale_of_base.search(text, base.start, base.end)
    return bool(
        of_base
        and of_base["scale"] == scale["scale"]
        and passage.sentence(measure.start) == passage.sentence(base.start)
        and shapes.lead.fullmatch(text, last.end, measure.start)
        and shapes.closed.match(text, measure.end)
    )


class _Shapes:
    """The patterns of a language: what leads from one figure of a list to the next, and what stands behind."""

    def __init__(self, language: str) -> None:
        data = language_data(language)
        joints, stop = one_of(data["total"]["joints"]), one_of(data["count"]["stop"])
        filler = rf"(?:{one_of(data['change']['fillers'])}\s+){{0,3}}"
        own = rf"(?:(?!{stop}\s){_WORD}\s+){{0,2}}?"
        self.lead = re.compile(
            rf"(?:\s+{_WORD}){{0,5}}?(?:\s*[,;:]\s+(?:{joints}\s+)?|\s+{joints}\s+|\s[-–—]\s){own}(?i:{filler})"
        )
        self.last = re.compile(rf"\s{joints}\s")
        behind = one_of([*data["total"]["listed_behind"], *data["total"]["joints"]])
        self.closed = re.compile(
            rf"\s*(?:[,.;:)](?!\d)|\Z)|\s+{behind}(?!\w)|\s+{_WORD}(?:\s*[,.;:)]|\s+{joints}\s)"
        )
        self.scale_of_base = re.compile(r"\d[\s-]?(?P<scale>[^\W\d_]+)")


@cache
def _shapes(language: str) -> _Shapes:
    return _Shapes(language)
