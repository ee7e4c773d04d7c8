"""The words of a language: what CLDR knows, and one data file a language for what it lacks.

Look-ups are dictionaries of casefolded words and phrases, so that reading a figure costs a few hash look-ups and
never a pattern over the whole vocabulary.
"""

from verify.lexicon.build import lexicon, lexicon_of_country
from verify.lexicon.data import language_data, languages
from verify.lexicon.letters import LETTER, LETTERS, NO_LETTER, fold, folded, is_letter, one_of, word_start
from verify.lexicon.phrases import AnyPhrases, Phrases, first_word
from verify.lexicon.shapes import Han, Lexicon, NumberWords
from verify.lexicon.unspaced import UnspacedPhrases

__all__ = [
    "LETTER",
    "LETTERS",
    "NO_LETTER",
    "AnyPhrases",
    "Han",
    "Lexicon",
    "NumberWords",
    "Phrases",
    "UnspacedPhrases",
    "first_word",
    "fold",
    "folded",
    "is_letter",
    "language_data",
    "languages",
    "lexicon",
    "lexicon_of_country",
    "one_of",
    "word_start",
]
