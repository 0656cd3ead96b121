"""Every setting of the service: name, default, unit, help.

A setting is read from the environment variable ``MEEPRATEN_<NAME>``, or given to ``create_app``.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT_FOLDER = Path(__file__).resolve().parent.parent
ENVIRONMENT_PREFIX = "MEEPRATEN_"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    :param default: its type is the type of the setting.
    :param unit: of the value, such as ``folder`` or ``seconds``.
    """

    name: str
    default: str | int
    unit: str
    help: str


SETTINGS = (
    Setting("CONTENT_FOLDER", "content", "folder", "Where the texts are."),
    Setting("RECORDINGS_FOLDER", "build/recordings", "folder", "Where the recordings are made."),
    Setting("TRANSLATIONS_FOLDER", "translations", "folder", "Where the message catalogues are."),
    Setting(
        "PUBLIC_ADDRESS", "http://127.0.0.1:8000", "address",
        "The address that readers use, without a slash at the end.",
    ),
    Setting(
        "ALLOWED_HOSTS", "", "names",
        "More names under which the service may be asked for, with commas between them.",
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


def read_config(overrides: Mapping[str, object] | None = None) -> dict[str, object]:
    """Return every setting by name: overrides first, then the environment, then the default.

    :raises ConfigError: if a value is not of the setting's type.
    """
    overrides = overrides or {}
    config: dict[str, object] = dict(overrides)
    for setting in SETTINGS:
        value = overrides.get(setting.name, os.environ.get(ENVIRONMENT_PREFIX + setting.name))
        config[setting.name] = _typed(setting, value)
    return config


def _typed(setting: Setting, value: object) -> object:
    if value is None:
        value = setting.default
    if isinstance(setting.default, int):
        try:
            return int(str(value))
        except ValueError as error:
            name = ENVIRONMENT_PREFIX + setting.name
            raise ConfigError(
                f"{name} is '{value}': write a whole number ({setting.unit})"
            ) from error
    if setting.unit == "folder":
        return PROJECT_FOLDER / str(value)
    return str(value).rstrip("/")
