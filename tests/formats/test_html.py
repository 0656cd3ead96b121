import pytest

from app.formats.html import HtmlWriter, label_html, run_html
from app.guide.glossary import Term
from app.guide.hard_word_model import TermMark
from app.guide.markdown import parse_document
from app.guide.model import Level, Run
from tests.guide.test_markdown import HEAD, PATH


def html(body: str, **options: object) -> str:
    document = parse_document(f"{HEAD}\n{body}", PATH, "proef", "nl", Level.SIMPLE)
    writer = HtmlWriter(lambda target: f"/naar/{target}", **options)  # type: ignore[arg-type]
    return str(writer.section(document.sections[0]))


def test_text_is_escaped() -> None:
    assert str(run_html(Run("a < b & c"))) == "a &lt; b &amp; c"


def test_sentences_of_a_block_stand_apart_by_a_space() -> None:
    assert '<p id="a-1">Een. Twee.</p>' in html("## A {#a}\n\nEen.\nTwee.\n")


def test_runs_with_one_target_share_one_link() -> None:
    assert '<a href="/naar/start">de <strong>wet</strong></a>' in html(
        "## A {#a}\n\nLees [de **wet**](start).\n"
    )


@pytest.mark.wcag("3.1.2")
def test_a_foreign_word_has_its_language_and_direction() -> None:
    assert '<span lang="ar" dir="rtl">مجلس</span>' in html("## A {#a}\n\nDe [مجلس]{lang=ar}.\n")


@pytest.mark.wcag("3.1.2")
@pytest.mark.parametrize(("tag", "direction"), [("srn", "ltr"), ("prs", "rtl"), ("ary", "rtl")])
def test_any_language_has_the_direction_of_its_script(tag: str, direction: str) -> None:
    marked = f'<span lang="{tag}" dir="{direction}">x</span>'
    assert marked in html(f"## A {{#a}}\n\nDe [x]{{lang={tag}}}.\n")


def test_a_whole_sentence_in_another_language_is_one_to_say() -> None:
    item = html("## A {#a}\n\n1. [Is er een raad?]{lang=nl}\n   Is there a council?\n")
    sentence = '<span class="said"><span lang="nl" dir="ltr">Is er een raad?</span></span>'
    assert f"{sentence} Is there a council?" in item
    assert "said" not in html("## A {#a}\n\nThe [raad]{lang=nl} meets.\n")


def test_a_label_keeps_languages_and_leaves_links_out() -> None:
    body = "## De [*loi*](start){lang=fr} & [meer](start) {#a}\n\nEen.\n"
    document = parse_document(f"{HEAD}\n{body}", PATH, "proef", "nl", Level.SIMPLE)
    label = label_html(document.sections[0].heading)
    assert label == 'De <span lang="fr" dir="ltr"><em>loi</em></span> &amp; meer'


def test_ids_and_headings_shift_where_documents_share_a_page() -> None:
    shifted = html("## A {#a}\n\nEen.\n", id_prefix="proef-", heading_shift=1)
    assert shifted.startswith('<h3 id="proef-a">A</h3>')
    assert '<p id="proef-a-1">' in shifted


def test_a_table_names_its_rows_and_columns() -> None:
    table = html("## A {#a}\n\n| K | L |\n| - | - |\n| m | n & o |\n")
    assert '<th id="a-1" scope="col">K</th>' in table
    assert '<th id="a-3" scope="row">m</th>' in table
    assert '<td id="a-4" data-label="L">n &amp; o</td>' in table


def test_a_note_is_named_by_its_title() -> None:
    note = html("## A {#a}\n\n> **Let op**\n> Een.\n")
    assert '<div class="note" role="note" aria-labelledby="a-1">' in note
    assert '<p id="a-1" class="note__title">Let op</p>' in note


def marked(body: str, start: int, end: int, **options: object) -> str:
    """Return the first block of a body in which a part of the first sentence is a hard word."""
    document = parse_document(f"{HEAD}\n{body}", PATH, "proef", "nl", Level.SIMPLE)
    (section,) = document.sections
    sentence = next(section.parts[0].blocks()).sentences[0]
    long_form = str(options.pop("long_form", "")) or None
    term = Term("raad", "raad", (), "Een groep.", None, long_form, "x", 1)
    mark = TermMark("a.raad", "hard-words.raad", term, section, sentence, start, end)
    return str(HtmlWriter(str, marks=[mark], **options).parts(section))  # type: ignore[arg-type]


def test_a_hard_word_leads_to_its_entry_in_the_list() -> None:
    assert marked("## A {#a}\n\nDe **grote raad** praat.\n", 9, 13) == (
        '<p id="a-1">De <strong>grote </strong>'
        '<a class="term" id="a.raad" href="#hard-words.raad"><strong>raad</strong></a> praat.</p>'
    )


@pytest.mark.wcag("3.1.4")
def test_an_abbreviation_among_the_hard_words_has_its_full_form() -> None:
    html = marked("## A {#a}\n\nDe LOC.\n", 3, 6, long_form="Landelijke & meer", id_prefix="x-")
    assert html == (
        '<p id="x-a-1">De <a class="term" id="x-a.raad" href="#x-hard-words.raad">'
        '<abbr title="Landelijke &amp; meer">LOC</abbr></a>.</p>'
    )


def test_a_page_without_a_list_leads_to_the_page_of_words() -> None:
    html = marked("## A {#a}\n\nDe raad.\n", 3, 7, words_page="/nl/eenvoudig/woorden")
    assert '<a class="term" href="/nl/eenvoudig/woorden#raad">raad</a>' in html


@pytest.mark.wcag("1.1.1")
def test_a_picture_says_what_it_shows_and_loads_late() -> None:
    assert html('## A {#a}\n\n![Een "boom".](boom.svg)\n').endswith(
        '<img class="picture" id="a-1" src="/naar/pictures/boom.svg" alt="Een &#34;boom&#34;." '
        'width="0" height="0" loading="lazy">'
    )
    assert '<img class="picture" src="/naar/pictures/x.png" alt="" width' in html(
        "## A {#a}\n\n![](x.png){decoration}\n"
    )


@pytest.mark.wcag("3.1.2")
def test_the_text_of_a_picture_has_its_language() -> None:
    assert 'alt="Council" lang="en"' in html("## A {#a}\n\n![[Council]{lang=en}](x.png)\n")
