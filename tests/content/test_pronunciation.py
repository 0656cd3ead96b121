"""How the guide sounds: the lexicon gives the phonemes it promises, and forgets no odd form."""

from collections.abc import Iterator

import pytest

from app.guide.language_tags import script
from app.guide.library import Library
from app.guide.site import load_site
from app.speech.engines.espeak import EspeakEngine
from app.speech.languages import rules_of
from app.speech.lexicon import Entry, Lexicon, load_lexicons
from app.speech.odd_forms import odd_forms as sound_odd_forms
from tests.content.conftest import GUIDE

DUTCH = "nl"
LATIN = [locale for locale in load_site(GUIDE / "site.yaml").locales if script(locale) == "Latn"]
"""Languages whose odd forms are known by their letters. In another script a word in Latin letters
has a mark or is refused, and a word in its own has none that is odd."""


def odd_forms(text: str, lexicon: Lexicon, language: str = DUTCH) -> Iterator[str]:
    """Yield what is neither ordinary, nor in the lexicon, nor said by a rule of the language."""
    yield from sound_odd_forms(text, rules_of(language, lexicon))


@pytest.fixture(scope="session")
def lexicons(library: Library) -> dict[str, Lexicon]:
    """The lexicon of every language of the guide."""
    return load_lexicons(GUIDE, library.site.locales)


@pytest.mark.engine
def test_every_entry_sounds_as_its_ipa_says(
    library: Library, lexicons: dict[str, Lexicon], engine: EspeakEngine
) -> None:
    wrong = {}
    for locale, lexicon in lexicons.items():
        voice = library.site.voices[locale].voice
        for entry in lexicon.entries if voice else ():
            if (heard := engine.phonemes(entry.spoken, voice)) != entry.ipa:
                wrong[f"{locale}: {entry.written}"] = heard
    assert wrong == {}


@pytest.mark.parametrize("locale", LATIN)
def test_every_odd_form_of_the_texts_is_in_the_lexicon(
    library: Library, lexicons: dict[str, Lexicon], locale: str
) -> None:
    missing = [
        f"{document.path.relative_to(GUIDE)}:{sentence.line}: {form}"
        for document in library.texts(locale)
        for sentence in document.sentences()
        for run in sentence.runs
        if not run.language
        for form in odd_forms(run.text, lexicons.get(locale, Lexicon()), locale)
        if form != "{subject}"
    ]
    assert missing == []


@pytest.mark.parametrize("locale", LATIN)
def test_every_odd_form_of_the_glossary_is_in_the_lexicon(
    library: Library, lexicons: dict[str, Lexicon], locale: str
) -> None:
    glossary, lexicon = library.glossary(locale), lexicons.get(locale, Lexicon())
    texts = [
        text
        for term in (glossary.terms if glossary else ())
        for text in (term.term, *term.forms, term.explanation, term.long_form or "")
    ]
    assert [form for text in texts for form in odd_forms(text, lexicon, locale)] == []


@pytest.mark.parametrize(
    "text",
    [
        "De UWV helpt.", "Zie blz. 2.", "Dit is d.w.z. zo.", "De 103e keer.", "Kijk op loc.nl.",
        "Mail a@b.nl.", "PGOsteun", "zorg+welzijn", "in/uit", "De ggz helpt.", "J&W"
    ],
)  # fmt: skip
def test_an_odd_form_is_found_when_the_lexicon_lacks_it(text: str) -> None:
    assert list(odd_forms(text, Lexicon()))


@pytest.mark.parametrize(
    "text",
    [
        "De inclusie-agenda's van ’s-Gravenhage: 65%, of 1.200 (om 14.30 uur).",
        "Één cliënt – zo'n 25 – zegt: “Ja!” Op 1 juli 2020.",
    ],
)
def test_ordinary_words_and_numbers_need_no_entry(text: str) -> None:
    assert list(odd_forms(text, Lexicon())) == []


def test_a_form_that_the_lexicon_has_is_not_odd() -> None:
    entries = (Entry(written, "zo", "zo", 1) for written in ("VN", "RCO's", "bijv.", "B&W"))
    lexicon = Lexicon(tuple(entries))
    assert list(odd_forms("De VN zegt: RCO's, bijv. B&W.", lexicon)) == []
