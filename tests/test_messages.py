"""The words of the interface."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tests.conftest import PROJECT
from tests.wcag.sensory import PLACES_AND_LOOKS

WITHOUT_LEVEL = {
    f"app/{name}"
    for name in ("pages/home.py", "pages/settings.py", "pages/error.py",
                 "templates/pages/home.html", "templates/pages/error.html")
}  # fmt: skip
"""Where messages stand that are shown on pages without a level only. The form of the settings is
not among them: it opens on any page."""

FORMAL, FAMILIAR = (
    re.compile(r"\b(u|uw)\b", re.IGNORECASE),
    re.compile(r"\b(je|jij|jou|jouw)\b", re.IGNORECASE),
)


LOCALES = sorted(path.name for path in (PROJECT / "translations").iterdir() if path.is_dir())


def messages(locale: str) -> list[str]:
    catalogue = PROJECT / "translations" / locale / "LC_MESSAGES" / "messages.po"
    with catalogue.open(encoding="utf-8") as file:
        return [str(message.string) for message in read_po(file)]


@pytest.mark.wcag("1.3.3")
@pytest.mark.parametrize("locale", LOCALES)
def test_no_message_needs_eyes_to_find_what_it_means(locale: str) -> None:
    said = messages(locale)
    assert len(said) > 100
    assert [each for each in said if PLACES_AND_LOOKS[locale].search(each)] == []


def test_a_page_speaks_with_one_voice() -> None:
    """Simple texts say u, standard ones je: what stands on both addresses nobody."""
    with (PROJECT / "translations" / "nl" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        said = [message for message in read_po(file) if message.id]
    texts = {str(m.string): {path for path, _line in m.locations} for m in said}
    assert any(map(FORMAL.search, texts))
    assert [text for text in texts if FAMILIAR.search(text)] == []
    on_both = [text for text, places in texts.items() if not places <= WITHOUT_LEVEL]
    assert [text for text in on_both if FORMAL.search(text)] == []


TEMPLATES = sorted((PROJECT / "app" / "templates").rglob("*.html"))
SCRIPTS = sorted((PROJECT / "static" / "js").glob("*.js"))
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TAG = re.compile(r"<!--.*?-->|<!?/?[a-zA-Z_][^>]*>|[\w-]+=\"[^\"]*\"", re.DOTALL)
_SAID_IN_ATTRIBUTE = re.compile(r'\b(?:alt|title|placeholder|aria-label|content)="([^"]*)"')
_NOT_SAID = {"width=device-width, initial-scale=1", "light dark", "0; url=_"}
_COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", re.DOTALL)
_LITERAL = re.compile(r'"([^"\\\n]*)"|\'([^\'\\\n]*)\'|`([^`]*)`')
_SENTENCE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
_NO_SENTENCE = re.compile(r"^use strict$|[.#>\[\]=:;{}_]")
_FOR_DEVELOPERS = re.compile(r"Error\([^)]*\)")


def words_in_template(template: str) -> list[str]:
    """Return the words of a template that are no messages: a reader would see or hear them."""
    bare = _JINJA.sub("_", template)
    said = [*_TAG.split(bare), *_SAID_IN_ATTRIBUTE.findall(bare)]
    found = (text.strip() for text in said if re.search(r"[^\W\d_]", text))
    return [text for text in found if text not in _NOT_SAID]


def words_in_script(script: str) -> list[str]:
    """Return the sentences of a script: it may only say what the page gives it."""
    code = _FOR_DEVELOPERS.sub("", _COMMENT.sub("", script))
    literals = ("".join(found) for found in _LITERAL.findall(code))
    return [text for text in literals if _SENTENCE.search(text) and not _NO_SENTENCE.search(text)]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_word_of_a_template_is_a_message(path: Path) -> None:
    assert words_in_template(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_has_no_sentence_of_its_own(path: Path) -> None:
    assert words_in_script(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "template",
    ["<p>Lees verder</p>", '<a aria-label="Sluiten">{{ x }}</a>', "{% if x %}Ja{% endif %}"],
)
def test_a_word_that_is_no_message_is_found_in_a_template(template: str) -> None:
    assert words_in_template(template) != []


def test_a_sentence_is_found_in_a_script() -> None:
    assert words_in_script('/* no "real sentence" */ element.textContent = "Klik hier";') == [
        "Klik hier"
    ]
