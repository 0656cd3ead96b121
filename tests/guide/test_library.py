import re
import shutil
from pathlib import Path

import pytest

from app.guide.errors import ContentErrors
from app.guide.library import load_library
from app.guide.model import Level
from app.guide.site import WHOLE_GUIDE_TOPICS
from tests.conftest import TOPIC
from tests.guides.copies import dutch_guide_with


def fault_of(folder: Path) -> str:
    with pytest.raises(ContentErrors) as raised:
        load_library(folder)
    return str(raised.value).replace(f"{folder}/", "")


def write(folder: Path, topic: str, text: str, name: str = "nl.simple.md") -> None:
    (folder / "topics" / topic / name).write_text(text)


def test_documents_come_in_order_of_locale_topic_and_level(content_folder: Path) -> None:
    library = load_library(content_folder)
    assert [(d.topic, d.level) for d in library.documents()][:3] == [
        ("start", Level.STANDARD),
        ("start", Level.SIMPLE),
        ("contact", Level.STANDARD),
    ]


def test_a_topic_that_is_not_there_is_none(content_folder: Path) -> None:
    library = load_library(content_folder)
    assert library.document("nergens", "nl", Level.SIMPLE) is None
    assert library.document("start", "ar", Level.SIMPLE) is None


def test_a_topic_folder_that_the_site_does_not_name_is_told(content_folder: Path) -> None:
    (content_folder / "topics" / "extra").mkdir()
    assert fault_of(content_folder).startswith(
        "topics/extra: the topic 'extra' is not in site.yaml"
    )


def test_a_topic_without_folder_is_told(content_folder: Path) -> None:
    shutil.rmtree(content_folder / "topics" / "over")
    assert "topics/over: 'over' stands in site.yaml" in fault_of(content_folder)


def test_a_topic_folder_without_texts_is_told(content_folder: Path) -> None:
    for path in (content_folder / "topics" / "over").iterdir():
        path.unlink()
    (content_folder / "topics" / "over" / ".hidden").touch()
    assert fault_of(content_folder) == (
        "topics/over: 'over' stands in site.yaml, but there are no texts in this folder: "
        "write nl.standard.md and others, or take it out there"
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("xx.simple.md", "the locale 'xx' is not in site.yaml: use one of nl"),
        ("nl.easy.md", "the level 'easy' is unknown: name the file nl.LEVEL.md (standard, simple)"),
        ("nl.simple.txt", "only texts belong here: name the file nl.simple.md"),
    ],
)
def test_a_file_with_an_odd_name_is_told(content_folder: Path, name: str, message: str) -> None:
    write(content_folder, "start", TOPIC, name)
    assert fault_of(content_folder) == f"topics/start/{name}: {message}"


def test_a_level_missing_in_the_first_locale_is_told(content_folder: Path) -> None:
    (content_folder / "topics" / "start" / "nl.simple.md").unlink()
    assert "the simple version is missing: write nl.simple.md" in fault_of(content_folder)


def test_a_file_with_a_fault_is_not_also_called_missing(content_folder: Path) -> None:
    write(content_folder, "start", TOPIC.replace("title: De titel\n", ""))
    assert len(fault_of(content_folder).splitlines()) == 1


def test_a_file_that_is_not_utf8_is_told_with_its_line(content_folder: Path) -> None:
    path = content_folder / "topics" / "start" / "nl.simple.md"
    path.write_bytes(TOPIC.encode() + "\nEén zin.\n".encode("latin-1"))
    assert "nl.simple.md:14: this line is not UTF-8" in fault_of(content_folder)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("nergens", "the link target 'nergens' is not a topic"),
        ("contact#nergens", "the topic 'contact' has no section 'nergens'"),
        ("#nergens", "the topic 'start' has no section 'nergens'"),
        ("alles#x", "'alles' has no sections"),
        ("http://example.org", "is not secure: write 'https://example.org'"),
        ("", "a link has no target: write 'https://…', 'mailto:…', 'tel:…' or the name"),
        ("www.example.org", "is not whole: write 'https://www.example.org'"),
        ("a@example.org", "is an e-mail address: write 'mailto:a@example.org'"),
        ("ftp://example.org", "'ftp:' is no kind of link: write 'https://…'"),
        ("tel:112", "'daar' does not say the number: write [112](tel:112)"),
        ("tel:bel", "'tel:bel' is no telephone number: write the figures only"),
        ("https://voorbeeld", "is not whole"),
        ("https://[x", "is not whole"),
        ("mailto:niemand", "is not whole"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(content_folder: Path, target: str, message: str) -> None:
    write(content_folder, "start", TOPIC + f"Zie [daar]({target}).\n")
    assert f"nl.simple.md:13: {message}" in fault_of(content_folder) or message in fault_of(
        content_folder
    )


@pytest.mark.parametrize("target", ["contact", "contact#wat-is-het", "#wat-is-het", "alles",
                                    "https://example.org/a", "mailto:a@example.org"])  # fmt: skip
def test_a_link_that_leads_somewhere_is_fine(content_folder: Path, target: str) -> None:
    write(content_folder, "start", TOPIC + f"Zie [daar]({target}).\n")
    assert load_library(content_folder).document("start", "nl", Level.SIMPLE)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            TOPIC.replace("{#wat-is-het}", "{#iets}"),
            "standard.md:9: the section 'iets' is called 'wat-is-het' in nl.simple.md: use",
        ),
        (
            TOPIC + "\n## B {#b}\n\nDrie.\n",
            "standard.md:14: the section 'b' is not in nl.simple.md: use the same ids",
        ),
    ],
)
def test_variants_of_a_topic_have_the_same_sections(
    content_folder: Path, text: str, message: str
) -> None:
    write(content_folder, "start", text, "nl.standard.md")
    assert message in fault_of(content_folder)


