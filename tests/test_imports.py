"""Imports go one way: guide ← formats ← speech ← pages ← export, cli ← create_app ← preview."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).resolve().parent.parent / "app"
MAY_IMPORT = {
    "guide": {"guide"},
    "plain_language": {"plain_language", "guide"},
    "formats": {"formats", "guide"},
    "speech": {"speech", "formats", "guide"},
    "http": {"http", "config"},
    "pages": {"pages", "http", "speech.manifest", "formats", "guide", "config", "i18n"},
    "export": {"export", "pages", "http"},
    "cli": {"cli", "export", "pages", "speech", "formats", "plain_language", "guide", "config",
            "catalogues"},
    "preview": {"preview", "create_app", "cli.whole_check", "pages", "http", "speech",
                "plain_language", "guide", "config", "catalogues"},
    "catalogues": {"guide"},
    "i18n": {"catalogues", "guide"},
    "config": set(),
    "__init__": {"cli", "config", "guide", "i18n", "pages", "speech.manifest"},
}  # fmt: skip
MAY_KNOW_FLASK = {"pages", "http", "i18n", "cli", "preview", "__init__"}
MODULES = sorted(APP.rglob("*.py"))


def part_of(path: Path) -> str:
    first = path.relative_to(APP).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write the import from 'app'"
            module = node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names)


def is_allowed(name: str, part: str) -> bool:
    inside = name.removeprefix("app.")
    return any(inside == may or inside.startswith(f"{may}.") for may in MAY_IMPORT[part])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(APP)))
def test_a_module_imports_leftwards_only(path: Path) -> None:
    wrong = [
        name
        for name in imported(path)
        if name.startswith("app.") and not is_allowed(name, part_of(path))
    ]
    assert wrong == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(APP)))
def test_only_the_outer_parts_know_flask(path: Path) -> None:
    flask = [name for name in imported(path) if name.startswith(("flask", "werkzeug"))]
    assert part_of(path) in MAY_KNOW_FLASK or flask == []
