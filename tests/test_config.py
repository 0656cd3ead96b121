import pytest

from app.config import SETTINGS, ConfigError, read_config
from tests.conftest import PROJECT


def test_an_override_goes_before_the_environment_and_that_before_the_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert read_config()["PUBLIC_ADDRESS"] == "http://127.0.0.1:8000"
    monkeypatch.setenv("MEEPRATEN_PUBLIC_ADDRESS", "https://gids.example/")
    assert read_config()["PUBLIC_ADDRESS"] == "https://gids.example"
    assert read_config({"PUBLIC_ADDRESS": "https://b.example"})["PUBLIC_ADDRESS"] == (
        "https://b.example"
    )


def test_a_number_that_is_none_is_told_with_its_unit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEEPRATEN_RECORDING_MAX_AGE", "lang")
    with pytest.raises(ConfigError, match=r"is 'lang': write a whole number \(seconds\)"):
        read_config()


def test_every_setting_stands_in_the_readme() -> None:
    readme = (PROJECT / "README.md").read_text()
    assert [s.name for s in SETTINGS if f"MEEPRATEN_{s.name}" not in readme] == []
