"""A relation: claims that syntax or nearness ties together, and the words that tie them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from verify.claims import Claim
from verify.document import Span


class Certainty(StrEnum):
    """How sure a binding is. Only a certain one may fail at severity error."""

    CERTAIN = "certain"  # the syntax says so: brackets, "from … to …"
    LIKELY = "likely"  # nearness suggests it


@dataclass(frozen=True, slots=True)
class Relation:
    """Claims bound to named roles. `kind` names the file under `verify/relate/` which bound them.

    "$14.7 million (HK$115 million)" is a conversion with the roles `stated` and `equivalent`; its evidence is
    the pair of brackets. `direction` is "up" or "down" where the words say that something moved.
    """

    kind: str
    roles: tuple[tuple[str, Claim], ...]
    evidence: str
    certainty: Certainty
    direction: str | None = None

    @property
    def span(self) -> Span:
        """From the first to the last word of the claims."""
        spans = [claim.span for _, claim in self.roles]
        return Span(spans[0].article, min(span.start for span in spans), max(span.end for span in spans))

    @property
    def id(self) -> str:
        """`article:start-end:kind`."""
        return f"{self.span.article}:{self.span.start}-{self.span.end}:{self.kind}"

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims, in the order of their roles."""
        return tuple(claim for _, claim in self.roles)

    def role(self, name: str) -> Claim | None:
        """The claim in a role, or None where the article does not state it."""
        return next((claim for role, claim in self.roles if role == name), None)

    def as_json(self) -> dict[str, object]:
        """The relation as one object of `verify claims --relations --format jsonl`."""
        return {
            "id": self.id,
            "article": self.span.article,
            "kind": self.kind,
            "roles": {name: claim.id for name, claim in self.roles},
            "certainty": self.certainty.value,
        }
