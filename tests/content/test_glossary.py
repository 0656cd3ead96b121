"""The hard words of the guide, in every language of it."""

from app.guide.library import Library


def test_every_abbreviation_has_its_long_form_and_sound(library: Library) -> None:
    glossaries = [library.glossary(locale) for locale in library.site.locales]
    terms = [term for each in glossaries if each for term in each.terms if term.is_abbreviation]
    assert [term.term for term in terms if not (term.long_form and term.spoken)] == []
