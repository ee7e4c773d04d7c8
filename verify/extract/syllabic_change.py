"""The direction of a percentage where words stand side by side: "上涨25%", "25％減", "25% 증가"."""

from __future__ import annotations

from functools import cache

from verify.extract.measures import Measure
from verify.extract.passage import Passage
from verify.lexicon import Lexicon, UnspacedPhrases

_FARTHEST_WORDS = 3
_SPACES = frozenset(" \u00a0\u3000")


def direction_beside(passage: Passage, measure: Measure) -> tuple[str, int] | None:
    """The direction that the words right before or behind tell and where they end, or None.

    Before may stand a hedge or a word such as "of" in between: "下跌了约5%". "升至5%" is a level.
    """
    before = _before(passage, measure.start)
    after = _words(passage.words, "after").after(passage.text, _over_spaces(passage.text, measure.end))
    if before:
        return before, after[1] if after else measure.end
    return after


def _before(passage: Passage, start: int) -> str | None:
    between = _between(passage.words)
    position = start
    for _ in range(_FARTHEST_WORDS):
        if found := _words(passage.words, "before").before(passage.text, position):
            direction: str = found[0]
            return direction
        skipped = passage.hedge(position) or between.before(passage.text, position)
        if skipped is None:
            return None
        position = skipped[1]
    return None


def _over_spaces(text: str, position: int) -> int:
    while text[position : position + 1] in _SPACES:
        position += 1
    return position


@cache
def _words(words: Lexicon, side: str) -> UnspacedPhrases:
    data = words.data["change"]
    meaning = {word: direction for direction in ("up", "down") for word in data[f"{direction}_{side}"]}
    return UnspacedPhrases.of(meaning, words.data["script"]["besides"] if side == "before" else ())


@cache
def _between(words: Lexicon) -> UnspacedPhrases:
    return UnspacedPhrases.of(dict.fromkeys(words.data["change"]["between"], True))
