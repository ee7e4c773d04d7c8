"""Checks the arithmetic of financial news. Says which figures are inconsistent, never which one is false.

>>> import verify
>>> [claim.text for claim in verify.extract("The film took $14.7 million (HK$115 million).")]
['$14.7 million', 'HK$115 million']
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verify.engine import check
    from verify.extract import extract
    from verify.read import read, read_all
    from verify.relate import relate
    from verify.rules.load import load_rules

__version__ = "0.1.0"

__all__ = ["check", "extract", "load_rules", "read", "read_all", "relate"]

_HOMES = {
    "check": "verify.engine",
    "extract": "verify.extract",
    "load_rules": "verify.rules.load",
    "read": "verify.read",
    "read_all": "verify.read",
    "relate": "verify.relate",
}


def __getattr__(name: str) -> Any:
    """Each public name is imported on first use, so that `verify --version` loads nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'verify' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


class _Package(ModuleType):
    """Keeps `verify.read` the function: importing the package of that name would put the package in its place."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in _HOMES and isinstance(value, ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
