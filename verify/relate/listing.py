"""Figures told side by side: "$5m from the state, $4m from banks and $3m from members"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from verify.claims import Claim
from verify.document import Article
from verify.extract.leads import clause_breaks, lead_words
from verify.lexicon import fold, language_data, one_of
from verify.quantity import PERCENT
from verify.relate.patterns import Pattern, whole_words
from verify.relate.per_unit import is_per_unit
from verify.relate.steps import Step

_MOST_FILLERS = 4
_MOST_WORDS = 9
"""How many words may stand between two parts of one list."""
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_DIGIT = re.compile(r"\d")


def is_listed(step: Step, language: str, named: bool = False) -> bool:
    """Whether a figure goes on with a list: ", ", " from the state, ", " and a special grant of ".

    Where nothing but a list can be told, the part may be `named` before its figure: ", freight (188m)".
    """
    joint = (_named_joint if named else _joint)(language).search(step.lead)
    if joint is None or names_other(joint["noun"] or "", language):
        return False
    return is_plain(step.lead[: joint.start()], language)


def names_other(words: str, language: str) -> bool:
    """Whether words name what is no part: what moved, "an increase of", or a balance, "a profit of"."""
    directions = lead_words(language).directions
    others = language_data(language)["total"]["other_things"]
    return any(fold(word) in directions or fold(word) in others for word in words.split())


def closes_list(step: Step, language: str) -> bool:
    """Whether a figure is told as the last of a list: " from banks and "."""
    return _last_joint(language).search(step.lead) is not None


def is_plain(words: str, language: str) -> bool:
    """Whether words beside a part leave it a part: no other clause, no figure but years, nothing left out."""
    if len(words.split()) > _MOST_WORDS or clause_breaks(words, language):
        return False
    return not _DIGIT.search(_YEAR.sub("", words)) and not leaves_out(words, language)


def leaves_out(words: str, language: str) -> bool:
    """Whether words say that parts may not be all, or are no parts: "including", "the rest", "of which"."""
    return _partial(language).search(words) is not None


def may_be_summed(article: Article, steps: Sequence[Step]) -> bool:
    """Whether figures have one unit that sums, and none is a change, a level of old, or that of each unit."""
    units = {step.claim.quantity.unit if step.claim.quantity else None for step in steps}
    return (
        len(units) == 1
        and not units & {None, PERCENT}
        and not any(step.is_percent or is_per_unit(article, step.claim) for step in steps)
    )


def numbered(parts: Iterable[Claim]) -> tuple[tuple[str, Claim], ...]:
    """The parts of a whole by their roles: "part 1", "part 2"."""
    return tuple((f"part {at}", part) for at, part in enumerate(parts, start=1))


def words_behind(article: Article, step: Step) -> str:
    """The words from a figure to the end of its sentence."""
    return article.text[step.claim.span.end : step.claim.sentence.end]


def fillers(language: str) -> str:
    """A pattern of what may stand right before a figure: "the ", "about ", "another "."""
    return rf"(?:{one_of(language_data(language)['change']['fillers'])}\s+){{0,{_MOST_FILLERS}}}"


@cache
def _joint(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:{_joints(language)}(?P<noun>{noun_of(language)})?{fillers(language)})\Z")


@cache
def _named_joint(language: str) -> re.Pattern[str]:
    noun = rf"{noun_of(language)}|(?:[^\W\d_]+\s+){{1,3}}?"
    return re.compile(rf"(?i:{_joints(language)}(?P<noun>{noun})?{fillers(language)})\Z")


def _joints(language: str) -> str:
    words = one_of(language_data(language)["total"]["joints"])
    return rf"(?:[,;]?\s+{words}\s+|[,;]\s+)"


def noun_of(language: str) -> str:
    """A pattern of what names a part before its figure: "a special grant of ", "the other with "."""
    data = language_data(language)
    order = data["order"]
    other = rf"{one_of(order['definite'])}\s+{one_of(data['total']['others'])}\s+{one_of(order['whose'])}"
    return rf"(?:(?:(?:[^\W\d_]+\s+){{1,4}}?{one_of(data['calendar']['of'])}|{other})\s+)"


@cache
def _last_joint(language: str) -> re.Pattern[str]:
    words = one_of(language_data(language)["total"]["joints"])
    return re.compile(rf"(?i:\s{words}\s+{fillers(language)})\Z")


@cache
def _partial(language: str) -> Pattern:
    return whole_words(language_data(language)["total"]["partial"])