def test_sections_in_another_order_are_told_with_their_line(content_folder: Path) -> None:
    other = "\n## B {#b}\n\nDrie.\n"
    head, body = TOPIC.split("## Wat")
    write(content_folder, "start", f"{TOPIC}{other}")
    write(content_folder, "start", f"{head}{other}\n## Wat{body}", "nl.standard.md")
    assert fault_of(content_folder) == (
        "topics/start/nl.standard.md:10: the section 'b' stands elsewhere in nl.simple.md: "
        "put 'wat-is-het' here"
    )


def test_a_section_missing_at_the_end_is_told(content_folder: Path) -> None:
    write(content_folder, "start", f"{TOPIC}\n## B {{#b}}\n\nDrie.\n")
    assert "nl.standard.md: the section 'b' of nl.simple.md is missing: write it at" in fault_of(
        content_folder
    )


def test_a_dead_link_names_near_topics_only(content_folder: Path) -> None:
    many_topics(content_folder, 50)
    write(content_folder, "start", f"{TOPIC}Zie [daar](contct) of [hier](tel:112).\n")
    phone, link = fault_of(content_folder).splitlines()
    assert link.endswith(
        "is not a topic: write 'https://…', 'mailto:…', 'tel:…' or the name of a topic, "
        "such as contact"
    )
    assert phone.endswith("'hier' does not say the number: write [112](tel:112)")


def test_a_link_to_what_is_not_translated_is_fine(content_folder: Path) -> None:
    site = content_folder / "site.yaml"
    site.write_text(site.read_text().replace("[nl]", "[nl, en]") + "  en: {}\n")
    text = f"{TOPIC}See [there](contact#wat-is-het).\n"
    write(content_folder, "start", text, "en.simple.md")
    library = load_library(content_folder)
    found = library.nearest("contact", "en", Level.SIMPLE)
    assert found is not None
    assert (found.locale, found.level) == ("nl", Level.SIMPLE)
    write(content_folder, "contact", TOPIC, "en.simple.md")
    write(content_folder, "start", text.replace("#wat-is-het", "#niets"), "en.simple.md")
    assert "en.simple.md:13: the topic 'contact' has no section 'niets'" in fault_of(content_folder)


def test_faults_of_several_files_are_told_together(content_folder: Path) -> None:
    write(content_folder, "start", TOPIC.replace(" {#wat-is-het}", ""))
    write(content_folder, "contact", "niets")
    lines = fault_of(content_folder).splitlines()
    assert {line.split(":")[0] for line in lines} >= {
        "topics/start/nl.simple.md",
        "topics/contact/nl.simple.md",
    }


def many_topics(folder: Path, count: int) -> None:
    """Make it a guide of so many topics."""
    names = [f"topic-{number}" for number in range(count - 2)]
    for name in names:
        shutil.copytree(folder / "topics" / "contact", folder / "topics" / name)
    site = folder / "site.yaml"
    site.write_text(
        site.read_text().replace("start, contact]", f"start, contact, {', '.join(names)}]")
    )


def test_a_guide_too_long_for_one_page_has_no_such_page(content_folder: Path) -> None:
    many_topics(content_folder, WHOLE_GUIDE_TOPICS)
    write(content_folder, "start", TOPIC + "Lees [de hele gids](alles).\n")
    assert load_library(content_folder).site.has_whole_guide
    many = content_folder / "topics" / "een-meer"
    shutil.copytree(content_folder / "topics" / "contact", many)
    site = content_folder / "site.yaml"
    site.write_text(site.read_text().replace("start, contact,", "start, contact, een-meer,"))
    assert "'alles' is not there: a guide of so many topics" in fault_of(content_folder)


def test_the_first_locale_is_the_original_whatever_the_names_of_the_files(tmp_path: Path) -> None:
    content = dutch_guide_with("de", tmp_path, voice="gmw/de")
    folder = content / "topics" / "over"
    text = (folder / "nl.simple.md").read_text(encoding="utf-8")
    german = re.sub(r"\{#[a-z-]+\}", "{#anders}", text, count=1)
    (folder / "de.simple.md").write_text(german, encoding="utf-8")
    with pytest.raises(ContentErrors) as found:
        load_library(content)
    assert {error.path.name for error in found.value.errors} == {"de.simple.md"}


def test_an_old_address_that_no_topic_can_have_had_is_told(content_folder: Path) -> None:
    site = content_folder / "site.yaml"
    site.write_text(f"{site.read_text()}redirects: {{alles: contact}}\n")
    with pytest.raises(ContentErrors) as raised:
        load_library(content_folder)
    assert "site.yaml: a topic cannot be called 'alles': use other" in str(raised.value)
