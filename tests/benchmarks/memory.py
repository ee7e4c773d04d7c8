"""Prints how many kibibytes a reader takes at most: when it has read one article, and when it has read them all.

Run in a process of its own, as `python -m benchmarks.memory verify 50` in the folder above.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from .newsroom import compose
from .readers import FASTER, READERS


def main(name: str, count: int) -> None:
    """Reads `count` articles with the reader of this name."""
    articles = compose(count)
    read = READERS[name](FASTER[name])
    read(articles[0])
    loaded = _peak()
    kept = [read(article) for article in articles]
    print(loaded, _peak(), sum(map(len, kept)))


def _peak() -> int:
    # Not getrusage: its peak is handed down to a child by the process that started it.
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"^VmHWM:\s*(\d+) kB$", status, re.MULTILINE)[1])


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
