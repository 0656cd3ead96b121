"""Figures, and the budgets that they are held against."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure and its budget; without a budget it is for information.

    :param at_most: the figure may not be above this.
    :param at_least: the figure may not be below this.
    """

    what: str
    figure: float
    unit: str
    at_most: float | None = None
    at_least: float | None = None

    @property
    def is_met(self) -> bool:
        return (self.at_most is None or self.figure <= self.at_most) and (
            self.at_least is None or self.figure >= self.at_least
        )

    @property
    def budget(self) -> str:
        bounds = (("≤", self.at_most), ("≥", self.at_least))
        return " and ".join(f"{sign} {bound:g}" for sign, bound in bounds if bound is not None)

    def __str__(self) -> str:
        verdict = ("yes" if self.is_met else "**NO**") if self.budget else ""
        return f"| {self.what} | {_number(self.figure)} {self.unit} | {self.budget} | {verdict} |"


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a Markdown table."""
    return "\n".join(
        ["| What | Figure | Budget | Met |", "| --- | --- | --- | --- |", *map(str, rows)]
    )


def _number(figure: float) -> str:
    return f"{figure:,.0f}" if abs(figure) >= 100 else f"{figure:.3g}"
