"""Every topic in every locale and level, and the facts of a text at both levels."""

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
    words = guide.library.finder.words if guide.library.finder else None
    for locale, level in product(site.locales, Level):
        if words is not None and (locale, level) not in words:
            path = folder / "finder" / f"{locale}.{level}.md"
            message = f"the finder has no {level} words in '{locale}'"
            yield Hit(None, message, f"write {path.name}", path)


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
        "Every topic of site.yaml, and the finder, is there in every locale and level.",
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
)
