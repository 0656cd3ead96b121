"""In which language a page and its parts are, held against what is written there."""

import re

from tests.browser.checks.criteria import holds
from tests.browser.checks.scripts import run
from tests.browser.conftest import Browser

_SMALL_WORDS = {
    "nl": "de het een en van is niet dat u je zijn in voor met op aan die ook",
    "en": "the a and of is not that you are in for with on to it this which",
    "tr": "ve bir bu için ile da de mi ne siz olarak kadar sonra daha çok gibi var",
    "pl": "i w na z do nie się że to jest o jak dla czy co lub po od za są",
    "uk": "і й в у на з до не що це та як для чи про або за є які від",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}

_OWN_TEXT = """
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const texts = [];
while (walker.nextNode()) {
  const { parentElement, data } = walker.currentNode;
  const isOwn = parentElement.closest("[lang]") === document.documentElement;
  if (isOwn && parentElement.checkVisibility()) texts.push(data);
}
return texts.join(" ");
"""
"""What is shown in the language of the page, without parts in others."""

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
_MOST = 0.5


@holds("3.1.1")
def page_language(browser: Browser) -> list[str]:
    """The language of the page is the one in which most of it is written."""
    claimed = str(browser.run("return document.documentElement.lang"))
    direction = str(browser.run("return getComputedStyle(document.documentElement).direction"))
    text = " ".join(str(browser.run(_OWN_TEXT)).lower().split())
    written = _written_in(text)
    faults = []
    if claimed.split("-", maxsplit=1)[0] != written:
        faults.append(f"the page says that it is in '{claimed}', and is written in '{written}'")
    if direction != ("rtl" if written == "ar" else "ltr"):
        faults.append(f"the page runs {direction}")
    return faults


def _written_in(text: str) -> str:
    letters = [char for char in text if char.isalpha()]
    if letters and sum(map(bool, map(_ARABIC.match, letters))) > _MOST * len(letters):
        return "ar"
    words = text.split()
    return max(_WORDS, key=lambda language: sum(word in _WORDS[language] for word in words))


@holds("3.1.2")
def language_of_parts(browser: Browser) -> list[str]:
    """A part in another script says so, and runs its own way."""
    faults = []
    for lang, direction, text, is_source in run(browser, "texts"):
        is_arabic = lang.split("-")[0] == "ar"
        if _ARABIC.search(text) and not (is_arabic and direction == "rtl"):
            faults.append(f"Arabic in '{lang}', running {direction}: {text[:60]}")
        if is_arabic and not is_source and _LATIN_WORD.search(text) and "@" not in text:
            faults.append(f"Latin letters in Arabic text: {text[:60]}")
    return faults
