"""Spelling, by Hunspell where this machine has it, with the dictionaries of its languages.

What no dictionary knows stands in ``content/spelling/<locale>.txt``: a word a line, each looked at.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from app.guide.fields import read_fields
from app.guide.library import Library
from app.guide.model import Locale
from app.plain_language.findings import Finding, Severity

DICTIONARIES = Path("/usr/share/hunspell")
SPELLING = "spelling"
"""Name under which misspelt words are reported."""

_NO_WORDS = re.compile(
    r"%\(\w+\)[ds]|<[^>]+>|\{\w+\}|\S+@\S+|https?://\S+|[\w.-]+\.(?:nl|com|nu)\b"
)
_APOSTROPHES = str.maketrans("’ʼ", "''")
_SUGGESTION = re.compile(r"^& (\S+) \d+ \d+: ([^,\n]+)", re.MULTILINE)
_MOST_SUGGESTIONS = 40
"""Words for which Hunspell is asked what was meant: that takes it a while."""


class PlacedText(NamedTuple):
    """A sentence and where it stands; ``line`` is 1-based."""

    path: Path
    line: int
    text: str


def spelling_findings(library: Library) -> Iterator[Finding]:
    """Yield each word that neither a dictionary nor the list of reviewed words knows, once."""
    for locale in library.site.locales:
        if name := dictionary_of(locale):
            yield from _findings_in(library, locale, name)


def spelling_notes(library: Library) -> Iterator[str]:
    """Yield why a language was not checked."""
    if not shutil.which("hunspell"):
        yield "Spelling was not checked: hunspell is not on this machine."
        return
    for locale in library.site.locales:
        if dictionary_of(locale) is None:
            yield f"{locale}: spelling was not checked: hunspell has no dictionary of it here."


def dictionary_of(locale: Locale) -> str | None:
    """Return the name of the dictionary of a language, ``None`` where this machine has none."""
    if not shutil.which("hunspell"):
        return None
    language = re.split(r"[_-]", locale)[0]
    names = sorted(path.stem for path in DICTIONARIES.glob(f"{language}*.dic"))
    return next((name for name in names if re.split(r"[_-]", name)[0] == language), None)


def _findings_in(library: Library, locale: Locale, name: str) -> Iterator[Finding]:
    list_path = library.folder / "spelling" / f"{locale}.txt"
    placed = list(said_in(library, locale))
    texts = dict.fromkeys(said.text for said in placed)
    wrong = misspelt("\n".join(texts), name) - reviewed(list_path)
    meant = _suggestions(sorted(wrong)[:_MOST_SUGGESTIONS], name)
    for said in placed if wrong else ():
        for word in sorted(each for each in wrong if _stands_in(each, said.text)):
            wrong.remove(word)
            correct = f"write '{meant[word]}'" if word in meant else "write it otherwise"
            advice = f"{correct}, or add it to spelling/{list_path.name}"
            message = f"the dictionary does not know '{word}'"
            yield Finding(
                said.path, said.line, SPELLING, message, advice, Severity.ADVICE,
                reason="A misspelt word stops a reader, and a voice says it wrongly.",
                source="our own choice",
            )  # fmt: skip


def _stands_in(word: str, text: str) -> bool:
    plain = text.translate(_APOSTROPHES)
    return word in plain and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", plain) is not None


def said_in(library: Library, locale: Locale) -> Iterator[PlacedText]:
    """Yield all that an editor wrote in a language: texts, finder, glossary, home page."""
    for document in library.texts(locale):
        for sentence in document.sentences():
            own = " ".join(run.text for run in sentence.runs if not run.language)
            yield PlacedText(document.path, sentence.line, own)
        yield from (PlacedText(document.path, 1, subject) for subject in document.subjects.values())
    if glossary := library.glossary(locale):
        for term in glossary.terms:
            texts = (*term.all_forms, term.explanation)
            yield from (PlacedText(glossary.path, term.line, text) for text in texts)
    if home := library.site.home.get(locale):
        path = library.folder / "site.yaml"
        lines = read_fields(path).mapping("home").mapping(locale)
        for key in ("title", "lead", "description"):
            yield PlacedText(path, lines.line(key), getattr(home, key))


def misspelt(text: str, dictionary: str) -> set[str]:
    """Return the words that a dictionary does not know."""
    words = _hunspell("-l", dictionary, _NO_WORDS.sub(" ", text).translate(_APOSTROPHES))
    return {word.strip(".+") for word in words.split()}


def _suggestions(words: Iterable[str], dictionary: str) -> dict[str, str]:
    """Return the word that was meant, for each word for which Hunspell knows one."""
    found = _hunspell("-a", dictionary, "".join(f"^{word}\n" for word in words))
    return dict(_SUGGESTION.findall(found))


def _hunspell(mode: str, dictionary: str, text: str) -> str:
    command = ["hunspell", mode, "-i", "utf-8", "-d", dictionary]
    done = subprocess.run(  # noqa: S603 (no word is an argument)
        command, input=text, capture_output=True, check=True, text=True, encoding="utf-8"
    )
    return done.stdout


def reviewed(path: Path) -> set[str]:
    """Return the words of a list: one a line, without those that begin with ``#``."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}
