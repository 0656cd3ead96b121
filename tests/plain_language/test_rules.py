"""What single rules find, and what they leave alone. How often they are right: test_corpus.py."""

from dataclasses import replace

import pytest

from app.guide.model import Exemption, Level, Role, Run, Sentence
from app.plain_language.findings import Severity
from app.plain_language.language import language_of
from app.plain_language.nl.passive import is_participle
from app.plain_language.rules import GUIDE_RULES, TRANSLATION_RULES, rules_of
from tests.plain_language.texts import findings, text_of

RULES = (*rules_of(language_of("nl")), *GUIDE_RULES, *TRANSLATION_RULES)
LONG = "De gemeente vraagt de raad om advies over een nieuw plan voor zorg."


def sentence(text: str, line: int = 1, **exemptions: str) -> Sentence:
    allowed = tuple(Exemption(n.replace("_", "-"), reason) for n, reason in exemptions.items())
    return Sentence(f"a.{line}", (Run(text),), line, allowed)


def test_names_of_rules_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)


def test_every_rule_says_what_it_asks_why_and_who_says_so() -> None:
    for rule in RULES:
        assert rule.asks
        assert rule.reason
        assert rule.source


def test_a_sentence_may_be_longer_in_the_standard_version() -> None:
    assert findings(text_of(LONG), "sentence-length")
    assert not findings(text_of(LONG, level=Level.STANDARD), "sentence-length")


def test_a_number_with_a_comma_is_one_word() -> None:
    (finding,) = findings(text_of(LONG + " 2,50 3.000"), "sentence-length")
    assert "15 words" in finding.message


def test_the_mean_is_reported_once_at_the_longest_sentence() -> None:
    short = "De raad praat met de gemeente over zorg en werk."
    (finding,) = findings(text_of(short, short, short + " Nu", short), "mean-sentence-length")
    assert finding.line == 3


def test_a_paragraph_of_six_sentences_is_long_in_the_simple_version() -> None:
    (finding,) = findings(text_of(*["De raad praat."] * 6), "paragraph-length")
    assert "6 sentences" in finding.message


@pytest.mark.parametrize("level", Level)
def test_a_paragraph_of_one_sentence_is_short(level: Level) -> None:
    assert findings(text_of("De raad praat.", level=level), "short-paragraph")
    assert not findings(text_of("De raad praat.", "U ook.", level=level), "short-paragraph")


def test_a_paragraph_beside_a_list_may_be_one_sentence() -> None:
    text = text_of("De raad gaat over twee dingen.", level=Level.STANDARD)
    passages = tuple(replace(passage, beside_list=True) for passage in text.passages)
    assert not findings(replace(text, passages=passages), "short-paragraph")


WHOLE = "De raad geeft de gemeente advies over zorg en jeugd, ook zonder vraag."
SHORT = "Dat mag de raad."


def test_chopped_prose_is_one_finding_that_names_the_lines() -> None:
    text = text_of(*[WHOLE, SHORT, WHOLE, SHORT, WHOLE] * 2, level=Level.STANDARD)
    (finding,) = findings(text, "chopped-prose")
    assert finding.line == 2
    assert (
        "4 of 10 sentences have 6 words or fewer (limit 15%; lines 2, 4, 7, 9)" in finding.message
    )
    assert "9.4 words on average (least 11)" in finding.message


def test_one_short_sentence_does_not_chop_the_prose() -> None:
    assert not findings(text_of(WHOLE, SHORT, *[WHOLE] * 3, level=Level.STANDARD), "chopped-prose")


def test_ten_sentences_without_a_short_one_may_be_chopped_on_average() -> None:
    eight = "De raad geeft de gemeente advies over jeugd."
    (finding,) = findings(text_of(*[eight] * 10, level=Level.STANDARD), "chopped-prose")
    assert finding.message == "the prose is chopped: 8.0 words on average (least 11)"


