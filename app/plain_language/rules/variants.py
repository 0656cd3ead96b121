"""Every topic in every locale and level, with the same facts, and no older translation."""

from collections.abc import Iterator
from itertools import product

from app.guide.library import Library
from app.guide.model import Level
from app.plain_language.rule import Hit, Rule


def check_missing(library: Library) -> Iterator[Hit]:
    site = library.site
    for topic, locale, level in product(site.all_topics, site.locales, Level):
        if library.outline(topic, locale, level) is None:
            path = library.folder / "topics" / topic / f"{locale}.{level}.md"
            message = f"'{topic}' has no {level} version in '{locale}'"
            yield Hit(None, message, f"write {path.name}", path)


def check_stale(library: Library) -> Iterator[Hit]:
    original_locale = library.site.locales[0]
    for document in library.documents():
        original = library.document(document.topic, original_locale, document.level)
        if document.locale == original_locale or original is None:
            continue
        if document.translated_from != original.digest:
            advice = f"translate it again, then write 'translated_from: {original.digest}'"
            yield Hit(1, f"{original.path.name} has changed since", advice, document.path)


def check_facts(library: Library) -> Iterator[Hit]:
    for topic, locale in product(library.site.all_topics, library.site.locales):
        simple = library.document(topic, locale, Level.SIMPLE)
        standard = library.document(topic, locale, Level.STANDARD)
        if simple is None or standard is None:
            continue
        told, left, all_facts = simple.facts, simple.left_to_standard, standard.facts
        if missing := [fact for fact in all_facts if fact not in (*told, *left)]:
            message = f"{', '.join(missing)} of {standard.path.name} is neither told nor left out"
            advice = "write it and add it to 'facts', or add it to 'left_to_standard'"
            yield Hit(1, message, advice, simple.path)
        if nowhere := [fact for fact in left if fact not in all_facts]:
            message = f"{', '.join(nowhere)} is left to {standard.path.name}, which has it not"
            yield Hit(1, message, "write it there, or take it out here", simple.path)


RULES = (
    Rule(
        "missing-variant",
        "Every topic of site.yaml is there in every locale and level.",
        "A reader who chose a language or level loses the way where it is missing.",
        "our own choice",
        check_missing,
        needs_language=False,
    ),
    Rule(
        "missing-fact",
        "The simple version tells every fact of the standard one, or says that it leaves it out.",
        "Who reads the simple version must not learn less without knowing it.",
        "our own choice",
        check_facts,
        needs_language=False,
    ),
    Rule(
        "stale-variant",
        "A translation was made from the text as it is now.",
        "An old translation says what is no longer so.",
        "our own choice",
        check_stale,
        needs_language=False,
    ),
)
