"""Rule files → rules. All that is wrong in all of them is told at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from os.path import normpath
from pathlib import Path

from verify.errors import Place, Problem, RuleError
from verify.rules.build import article_filter, build
from verify.rules.hints import hint
from verify.rules.model import Rule
from verify.rules.packs import PREFIX, pack, pack_names
from verify.rules.shapes import FileShape
from verify.rules.validate import InvalidError, kind_of, position, validate
from verify.yaml_source import YamlError, YamlList, YamlMapping, YamlNode, YamlText, load

_SUFFIXES = frozenset({".yaml", ".yml"})


def load_rules(paths: str | Path | Sequence[str | Path]) -> tuple[Rule, ...]:
    """The rules of files and folders, in the order given; a folder's files in that of their names.

    What a file extends comes before its own rules, and each file counts once however often it is named.

    Raises RuleError with every problem of every file: missing, unreadable or broken files, wrong keys and values,
    rules of one id, a path without any rule.
    """
    loading = _Loading()
    for path in [paths] if isinstance(paths, str | Path) else paths:
        loading.path(Path(path))
    loading.same_ids()
    if loading.problems:
        raise RuleError(*loading.problems)
    return tuple(loading.rules)


def load_packs() -> tuple[Rule, ...]:
    """The generic rules that come with the program, pack by pack."""
    loading = _Loading()
    for name in pack_names():
        loading.packed(name)
    return tuple(loading.rules)


@dataclass(frozen=True, slots=True)
class _File:
    """A rule file: how places name it, and where it is read from."""

    name: str
    source: Traversable

    @property
    def identity(self) -> str:
        """What tells it from other files, whatever way led to it."""
        return str(self.source.resolve()) if isinstance(self.source, Path) else str(self.source)


class _Loading:
    """The rules and problems found so far, and the files that were read."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.problems: list[Problem] = []
        self._read: set[str] = set()

    def path(self, path: Path) -> None:
        before = len(self.rules), len(self.problems)
        try:
            files = list(_files(path))
        except OSError as error:
            self.problems.append(Problem(_cannot_read(error), Place(path.as_posix())))
            return
        known = all(file.identity in self._read for file in files) and files
        for file in files:
            self._file(file)
        if (len(self.rules), len(self.problems)) == before and not known:
            advice = None if files else "rules stand in files called *.yaml or *.yml"
            self.problems.append(Problem("there is no rule here", Place(path.as_posix()), advice))

    def packed(self, name: str) -> None:
        self._file(_File(f"{PREFIX}{name}", pack(name)))

    def same_ids(self) -> None:
        """Finds rules that bear the id of an earlier one."""
        first: dict[str, Place] = {}
        for rule in self.rules:
            if rule.id in first:
                message = f"the rule id '{rule.id}' is taken"
                self.problems.append(Problem(message, rule.source, f"first at {first[rule.id]}"))
            first.setdefault(rule.id, rule.source)

    def _file(self, file: _File) -> None:
        if file.identity in self._read:
            return
        self._read.add(file.identity)
        try:
            text = file.source.read_text(encoding="utf-8-sig")
            node = load(text, file.name)
        except OSError as error:
            self.problems.append(Problem(_cannot_read(error), Place(file.name)))
        except UnicodeDecodeError:
            self.problems.append(Problem("this file is not UTF-8 text", Place(file.name)))
        except YamlError as error:
            self.problems.extend(error.problems)
        else:
            self._content(file, node)

    def _content(self, file: _File, node: YamlNode | None) -> None:
        if node is None:
            self.problems.append(Problem("this file is empty", Place(file.name, 1, 1)))
            return
        if not isinstance(node, YamlMapping):
            message = f"a rule file is a mapping with 'version: 1' and 'rules', not {kind_of(node)}"
            self.problems.append(Problem(message, node.place))
            return
        found: list[Problem] = []
        shape = None
        try:
            shape = validate(FileShape, node)
        except InvalidError as error:
            found += error.problems
        if shape and not shape.extends and node.get("rules") is None:
            found.append(Problem("'rules' is missing", node.place))
        for extended in _texts(node.get("extends")):
            self._extend(file, extended, found)
        articles = article_filter(shape.articles if shape else None)
        names = (shape.names if shape else None) or {}
        rules = node.get("rules")
        for item in rules.items if isinstance(rules, YamlList) else ():
            try:
                self.rules.append(build(item, articles, names))
            except InvalidError as error:
                found += error.problems
        self.problems += sorted(found, key=lambda problem: position(problem.place))

    def _extend(self, file: _File, wanted: YamlText, found: list[Problem]) -> None:
        """Loads what a file extends: a pack, or a path beside the file."""
        name = wanted.value
        if name.startswith(PREFIX):
            packs = pack_names()
            if name.removeprefix(PREFIX) in packs:
                self._file(_File(name, pack(name.removeprefix(PREFIX))))
            else:
                advice = hint(name, [PREFIX + known for known in packs])
                found.append(Problem(f"no rules are packed as '{name}'", wanted.place, advice))
        elif not isinstance(file.source, Path):
            found.append(Problem("packed rules extend packed rules only", wanted.place))
        elif not (target := Path(normpath(file.source.parent / name))).is_file():
            found.append(Problem(f"there is no file '{name}' beside this one", wanted.place))
        else:
            self._file(_File(target.as_posix(), target))


def _files(path: Path) -> Iterator[_File]:
    """The file itself, or the rule files below a folder. Raises OSError where there is neither."""
    if not path.is_dir():
        path.stat()
        yield _File(path.as_posix(), path)
        return
    for found in sorted(path.rglob("*"), key=lambda found: found.parts):
        if found.suffix in _SUFFIXES and not found.is_dir():
            yield _File(found.as_posix(), found)


def _texts(node: YamlNode | None) -> tuple[YamlText, ...]:
    items = node.items if isinstance(node, YamlList) else (node,)
    return tuple(item for item in items if isinstance(item, YamlText))


def _cannot_read(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    return f"cannot be read: {error.strerror or error}"
