"""What a formula is made of: frozen nodes without any behaviour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verify.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Name:
    """A fact or a constant of the rule."""

    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written. `column` tells two equal ones apart: each is a figure of its own."""

    quantity: Quantity
    column: int


@dataclass(frozen=True, slots=True)
class Negated:
    """The negative of its operand."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Chain:
    """Operands joined from left to right by + and -, or by * and /."""

    first: Node
    rest: tuple[tuple[str, Node], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """One of the functions, and its arguments."""

    function: str
    arguments: tuple[Node, ...]


Node = Name | Number | Negated | Chain | Call


def leaves(node: Node) -> Iterator[Name | Number]:
    """The names and numbers of a formula, in the order of the text, each as often as it stands there."""
    match node:
        case Name() | Number():
            yield node
        case Negated(operand):
            yield from leaves(operand)
        case Chain(first, rest):
            yield from leaves(first)
            for _, operand in rest:
                yield from leaves(operand)
        case Call(_, arguments):
            for argument in arguments:
                yield from leaves(argument)
