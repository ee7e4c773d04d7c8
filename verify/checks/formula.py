"""A rule's own formula over figures of an article and constants that the rule knows.

    pass: The group's five plants build 40 cars a day each, 200 in all.
    fail: The group's five plants build 40 cars a day each, 300 in all.

With the facts plants, cars and total, `plants * cars = total` asks whether the sides meet: five times 40 is 200.
`<`, `<=`, `>` and `>=` fail only where no reading of the figures allows them. A change enters as printed, without
a sign. Sums of two currencies need a `rate`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Annotated

from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.formula_case import Case
from verify.checks.formula_verdict import doubtful, judged
from verify.checks.meeting import Meeting, meetings
from verify.formula import Formula, FormulaError
from verify.outcomes import Outcome
from verify.rates.on_days import RatesOnDays
from verify.rates.table import RateTable
from verify.validation import Described, ReadBy

SCOPE = "article"
FACT_OPTIONS = ()


def _comparison(value: object) -> Formula:
    """The formula written as `value`. Raises ValueError for any other text, or where nothing is compared."""
    if isinstance(value, Formula):
        return value
    if not isinstance(value, str):
        raise ValueError("a formula is a text such as price * shares = value")
    formula = Formula.parse(value)
    if formula.operator is None:
        raise FormulaError(f"'{value}' compares nothing: put =, <, <=, > or >= between two sides", len(value))
    return formula


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """`formula` compares two sides over the names of facts and of `known` constants.

    `rate` brings sums of several currencies to that of the side that is taken as printed, at the rates of the days
    of the articles and of the constants.
    """

    formula: Annotated[
        Formula,
        ReadBy(_comparison),
        Described("two sides over names of facts and `known` constants: price * issued = value"),
    ]
    rate: Annotated[RateTable, Described("brings sums of several currencies to one")] = field(
        default_factory=RateTable
    )


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each sentence that states all facts of the formula, else for the article."""
    constants = {constant.name: constant for constant in bindings.known}
    named = options.formula.names
    used = tuple(constants[name] for name in named if name in constants)
    for meeting in meetings([name for name in named if name not in constants], bindings):
        articles = bindings.articles_of(meeting.claims.values())
        case = Case(options, options.formula, meeting.claims, used, meeting.certainty, articles[0].language)
        rates = RatesOnDays.of(options.rate, articles, [constant.date for constant in used])
        yield _in_doubt(case, meeting) if meeting.doubt else judged(case.made_comparable(rates))


def _in_doubt(case: Case, meeting: Meeting) -> Outcome:
    first, *others = meeting.candidates
    outcome = doubtful(case, meeting.doubt, meeting.remedy)
    return replace(outcome, primary=first, related=tuple(others))