@pytest.mark.parametrize("role", [Role.LIST_ITEM, Role.HEADING, Role.TABLE_CELL])
def test_short_items_of_a_list_and_headings_are_no_chopped_prose(role: Role) -> None:
    text = text_of(*[SHORT] * 9, level=Level.STANDARD, role=role)
    assert not findings(text, "chopped-prose")


def test_the_simple_version_may_have_short_sentences_only() -> None:
    assert not findings(text_of(*[SHORT] * 9), "chopped-prose")


def test_a_text_of_four_sentences_is_not_called_chopped() -> None:
    assert not findings(text_of(*[SHORT] * 4, level=Level.STANDARD), "chopped-prose")


NEARLY_TOO_LONG = " ".join(["woord"] * 21) + "."


@pytest.mark.parametrize(("others", "found"), [(8, True), (39, False)])
def test_few_sentences_are_near_the_greatest_length(others: int, *, found: bool) -> None:
    sentences = (NEARLY_TOO_LONG, NEARLY_TOO_LONG, *[WHOLE] * others)
    text = text_of(*sentences, level=Level.STANDARD)
    assert bool(findings(text, "long-sentences")) is found
    assert not findings(text, "sentence-length")


def test_a_sentence_of_26_words_is_too_long_in_the_standard_version() -> None:
    assert findings(text_of(" ".join(["woord"] * 26), level=Level.STANDARD), "sentence-length")


def test_a_standard_text_that_scores_as_easy_as_a_simple_one_is_a_finding() -> None:
    text = ["De raad gaat naar de zaal en praat daar met de man die hulp wil."] * 12
    (finding,) = findings(text_of(*text, level=Level.STANDARD), "readability")
    assert "scores as easy: Flesch-Douma is" in finding.message
    assert not findings(text_of(*text[:3]), "readability")


@pytest.mark.parametrize("role", [Role.LIST_ITEM, Role.TABLE_CELL, Role.HEADING])
def test_an_item_of_a_list_is_no_fragment(role: Role) -> None:
    assert findings(text_of("Of een brief."), "fragment")
    assert not findings(text_of("Of een brief.", role=role), "fragment")


def test_two_faults_of_one_sentence_are_one_finding_of_a_rule() -> None:
    text = text_of("U belt, u mailt, u komt: dat kan; altijd, omdat het mag, als u wilt.")
    (finding,) = findings(text, "one-idea")
    assert "commas" in finding.message
    assert "clauses" in finding.message


def test_an_arabic_comma_counts() -> None:
    assert findings(text_of("أ، ب، ج", locale="ar"), "one-idea")


def test_a_passive_share_is_one_finding_that_names_the_lines() -> None:
    sentences = ["De raad praat met u."] * 18 + ["Het wordt geregeld."] * 2
    (finding,) = findings(text_of(*sentences, level=Level.STANDARD), "passive")
    assert finding.line == 19
    assert "lines 19, 20" in finding.message


def test_one_passive_sentence_is_allowed_in_the_standard_version() -> None:
    text = text_of("De raad praat.", "Het wordt geregeld.", level=Level.STANDARD)
    assert not findings(text, "passive")


@pytest.mark.parametrize(
    "word", ["geregeld", "betaald", "uitgevoerd", "ondersteund", "besproken", "bedacht", "herzien"]
)
def test_a_participle_is_known_by_its_form(word: str) -> None:
    assert is_participle(word)


@pytest.mark.parametrize(
    "word", ["gezond", "gebied", "overheid", "beleid", "verkoopt", "meest", ""]
)
def test_a_word_that_only_looks_like_a_participle_is_none(word: str) -> None:
    assert not is_participle(word)


def test_an_abbreviation_is_reported_once() -> None:
    assert len(findings(text_of("De ABC praat.", "De ABC luistert."), "abbreviation")) == 1


@pytest.mark.parametrize(
    ("sentence", "locale", "count"),
    [("ООН помогает.", "ru", 1), ("Оценка ВВ.", "ru", 0), ("البلدية تساعد.", "ar", 0)],
)
def test_capitals_of_any_script_abbreviate(sentence: str, locale: str, count: int) -> None:
    assert len(findings(text_of(sentence, locale=locale), "abbreviation")) == count


