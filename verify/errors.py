"""Errors with a place: what is wrong, where, and what to do next.

A `Problem` is a value: errors met in articles and rules are gathered, reported and survived. `VerifyError`
carries one or several of them to the command line, where each becomes one clear message.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: `rules/desk.yaml:3:5` is line 3, column 5, both counted from 1 in code points."""

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A place and the lines of its file around it, for whoever shows a problem.

    `lines` are the place's line with the one before and the one after, as far as there are such; `first` is the
    number of the first of them. They are kept as the file has them: nothing is cut or made safe to print.
    """

    place: Place
    first: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the input: a sentence, its place, and a hint at what would be right.

    also        another place that the sentence is about, such as that of the first of two
    excerpts    the lines around the places, where they are known
    """

    message: str
    place: Place | None = None
    hint: str | None = None
    also: Place | None = None
    excerpts: tuple[Excerpt, ...] = ()

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        advice = f" ({self.hint})" if self.hint else ""
        return f"{where}{self.message}{advice}"


class VerifyError(Exception):
    """Input that cannot be used. Carries every problem found, in the order in which they stand.

    >>> str(RuleError(Problem("unknown key 'fatcs'", Place("desk.yaml", 4, 5), "did you mean 'facts'?")))
    "desk.yaml:4:5: unknown key 'fatcs' (did you mean 'facts'?)"
    """

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class UsageError(VerifyError):
    """The command line asks for something that cannot be done."""


class ConfigurationError(VerifyError):
    """The configuration file says something that cannot be meant."""


class InputError(VerifyError):
    """An article that cannot be read."""


class RuleError(VerifyError):
    """A rule file that does not load."""
