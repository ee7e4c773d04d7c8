"""What one run keeps, later ones find; what fails keeps no run from its work."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from verify import kept
from verify.kept import Kept

PROJECT = Path(__file__).parents[2]
FILE = "kept-1.sqlite"


def test_what_is_kept_is_found(tmp_path):
    Kept(tmp_path).keep({b"a": b"first", b"b": b"second"})
    assert Kept(tmp_path).find([b"b", b"a", b"c"]) == {b"a": b"first", b"b": b"second"}


def test_the_last_content_of_a_key_counts(tmp_path):
    Kept(tmp_path).keep({b"a": b"first"})
    Kept(tmp_path).keep({b"a": b"second"})
    assert Kept(tmp_path).find([b"a"]) == {b"a": b"second"}


def test_looking_makes_no_file(tmp_path):
    assert Kept(tmp_path / "cache").find([b"a"]) == {}
    assert not (tmp_path / "cache").exists()


def test_without_a_folder_nothing_is_kept():
    nowhere = Kept(None)
    nowhere.keep({b"a": b"first"})
    assert nowhere.find([b"a"]) == {}


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path):
    (tmp_path / "file").write_text("no folder")
    barred = Kept(tmp_path / "file" / "cache")
    barred.keep({b"a": b"first"})
    assert barred.find([b"a"]) == {}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_may_not_be_written_keeps_nothing(tmp_path):
    tmp_path.chmod(0o500)
    Kept(tmp_path).keep({b"a": b"first"})
    assert Kept(tmp_path).find([b"a"]) == {}


def test_a_broken_file_is_made_anew(tmp_path):
    (tmp_path / FILE).write_bytes(b"no database at all, but long enough to be looked at" * 100)
    assert Kept(tmp_path).find([b"a"]) == {}
    Kept(tmp_path).keep({b"a": b"first"})
    assert Kept(tmp_path).find([b"a"]) == {b"a": b"first"}


def test_a_content_that_was_changed_is_not_found(tmp_path):
    Kept(tmp_path).keep({b"a": b"first", b"b": b"second"})
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("UPDATE kept SET content = CAST(content || 'x' AS BLOB) WHERE key = ?", (b"a",))
    connection.close()
    assert Kept(tmp_path).find([b"a", b"b"]) == {b"b": b"second"}


def test_what_is_too_much_loses_its_older_half(tmp_path):
    small = Kept(tmp_path, most_bytes=100_000)
    for at in range(40):
        small.keep({b"%d" % at: bytes(10_000)})
    found = small.find([b"%d" % at for at in range(40)])
    assert b"39" in found
    assert b"0" not in found
    assert sum(map(len, found.values())) <= 100_000


WRITER = """
import sys
from pathlib import Path
from verify.kept import Kept
for at in range(int(sys.argv[3])):
    Kept(Path(sys.argv[1])).keep({f"{sys.argv[2]}{at}".encode(): bytes(5_000)})
    print(at, flush=True)
"""


def writer(folder: Path, name: str, times: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), name, str(times)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_write_at_once(tmp_path):
    writers = [writer(tmp_path, name, 30) for name in "ab"]
    assert [one.communicate() and one.returncode for one in writers] == [0, 0]
    keys = [f"{name}{at}".encode() for name in "ab" for at in range(30)]
    assert len(Kept(tmp_path).find(keys)) == 60


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_a_writer_that_is_killed_leaves_the_file_whole(tmp_path):
    killed = writer(tmp_path, "a", 100_000)
    assert killed.stdout
    for _ in range(20):
        killed.stdout.readline()
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    Kept(tmp_path).keep({b"b": b"second"})
    found = Kept(tmp_path).find([b"b", *(f"a{at}".encode() for at in range(20))])
    assert len(found) == 21


def stamp(folder: Path) -> str:
    told = "from verify.kept import program_stamp; print(program_stamp().hex())"
    done = subprocess.run([sys.executable, "-c", told], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode()


def test_a_program_that_was_changed_bears_another_stamp(tmp_path):
    for path in (PROJECT / "verify").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            copy = tmp_path / path.relative_to(PROJECT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    first = stamp(tmp_path)
    assert stamp(tmp_path) == first
    changed = tmp_path / "verify" / "languages" / "en.toml"
    changed.write_text(f"{changed.read_text(encoding='utf-8')}\n", encoding="utf-8")
    assert stamp(tmp_path) != first


@pytest.mark.parametrize(("named", "expected"), [("/some/where", Path("/some/where")), ("", None)])
def test_the_environment_names_the_folder(monkeypatch, named, expected):
    monkeypatch.setenv("VERIFY_CACHE", named)
    assert kept.cache_folder() == expected
