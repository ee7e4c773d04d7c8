"""Every check kind is registered, and offers what the engine asks of it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from importlib import import_module
from pkgutil import iter_modules

import pytest

from verify import checks
from verify.checks import KINDS, check_module

MODULES = [import_module(f"verify.checks.{module.name}") for module in iter_modules(checks.__path__)]


def test_the_registry_names_every_check_in_the_folder():
    found = {
        module.__name__.rpartition(".")[2].replace("_", "-") for module in MODULES if hasattr(module, "SCOPE")
    }
    assert found == set(KINDS)


def test_the_registry_is_sorted_so_that_lists_of_kinds_are():
    assert list(KINDS) == sorted(KINDS)


def test_an_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        check_module("conversions")


@pytest.mark.parametrize("kind", KINDS)
class TestEachKind:
    def test_says_what_it_is_asked_about(self, kind):
        assert check_module(kind).SCOPE in {"article", "story"}

    def test_names_facts_by_options_that_it_has(self, kind):
        module = check_module(kind)
        assert set(module.FACT_OPTIONS) <= {field.name for field in fields(module.Options)}
        assert "fact" in module.FACT_OPTIONS or kind == "formula"

    def test_has_frozen_options_without_a_dictionary(self, kind):
        options = check_module(kind).Options
        assert is_dataclass(options)
        assert options.__dataclass_params__.frozen
        assert "__slots__" in vars(options)

    def test_tells_in_its_manual_what_passes_and_what_fails(self, kind):
        manual = import_module(f"verify.checks.{kind.replace('-', '_')}").__doc__
        assert "    pass: " in manual
        assert "    fail: " in manual
