"""What is built once is used as long as nothing changed, and never longer."""

from pathlib import Path

import brotli
import pytest

from app.http.asset_build import load_assets

MODULE = 'import { B } from "./b.js";\n\nconsole.log(B);\n'


@pytest.fixture
def static(tmp_path: Path) -> Path:
    folder = tmp_path / "static"
    for name, text in {
        "js/main.js": MODULE, "js/b.js": "export const B = 1;\n",
        "js/listening-main.js": 'import { B } from "./b.js";\n', "mark.svg": "<svg/>",
        "css/10-a.css": "a { color: red }", "css/20-b.css": 'b { src: url("mark.svg") }',
        "css/aids/10-c.css": "c { color: blue }",
    }.items():  # fmt: skip
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def build(tmp_path: Path) -> Path:
    return tmp_path / "build" / "assets.zip"


@pytest.fixture
def making(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each source that is made smaller while the test runs."""
    made: list[str] = []

    def string(_kind: str, source: str) -> str:
        made.append(source)
        return source

    monkeypatch.setattr("minify.string", string)
    return made


def test_a_missing_build_is_made_and_then_read(
    static: Path, build: Path, making: list[str]
) -> None:
    first = load_assets(static, build)
    assert build.exists()
    assert len(making) == 5
    assert load_assets(static, build) == first
    assert len(making) == 5


@pytest.mark.parametrize("name", ["css/10-a.css", "js/b.js", "mark.svg", "css/15-new.css"])
def test_a_stale_build_is_never_used(
    static: Path, build: Path, making: list[str], name: str
) -> None:
    before = load_assets(static, build)
    (static / name).write_text("export const B = 22;\n" if name.endswith(".js") else "<b/>")
    after = load_assets(static, build)
    assert after != before
    assert len(making) == 10


@pytest.mark.parametrize("damage", [b"", b"no archive", None])
def test_a_damaged_build_is_made_anew(static: Path, build: Path, damage: bytes | None) -> None:
    whole = load_assets(static, build)
    data = build.read_bytes()
    middle = data.index(b"color:red")
    build.write_bytes(data[:middle] + b"C" + data[middle + 1 :] if damage is None else damage)
    assert load_assets(static, build) == whole
    assert load_assets(static, build) == whole


def test_where_nothing_can_be_written_assets_are_made_all_the_same(
    static: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    assert "main.css" in load_assets(static, tmp_path / "file" / "assets.zip")


def test_styles_and_scripts_are_joined_and_lead_to_what_they_name(
    static: Path, build: Path
) -> None:
    assets = load_assets(static, build)
    assert set(assets) == {
        "main.css",
        "aids.css",
        "settings.css",
        "main.js",
        "listening.js",
        "mark.svg",
    }
    style = assets["main.css"]["identity"].decode()
    assert style.startswith("a{color:red}b{src:url(../")
    assert style.endswith("/mark.svg)}")
    assert assets["aids.css"]["identity"] == b"c{color:blue}"


def test_every_coding_of_a_build_holds_the_same(static: Path, build: Path) -> None:
    (static / "css/30-long.css").write_text(".long { margin: 0 }\n" * 40)
    for _once_made_once_read in range(2):
        bodies = load_assets(static, build)["main.css"]
        assert brotli.decompress(bodies["br"]) == bodies["identity"]
