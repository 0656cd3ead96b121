"""Long words and abstract words that the glossary does not explain."""

from collections import Counter
from collections.abc import Callable, Iterator

from app.plain_language.nl.syllables import syllable_counter
from app.plain_language.passages import HEADINGS, Passage, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import shown

LONG_WORD_SYLLABLES = 3
"""A word with more is long."""


def long_words(passage: Passage, locale: str) -> list[str]:
    """Return the words of more than three syllables; words with capitals are names."""
    count = syllable_counter(locale)
    if count is None:
        return []
    words = _common_words(passage)
    return [word for word in words if count(word) > LONG_WORD_SYLLABLES]


def abstract_words(
    passage: Passage, endings: frozenset[str], not_abstract: frozenset[str]
) -> list[str]:
    """Return the words that end as abstract nouns do."""
    ends = tuple(endings)
    return [
        word
        for word in _common_words(passage)
        if word.lower().endswith(ends) and word.lower() not in not_abstract
    ]


def _common_words(passage: Passage) -> list[str]:
    """Return the words outside the glossary without names: a capital inside the sentence."""
    words = passage.masked_words
    first = passage.words[:1]
    return [w for w in words if not w[0].isdigit() and (w[0].islower() or (w,) == first)]


def _check(
    find: Callable[[Passage, Text], list[str]], kind: str, limit: Callable[[Text], float]
) -> Callable[[Text], Iterator[Hit]]:
    def check(text: Text) -> Iterator[Hit]:
        passages = [p for p in text.passages if p.role not in HEADINGS]
        found = [(passage, words) for passage in passages if (words := find(passage, text))]
        total = sum(len(passage.words) for passage in passages)
        count, share = sum(len(words) for _, words in found), limit(text)
        if found and count > max(1, share * total):
            most = Counter(word.lower() for _, words in found for word in words).most_common()
            message = f"{count / total:.1%} of the words are {kind} (limit {share:.0%}): "
            message += shown(word for word, _ in most)
            yield Hit(found[0][0].line, message, "write shorter, common words, or explain them")

    return check


def _find_long(passage: Passage, text: Text) -> list[str]:
    return long_words(passage, text.locale)


def _find_abstract(passage: Passage, text: Text) -> list[str]:
    if text.language is None:
        return []
    words = text.language.words
    return abstract_words(passage, words("abstract_endings"), words("not_abstract"))


RULES = (
    Rule(
        "long-words",
        "Few words of more than three syllables outside the glossary.",
        "Long words are rarer and take longer to read, most of all for who spells them out.",
        "b1teksten.nl: more than three syllables is hard; the shares are our own choice",
        _check(_find_long, "long", lambda text: text.limits.long_word_share),
        ("long_word_share",),
    ),
    Rule(
        "abstract-words",
        "Few words on -ing, -atie, -heid and -iteit outside the glossary.",
        "An abstract noun hides who does what; a verb says it.",
        "our own choice, after the B1-checklist",
        _check(_find_abstract, "abstract", lambda text: text.limits.abstract_word_share),
        ("abstract_word_share",),
    ),
)
