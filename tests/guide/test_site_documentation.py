"""docs/your-own-guide.md has an example of every key of site.yaml, and docs/content.md names it."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.guide.site import HOME_KEYS, KEYS, VOICE_KEYS, load_site
from app.plain_language.limits import read_limits
from tests.conftest import PROJECT

DOCS = PROJECT / "docs"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The example of the documentation, beside the mark that it names."""
    found = re.search(r"```yaml\n(.*?)```", (DOCS / "your-own-guide.md").read_text(), re.DOTALL)
    assert found
    (tmp_path / "mark.svg").write_text("<svg/>")
    path = tmp_path / "site.yaml"
    path.write_text(found[1])
    return path


def test_the_example_has_every_key_and_is_a_site(example: Path) -> None:
    told: dict[str, Any] = yaml.safe_load(example.read_text())
    assert list(told) == list(KEYS)
    assert set(told["home"]["en"]) == set(HOME_KEYS)
    assert set(told["voices"]["en"]) == set(VOICE_KEYS)
    site = load_site(example)
    assert site.redirects == {"waste": "rubbish"}
    assert read_limits(example)


@pytest.mark.parametrize("key", KEYS)
def test_the_table_names_every_key(key: str) -> None:
    rows = re.findall(r"^\| (`.*?) \|", (DOCS / "content.md").read_text(), re.MULTILINE)
    assert any(f"`{key}`" in row for row in rows)
