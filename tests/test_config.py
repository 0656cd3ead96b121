import pytest

from app import create_app
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


@pytest.mark.parametrize("value", ["lang", "1.5", "-1", ""])
def test_a_number_that_is_none_is_told_with_its_unit(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("MEEPRATEN_RECORDING_MAX_AGE", value)
    with pytest.raises(ConfigError, match=rf"is '{value}': write a whole number \(seconds\)"):
        read_config()


@pytest.mark.parametrize(
    ("address", "origin", "root"),
    [
        ("https://gids.example/", "https://gids.example", "/"),
        ("https://Gids.example:8443/gids/", "https://gids.example:8443", "/gids"),
        ("http://müller.example/a/b", "http://xn--mller-kva.example", "/a/b"),
        ("http://[::1]:8000", "http://[::1]:8000", "/"),
    ],
)
def test_a_public_address_is_scheme_host_and_path(address: str, origin: str, root: str) -> None:
    config = read_config({"PUBLIC_ADDRESS": address})
    assert (config["PUBLIC_ORIGIN"], config["APPLICATION_ROOT"]) == (origin, root)
    assert config["PUBLIC_ADDRESS"] == origin + root.rstrip("/")


@pytest.mark.parametrize(
    "address",
    ["gids.example", "", "/", "ftp://gids.example", "https://", "https://a..b", "https://*.x",
     "https://gids.example:http", "https://gids.example:99999", "https://a@gids.example",
     "https://gids.example/?a", "https://gids.example/#a", "https://gids.example/a b",
     "https://[::1", "gids.example:8000", f"https://{'a' * 64}.example"],
)  # fmt: skip
def test_a_public_address_that_is_none_is_told_before_anything_is_served(address: str) -> None:
    with pytest.raises(ConfigError) as caught:
        create_app({"PUBLIC_ADDRESS": address})
    assert str(caught.value) == (
        f"MEEPRATEN_PUBLIC_ADDRESS is '{address}': "
        "write a whole address, such as 'https://gids.example'"
    )


@pytest.mark.parametrize(
    "hosts", ["a..b", "*.x", ".x", "gids.example b.example", "https://gids.example", "a,*", "a/b"]
)
def test_hosts_that_would_never_match_are_told_before_anything_is_served(hosts: str) -> None:
    with pytest.raises(ConfigError) as caught:
        create_app({"ALLOWED_HOSTS": hosts})
    assert str(caught.value) == (
        f"MEEPRATEN_ALLOWED_HOSTS is '{hosts}': write whole names with commas between them, "
        "such as 'gids.example, 10.0.0.7'"
    )


def test_hosts_are_those_of_the_public_address_of_the_operator_and_of_this_machine() -> None:
    config = read_config(
        {"PUBLIC_ADDRESS": "https://a.example/x", "ALLOWED_HOSTS": "B.example:1, "}
    )
    assert config["HOSTS"] == {"a.example", "b.example", "127.0.0.1", "localhost", "[::1]"}


@pytest.mark.parametrize(
    "header", ["63072000", "max-age=1; preload", "max-age=-1", "includeSubDomains", "max-age=1\n"]
)
def test_a_transport_header_that_browsers_would_not_understand_is_told(header: str) -> None:
    with pytest.raises(ConfigError, match="MEEPRATEN_STRICT_TRANSPORT_SECURITY is"):
        read_config({"STRICT_TRANSPORT_SECURITY": header})


def test_every_setting_stands_in_the_readme() -> None:
    readme = (PROJECT / "README.md").read_text()
    assert [s.name for s in SETTINGS if f"MEEPRATEN_{s.name}" not in readme] == []
