"""Languages as documents name them."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def language_tag(name: str) -> str | None:
    """The language tag that `name` is, such as "en-GB"; None for what is none ("English", "")."""
    tag = name.strip()
    return tag if _TAG.fullmatch(tag) else None
