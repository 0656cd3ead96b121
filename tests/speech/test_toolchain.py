"""The name of a recording changes with all that shapes its bytes, and with nothing else."""

import ast
import shutil
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
import soundfile

from app.formats import spoken
from app.guide.model import Role
from app.speech import toolchain
from app.speech.engines import espeak
from app.speech.toolchain import APP, MODULES, PACKAGES, digest_of_script
from tests.speech.conftest import LEXICON, rewrite, script_of

SHAPES_NO_BYTES = {
    "speech/__init__.py",  # the class of the errors
    "speech/atomic_files.py",
    "speech/engines/engine.py",  # the shapes of what engines give
    "speech/engines/registry.py",  # a script names its engines, the digest their versions
    "speech/manifest.py",
    "speech/recording_files.py",  # what the manifest says of a file that is there
    "speech/script.py",  # a script is digested itself
}
"""What a worker also imports of ours."""


def digest(folder: Path) -> str:
    toolchain.toolchain.cache_clear()
    return digest_of_script(script_of(folder))


def test_it_stays_when_nothing_that_is_heard_changes(talk_folder: Path) -> None:
    before = digest(talk_folder)
    (talk_folder / "lexicon" / "nl.yaml").write_text(LEXICON + "VNG: {ipa: x}\n")
    rewrite(talk_folder, "https://example.org/raad", "https://example.org/anders")
    assert digest(talk_folder) == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("topics/start/nl.simple.md", "Bel de", "Mail de"),
        ("topics/start/nl.simple.md", "title: Meedoen", "title: Samen"),
        ("lexicon/nl.yaml", "W.M.O.", "wee em oo"),
        ("site.yaml", "simple: 130", "simple: 131"),
        ("site.yaml", "gmw/nl", "gmw/de"),
        ("site.yaml", "name: Proef", "name: Anders"),
    ],
)
def test_it_changes_with_all_that_is_heard_or_shown(
    talk_folder: Path, file: str, old: str, new: str
) -> None:
    before = digest(talk_folder)
    path = talk_folder / file
    path.write_text(path.read_text().replace(old, new))
    assert digest(talk_folder) != before


def test_it_changes_with_the_pauses(talk_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest(talk_folder)
    monkeypatch.setitem(spoken.PAUSE_AFTER_MS, Role.LIST_ITEM, 460)
    assert digest(talk_folder) != before


@pytest.mark.parametrize("package", [*PACKAGES, *espeak.PACKAGES])
def test_it_changes_with_the_version_of_each_library(
    talk_folder: Path, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, version = digest(talk_folder), metadata.version
    monkeypatch.setattr(metadata, "version", lambda n: "99" if n == package else version(n))
    assert digest(talk_folder) != before


def test_libsndfile_and_espeak_ng_come_with_packages_whose_version_counts() -> None:
    for package, library in (("soundfile", "libsndfile"), ("espeakng-loader", "libespeak-ng")):
        assert any(library in path.name for path in metadata.files(package) or ())
    assert soundfile.__libsndfile_version__


@pytest.mark.parametrize("module", MODULES)
def test_it_changes_with_each_module_that_shapes_the_bytes(
    talk_folder: Path, tmp_path: Path, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, app = digest(talk_folder), tmp_path / "app"
    shutil.copytree(APP, app, ignore=shutil.ignore_patterns("__pycache__", "templates"))
    monkeypatch.setattr(toolchain, "APP", app)
    assert digest(talk_folder) == before
    (app / module).write_text((app / module).read_text() + "\n")
    assert digest(talk_folder) != before


def imported(module: str) -> Iterator[str]:
    """Yield the modules of ours that a module imports, itself included, each perhaps often."""
    yield module
    for node in ast.walk(ast.parse((APP / module).read_text())):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("app.speech"):
            path = (node.module or "").removeprefix("app.").replace(".", "/")
            is_package = (APP / path).is_dir()
            name = f"{path}/__init__.py" if is_package else f"{path}.py"
            yield from imported(name)


def test_no_module_that_a_worker_uses_is_forgotten() -> None:
    from_script = set(imported("speech/script.py")) - {"speech/script.py"}
    used = set(imported("speech/worker.py")) - from_script
    own = {module for module in MODULES if module.startswith("speech/")}
    drivers = {module for module in own if module.endswith("_driver.py")}
    assert used - SHAPES_NO_BYTES == own - drivers


def third_party(module: str) -> Iterator[str]:
    """Yield the packages that a module imports, by name or by ``import_module``."""
    for node in ast.walk(ast.parse((APP / module).read_text())):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "import_module":
            names = [ast.literal_eval(node.args[0])]
        tops = {name.partition(".")[0] for name in names} - {"app"}
        yield from (top.replace("_", "-") for top in tops - sys.stdlib_module_names)


def test_no_library_that_writes_a_recording_is_forgotten() -> None:
    used = {package for module in MODULES for package in third_party(module)}
    assert used == {*PACKAGES, *espeak.PACKAGES}


def test_it_does_not_change_with_the_folder_of_the_text(talk_folder: Path) -> None:
    script = script_of(talk_folder)
    moved = script._replace(path="/elsewhere/nl.simple.md")
    assert digest_of_script(moved) == digest_of_script(script)
