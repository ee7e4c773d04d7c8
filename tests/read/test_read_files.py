"""Files and folders, and what can be wrong with them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from verify.errors import InputError, Place
from verify.read import FORMATS, files, known_suffixes, read_all, read_file, read_text
from verify.read import read as reading

SENTENCE = "The studio will spend $640 million on films, events and courses in the city next year."


def test_every_format_is_registered_with_its_suffixes() -> None:
    folder = Path(files.__file__).parent
    readers = {
        path.stem for path in folder.glob("*.py") if "\ndef read(name: str" in path.read_text(encoding="utf-8")
    }
    assert readers == set(FORMATS)
    assert len(set(known_suffixes())) == len(known_suffixes())
    assert all(suffix.startswith(".") and suffix.islower() for suffix in known_suffixes())


@pytest.mark.parametrize(
    ("data", "message", "line", "column"),
    [
        (b"", "empty", None, None),
        (b" \r\n\t\n", "empty", None, None),
        (b"\xef\xbb\xbf", "empty", None, None),
        ("\u2003\n".encode(), "empty", None, None),
        (b"GIF89a\x00\x01", "binary: byte 6", None, None),
        (SENTENCE.encode("utf-16"), "UTF-16", None, None),
        ("It is.\r\ncaf\xe9".encode("latin-1"), "byte 11 (0xE9)", 2, 4),
        (b"\xef\xbb\xbf\xe2\x82\xac\x93", "byte 6 (0x93)", 1, 2),
        (b"one\rtwo\n\xff", "byte 8 (0xFF)", 3, 1),
    ],
)
def test_a_file_that_is_no_text(
    tmp_path: Path, data: bytes, message: str, line: int | None, column: int | None
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(InputError) as refused:
        read_file(path, "desk/a.txt")
    (problem,) = refused.value.problems
    assert message in problem.message
    assert problem.place == Place("desk/a.txt", line, column)
    assert problem.hint


def test_a_missing_file_a_folder_and_an_unknown_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "bare").write_text(SENTENCE, encoding="utf-8")
    for name, message in {
        "missing.txt": "there is no such file",
        ".": "this is a folder, not an article",
        "a.pdf": "the suffix '.pdf' is unknown",
        "bare": "a file without a suffix tells no format",
    }.items():
        with pytest.raises(InputError) as refused:
            read_file(tmp_path / name, name)
        (problem,) = refused.value.problems
        assert problem.message == message
        assert problem.place == Place(name)
        assert problem.hint


def test_the_hint_for_an_unknown_suffix_lists_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"\.txt, \.text, \.html, \.htm, \.xhtml, \.md, \.markdown"):
        read_text("a.pdf", SENTENCE, ".pdf")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(InputError, match="may not be read"):
        read_file(path, "a.txt")


def test_a_page_of_markup_alone_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><script>var x = 5;</script></html>", encoding="utf-8")
    with pytest.raises(InputError, match="markup but no text"):
        read_file(path, "a.html")


def test_suffixes_know_no_case(tmp_path: Path) -> None:
    path = tmp_path / "A.TXT"
    path.write_text(SENTENCE, encoding="utf-8")
    assert [article.id for article in read_all([path], tmp_path).articles] == ["A.TXT"]


def a_desk(folder: Path) -> Path:
    contents = {
        "README.md": "# What is here",
        "b.txt": SENTENCE,
        "a.md": SENTENCE,
        ".hidden.txt": SENTENCE,
        ".cache/c.txt": SENTENCE,
        "deep/README.md": SENTENCE,
        "deep/c.html": f"<p>{SENTENCE}",
        "deep/notes.pdf": "%PDF",
        "rates.csv": "1,2",
    }
    for name, text in contents.items():
        path = folder / "desk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "desk"


def test_a_folder_gives_its_articles_in_order(tmp_path: Path) -> None:
    result = read_all([a_desk(tmp_path)], tmp_path)
    assert [article.id for article in result.articles] == [
        "desk/a.md",
        "desk/b.txt",
        "desk/deep/README.md",
        "desk/deep/c.html",
    ]
    assert result.problems == ()


def test_the_order_of_the_paths_changes_nothing_and_each_file_is_read_once(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    paths = [desk, desk / "b.txt", desk / "deep" / ".." / "a.md"]
    result = read_all(paths, tmp_path)
    assert result == read_all(reversed(paths), tmp_path)
    assert [article.id for article in result.articles].count("desk/b.txt") == 1
    assert len(result.articles) == 4


def test_a_readme_that_is_named_is_read(tmp_path: Path) -> None:
    result = read_all([a_desk(tmp_path) / "README.md"], tmp_path)
    assert [article.id for article in result.articles] == ["desk/README.md"]


def test_bad_files_do_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    (desk / "empty.txt").write_bytes(b"")
    (desk / "bad.md").write_text("---\ntitle: [a\n---\nIt is.\n", encoding="utf-8")
    (tmp_path / "none").mkdir()
    result = read_all([desk, tmp_path / "none", tmp_path / "missing.txt"], tmp_path)
    assert len(result.articles) == 4
    assert [(problem.place and problem.place.file) for problem in result.problems] == [
        "desk/bad.md",
        "desk/empty.txt",
        "missing.txt",
        "none",
    ]
    assert "holds no article" in result.problems[-1].message


def test_outside_the_root_a_file_is_called_as_it_was_given(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    (article,) = read_all([desk / "b.txt"], tmp_path / "elsewhere").articles
    assert article.id == (desk / "b.txt").as_posix()


def test_links_that_lead_nowhere_are_problems_and_loops_are_not_followed(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    (desk / "gone.txt").symlink_to(tmp_path / "gone")
    (desk / "self.txt").symlink_to(desk / "self.txt")
    (desk / "loop").symlink_to(desk, target_is_directory=True)
    result = read_all([desk], tmp_path)
    assert len(result.articles) == 4
    assert len(result.problems) == 2


def test_the_public_reader_gives_one_article_named_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_desk(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert reading("desk/b.txt").id == "desk/b.txt"
    with pytest.raises(InputError, match=r"missing\.txt: there is no such file"):
        reading("missing.txt")
