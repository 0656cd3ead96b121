"""The words of Arabic that the rules know, ``vocabulary.yaml``, and how a text has them."""

import re
from collections.abc import Mapping

from app.plain_language.phrases import Phrases
from app.plain_language.rules.word_choice import figurative_rule, formal_rule, short_form_rule
from app.plain_language.word_lists import WordLists

_LISTS = WordLists(__file__)
words = _LISTS.words

TATWEEL = "\u0640"
_SIGNS = rf"{TATWEEL}\u064b-\u065f\u0670"
LETTER = r"[\u0621-\u063a\u0641-\u064a]"
_INFLECTION = {
    "V": "س?(?:ي|ت|ن|أ)",
    "N": "(?:ال|بال|كال|لل|ب|ل|ك)?",
    "P": "(?:ه|ها|هم|هن|هما|ك|كم|نا|ني|ي)?",
}


def without_vowel_signs(word: str) -> str:
    """Return a word without vowel signs and tatweel: *مجلس* of *مَجلِس*."""
    return re.sub(f"[{_SIGNS}]", "", word)


def arabic_phrases(entries: Mapping[str, str]) -> Phrases:
    """Return phrases that are found with و or ف before them and with any vowel signs.

    :param entries: as in ``vocabulary.yaml``: V, N and P stand for what inflects.
    """
    return Phrases({_pattern(written): advice for written, advice in entries.items()})


def _pattern(written: str) -> str:
    """Return the regular expression; its signs are possessive, so that no word ends before one."""
    spelled = re.sub("[VNP]", lambda part: _INFLECTION[part[0]], written)
    signed = re.sub(LETTER, lambda letter: f"(?:{letter[0]}[{_SIGNS}]*+)", f"(?:و|ف)?(?:{spelled})")
    return rf"(?<![{_SIGNS}])" + signed.replace(r"\w", rf"[\w{_SIGNS}]")


NUMBER_VALUES: Mapping[str, int] = {
    word: int(value)
    for written, value in _LISTS.mapping("number_words").items()
    for word in written.split("|")
}

RULES = (
    formal_rule(arabic_phrases(_LISTS.mapping("formal")), "our own choice"),
    figurative_rule(
        arabic_phrases(_LISTS.mapping("figurative")),
        "Inclusion Europe, Information for all, rule 10; the words are our own choice",
    ),
    short_form_rule(
        arabic_phrases(_LISTS.mapping("short_forms")),
        "Inclusion Europe, Information for all, rule 12; the words are our own choice",
    ),
)
