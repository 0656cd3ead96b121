"""Long words, and other kinds of hard words, that the glossary does not explain."""

from collections import Counter
from collections.abc import Callable, Iterator

from app.plain_language.limits import Limits
from app.plain_language.measures import SyllableCounter
from app.plain_language.passages import HEADINGS, Passage, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import shown

LONG_WORD_SYLLABLES = 3
"""A word with more is long."""


def long_words(passage: Passage, count_syllables: SyllableCounter) -> list[str]:
    """Return the words of more than three syllables; words with capitals are names."""
    words = common_words(passage)
    return [word for word in words if count_syllables(word) > LONG_WORD_SYLLABLES]


def common_words(passage: Passage) -> list[str]:
    """Return the words outside the glossary without names: a capital inside the sentence."""
    words = passage.masked_words
    first = passage.words[:1]
    return [w for w in words if not w[0].isdigit() and (w[0].islower() or (w,) == first)]


def share_check(
    find: Callable[[Passage], list[str]], kind: str, limit: Callable[[Limits], float]
) -> Callable[[Text], Iterator[Hit]]:
    """Return a check that words of a kind are a small part of a text; one is never too many."""

    def check(text: Text) -> Iterator[Hit]:
        passages = [p for p in text.passages if p.role not in HEADINGS]
        found = [(passage, words) for passage in passages if (words := find(passage))]
        total = sum(len(passage.words) for passage in passages)
        count, share = sum(len(words) for _, words in found), limit(text.limits)
        if found and count > max(1, share * total):
            most = Counter(word.lower() for _, words in found for word in words).most_common()
            message = f"{count / total:.1%} of the words are {kind} (limit {share:.0%}): "
            message += shown(word for word, _ in most)
            yield Hit(found[0][0].line, message, "write shorter, common words, or explain them")

    return check


def long_words_rule(count_syllables: SyllableCounter, source: str) -> Rule[Text]:
    """Return the rule for a language of which words of four syllables are hard.

    :param source: who says that they are, in that language.
    """
    return Rule(
        "long-words",
        "Few words of more than three syllables outside the glossary.",
        "Long words are rarer and take longer to read, most of all for who spells them out.",
        source,
        share_check(
            lambda passage: long_words(passage, count_syllables),
            "long",
            lambda limits: limits.long_word_share,
        ),
        ("long_word_share",),
        for_short_texts=False,
    )
