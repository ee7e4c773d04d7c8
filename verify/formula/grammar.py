"""The grammar of formulas: text to frozen nodes, and nothing that is not in the grammar.

    formula  = sum, [("=" | "<" | ">" | "<=" | ">="), sum]
    sum      = product, {("+" | "-"), product}
    product  = negation, {("*" | "/"), negation}
    negation = {"-"}, operand
    operand  = number | name | function, "(", sum, {",", sum}, ")" | "(", sum, ")"
    number   = digits, [".", digits], [scale], ["%" | "percent" | currency]

A name before a bracket is a function, so that a fact may be called `sum`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from verify.currency_codes import known_code, likely_code
from verify.formula.arithmetic import may_be_zero
from verify.formula.nodes import Call, Chain, Name, Negated, Node, Number, leaves
from verify.hints import HintedError, did_you_mean, nearest
from verify.interval import Interval
from verify.quantity import PERCENT, Quantity
from verify.units import is_currency

LONGEST = 500
"""How many characters a formula may have."""

DEEPEST = 20
"""How deeply brackets, functions and minus signs may nest."""

MOST_FIGURES = 12
"""How many names and percentages a formula may hold: the corners of their intervals double with each."""

MOST_DIGITS = 40
"""Longer runs of digits are no figures."""

FUNCTIONS = ("abs", "max", "min", "sum")

COMPARISONS = ("=", "<", ">", "<=", ">=")

_SCALES = {
    name: zeros
    for names, zeros in (
        (("thousand", "k"), 3),
        (("million", "mn", "m"), 6),
        (("billion", "bn"), 9),
        (("trillion", "tn"), 12),
    )
    for name in names
}


class FormulaError(ValueError):
    """A text that is no formula. `column` counts from 1 in the formula; `hint` says what may have been meant."""

    def __init__(self, message: str, column: int, hint: str | None = None) -> None:
        super().__init__(message, column, hint)
        self.message = message
        self.column = column
        self.hint = hint

    def __str__(self) -> str:
        return self.message


def parse(text: str, known: Mapping[str, Interval] = MappingProxyType({})) -> tuple[Node, str | None, Node | None]:
    """The left side and, of a comparison, the operator and the right side.

    Raises FormulaError for a text outside the grammar or its bounds, and for a divisor that is zero whatever the
    articles say; `known` are the values of those names that have one already.
    """
    parser = _Parser(text, known)
    left, comparison, right = parser.sum(0), None, None
    if parser.next_is(*COMPARISONS):
        comparison, right = parser.take().text, parser.sum(0)
    parser.end()
    found = (*leaves(left), *(leaves(right) if right else ()))
    if len({leaf for leaf in found if isinstance(leaf, Name) or _is_percent(leaf)}) > MOST_FIGURES:
        raise FormulaError(f"a formula holds at most {MOST_FIGURES} names and percentages", 1)
    return left, comparison, right


def figure(text: str) -> Quantity:
    """The number that stands alone in `text`: "120 million", "5 million USD", "25%".

    Raises FormulaError for any other text.
    """
    left, comparison, _ = parse(text)
    if comparison or not isinstance(left, Number):
        raise FormulaError(f"'{text}' is not a number", 1)
    return left.quantity


def is_name(text: str) -> bool:
    """Whether a formula can name a fact so: letters, digits and underscores, a letter first."""
    return _NAME.fullmatch(text) is not None and text.isidentifier()


def _is_percent(leaf: Name | Number) -> bool:
    return isinstance(leaf, Number) and leaf.quantity.unit == PERCENT


@dataclass(frozen=True, slots=True)
class _Token:
    """A number, a name or a mark; at the end of the text, neither. `start` and `end` are its offsets."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def column(self) -> int:
        return self.start + 1


_NAME = re.compile(r"[^\W\d_]\w*")
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_MARK = r"[<>]=|[-+*/(),=<>%]"
_TOKEN = re.compile(rf"\s*(?:(?P<number>{_NUMBER})|(?P<name>{_NAME.pattern})|(?P<mark>{_MARK}))")


def _meant(word: str, before: _Token) -> str | None:
    """What may have been meant by a word behind a number that is no unit there."""
    # Imported when a formula is wrong: the lexicon takes a while to build.
    from verify.lexicon import lexicon
    from verify.units import measures

    plain = f"a measure is written as a plain number: {before.text}"
    found = lexicon("en").measures.after(word, 0)
    if word in measures() or (found and found[1] == len(word)):
        return plain
    if guess := nearest(word, (*_SCALES, "percent")) or likely_code(word):
        return did_you_mean(guess)
    guess = nearest(word, sorted(measures()))
    return f"{did_you_mean(guess)} {plain}" if guess else None


def _tokens(text: str) -> Iterator[_Token]:
    if len(text) > LONGEST:
        raise FormulaError(f"a formula has at most {LONGEST} characters", LONGEST + 1)
    end = len(text.rstrip())
    offset = 0
    while offset < end:
        match = _TOKEN.match(text, offset)
        kind = match.lastgroup if match else None
        if match is None or kind is None or (kind == "name" and not is_name(match.group(kind))):
            start = offset + len(text[offset:]) - len(text[offset:].lstrip())
            raise FormulaError(f"'{text[start]}' has no place in a formula", start + 1)
        yield _Token(kind, match.group(kind), match.start(kind), match.end())
        offset = match.end()
    yield _Token("end", "", end, end)


