"""Option values that are written as one piece of text."""

from __future__ import annotations

from typing import Any, ClassVar, Self


class FromText:
    """A value with a `parse` that takes its text and raises ValueError with a sentence where it can't.

    pydantic asks the class itself how it is validated, so that options stay plain frozen dataclasses.
    """

    description: ClassVar[str]

    @classmethod
    def parse(cls, text: object) -> Self:
        """The value written as `text`."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(cls.parse)
