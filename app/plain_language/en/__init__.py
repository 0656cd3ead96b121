"""British English: rules of words and negation, syllables and Flesch."""

from collections.abc import Iterator

from app.guide.model import Level
from app.plain_language.en import english_negation
from app.plain_language.en.english_syllables import count_syllables
from app.plain_language.language import Language, ScoreLimit
from app.plain_language.measures import Counts
from app.plain_language.rules.digits import digits_rule
from app.plain_language.rules.listed_words import listed_words_rules
from app.plain_language.rules.scores import readability_rule
from app.plain_language.rules.word_choice import figurative_rule, formal_rule, short_form_rule
from app.plain_language.rules.word_length import long_words_rule
from app.plain_language.word_lists import WordLists

_LISTS = WordLists(__file__)


def flesch(counts: Counts) -> float:
    """Return Flesch Reading Ease for English: 206.835 - 84.6 ASW - 1.015 ZL.

    Range: 0 very hard to 100 very easy; 60 to 70 is plain English.

    Source: R. Flesch 1948, A new readability yardstick.
    """
    return 206.835 - 84.6 * counts.syllables_per_word - 1.015 * counts.mean


def _number_words() -> Iterator[tuple[str, str]]:
    """Yield number words with their digits: two, twenty-five, four-year."""
    simple = _LISTS.mapping("number_words")
    tens = [word for word in simple if word.endswith("ty")]
    units = ["one", *list(simple)[:8]]
    compounds = {
        f"{ten}-{unit}": str(int(simple[ten]) + number)
        for ten in tens
        for number, unit in enumerate(units, 1)
    }
    for word, digits in {**simple, **compounds}.items():
        yield word, digits
        yield from ((f"{word}-{thing}", f"{digits}-{thing}") for thing in _LISTS.words("measured"))


_SCORE_LIMITS = (ScoreLimit("flesch", "Flesch"),)

LANGUAGE = Language(
    rules=(
        *listed_words_rules(_LISTS.words),
        formal_rule(
            _LISTS.phrases("formal"),
            "Plain English Campaign, The A to Z of alternative words; GOV.UK, words to avoid; "
            "some are our own choice",
        ),
        figurative_rule(
            _LISTS.phrases("figurative"),
            "Inclusion Europe, Information for all, rule 10; the images are our own choice",
        ),
        short_form_rule(
            _LISTS.phrases("short_forms"),
            "Inclusion Europe, Information for all, rule 12; GOV.UK style guide: eg, etc and ie",
        ),
        *english_negation.RULES,
        digits_rule(dict(_number_words()), _LISTS.words("not_numbers")),
        long_words_rule(
            count_syllables,
            "Gunning 1952 counts words of three syllables and more as hard; more than three, and "
            "the shares, are our own choice",
        ),
        readability_rule(
            _SCORE_LIMITS,
            "Flesch Reading Ease stays above its limit, glossary words left out.",
            "It does not measure whether a reader understands, but it warns when a text grows "
            "heavy.",
            "Flesch 1948; the limits are our own choice",
        ),
    ),
    formulas={"Flesch": flesch},
    score_limits=_SCORE_LIMITS,
    # English needs about a fifth more words than Dutch for the same idea: articles, 'do', 'of'.
    limits={
        Level.STANDARD: {"max_sentence_words": 25, "mean_sentence_words": 16, "flesch": 45},
        Level.SIMPLE: {"max_sentence_words": 15, "mean_sentence_words": 10, "flesch": 65},
    },
    count_syllables=count_syllables,
    short_forms=_LISTS.words("not_sentence_ends"),
)
