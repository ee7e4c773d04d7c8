"""The words of a language are the same from the file and from the cache."""

import tomllib
from importlib.resources import files

import pytest

from verify.lexicon import languages
from verify.lexicon.toml_file import read_toml

PATHS = [("places.toml",), *(("languages", f"{language}.toml") for language in sorted(languages()))]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[-1])
def test_a_file_is_the_same_from_the_cache(tmp_path, monkeypatch, path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    written = tomllib.loads(files("verify").joinpath(*path).read_text(encoding="utf-8"))
    assert read_toml(*path) == written
    assert [kept.suffix for kept in (tmp_path / "verify").iterdir()] == [".json"]
    assert read_toml(*path) == written


def test_a_broken_cache_is_made_again(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    first = read_toml("languages", "sv.toml")
    (kept,) = (tmp_path / "verify").iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-7])
    assert read_toml("languages", "sv.toml") == first
    assert kept.read_bytes() == whole


def test_a_file_where_the_cache_should_be_does_no_harm(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    (tmp_path / "verify").write_text("in the way")
    assert read_toml("languages", "sv.toml")["number"]["decimal"] == ","
