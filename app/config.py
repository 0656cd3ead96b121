"""Every setting of the service: name, default, unit, help.

A setting is read from the environment variable ``MEEPRATEN_<NAME>``, or given to ``create_app``.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PROJECT_FOLDER = Path(__file__).resolve().parent.parent
ENVIRONMENT_PREFIX = "MEEPRATEN_"
LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")
_HOST = re.compile(r"([a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?")
_PATH = re.compile(r"(/[\w.~-]*)*", re.ASCII)
_TRANSPORT = re.compile(r"(max-age=[0-9]{1,10}(; includeSubDomains(; preload)?)?)?")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    :param unit: of the value, such as ``folder`` or ``seconds``; it tells how the value is read.
    """

    name: str
    default: str | int
    unit: str
    help: str

    @property
    def variable(self) -> str:
        """Return the environment variable of the setting."""
        return ENVIRONMENT_PREFIX + self.name


SETTINGS = (
    Setting("CONTENT_FOLDER", "content", "folder", "Where the texts are."),
    Setting("RECORDINGS_FOLDER", "build/recordings", "folder", "Where the recordings are made."),
    Setting("TRANSLATIONS_FOLDER", "translations", "folder", "Where the message catalogues are."),
    Setting(
        "PUBLIC_ADDRESS", "http://127.0.0.1:8000", "address",
        "The address that readers use; with a path if the service stands below one.",
    ),
    Setting(
        "ALLOWED_HOSTS", "", "hosts",
        "More names under which the service may be asked for, with commas between them.",
    ),
    Setting(
        "STRICT_TRANSPORT_SECURITY", "max-age=31536000", "header",
        "What a public address with https tells browsers; empty tells them nothing.",
    ),
    Setting(
        "PAGE_CACHE_SIZE", 32, "megabytes",
        "How much memory a process gives to pages that are ready to send.",
    ),
    Setting(
        "RECORDING_MAX_AGE", 31_536_000, "seconds",
        "How long a browser may keep a recording. Its name changes when it does.",
    ),
)  # fmt: skip


class ConfigError(Exception):
    """A setting that cannot be used: its name and what to write."""


def read_config(overrides: Mapping[str, object] | None = None) -> dict[str, Any]:
    """Return every setting by name: overrides first, then the environment, then the default.

    What follows from them is there too: ``PUBLIC_ORIGIN``, scheme and host of the public address;
    ``APPLICATION_ROOT``, its path (a setting of Flask's); ``HOSTS``, every host that is ours.

    :raises ConfigError: if a value cannot be used.
    """
    config: dict[str, Any] = dict(overrides or {})
    for setting in SETTINGS:
        value = config.get(setting.name, os.environ.get(setting.variable, setting.default))
        config[setting.name] = _read(setting, str(value))
    public = urlsplit(config["PUBLIC_ADDRESS"])
    config["PUBLIC_ORIGIN"] = f"{public.scheme}://{public.netloc}"
    config["APPLICATION_ROOT"] = public.path or "/"
    config["HOSTS"] = frozenset({host_name(public.netloc), *LOCAL_HOSTS}) | config["ALLOWED_HOSTS"]
    return config


def host_name(host: str) -> str:
    """Return a host as browsers send it: lower case, ASCII, without its port.

    :raises ValueError: if it is no host.
    """
    found = _HOST.fullmatch(host.strip().encode("idna").decode().lower())
    if found is None:
        raise ValueError(host)
    return found[1]


def _read(setting: Setting, value: str) -> object:
    read, advice = _READERS[setting.unit]
    try:
        return read(value)
    except ValueError as error:
        raise ConfigError(f"{setting.variable} is '{value}': write {advice}") from error


def _folder(value: str) -> Path:
    return PROJECT_FOLDER / value


def _number(value: str) -> int:
    if int(value) < 0:
        raise ValueError(value)
    return int(value)


def _address(value: str) -> str:
    """Return an address as browsers send it, without a slash at its end."""
    split = urlsplit(value)
    is_whole = split.scheme in {"http", "https"} and _PATH.fullmatch(split.path)
    if not is_whole or split.query or split.fragment:
        raise ValueError(value)
    port = f":{split.port}" if split.port else ""
    return f"{split.scheme}://{host_name(split.netloc)}{port}{split.path.rstrip('/')}"


def _hosts(value: str) -> frozenset[str]:
    return frozenset(host_name(host) for host in value.split(",") if host.strip())


def _transport(value: str) -> str:
    if not _TRANSPORT.fullmatch(value):
        raise ValueError(value)
    return value


_READERS: dict[str, tuple[Callable[[str], object], str]] = {
    "folder": (_folder, "the path of a folder"),
    "address": (_address, "a whole address, such as 'https://gids.example'"),
    "hosts": (_hosts, "whole names with commas between them, such as 'gids.example, 10.0.0.7'"),
    "header": (_transport, "'max-age=31536000', or what docs/serving.md has beside it"),
    "megabytes": (_number, "a whole number (megabytes)"),
    "seconds": (_number, "a whole number (seconds)"),
}
