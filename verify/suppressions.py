"""What somebody decided to let stand: a rule not heeded at some place, and why. Written in YAML or a comment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from verify.document import Span
from verify.errors import Place
from verify.wording import one_line

UNUSED, UNKNOWN = "suppression-unused", "suppression-unknown"
EXPIRED, MALFORMED = "suppression-expired", "suppression-malformed"

RESERVED_IDS = frozenset({UNUSED, UNKNOWN, EXPIRED, MALFORMED})
"""Under what ids findings tell what is wrong with a suppression. No rule may bear one."""

FORM = "<!-- verify-ignore[rule-id]: reason -->"
"""How a suppression is written as a comment in Markdown and HTML."""

_ADDRESS = re.compile(r"\s*verify-ignore\b", re.IGNORECASE)
_CONTENT = re.compile(r"\s*verify-ignore\s*(?:\[(?P<rules>[^\[\]]*)\])?\s*(?::(?P<reason>.*))?", re.DOTALL)
_RULE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Suppression:
    """A rule whose findings are let stand somewhere, and why.

    place        where it is written: in a rule file, or in the article whose comment it is
    expires      the last day on which it holds; None for never
    articles     globs of the articles it is about; empty for a comment
    fingerprint  the first digits of the one finding it is about, in hexadecimal; empty for all findings
    scope        the stretch of an article that a comment is about; None for one in a rule file
    """

    rule: str
    reason: str
    place: Place
    expires: date | None = None
    articles: tuple[str, ...] = ()
    fingerprint: str = ""
    scope: Span | None = None

    def has_expired(self, today: date | None) -> bool:
        """Whether its last day is over. Without a day, nothing is."""
        return self.expires is not None and today is not None and self.expires < today


def is_addressed(source: str, start: int = 0) -> bool:
    """Whether what stands at `start` inside a comment is meant for verify, however well it is written."""
    return _ADDRESS.match(source, start) is not None


def rules_and_reason(comment: str) -> tuple[tuple[str, ...], str]:
    """What a comment suppresses and why: (("a", "b"), "agency copy") for `verify-ignore[a, b]: agency copy`.

    Raises ValueError, saying what is missing, for a comment that is written otherwise.
    """
    content = _CONTENT.fullmatch(comment)
    if content is None:
        raise ValueError("it is not written as a suppression is")
    rules = tuple(dict.fromkeys(name.strip() for name in (content["rules"] or "").split(",")))
    if not all(map(_RULE.fullmatch, rules)):
        raise ValueError("it does not name the rules in brackets" if any(rules) else "it names no rule")
    reason = one_line(content["reason"] or "")
    if not reason:
        raise ValueError("it gives no reason")
    return rules, reason
