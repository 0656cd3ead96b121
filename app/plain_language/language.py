"""What the check knows about a language: each has a package here that gives a ``Language``.

A package is named after the language (``nl``, ``en``) and holds ``LANGUAGE``. It is found by its
name, so that a new language is a new folder and nothing else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Literal

from app.guide.model import Level
from app.plain_language.measures import Counts, SyllableCounter, lix
from app.plain_language.rule import Rule

if TYPE_CHECKING:
    from app.plain_language.passages import Text

WITHOUT_LIX = frozenset({"ti", "am", "zh", "ja", "th", "ko"})
"""Languages whose words have other lengths, or no spaces between them: LIX says nothing there."""


@dataclass(frozen=True, slots=True)
class ScoreLimit:
    """How hard, or how easy, a text may be by one formula, glossary words left out.

    :param name: of the limit in ``site.yaml``; a level without a value for it has no limit.
    :param formula: name of the formula, as in ``Language.formulas``, or ``LIX``.
    :param is_highest: whether a higher score is too high; else a lower one is too low.
    :param against: what the text is beyond the limit.
    """

    name: str
    formula: str
    is_highest: bool = False
    against: Literal["hard", "easy"] = "hard"


@dataclass(frozen=True, eq=False, kw_only=True)
class Language:
    """What is known about one language; the defaults are those of a language without a package.

    :param rules: its own; one with the name of a common rule stands in the place of that.
    :param formulas: of readability, by name.
    :param score_limits: which formulas have a limit.
    :param limits: of each level: values of ``score_limits``, and what differs from the common ones.
    :param count_syllables: of a word, or ``None`` where letters do not tell enough.
    :param short_forms: words in lower case whose point ends no sentence: ``bijv`` of *bijv.*.
    :param has_lix: whether LIX can compare its texts.
    """

    rules: "tuple[Rule[Text], ...]" = ()
    formulas: Mapping[str, Callable[[Counts], float]] = field(default_factory=dict)
    score_limits: tuple[ScoreLimit, ...] = ()
    limits: Mapping[Level, Mapping[str, float]] = field(default_factory=dict)
    count_syllables: SyllableCounter | None = None
    short_forms: frozenset[str] = frozenset()
    has_lix: bool = True

    def scores(self, counts: Counts) -> dict[str, float]:
        """Return what the formulas say, by name; nothing when the text is too short."""
        if not counts.is_enough:
            return {}
        scores = {name: formula(counts) for name, formula in self.formulas.items()}
        return scores | ({"LIX": lix(counts)} if self.has_lix else {})


def language_code(locale: str) -> str:
    """Return the language of a Babel locale: ``pt`` of ``pt_BR``."""
    return locale.replace("-", "_").partition("_")[0]


@cache
def languages() -> Mapping[str, Language]:
    """Return the languages that have a package, by code."""
    beside = iter_modules([str(Path(__file__).parent)])
    packages = sorted(module.name for module in beside if module.ispkg)
    modules = {name: import_module(f"{__package__}.{name}") for name in packages}
    return {name: each.LANGUAGE for name, each in modules.items() if hasattr(each, "LANGUAGE")}


@cache
def language_of(locale: str) -> Language:
    """Return what is known about the language of a locale."""
    code = language_code(locale)
    return languages().get(code) or Language(has_lix=code not in WITHOUT_LIX)
