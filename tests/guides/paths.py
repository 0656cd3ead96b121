"""Which pages a guide has, told by the names of its files: nothing is read, nothing is built.

A fault in a text then fails the tests of its pages, and does not keep any test from being found.
"""

from itertools import chain
from pathlib import Path
from typing import Any

import yaml

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
        if (content / "finder" / f"{locale}.{level}.md").exists():
            topics += finder_paths(content)
        paths += [f"/{locale}/{word}/{'' if topic == 'start' else topic}" for topic in topics]
    return paths


def finder_paths(content: Path) -> list[str]:
    """Return the path of every page of the finder, within a locale and level."""
    questions = yaml.safe_load((content / "finder.yaml").read_text(encoding="utf-8"))["questions"]

    def below(path: str, given: dict[str, str]) -> list[str]:
        left = (each for each in questions if each["id"] not in given and _is_asked(each, given))
        question = next(left, {"answers": []})
        further = (
            below(f"{path}/{answer}", given | {question["id"]: answer})
            for answer in question["answers"]
        )
        return [path, *chain.from_iterable(further)]

    return below("waar-begin-ik", {})


def _is_asked(question: dict[str, Any], given: dict[str, str]) -> bool:
    return "when" not in question or any(
        all(given.get(name) in answers for name, answers in condition.items())
        for condition in question["when"]
    )
