"""Which criteria of WCAG 2.2 a check holds; ``docs/wcag.md`` is written from it."""

from collections.abc import Callable, Mapping

from tests.browser.conftest import Browser

Check = Callable[[Browser], list[str]]


def holds(*numbers: str) -> Callable[[Check], Check]:
    """Say which criteria a check holds."""

    def with_criteria(check: Check) -> Check:
        check.criteria = numbers  # type: ignore[attr-defined]
        return check

    return with_criteria


def held_by(checks: Mapping[str, Check]) -> dict[str, tuple[str, ...]]:
    """Return the criteria that each check holds, by its name."""
    return {name: check.criteria for name, check in checks.items()}  # type: ignore[attr-defined]
