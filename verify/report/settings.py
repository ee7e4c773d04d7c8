"""What a reporter is told beside the report itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """How a report is shown. Nothing here changes what it says.

    link_base   what stands before an article's path in a link, ready for a URL: "../" from a report that lies
                one folder below
    colour      whether the terminal's view is coloured
    width       the terminal's columns
    written     the files that were written, which the terminal names
    """

    link_base: str = ""
    colour: bool = False
    width: int = 78
    written: tuple[str, ...] = ()
