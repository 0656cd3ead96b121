"""The content check: structure first, then the rules of plain language."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.guide.errors import ContentErrors
from app.guide.glossary import Glossary, Term
from app.guide.library import Library, load_library
from app.guide.model import Block, Level, Role, Run, Sentence
from app.plain_language.findings import Finding, Severity, structural_finding
from app.plain_language.language import language_data
from app.plain_language.limits import Limits, read_limits
from app.plain_language.passages import Text, passage_of, read_text
from app.plain_language.rules import LIBRARY_RULES, TEXT_RULES, Rule

# An explanation is too short for these, or cannot hold what they ask for.
_NOT_FOR_EXPLANATIONS = frozenset(
    {
        "explained-term", "list", "short-paragraph", "mean-sentence-length", "abbreviation",
        "long-words", "abstract-words", "readability",
    }
)  # fmt: skip
_EXPLANATION_RULES = tuple(rule for rule in TEXT_RULES if rule.name not in _NOT_FOR_EXPLANATIONS)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A rule that an editor set aside for one sentence."""

    path: Path
    line: int
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the check found.

    :param findings: in order of file and line.
    :param texts: every document as the rules read it; none where the structure is broken.
    """

    findings: tuple[Finding, ...]
    set_aside: tuple[SetAside, ...] = ()
    texts: tuple[Text, ...] = ()

    @property
    def has_errors(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def check_content(folder: Path) -> Report:
    """Return what is to be mended in a content folder. Broken structure is reported, not raised."""
    try:
        library = load_library(folder)
        limits = read_limits(library.site.limits, folder / "site.yaml")
    except ContentErrors as found:
        return Report(tuple(structural_finding(error) for error in found.errors))
    return check_library(library, limits)


def check_library(library: Library, limits: dict[Level, Limits]) -> Report:
    """Return what the rules find in a guide whose structure is whole."""
    texts = tuple(
        read_text(d, limits, language_data(d.locale), library.glossary(d.locale))
        for d in library.documents()
    )
    findings = {finding for text in texts for finding in check_text(text)}
    findings.update(_check_glossaries(library, limits[Level.SIMPLE]))
    for rule in LIBRARY_RULES:
        findings.update(rule.finding(library.folder, hit) for hit in rule.check(library))
    in_order = sorted(findings, key=lambda f: (str(f.path), f.line or 0, f.rule, f.message))
    return Report(tuple(in_order), tuple(_set_aside(texts)), texts)


def check_text(text: Text, rules: tuple[Rule[Text], ...] = TEXT_RULES) -> Iterator[Finding]:
    """Yield what the rules find in one text, sentences for which a rule is set aside left out."""
    for rule in rules:
        exempt = text.set_aside.get(rule.name, frozenset())
        for hit in rule.check(text.without(rule.name)):
            if hit.line not in exempt:
                yield rule.finding(text.path, hit)


def _set_aside(texts: tuple[Text, ...]) -> Iterator[SetAside]:
    for text in texts:
        for passage in text.passages:
            for exemption in passage.sentence.exemptions:
                yield SetAside(text.path, passage.line, exemption.rule, exemption.reason)


def _check_glossaries(library: Library, limits: Limits) -> Iterator[Finding]:
    for locale in library.site.locales:
        glossary = library.glossary(locale)
        if glossary is None:
            continue
        for term in glossary.terms:
            for finding in check_text(
                _explanation(term, glossary, locale, limits), _EXPLANATION_RULES
            ):
                message = f"the explanation of '{term.term}': {finding.message}"
                yield replace(finding, message=message)


def _explanation(term: Term, glossary: Glossary, locale: str, limits: Limits) -> Text:
    """Return the explanation of a term as a text of the simple version."""
    sentences = tuple(
        Sentence(f"{term.id}.{number}", (Run(sentence),), term.line)
        for number, sentence in enumerate(term.explanation_sentences, 1)
    )
    block = Block(term.id, Role.PARAGRAPH, sentences)
    passages = tuple(passage_of(sentence, block, glossary) for sentence in sentences)
    language = language_data(locale)
    return Text(glossary.path, locale, Level.SIMPLE, limits, language, glossary, passages)
