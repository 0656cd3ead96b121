"""Every topic in every locale and level, with the same facts, and no older translation."""

from collections.abc import Iterator
from itertools import product

from app.guide.model import Level
from app.plain_language.checked_text import CheckedGuide
from app.plain_language.rule import Hit, Rule


def check_missing(guide: CheckedGuide) -> Iterator[Hit]:
    site, folder = guide.library.site, guide.library.folder
    for topic, locale, level in product(site.all_topics, site.locales, Level):
        if (topic, locale, level) not in guide.texts:
            path = folder / "topics" / topic / f"{locale}.{level}.md"
            message = f"'{topic}' has no {level} version in '{locale}'"
            yield Hit(None, message, f"write {path.name}", path)


def check_stale(guide: CheckedGuide) -> Iterator[Hit]:
    original_locale = guide.library.site.locales[0]
    for (topic, locale, level), text in guide.texts.items():
        original = guide.texts.get((topic, original_locale, level))
        if locale == original_locale or original is None:
            continue
        if text.translated_from != original.digest:
            advice = f"translate it again, then write 'translated_from: {original.digest}'"
            yield Hit(1, f"{original.path.name} has changed since", advice, text.path)


def check_facts(guide: CheckedGuide) -> Iterator[Hit]:
    for (topic, locale, level), standard in guide.texts.items():
        simple = guide.texts.get((topic, locale, Level.SIMPLE))
        if level is not Level.STANDARD or simple is None:
            continue
        told, left = simple.facts, simple.left_to_standard
        if missing := [fact for fact in standard.facts if fact not in (*told, *left)]:
            message = f"{', '.join(missing)} of {standard.path.name} is neither told nor left out"
            advice = "write it and add it to 'facts', or add it to 'left_to_standard'"
            yield Hit(1, message, advice, simple.path)
        if nowhere := [fact for fact in left if fact not in standard.facts]:
            message = f"{', '.join(nowhere)} is left to {standard.path.name}, which has it not"
            yield Hit(1, message, "write it there, or take it out here", simple.path)


RULES = (
    Rule(
        "missing-variant",
        "Every topic of site.yaml is there in every locale and level.",
        "A reader who chose a language or level loses the way where it is missing.",
        "our own choice",
        check_missing,
    ),
    Rule(
        "missing-fact",
        "The simple version tells every fact of the standard one, or says that it leaves it out.",
        "Who reads the simple version must not learn less without knowing it.",
        "our own choice",
        check_facts,
    ),
    Rule(
        "stale-variant",
        "A translation was made from the text as it is now.",
        "An old translation says what is no longer so.",
        "our own choice",
        check_stale,
    ),
)
