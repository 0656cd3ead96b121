"""Headings as short questions."""

from collections.abc import Iterator

from app.guide.model import Role
from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule

_QUESTION_MARKS = ("?", "؟", "？", "՞", "፧")


def check_questions(text: Text) -> Iterator[Hit]:
    if not text.limits.question_headings:
        return
    for passage in text.passages:
        if passage.role is Role.HEADING and not passage.text.rstrip().endswith(_QUESTION_MARKS):
            message = f"the heading '{passage.text}' is not a question"
            yield Hit(passage.line, message, "write the question that the text answers, with '?'")


def check_heading_length(text: Text) -> Iterator[Hit]:
    limit = text.limits.max_heading_words
    for passage in text.passages:
        if passage.role is Role.HEADING and len(passage.words) > limit:
            message = f"the heading has {len(passage.words)} words, the limit is {limit:g}"
            yield Hit(passage.line, message, "leave words out")


RULES = (
    Rule(
        "question-heading",
        "In the simple version a heading is a question.",
        "A question says what the reader will know afterwards.",
        "A2 (dijkenwaard.nl)",
        check_questions,
        ("question_headings",),
        for_short_texts=False,
    ),
    Rule(
        "heading-length",
        "A heading is short.",
        "Headings are skimmed, and heard one after another in a screen reader's list.",
        "A2 (dijkenwaard.nl): short questions; the figures are our own choice",
        check_heading_length,
        ("max_heading_words",),
    ),
)
