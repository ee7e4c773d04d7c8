"""Which language a text is in, told from its script and, among Latin ones, from its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from verify.lexicon import folded, language_data, languages

DEFAULT = "en"

_ENOUGH = 2_000
"""How many characters of a text are looked at."""
_LETTERS = re.compile(r"[^\W\d_]")
_OTHER_SCRIPT = "[\u0590-\u0fff\u1100-\u11ff\u3040-\ufdff\ufe70-\uffef]"
_SCRIPTS = {
    "ja": "[\u3040-\u30ff]",
    "ko": "[\u1100-\u11ff\uac00-\ud7af]",
    "zh": "[\u3400-\u9fff]",
    "hi": "[\u0900-\u097f]",
    "ar": "[\u0600-\u06ff]",
}
_FEWEST_WORDS = 2
"""One word is not enough: "per cent" is not Italian."""
# Japanese mixes kana into Chinese characters: a tenth of kana tells it.
_KANA_SHARE = 10


def script_language(text: str) -> str | None:
    """The language that a text's script tells, if most of its letters are in it; None for Latin and unknown ones.

    "5億円を投資する" is Japanese by its kana, "5亿港元" Chinese.
    """
    sample = text[:_ENOUGH]
    if not holds_other_script(sample):
        return None
    letters = len(_LETTERS.findall(sample))
    counts = {language: len(_compiled(script).findall(sample)) for language, script in _SCRIPTS.items()}
    if counts["ja"] * _KANA_SHARE > counts["zh"] and counts["ja"] + counts["zh"] > letters // 2:
        return "ja"
    language, count = max(counts.items(), key=lambda item: item[1])
    return language if 2 * count > letters else None


def holds_other_script(text: str) -> bool:
    """Whether some character is neither Latin nor Greek nor Cyrillic."""
    try:
        text.encode("cp1252")  # settles most Western texts, forty times as fast as the pattern
    except UnicodeEncodeError:
        return _compiled(_OTHER_SCRIPT).search(text) is not None
    return False


@cache
def _compiled(script: str) -> re.Pattern[str]:
    """The pattern of a script, made where a text needs it: all take ten milliseconds, most texts need none."""
    return re.compile(script)


def told(text: str) -> str:
    """The language of a text: by its script, else by most of its commonest words, else English."""
    by_script = script_language(text)
    if by_script:
        return by_script
    words = Counter(folded(text[:_ENOUGH]).split())
    counts: dict[str, list[int]] = {DEFAULT: []}
    for word in words.keys() & _common_words().keys():
        for language in _common_words()[word]:
            counts.setdefault(language, []).append(words[word])
    likely = sorted(language for language, found in counts.items() if len(found) >= _FEWEST_WORDS)
    best = max(likely, key=lambda language: sum(counts[language]), default=DEFAULT)
    return best if sum(counts[best]) > sum(counts[DEFAULT]) else DEFAULT


@cache
def _common_words() -> dict[str, tuple[str, ...]]:
    """Each language's commonest words with all the languages that have them."""
    having: dict[str, list[str]] = {}
    for language in languages():
        for word in language_data(language)["script"]["common"]:
            having.setdefault(word, []).append(language)
    return {word: tuple(found) for word, found in having.items()}
