"""Which pages a guide has, told by the names of its files: nothing is read, nothing is built.

A fault in a text then fails the tests of its pages, and does not keep any test from being found.
"""

from pathlib import Path

LEVEL_WORDS = {"standard": "standaard", "simple": "eenvoudig"}


def paths_in(content: Path, *locales: str) -> list[str]:
    """Return the path of every page of a guide that says its levels as ``LEVEL_WORDS`` does."""
    return [path for locale in locales for path in _paths(content, locale)]


def _paths(content: Path, locale: str) -> list[str]:
    paths = [f"/{locale}/", f"/{locale}/leesinstellingen"]
    for level, word in LEVEL_WORDS.items():
        texts = sorted(content.glob(f"topics/*/{locale}.{level}.md"))
        topics = [text.parent.name for text in texts]
        if "start" in topics:
            topics.append("alles")
        if (content / "glossary" / f"{locale}.yaml").exists():
            topics.append("woorden")
        paths += [f"/{locale}/{word}/{'' if topic == 'start' else topic}" for topic in topics]
    return paths
