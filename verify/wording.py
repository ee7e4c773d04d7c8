"""Counts and lists in words, as the messages of checks and the formats of reports have them."""

from __future__ import annotations

from collections.abc import Iterable

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def listed(words: Iterable[str]) -> str:
    """Words as a sentence lists them: "1, 13 and 21"; empty for none."""
    *before, last = tuple(words) or ("",)
    return f"{', '.join(before)} and {last}" if before else last


def either(words: Iterable[str]) -> str:
    """Words as a sentence offers them: "1, 13 or 21"; empty for none."""
    *before, last = tuple(words) or ("",)
    return f"{', '.join(before)} or {last}" if before else last


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 figure", "11 figures"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def spelled(number: int, noun: str) -> str:
    """A number with its noun, up to nine in words: "two words", "11 words"."""
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {noun}" if number == 1 else f"{word} {noun}s"


def one_line(text: str) -> str:
    """Text with single plain spaces: what a page breaks or holds together with other spaces reads the same."""
    return " ".join(text.split())
