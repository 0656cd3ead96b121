"""How a language says what is written in figures and signs: a module for each language that has."""

from importlib import import_module
from importlib.util import find_spec

from app.speech.lexicon import Lexicon
from app.speech.spoken_text import Rule, unspoken


def rules_of(language: str, lexicon: Lexicon) -> tuple[Rule, ...]:
    """Return the rules of a language, those that go first at the front.

    The lexicon of the content comes before what the language does by itself.
    """
    return (lexicon.substitutions, *_own_rules(language), unspoken)


def _own_rules(language: str) -> tuple[Rule, ...]:
    name = f"{__name__}.{language}"
    if find_spec(name) is None:
        return ()
    rules: tuple[Rule, ...] = import_module(name).RULES
    return rules
