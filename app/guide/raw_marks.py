"""Marks of Markdown that mark nothing, and so would stand on the page as they were typed.

A mark behind a backslash is meant. Source: CommonMark 0.31, sections 2.4, 6.2 and 6.3.
"""

import re

ESCAPED = "\ufffc"
"""What stands in the place of a mark that was escaped."""

_PAIR = re.compile(r"\[[^\[\]]*\]")
_LINK = "write [what one finds there](the address), with nothing in between"
_EMPHASIS = "write it around the words, with no blank inside: *words*, [*words*]{{lang=nl}}"
_RAW = tuple(
    (re.compile(pattern), message, advice)
    for pattern, message, advice in (
        (r"^#+", "'{}' begins no heading", "write '## Question? {{#id}}', with the blanks"),
        (r"^[•·▪◦●‣]|^-(?=[^\W\d_])", "'{}' begins no list",
         "write '- ', and an empty line above the list"),
        (r"^\d+[.)](?=\s|[^\W\d_])", "'{}' begins no list",
         "write '1. ' before the first item, and an empty line above the list"),
        (r"\[\^\w*\]", "'{}' is a footnote, which a guide has not",
         "write it in a sentence, or in 'sources'"),
        (r"^\[[^\]]*\]:", "'{}' gives a link by its name", _LINK),
        (r"\]\s+\(", "a blank stands between the words of a link and its address", _LINK),
        (r"\]\(", "a blank stands in the address of a link, or its ')' is missing", _LINK),
        (r"\]\s*\{", "the mark of a language is not whole", "write [text]{{lang=nl}}"),
        (r"\*+", "'{}' marks nothing", f"{_EMPHASIS} ('\\*' is a star)"),
        (r"(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|~~+", "'{}' marks nothing",
         "take it out, or write *words*"),
        (r"\|", "'{}' belongs to no table",
         "begin the table with a header row, then '| --- |' with as many cells"),
        (r"[{}](?!subject\})(?<!\{subject\})", "'{}' marks nothing", "take it out"),
        (r"[`\\]", "'{}' stands in the text", "take it out"),
    )
)  # fmt: skip


def raw_mark(text: str) -> tuple[str, str] | None:
    """Return what mark would be seen in a line and what to write, or ``None``.

    :param text: without the marks that were understood, escaped ones replaced by ``ESCAPED``.
    """
    text = text.strip()
    for pattern, message, advice in _RAW:
        if found := pattern.search(text):
            return message.format(found[0]), advice.format()
    if found := re.search(r"[\[\]]", _PAIR.sub("", text)):
        return f"a '{found[0]}' has no other half", _LINK
    return None
