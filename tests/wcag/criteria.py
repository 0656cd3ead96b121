"""The criteria of WCAG 2.2 that are ours to meet, and how a test says which it holds."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("criteria.yaml")
LEVELS = ("A", "AA", "AAA")


class CriteriaError(Exception):
    """What is wrong in the file of criteria, and where."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Somebody looked, where no test can."""

    day: date
    by: str
    means: str
    seen: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """A success criterion.

    :param number: as in WCAG 2.2, such as ``1.4.3``.
    :param met: how the service meets it; empty if it does not apply.
    :param does_not_apply: why the service has nothing that the criterion speaks of.
    :param open: what no test sees and no person has judged; may be empty.
    :param checked: by whom it was looked at, if no test holds it.
    """

    number: str
    name: str
    level: str
    met: str = ""
    does_not_apply: str = ""
    open: str = ""
    checked: Checked | None = None


@cache
def criteria(path: Path = FILE) -> dict[str, Criterion]:
    """Return the criteria by number, in the order of the file.

    :raises CriteriaError: if one lacks what it must say, or says what nobody knows.
    """
    found: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {number: _criterion(path, number, told) for number, told in found.items()}


def _criterion(path: Path, number: str, told: dict[str, Any]) -> Criterion:
    try:
        checked = Checked(**told.pop("checked")) if "checked" in told else None
        criterion = Criterion(number, **told, checked=checked)
    except TypeError as error:
        raise CriteriaError(f"{path.name}, {number}: {error}") from error
    if criterion.level not in LEVELS:
        raise CriteriaError(f"{path.name}, {number}: level '{criterion.level}' is none of {LEVELS}")
    if bool(criterion.met) == bool(criterion.does_not_apply):
        raise CriteriaError(f"{path.name}, {number}: write either 'met' or 'does_not_apply'")
    if checked and type(checked.day) is not date:
        raise CriteriaError(f"{path.name}, {number}: write the day as 2026-11-24")
    return criterion
