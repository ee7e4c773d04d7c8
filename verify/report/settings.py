"""What a reporter is told beside the report itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """How a report is shown. Nothing here changes what it says.

    link_base   what stands before an article's path in a link, ready for a URL: "../" from a report that lies
                one folder below
    web_base    the same for a report that is read on the web: an address, where the articles are known to have one
    colour      whether the terminal's view is coloured
    width       the terminal's columns
    written     the files that were written, which the terminal names
    """

    link_base: str = ""
    web_base: str = ""
    colour: bool = False
    width: int = 78
    written: tuple[str, ...] = ()
