"""The words of a language that its rules know: the file ``vocabulary.yaml`` of its package."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from app.guide.values import read_plain
from app.plain_language.phrases import Phrases


class WordLists:
    """Lists of words, phrases and what to write instead, by name.

    :param package: the ``__file__`` of a module beside ``vocabulary.yaml``.
    """

    def __init__(self, package: str) -> None:
        self._data = read_plain(Path(package).with_name("vocabulary.yaml"))

    def words(self, *names: str) -> frozenset[str]:
        """Return the words of the lists with these names."""
        return frozenset[str]().union(*(_entries(self._data[name]) for name in names))

    def phrases(self, name: str) -> Phrases:
        """Return phrases with what to write instead."""
        return Phrases(self._data[name])

    def mapping(self, name: str) -> Mapping[str, str]:
        """Return what stands beside each word of a list."""
        return {str(word): str(value) for word, value in self._data[name].items()}

    def pattern(self, name: str) -> str:
        """Return a regular expression."""
        return str(self._data[name])


def _entries(value: str | Iterable[str]) -> frozenset[str]:
    """Return the entries of a list, of a text with ``|`` between phrases, or of a plain text."""
    if isinstance(value, str):
        value = value.split("|") if "|" in value else value.split()
    return frozenset(" ".join(entry.split()) for entry in value)
