"""A translation beside its original: nothing lost, nothing added, nothing left as it was."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from app.guide.glossary import Glossary
from app.guide.language_tags import language_tag
from app.guide.model import Document, ItemList, Section, Sentence, Table
from app.plain_language.findings import Severity
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import shown, words_of

_NUMBER = re.compile(r"\d+(?:[.,:٫٬]\d+)*")
_MAYBE_WORDS = {"1", "2"}
"""Many languages say these with an article, a form of the noun or not at all."""

_LEFT_WORDS = 4
"""As many words in a row that are those of the original are no chance."""


@dataclass(frozen=True, slots=True)
class Translation:
    """A text of the guide, or the words of its finder, and what it was translated from."""

    document: Document
    original: Document
    glossary: Glossary | None
    original_glossary: Glossary | None

    def sections(self) -> Iterator[tuple[Section, Section]]:
        """Yield each section with that of the original."""
        for section in self.document.sections:
            if original := self.original.section(section.id):
                yield section, original

    def sentences(self) -> Iterator[tuple[Sentence, str]]:
        """Yield each sentence with what it says in the language of the translation."""
        for sentence in self.document.sentences():
            runs = (" … " if run.language else run.text for run in sentence.runs)
            yield sentence, "".join(runs)


def check_stale(each: Translation) -> Iterator[Hit]:
    if each.document.translated_from != each.original.digest:
        advice = f"translate it again, then write 'translated_from: {each.original.digest}'"
        yield Hit(1, f"{each.original.path.name} has changed since", advice)


def check_facts(each: Translation) -> Iterator[Hit]:
    told = {*each.document.facts, *each.document.left_to_standard}
    known = {*each.original.facts, *each.original.left_to_standard}
    if missing := known - told:
        message = f"{', '.join(sorted(missing))} of {each.original.path.name} is missing"
        yield Hit(1, message, "translate it, and write it in 'facts' or 'left_to_standard'")
    if added := told - known:
        message = f"{', '.join(sorted(added))} is not in {each.original.path.name}"
        yield Hit(1, message, "take it out")


def check_numbers(each: Translation) -> Iterator[Hit]:
    for section, original in each.sections():
        found, wanted = _numbers(section), _numbers(original)
        if missing := wanted - found - _MAYBE_WORDS:
            advice = "write it in figures, as there"
            yield _missing(section, each, ", ".join(sorted(missing)), advice)
        if added := found - wanted - _MAYBE_WORDS:
            advice = "take it out, or write it in words as there"
            yield _added(section, each, ", ".join(sorted(added)), advice)


def _numbers(section: Section) -> set[str]:
    """Return the numbers in figures, points and commas left out as languages differ in them."""
    text = " ".join(block.text for block in section.blocks())
    return {_digits(number) for number in _NUMBER.findall(text)}


def _digits(number: str) -> str:
    decimals = (unicodedata.decimal(character, None) for character in number)
    return "".join(" " if digit is None else str(digit) for digit in decimals)


def check_links(each: Translation) -> Iterator[Hit]:
    for section, original in each.sections():
        found, wanted = _links(section), _links(original)
        if missing := wanted - found:
            yield _missing(section, each, shown(missing), "write the same link here")
        if added := found - wanted:
            yield _added(section, each, f"the link to {shown(added)}", "take it out")


def _links(section: Section) -> Counter[str]:
    """Return where links lead, each link once, however many runs it has."""
    targets: Counter[str] = Counter()
    for block in section.blocks():
        for sentence in block.sentences:
            before: str | None = None
            for run in sentence.runs:
                if run.href and run.href != before:
                    targets[run.href] += 1
                before = run.href
    return targets


def _missing(section: Section, each: Translation, what: str, advice: str) -> Hit:
    message = f"{what} of this section of {each.original.path.name} is missing"
    return Hit(section.heading.line, message, advice)


def _added(section: Section, each: Translation, what: str, advice: str) -> Hit:
    message = f"{what} is not in this section of {each.original.path.name}"
    return Hit(section.heading.line, message, advice)


def check_shape(each: Translation) -> Iterator[Hit]:
    for section, original in each.sections():
        if _shape(section) != _shape(original):
            message = f"the lists and tables differ from those of {each.original.path.name}"
            advice = "give each list as many items, and each table as many rows and columns"
            yield Hit(section.heading.line, message, advice)


def _shape(section: Section) -> list[tuple[bool, int, int]]:
    """Return of each list and table whether it is ordered, and how long and wide it is."""
    return [
        (part.ordered, len(part.items), 1)
        if isinstance(part, ItemList)
        else (False, len(part.rows), len(part.header))
        for part in section.parts
        if isinstance(part, (ItemList, Table))
    ]


def check_left(each: Translation) -> Iterator[Hit]:
    """Yield what still stands in the language of the original, without its mark."""
    tag = language_tag(each.original.locale)
    known = {run for sentence in each.original.sentences() for run in _word_runs(sentence.text)}
    for sentence, own in each.sentences():
        if same := next((run for run in _word_runs(own) if run in known), None):
            message = f"'{' '.join(same)} …' stands as in the original"
            yield Hit(sentence.line, message, f"translate it, or mark it: [text]{{lang={tag}}}")


def _word_runs(text: str) -> Iterator[tuple[str, ...]]:
    for piece in text.split("…"):
        words = tuple(word.casefold() for word in words_of(piece))
        yield from zip(*(words[start:] for start in range(_LEFT_WORDS)), strict=False)


def check_names(each: Translation) -> Iterator[Hit]:
    """Yield the hard words of the original that stand in a translation without a mark."""
    if each.original_glossary is None:
        return
    tag, own_words = language_tag(each.original.locale), _own_words(each.glossary)
    for sentence, own in each.sentences():
        for match in each.original_glossary.find(own):
            found = own[match.start : match.end]
            if found.casefold() not in own_words and not match.term.is_abbreviation:
                advice = f"write it in this language, or [{found}]{{lang={tag}}}"
                yield Hit(sentence.line, f"'{found}' is a word of the original", advice)


def _own_words(glossary: Glossary | None) -> set[str]:
    terms = glossary.terms if glossary else ()
    return {form.casefold() for term in terms for form in term.all_forms}


def check_quotes(each: Translation) -> Iterator[Hit]:
    """Yield sentences in the language of the original that are none of its sentences.

    A reader says them on the telephone or sends them: they must be as good as the original.
    """
    language, known = language_tag(each.original.locale), _sentences(each.original)
    for sentence in each.document.sentences():
        if (
            all(run.language == language for run in sentence.runs)
            and _bare(sentence.text) not in known
        ):
            message = f"'{sentence.text}' is not a sentence of {each.original.path.name}"
            yield Hit(sentence.line, message, "copy the sentence from there")


def _sentences(document: Document) -> set[str]:
    return {_bare(sentence.text) for sentence in document.sentences()}


def _bare(text: str) -> str:
    return " ".join(words_of(text)).casefold()


def check_terms(each: Translation) -> Iterator[Hit]:
    """Yield the hard words that an original uses and its translation never does."""
    if each.glossary is None:
        return
    for term_id in sorted(each.original.term_ids - each.document.term_ids):
        if term := each.glossary.term(term_id):
            message = f"'{term.term}' stands nowhere, but its original is in "
            message += each.original.path.name
            yield Hit(1, message, "use the word of the glossary, or add this form to it")


_NOTHING_LOST = "Who reads a translation must learn the same, no more and no less."
_SAID_AT_THE_COUNTER = "A reader must know which words to say at the counter, and hear them right."
RULES: tuple[Rule[Translation], ...] = (
    Rule(
        "stale-variant",
        "A translation was made from the text as it is now.",
        "An old translation says what is no longer so.",
        "our own choice",
        check_stale,
    ),
    Rule(
        "translated-facts",
        "A translation covers the facts of its original, or says which it leaves out.",
        _NOTHING_LOST,
        "our own choice",
        check_facts,
    ),
    Rule(
        "translated-numbers",
        "A section has the numbers of the original; 1 and 2 may be words.",
        _NOTHING_LOST,
        "our own choice",
        check_numbers,
    ),
    Rule(
        "translated-links",
        "A section has the links of the original.",
        _NOTHING_LOST,
        "our own choice",
        check_links,
    ),
    Rule(
        "translated-lists",
        "A section has the lists and tables of the original.",
        _NOTHING_LOST,
        "our own choice",
        check_shape,
    ),
    Rule(
        "left-in-original",
        "No words in a row stand as in the original, unless they are marked with its language.",
        "They cannot be understood, and a voice of another language makes noise of them.",
        "our own choice",
        check_left,
    ),
    Rule(
        "unmarked-name",
        "A hard word of the original that stands in a translation is marked with its language.",
        _SAID_AT_THE_COUNTER,
        "our own choice",
        check_names,
    ),
    Rule(
        "quoted-original",
        "A sentence in the language of the original is one of the original.",
        _SAID_AT_THE_COUNTER,
        "our own choice",
        check_quotes,
    ),
    Rule(
        "translated-terms",
        "A translation uses the word of the glossary where the original does.",
        "One thing has one name.",
        "our own choice",
        check_terms,
        severity=Severity.ADVICE,
    ),
)
