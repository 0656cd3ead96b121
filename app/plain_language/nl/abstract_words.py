"""Abstract nouns, known by their endings."""

from app.plain_language.nl.vocabulary import words
from app.plain_language.passages import Passage
from app.plain_language.rule import Rule
from app.plain_language.rules.word_length import common_words, share_check

_ENDINGS = tuple(words("abstract_endings"))
_NOT_ABSTRACT = words("not_abstract")


def abstract_words(passage: Passage) -> list[str]:
    """Return the words that end as abstract nouns do."""
    return [
        word
        for word in common_words(passage)
        if word.lower().endswith(_ENDINGS) and word.lower() not in _NOT_ABSTRACT
    ]


RULES = (
    Rule(
        "abstract-words",
        "Few words on -ing, -atie, -heid and -iteit outside the glossary.",
        "An abstract noun hides who does what; a verb says it.",
        "our own choice, after the B1-checklist",
        share_check(abstract_words, "abstract", lambda limits: limits.abstract_word_share),
        ("abstract_word_share",),
        for_short_texts=False,
    ),
)