@pytest.mark.wcag("3.1.4")
def test_an_abbreviation_is_written_out_where_it_stands_first() -> None:
    text = text_of("De Wmo helpt u.", level=Level.STANDARD)
    (finding,) = findings(text, "abbreviation")
    assert "Wet maatschappelijke ondersteuning" in finding.advice
    sentences = ("De Wmo helpt u.", "Dat is de Wet maatschappelijke ondersteuning.")
    assert not findings(text_of(*sentences, level=Level.STANDARD), "abbreviation")


@pytest.mark.wcag("3.1.4")
def test_the_simple_version_explains_an_abbreviation_in_one_finding() -> None:
    text = text_of("De Wmo helpt u.")
    assert [f.rule for f in findings(text, "abbreviation", "explained-term")] == ["explained-term"]


def test_the_name_of_a_law_is_left_alone() -> None:
    text = text_of("De Wet medezeggenschap cliënten zorginstellingen is er.")
    assert not findings(text, "same-word")


def test_a_formal_word_comes_with_the_common_one() -> None:
    (finding,) = findings(text_of("Indien u belt, helpt de raad, indien dat kan."), "formal-word")
    assert finding.advice == "write 'als'"


@pytest.mark.parametrize("sentence", ["Guidelines (WCAG) helpen.", "Dat is niveau AA of AAA."])
def test_an_abbreviation_that_is_just_written_out_or_a_grade_is_left_alone(sentence: str) -> None:
    assert not findings(text_of(sentence), "abbreviation")


def test_the_simple_version_says_u() -> None:
    assert len(findings(text_of("Jij mag.", "Dat is van jou.", "U ook."), "form-of-address")) == 2


def test_the_standard_version_keeps_to_one_form_of_address() -> None:
    je, u = ("Je mag.", "Jij ook."), "En u."
    assert not findings(text_of(*je, level=Level.STANDARD), "form-of-address")
    assert not findings(text_of(u, level=Level.STANDARD), "form-of-address")
    (finding,) = findings(text_of(*je, u, level=Level.STANDARD), "form-of-address")
    assert finding.line == 3


def test_a_name_in_emphasis_is_left_alone() -> None:
    runs = (Run("Lees "), Run("Indien de burger", emphasis=True), Run("."))
    text = text_of(Sentence("a.1", runs, 1))
    assert not findings(text, "formal-word", "same-word")


def test_a_text_in_another_language_is_left_alone() -> None:
    runs = (Run("Lees "), Run("je burger", language="af"))
    assert not findings(text_of(Sentence("a.1", runs, 1)), "same-word")


def test_long_words_are_one_finding_for_the_text() -> None:
    text = text_of(
        "De verantwoordelijkheid ligt hier.", "De financiering ook.", "De beschikbaarheid is er."
    )
    (finding,) = findings(text, "long-words")
    assert "'verantwoordelijkheid'" in finding.message


def test_abstract_words_are_one_finding_for_the_text() -> None:
    text = text_of("De evaluatie is er.", "De kwaliteit ook.", "De veiligheid is er.")
    (finding,) = findings(text, "abstract-words")
    assert "'evaluatie', 'kwaliteit', 'veiligheid'" in finding.message


def test_a_word_of_the_glossary_is_not_long() -> None:
    text = text_of("De patiëntenorganisatie praat.", "De cliëntondersteuning ook.")
    assert not findings(text, "long-words", "abstract-words")


def test_numbers_may_be_words_in_the_standard_version() -> None:
    assert not findings(text_of("Er zijn drie raden.", level=Level.STANDARD), "digits")


def test_a_standard_text_need_not_explain_its_terms_in_place() -> None:
    text = text_of("De adviesraad is er.", level=Level.STANDARD)
    assert not findings(text, "explained-term")


def test_a_term_that_gets_its_name_is_explained() -> None:
    assert not findings(text_of("Er is een groep.", "Die heet adviesraad."), "explained-term")


