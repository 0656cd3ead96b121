"""One name for one thing: no class and no file of app/ has the name of another, or of a library."""

import ast
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from tests.conftest import PROJECT

MODULES = sorted((PROJECT / "app").rglob("*.py"))
MEANT = {"http", "html", "site"}
"""Of the standard library too, but the words of our field: they are only imported from ``app``."""


def classes(path: Path) -> Iterator[str]:
    """Yield the name of every class of a module."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    yield from (node.name for node in nodes if isinstance(node, ast.ClassDef))


def twice(names: Iterable[str]) -> set[str]:
    return {name for name, count in Counter(names).items() if count > 1}


def libraries() -> set[str]:
    """Return the modules of Python and of all that the service depends on."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=~ ]", each)[0].lower() for each in project["dependencies"]}
    of_ours = {
        module
        for module, packages in metadata.packages_distributions().items()
        if wanted & {package.lower() for package in packages}
    }
    return of_ours | set(sys.stdlib_module_names)


def test_no_class_has_the_name_of_another() -> None:
    assert twice(name for path in MODULES for name in classes(path)) == set()


def test_no_file_has_the_name_of_another() -> None:
    names = [path.stem for path in MODULES if path.stem != "__init__"]
    assert twice(names) == set()


def test_no_module_has_the_name_of_a_library() -> None:
    assert {"flask", "yaml", "numpy"} <= libraries()
    names = {path.stem for path in MODULES} | {path.parent.name for path in MODULES}
    assert names & libraries() == MEANT


def test_no_module_is_longer_than_300_lines() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > 300} == {}
