"""What was found in an article before, under the same rules and by the same program, and need not be again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256

from verify.document import Article
from verify.engine.judge import Said
from verify.engine.known import Known
from verify.kept import Kept, program_stamp
from verify.rows import from_bytes, to_bytes
from verify.rules.model import Rule


@dataclass(frozen=True, slots=True)
class Examined:
    """An article as known, with what each rule says of it, None where that hangs on others or it says nothing."""

    known: Known
    said: tuple[Said | None, ...]


def keys_of(rules: Sequence[Rule], articles: Sequence[Article]) -> list[bytes]:
    """What each article's content and metadata, all rules and the program itself come to, in 32 bytes."""
    begun = sha256(program_stamp())
    begun.update(to_bytes(tuple(rules)))
    keys = []
    for article in articles:
        whole = begun.copy()
        whole.update(to_bytes(article))
        keys.append(whole.digest())
    return keys


def recalled(kept: Kept, articles: Mapping[bytes, Article]) -> dict[bytes, Examined]:
    """What is kept of the articles, by key."""
    found: dict[bytes, Examined] = {}
    for key, content in kept.find(articles).items():
        with suppress(ValueError):
            found[key] = opened(articles[key], content)
    return found


def written(examined: Examined) -> bytes:
    """What was found in an article, but not the article, as bytes that may be kept or sent."""
    known = examined.known
    return to_bytes((known.claims, known.relations, examined.said))


def opened(article: Article, content: bytes) -> Examined:
    """What was found in an article, from what `written` made of it. Raises ValueError for anything else."""
    claims, relations, said = from_bytes(content)
    return Examined(Known(article, claims, relations), said)
