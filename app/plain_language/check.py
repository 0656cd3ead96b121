"""The content check: structure first, then the rules of plain language."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.guide.errors import ContentError, ContentErrors
from app.guide.glossary import Glossary, Term
from app.guide.library import Library, load_library
from app.guide.model import Block, Document, Level, Locale, Role, Run, Sentence
from app.plain_language.checked_text import CheckedGuide, CheckedText, checked_text
from app.plain_language.figures import figures_of
from app.plain_language.findings import Finding, Severity, structural_finding
from app.plain_language.language import language_of
from app.plain_language.limits import Limits, limits_of, read_limits
from app.plain_language.passages import Text, passage_of, read_text
from app.plain_language.phrases import NO_PHRASES, Phrases
from app.plain_language.rule import Rule
from app.plain_language.rules import GUIDE_RULES, TRANSLATION_RULES, rules_of
from app.plain_language.rules.translations import Translation
from app.plain_language.wording import load_wordings


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What the check found.

    :param findings: in order of file and line.
    :param texts: every text that the rules read; none where the structure is broken.
    :param notes: what could not be checked on this machine, in sentences.
    """

    findings: tuple[Finding, ...]
    texts: tuple[CheckedText, ...] = ()
    notes: tuple[str, ...] = ()

    def with_findings(self, *findings: Finding, notes: Iterable[str] = ()) -> "CheckReport":
        """Return a report with more findings: what must be mended first, then file and line."""
        in_order = sorted({*self.findings, *findings}, key=_place)
        return replace(self, findings=tuple(in_order), notes=(*self.notes, *notes))

    @property
    def has_errors(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def _place(finding: Finding) -> tuple[bool, str, int, str, str]:
    is_advice = finding.severity is Severity.ADVICE
    return is_advice, str(finding.path), finding.line or 0, finding.rule, finding.message


def check_content(
    folder: Path,
    *,
    with_figures: bool = False,
    also: Callable[[Library], Iterable[ContentError]] = lambda _library: (),
) -> CheckReport:
    """Return what is to be mended in a content folder. Broken structure is reported, not raised.

    :param with_figures: whether each text is measured too.
    :param also: what else is looked for in a guide whose structure is whole.
    """
    try:
        library = load_library(folder)
        limits = read_limits(folder / "site.yaml")
        wordings = load_wordings(library)
    except ContentErrors as found:
        return CheckReport(tuple(structural_finding(error) for error in found.errors))
    report = _Check(library, limits, wordings).report(with_figures=with_figures)
    return report.with_findings(*map(structural_finding, also(library)))


def check_text(text: Text, rules: tuple[Rule[Text], ...] | None = None) -> Iterator[Finding]:
    """Yield what the rules find in one text, sentences for which a rule is set aside left out.

    :param rules: instead of all rules for the language of the text.
    """
    for rule in rules_of(text.language) if rules is None else rules:
        exempt = text.set_aside.get(rule.name, frozenset())
        for hit in rule.check(text.without(rule.name)):
            if hit.line not in exempt:
                yield rule.finding(text.path, hit)


def check_short_text(text: Text) -> Iterator[Finding]:
    """Yield what the rules find that hold for short texts too."""
    rules = tuple(rule for rule in rules_of(text.language) if rule.for_short_texts)
    return check_text(text, rules)


@dataclass(frozen=True)
class _Check:
    """The check of a guide whose structure is whole."""

    library: Library
    site_limits: Mapping[Level, Mapping[str, float]]
    wordings: Mapping[Locale, Phrases]

    def report(self, *, with_figures: bool) -> CheckReport:
        findings: set[Finding] = set()
        texts: dict[tuple[str, Locale, Level], CheckedText] = {}
        for document in self.library.documents():
            text = read_text(
                document,
                self.limits(document.locale, document.level),
                self.library.glossary(document.locale),
                self.wording(document.locale),
            )
            findings.update(check_text(text))
            findings.update(self.beside_original(document))
            figures = figures_of(text) if with_figures else None
            texts[document.topic, document.locale, document.level] = checked_text(
                text, document, figures
            )
        findings.update(self.explanations())
        findings.update(self.finder_words())
        findings.update(self.guide_findings(CheckedGuide(self.library, texts)))
        return CheckReport((), tuple(texts.values())).with_findings(*findings)

    def limits(self, locale: Locale, level: Level) -> Limits:
        return limits_of(language_of(locale), level, self.site_limits)

    def wording(self, locale: Locale) -> Phrases:
        return self.wordings.get(locale, NO_PHRASES)

    def guide_findings(self, guide: CheckedGuide) -> Iterator[Finding]:
        for rule in GUIDE_RULES:
            yield from (rule.finding(self.library.folder, hit) for hit in rule.check(guide))

    def explanations(self) -> Iterator[Finding]:
        """Yield what is wrong in the explanations of the glossaries."""
        for locale, glossary in self.library.glossaries.items():
            for term in glossary.terms:
                text = self.explanation(term, glossary, locale)
                for finding in check_short_text(text):
                    message = f"the explanation of '{term.term}': {finding.message}"
                    yield replace(finding, message=message)

    def finder_words(self) -> Iterator[Finding]:
        """Yield what is wrong in the words of the finder."""
        finder, first = self.library.finder, self.library.site.locales[0]
        if finder is None:
            return
        for (locale, level), words in finder.words.items():
            limits, glossary = self.limits(locale, level), self.library.glossary(locale)
            text = read_text(words.document, limits, glossary, self.wording(locale))
            yield from check_short_text(text)
            if locale != first:
                yield from self.translation(words.document, finder.words[first, level].document)

    def beside_original(self, document: Document) -> Iterator[Finding]:
        """Yield what is wrong in a translation; nothing for an original."""
        if original := self.library.original(document):
            yield from self.translation(document, original)

    def translation(self, document: Document, original: Document) -> Iterator[Finding]:
        """Yield what is wrong in a text beside what it was translated from."""
        glossaries = (self.library.glossary(each.locale) for each in (document, original))
        pair = Translation(document, original, *glossaries)
        for rule in TRANSLATION_RULES:
            yield from (rule.finding(document.path, hit) for hit in rule.check(pair))

    def explanation(self, term: Term, glossary: Glossary, locale: Locale) -> Text:
        """Return the explanation of a term as a text of the simple version."""
        sentences = tuple(
            Sentence(f"{term.id}.{number}", (Run(sentence),), term.line)
            for number, sentence in enumerate(term.explanation_sentences, 1)
        )
        block = Block(term.id, Role.PARAGRAPH, sentences)
        passages = tuple(passage_of(sentence, block, glossary) for sentence in sentences)
        limits = self.limits(locale, Level.SIMPLE)
        return Text(
            glossary.path, locale, Level.SIMPLE, limits, glossary, passages, self.wording(locale)
        )
