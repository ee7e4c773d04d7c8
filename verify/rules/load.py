"""Rule files → rules. All that is wrong in all of them is told at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from os.path import normpath
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from verify.errors import Place, Problem, RuleError
from verify.hints import did_you_mean, nearest
from verify.rules.assemble import article_filter
from verify.rules.build import MOST_ENTRIES, build, too_long
from verify.rules.model import Rule, RuleSet
from verify.rules.neighbours import name_beside
from verify.rules.never import never_matching_articles
from verify.rules.overrides import Source, overridden, read_overrides
from verify.rules.packs import PREFIX, pack, pack_names
from verify.rules.shapes import FileShape, RuleShape
from verify.rules.validate import InvalidError, kind_of, position, validate
from verify.source_lines import lines_of, place_of_byte, with_excerpts
from verify.suppressions import Suppression
from verify.validation import keys_of
from verify.yaml_source import YamlError, YamlList, YamlMapping, YamlNode, YamlText, load

_SUFFIXES = frozenset({".yaml", ".yml"})
_OF_RULES = dict.fromkeys(keys_of(RuleShape), "it belongs under 'rules'")
"""Where keys belong that stand beside `rules`."""


def load_rules(paths: str | Path | Sequence[str | Path]) -> RuleSet:
    """The rules of files and folders, in the order given; a folder's files in that of their names.

    What a file extends comes before its own rules, and each file counts once however often it is named. With the
    rules come the suppressions that stand in the files.

    Raises RuleError with every problem of every file: missing, unreadable or broken files, wrong keys and values,
    rules of one id, a path without any rule or suppression, paths without any rule.
    """
    return load_with_files(paths)[0]


def load_with_files(
    paths: str | Path | Sequence[str | Path],
) -> tuple[RuleSet, tuple[Traversable, ...]]:
    """The rules as `load_rules` gives them, and the files that they come from, those that are extended too.

    Raises RuleError as that does.
    """
    named = [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]
    loading = _Loading()
    for path in named:
        loading.path(path)
    loading.same_ids()
    rules = loading.overridden()
    if named and not (loading.rules or loading.problems):
        loading.problems.append(_no_rule(Place(named[0].as_posix()), bool(loading.suppressions)))
    if loading.problems:
        raise RuleError(*loading.told())
    return RuleSet(rules, tuple(loading.suppressions)), loading.files()


def load_packs() -> RuleSet:
    """The generic rules that come with the program, pack by pack."""
    loading = _Loading()
    for name in pack_names():
        loading.packed(name)
    return RuleSet(tuple(loading.rules), tuple(loading.suppressions))


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
    """The rules, suppressions and problems found so far, and the files that were read."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.suppressions: list[Suppression] = []
        self.problems: list[Problem] = []
        self._read: dict[str, Source] = {}
        self._ids: list[tuple[str, Place]] = []
        self._files: list[Traversable] = []
        self._lines: dict[str, tuple[str, ...]] = {}

    def path(self, path: Path) -> None:
        before = self._found()
        try:
            files = list(_files(path))
        except OSError as error:
            advice = (
                did_you_mean(name_beside(path.parent, path.name)) if isinstance(error, FileNotFoundError) else None
            )
            self.problems.append(Problem(_cannot_read(error), Place(path.as_posix()), advice))
            return
        known = all(file.identity in self._read for file in files) and files
        for file in files:
            self._file(file)
        brings_rules = any(self._read[file.identity].brings_rules for file in files)
        if self._found() == before and not (known or brings_rules):
            advice = None if files else "rules stand in files called *.yaml or *.yml"
            self.problems.append(Problem("there is no rule here", Place(path.as_posix()), advice))

    def _found(self) -> tuple[int, ...]:
        return len(self.rules), len(self.suppressions), len(self.problems)

    def packed(self, name: str) -> None:
        self._file(_File(f"{PREFIX}{name}", pack(name)))

    def same_ids(self) -> None:
        """Finds rules that bear the id of an earlier one, whether or not they are right in all else."""
        first: dict[str, Place] = {}
        for id_, place in self._ids:
            if id_ in first:
                message, earlier = f"the rule id '{id_}' is taken", first[id_]
                self.problems.append(Problem(message, place, f"first at {earlier}", also=earlier))
            first.setdefault(id_, place)

    def overridden(self) -> tuple[Rule, ...]:
        """The rules as the files that extend theirs change them; a run without rules is refused."""
        rules = overridden(self.rules, self._read, self.problems)
        if self.rules and not rules and not self.problems:
            self.problems.append(Problem("every rule is switched off", self.rules[0].source))
        return rules

    def files(self) -> tuple[Traversable, ...]:
        """The files that were read."""
        return tuple(self._files)

    def told(self) -> Iterator[Problem]:
        """The problems in the order of the files and, in each, of its lines, with the lines around them."""
        files = {file: at for at, file in enumerate(dict.fromkeys((*self._lines, *map(_file_of, self.problems))))}
        for problem in sorted(self.problems, key=lambda one: (files[_file_of(one)], position(one.place))):
            yield with_excerpts(problem, self._lines)

    def _file(self, file: _File) -> None:
        if file.identity in self._read:
            return
        self._read[file.identity] = Source()
        self._files.append(file.source)
        try:
            text = file.source.read_text(encoding="utf-8-sig")
            self._lines[file.name] = lines_of(text)
            node = load(text, file.name)
        except OSError as error:
            self.problems.append(Problem(_cannot_read(error), Place(file.name)))
        except UnicodeDecodeError as error:
            place = place_of_byte(error, file.name)
            self.problems.append(Problem("this file is not UTF-8 text", place, "save it as UTF-8"))
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
            shape = validate(FileShape, node, elsewhere=_OF_RULES)
        except InvalidError as error:
            found += error.problems
        if shape and not (shape.extends or shape.suppress) and node.get("rules") is None:
            found.append(Problem("'rules' is missing", node.place))
        self.suppressions += _suppressions(node, shape) if shape else ()
        found += too_long(node, ("extends",), MOST_ENTRIES)
        for extended in _texts(node.get("extends"))[:MOST_ENTRIES]:
            self._extend(file, extended, found)
        source = self._read[file.identity]
        source.overrides = read_overrides(node.get("overrides"), found)
        if shape and shape.articles:
            found += never_matching_articles(shape.articles, node.get("articles") or node)
        articles = article_filter(shape.articles if shape else None)
        names = (shape.names if shape else _names(node)) or {}
        rules = node.get("rules")
        for item in rules.items if isinstance(rules, YamlList) else ():
            if id_ := _id(item):
                source.ids[id_.value.strip()] = id_.place
                self._ids.append((id_.value.strip(), item.place))
            try:
                self.rules.append(build(item, articles, names))
            except InvalidError as error:
                found += error.problems
        self.problems += sorted(found, key=lambda problem: position(problem.place))

    def _extend(self, file: _File, wanted: YamlText, found: list[Problem]) -> None:
        """Loads what a file extends."""
        if extended := self._extended(file, wanted, found):
            self._read[file.identity].extends.append(extended.identity)
            self._file(extended)

    def _extended(self, file: _File, wanted: YamlText, found: list[Problem]) -> _File | None:
        """What a file extends: a pack, or a path beside the file; None where there is nothing so called."""
        name = wanted.value
        if name.startswith(PREFIX):
            packs, bare = pack_names(), name.removeprefix(PREFIX)
            if bare in packs:
                return _File(name, pack(bare))
            guess = nearest(bare, packs)
            known = f"known: {', '.join(PREFIX + one for one in packs)}"
            advice = did_you_mean(f"{PREFIX}{guess}") if guess else known
            found.append(Problem(f"no rules are packed as '{name}'", wanted.place, advice))
        elif not isinstance(file.source, Path):
            found.append(Problem("packed rules extend packed rules only", wanted.place))
        elif S_ISDIR(mode := _mode(target := Path(normpath(file.source.parent / name)))):
            message = f"'{name}' is a folder, not a file"
            found.append(Problem(message, wanted.place, "name the files in it"))
        elif not S_ISREG(mode):
            guess = did_you_mean(_pack_called(name) or name_beside(target.parent, target.name))
            found.append(Problem(f"there is no file '{name}' beside this one", wanted.place, guess))
        else:
            return _File(target.as_posix(), target)
        return None


