"""Files that were read before give the same articles, and are read anew once a byte has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from verify.kept import Kept
from verify.read import read_all

MARKDOWN = "---\ntitle: Film\ndate: 2024-03-11\n---\n\n# Film\n\nIt took $14.7 million &amp; more.\r\n\n- 5%\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "a.md").write_text(MARKDOWN)
    (tmp_path / "wire" / "b.html").write_text("<title>B</title><p>It took &pound;3m.</p>")
    (tmp_path / "wire" / "c.txt").write_bytes(b"\xff\xfe is no text")
    return tmp_path


def again(folder):
    return read_all([folder / "wire"], folder, kept=Kept(folder / "cache"))


def test_what_is_known_is_the_same(folder):
    plain = read_all([folder / "wire"], folder)
    assert len(plain.articles) == 2
    assert len(plain.problems) == 1
    assert again(folder) == again(folder) == plain


class Counting(Kept):
    """Counts what is new to it."""

    def keep(self, contents):
        self.new = len(contents)
        super().keep(contents)


def test_what_is_known_is_not_read(folder):
    for new in (3, 0):  # what is wrong with a file is known as well
        kept = Counting(folder / "cache")
        read_all([folder / "wire"], folder, kept=kept)
        assert kept.new == new


def test_what_changed_is_read(folder):
    again(folder)
    (folder / "wire" / "a.md").write_text(MARKDOWN.replace("14.7", "15.7"))
    assert again(folder) == read_all([folder / "wire"], folder)


def test_another_name_or_suffix_is_another_article(folder):
    again(folder)
    for name in ("d.md", "d.txt"):
        (folder / "wire" / name).write_text(MARKDOWN)
    assert again(folder) == read_all([folder / "wire"], folder)


def test_the_seeds_are_the_same(tmp_path):
    plain = read_all([Path("seeds")])
    for _ in range(2):
        assert read_all([Path("seeds")], kept=Kept(tmp_path)) == plain