def test_a_term_that_links_to_its_page_is_explained() -> None:
    run = Run("Een adviesraad", href="adviesraad")
    assert not findings(text_of(Sentence("a.1", (run,), 1)), "explained-term")


def test_a_term_is_explained_once_in_a_text() -> None:
    text = text_of("De ambtenaar belt.", "De ambtenaar mailt.")
    assert len(findings(text, "explained-term")) == 1


def test_a_table_cell_has_no_room_for_a_list() -> None:
    assert not findings(text_of("zorg, jeugd en werk", role=Role.TABLE_CELL), "list")


def test_an_item_of_a_list_may_name_three_things() -> None:
    assert not findings(text_of("zorg, jeugd en werk", role=Role.LIST_ITEM), "list")
    assert findings(text_of("zorg, jeugd, wonen en werk", role=Role.LIST_ITEM), "list")


def test_what_stands_between_two_commas_is_no_row() -> None:
    assert not findings(text_of("Bij hulp, thuis of op afspraak, geldt dat."), "list")
    assert findings(text_of("Is er hulp, zorg of werk, en hoe heet dat?"), "list")


def test_four_things_are_a_list_in_the_standard_version() -> None:
    assert not findings(text_of("Over zorg, jeugd en werk.", level=Level.STANDARD), "list")
    assert findings(text_of("Over zorg, jeugd, wonen en werk.", level=Level.STANDARD), "list")


def test_an_arabic_question_is_a_question() -> None:
    text = text_of("ما هو المجلس الاستشاري؟", role=Role.HEADING, locale="ar")
    assert not findings(text, "question-heading")


def test_two_links_with_the_same_words_go_to_the_same_place() -> None:
    one, other = Run("de raad", href="adviesraad"), Run("de raad", href="start")
    text = text_of(Sentence("a.1", (one,), 1), Sentence("a.2", (other,), 2))
    (finding,) = findings(text, "link-text")
    assert finding.line == 2
    assert "'adviesraad'" in finding.message


def test_a_link_with_a_bold_word_is_one_link() -> None:
    runs = (Run("lees ", href="start"), Run("meer", href="start", strong=True))
    (finding,) = findings(text_of(Sentence("a.1", runs, 1)), "link-text")
    assert "'lees meer'" in finding.message


def test_an_address_is_no_link_text_in_any_language() -> None:
    run = Run("https://example.org", href="https://example.org")
    assert findings(text_of(Sentence("a.1", (run,), 1), locale="tr"), "link-text")


def test_a_heavy_text_is_reported_with_its_scores() -> None:
    heavy = "Verantwoordelijkheid bemoeilijkt gemeentelijke besluitvorming aanzienlijk vaker."
    (finding,) = findings(text_of(*[heavy] * 12), "readability")
    assert "Flesch-Douma" in finding.message
    assert "Leesindex A" in finding.message


def test_a_rule_set_aside_is_set_aside_for_its_sentence_only() -> None:
    text = text_of(
        sentence("Het wordt geregeld.", 1, passive="de wet zegt het zo"),
        sentence("Het wordt betaald.", 2),
    )
    (finding,) = findings(text, "passive")
    assert finding.line == 2


def test_setting_a_rule_aside_leaves_the_others() -> None:
    text = text_of(sentence("Indien het wordt geregeld.", 1, passive="zo"))
    assert [f.rule for f in findings(text, "passive", "formal-word")] == ["formal-word"]


def test_an_exemption_of_an_unknown_rule_is_a_finding() -> None:
    (finding,) = findings(text_of(sentence("Het kan.", 1, pasive="zo")), "exemption")
    assert "'pasive'" in finding.message
    assert "passive" in finding.advice


def test_findings_are_errors_but_for_advice_that_says_so() -> None:
    advice = {rule.name for rule in RULES if rule.severity is Severity.ADVICE}
    assert advice == {"unused-term", "explained-term", "translated-terms"}
