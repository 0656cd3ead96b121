"""One sentence on a line, in any script."""

import pytest

from app.plain_language.findings import Severity
from tests.plain_language.texts import findings, text_of


@pytest.mark.parametrize(
    ("line", "second"),
    [
        ("Een zin. Nog een.", "Nog een."),
        ("Wat? “Ja” dus.", "“Ja” dus."),
        ("“Mag dat?” Ja dus.", "Ja dus."),
        ("De raad praat! Dat mag hij altijd doen.", "Dat mag hij"),
    ],
)
def test_a_second_sentence_is_an_error_that_says_where_it_begins(line: str, second: str) -> None:
    (finding,) = findings(text_of("Een zin.", line), "one-sentence")
    assert (finding.line, finding.severity) == (2, Severity.ERROR)
    assert finding.message == "two sentences in one line"
    assert finding.advice == f"start a new line before '{second}'"


@pytest.mark.parametrize("line", ["هل هذا؟ نعم هذا.", "هل هذا؟\u200f نعم هذا."])
def test_a_second_sentence_is_found_in_arabic(line: str) -> None:
    assert findings(text_of(line, locale="ar"), "one-sentence")


@pytest.mark.parametrize(
    ("line", "locale"),
    [
        ("De raad geeft advies aan B. en W. van de stad.", "nl"),
        ("Dat kan bijv. In de wijk.", "nl"),
        ("Vraag het Mevr. De Vries of dhr. Jansen, St. Jansplein.", "nl"),
        ("Het kost 14.30 euro.", "nl"),
        ("Zij vroeg: “Wat wilt u?” en ging.", "nl"),
        ("Kijk op www.example.org voor meer.", "nl"),
        ("Dat kan o.a. Maandag in de wijk.", "nl"),
        ("J. R. R. Tolkien wrote it.", "en"),
        ("قالت أ.د. أحمد ذلك.", "ar"),
        ("سألت «ماذا تريد؟» ثم ذهبت.", "ar"),
        ("الجواب (نعم.) موجود هنا.", "ar"),
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(line: str, locale: str) -> None:
    assert not findings(text_of(line, locale=locale), "one-sentence")


def test_a_shortened_word_of_one_language_is_none_in_another() -> None:
    assert findings(text_of("Das kann bijv. Hier sein.", locale="de"), "one-sentence")
