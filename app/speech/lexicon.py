"""How written forms are said: ``content/lexicon/<locale>.yaml``.

Each key is a form as it is written in the texts. A form in lower case also holds with a capital; a
form of signs only, such as ``/``, holds between two words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.guide.errors import ContentError, ContentErrors
from app.guide.fields import Fields, read_fields
from app.speech.spoken_text import Substitution

_LIKE = {"'": "['’]", "-": "[-‑]", " ": r"\s+"}
_SIGN = r"[^\w\s]+"
_CLOSING = " )]\"'”’»"


@dataclass(frozen=True, slots=True)
class Entry:
    """One written form.

    :param written: as it stands in the texts.
    :param spoken: what the voice is given instead.
    :param ipa: how that sounds, in the International Phonetic Alphabet; held by a test.
    :param line: 1-based line in the file.
    """

    written: str
    spoken: str
    ipa: str
    line: int


@dataclass(frozen=True)
class Lexicon:
    """The entries of one locale."""

    entries: tuple[Entry, ...] = ()

    def substitutions(self, text: str) -> Iterator[tuple[Substitution, ...]]:
        """Yield what is said for the entries in a sentence, or in a piece of one.

        The longest that fits comes first, and whole words only. The full stop of an abbreviation
        that ends a sentence still ends it.
        """
        for match in self._pattern.finditer(text):
            yield (Substitution(match.start(), match.end(), self._said(match)),)

    @cached_property
    def _by_length(self) -> tuple[Entry, ...]:
        return tuple(sorted(self.entries, key=lambda e: (-len(e.written), e.written)))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words: dict[str, list[str]] = {}
        signs = [r"(?!)"]
        for index, entry in enumerate(self._by_length):
            form = f"(?P<e{index}>{_form(entry.written)})"
            if re.match(r"\w", entry.written):
                words.setdefault(entry.written[0].lower(), []).append(form)
            else:
                signs.append(form)
        # One look back for all words, and one ahead for those that begin alike: both mostly fail.
        groups = (
            f"(?=[{first}{first.upper()}])(?:{'|'.join(forms)})" for first, forms in words.items()
        )
        return re.compile(rf"(?<!\w)(?:{'|'.join(groups) or r'(?!)'})|{'|'.join(signs)}")

    def _said(self, match: re.Match[str]) -> str:
        entry = self._by_length[int((match.lastgroup or "")[1:])]
        if re.fullmatch(_SIGN, entry.written):
            return f" {entry.spoken} "
        ends = entry.written.endswith(".") and not match.string[match.end() :].strip(_CLOSING)
        return entry.spoken.rstrip(".") + "." if ends else entry.spoken


def _form(written: str) -> str:
    """Return the regular expression that finds a written form, from its first character on."""
    if re.fullmatch(_SIGN, written):
        return rf"(?<=[^\W\d_])\s*{re.escape(written)}\s*(?=[^\W\d_])"
    form = "".join(_LIKE.get(character) or re.escape(character) for character in written)
    if written == written.lower() and written[0].isalpha():
        form = f"[{written[0]}{written[0].upper()}]" + form[1:]
    return form + (r"(?!\w)" if re.match(r"\w", written[-1]) else "")


def load_lexicon(path: Path) -> Lexicon:
    """Return the lexicon in a file; an empty one where there is no file.

    :raises ContentErrors: with every fault in the file.
    """
    if not path.exists():
        return Lexicon()
    fields = read_fields(path)
    lexicon = Lexicon(tuple(_entry(written, fields) for written in fields))
    fields.check()
    return lexicon


def load_lexicons(content_folder: Path, locales: Iterable[str]) -> dict[str, Lexicon]:
    """Return the lexicon of each locale, or of each language that has a voice.

    :raises ContentErrors: with every fault in all of them.
    """
    lexicons: dict[str, Lexicon] = {}
    faults: list[ContentError] = []
    for locale in locales:
        try:
            lexicons[locale] = load_lexicon(content_folder / "lexicon" / f"{locale}.yaml")
        except ContentErrors as found:
            faults.extend(found.errors)
    if faults:
        raise ContentErrors(faults)
    return lexicons


def _entry(written: str, fields: Fields) -> Entry:
    entry = fields.mapping(written, "spoken", "ipa")
    if not written.strip():
        fields.fault(written, "is no written form", "write what stands in the texts")
    elif written != written.strip():
        fields.fault(written, "has blanks around it", f"write '{written.strip()}'")
    elif (small := written[0].lower() + written[1:]) != written and small in fields:
        advice = f"keep '{small}', which holds with a capital too"
        fields.fault(written, f"stands here as '{small}' already", advice)
    spoken = entry.optional_text("spoken") or written.strip()
    return Entry(written, spoken, entry.text("ipa"), fields.line(written))