def _files(path: Path) -> Iterator[_File]:
    """The file itself, or the rule files below a folder. Raises OSError where there is neither."""
    if not path.is_dir():
        path.stat()
        yield _File(path.as_posix(), path)
        return
    for found in sorted(path.rglob("*"), key=lambda found: found.parts):
        if found.suffix in _SUFFIXES and not found.is_dir():
            yield _File(found.as_posix(), found)


def _no_rule(place: Place, has_suppressions: bool) -> Problem:
    """What to say of files in which nothing is wrong but that together they hold no rule."""
    if has_suppressions:
        advice = "name the rules too, or a folder that holds both"
        return Problem("there are suppressions here, but no rule", place, advice)
    return Problem("there is no rule here", place, "the files that it extends hold none")


def _suppressions(node: YamlMapping, shape: FileShape) -> Iterator[Suppression]:
    written = node.get("suppress")
    items = written.items if isinstance(written, YamlList) else ()
    for item, one in zip(items, shape.suppress, strict=True):
        yield Suppression(one.rule, one.reason, item.place, one.expires, one.articles, one.fingerprint)


def _file_of(problem: Problem) -> str:
    return problem.place.file if problem.place else ""


def _pack_called(name: str) -> str | None:
    return f"{PREFIX}{name}" if name in pack_names() else None


def _id(node: YamlNode) -> YamlText | None:
    """The id of a rule as it is written, whether or not the rule is right in all else; None for no text."""
    id_ = node.get("id") if isinstance(node, YamlMapping) else None
    return id_ if isinstance(id_, YamlText) and id_.value.strip() else None


def _names(node: YamlMapping) -> dict[str, tuple[str, ...]]:
    """The lists of names of a file that is wrong elsewhere, without their names: that they are there is enough."""
    names = node.get("names")
    return {key.value: () for key, _ in names.entries} if isinstance(names, YamlMapping) else {}


def _mode(path: Path) -> int:
    """Whether a path is that of a file, a folder or something else, as the system tells it; 0 where nothing is."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):  # a name that is too long for any file, or holds what no name may
        return 0


def _texts(node: YamlNode | None) -> tuple[YamlText, ...]:
    items = node.items if isinstance(node, YamlList) else (node,)
    return tuple(item for item in items if isinstance(item, YamlText))


def _cannot_read(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    return f"cannot be read: {error.strerror or error}"
