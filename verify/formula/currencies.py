"""Formulas over sums of several currencies, brought to one: each foreign sum is multiplied by its rate.

The rate is a variable of its own, so that one rate that serves several sums is the same for all of them when the
formula is evaluated at its corners.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from verify.formula.nodes import Call, Chain, Name, Negated, Node, Number


def rate_name(currency: str) -> str:
    """The name of the variable that turns a currency into the common one. No fact can bear it: it holds a sign."""
    return f"{currency}*"


def converted(node: Node, units: Mapping[str, str | None], foreign: Collection[str], common: str) -> Node:
    """The formula with each foreign sum times its rate: `price * 2` becomes `price * rate * 2`.

    `units` are those of the names; sums written in the formula itself ("5 million USD") bear their own.
    """
    match node:
        case Name(name):
            unit = units.get(name)
            return Chain(node, (("*", Name(rate_name(unit))),)) if unit in foreign and unit else node
        case Number(quantity, column):
            if quantity.unit not in foreign or quantity.unit is None:
                return node
            return Chain(Number(quantity._replace(unit=common), column), (("*", Name(rate_name(quantity.unit))),))
        case Negated(operand):
            return Negated(converted(operand, units, foreign, common))
        case Chain(first, rest):
            steps = ((mark, converted(operand, units, foreign, common)) for mark, operand in rest)
            return Chain(converted(first, units, foreign, common), tuple(steps))
        case Call(function, arguments):
            return Call(function, tuple(converted(one, units, foreign, common) for one in arguments))