class _Parser:
    """Recursive descent over the tokens. `depth` counts the brackets, functions and minus signs around."""

    def __init__(self, text: str, known: Mapping[str, Interval]) -> None:
        self._text = text
        self._known = known
        self._tokens = list(_tokens(text))
        self._position = 0

    def next_is(self, *marks: str) -> bool:
        token = self._tokens[self._position]
        return token.kind == "mark" and token.text in marks

    def take(self) -> _Token:
        token = self._tokens[self._position]
        self._position += 1
        return token

    def end(self) -> None:
        token = self._tokens[self._position]
        if token.kind != "end":
            raise FormulaError(f"'{token.text}' has no place here", token.column)

    def sum(self, depth: int) -> Node:
        return self._chain(self._product, ("+", "-"), depth)

    def _product(self, depth: int) -> Node:
        return self._chain(self._negation, ("*", "/"), depth)

    def _chain(self, operand: Callable[[int], Node], marks: tuple[str, ...], depth: int) -> Node:
        first = operand(depth)
        rest = []
        while self.next_is(*marks):
            mark, column = self.take().text, self._tokens[self._position].column
            rest.append((mark, operand(depth)))
            if mark == "/" and may_be_zero(rest[-1][1], self._known):
                raise FormulaError("nothing can be divided by this: it is zero, or may be", column)
        return Chain(first, tuple(rest)) if rest else first

    def _negation(self, depth: int) -> Node:
        if self.next_is("-"):
            return Negated(self._negation(self._deeper(self.take(), depth)))
        return self._operand(depth)

    def _operand(self, depth: int) -> Node:
        token = self.take()
        if token.kind == "number":
            return self._number(token)
        if token.kind == "name":
            return self._call(token, depth) if self.next_is("(") else Name(token.text)
        if token.text == "(":
            inner = self.sum(self._deeper(token, depth))
            self._close(token)
            return inner
        if token.kind == "end":
            raise FormulaError("a name or a number is missing at the end", token.column)
        raise FormulaError(f"a name or a number is missing before '{token.text}'", token.column)

    def _deeper(self, token: _Token, depth: int) -> int:
        if depth == DEEPEST:
            raise FormulaError(f"a formula nests at most {DEEPEST} deep", token.column)
        return depth + 1

    def _call(self, name: _Token, depth: int) -> Call:
        if name.text not in FUNCTIONS:
            known = ", ".join(FUNCTIONS)
            guess = nearest(name.text, FUNCTIONS)
            raise FormulaError(
                f"no function is called '{name.text}': there are {known}",
                name.column,
                did_you_mean(guess),
            )
        bracket = self.take()
        inside = self._deeper(bracket, depth)
        arguments = [self.sum(inside)]
        while self.next_is(","):
            self.take()
            arguments.append(self.sum(inside))
        self._close(bracket)
        if name.text == "abs" and len(arguments) > 1:
            raise FormulaError("abs takes one argument", name.column)
        return Call(name.text, tuple(arguments))

    def _close(self, bracket: _Token) -> None:
        if not self.next_is(")"):
            self._refuse_unless_at_end()
            raise FormulaError("this bracket is not closed", bracket.column)
        self.take()

    def _refuse_unless_at_end(self) -> None:
        token = self._tokens[self._position]
        if token.kind in ("number", "name"):
            self.end()

    def _number(self, token: _Token) -> Number:
        if len(token.text) > MOST_DIGITS:
            raise FormulaError(f"a number has at most {MOST_DIGITS} digits", token.column)
        end = token.end
        zeros = 0
        if self._word() in _SCALES:
            scale = self.take()
            zeros, end = _SCALES[scale.text.casefold()], scale.end
        unit = self._unit()
        if unit:
            end = self._tokens[self._position - 1].end
        value = Decimal(token.text).scaleb(zeros)
        decimals = len(token.text.partition(".")[2])
        place = Decimal(1).scaleb(zeros - decimals)
        written = self._text[token.start : end]
        return Number(Quantity(written, value, unit, place, whole=decimals == 0), token.column)

    def _unit(self) -> str | None:
        token = self._tokens[self._position]
        if self.next_is("%") or self._word() == "percent":
            self.take()
            return PERCENT
        if token.kind != "name":
            return None
        if not is_currency(token.text):
            raise FormulaError(
                f"'{token.text}' is no unit: a number takes a scale (million), % or a currency code (USD)",
                token.column,
                _meant(token.text, self._tokens[self._position - 1]),
            )
        self._refuse_unknown_currency(token)
        return self.take().text

    def _refuse_unknown_currency(self, token: _Token) -> None:
        try:
            known_code(token.text)
        except HintedError as error:
            raise FormulaError(str(error), token.column, error.hint) from None

    def _word(self) -> str | None:
        token = self._tokens[self._position]
        return token.text.casefold() if token.kind == "name" else None
