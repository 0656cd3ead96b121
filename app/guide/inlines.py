"""From the inline tokens of Markdown to sentences made of runs.

Source: CommonMark 0.31 (inline structure); bracketed spans as in Djot, for ``{lang=…}``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from app.guide.language_tags import is_language_tag
from app.guide.model import Exemption, Run, Sentence

EXEMPTION = re.compile(r"^<!--\s*allow\s+(?P<rule>[\w-]+)\s*:\s*(?P<reason>\S.*?)\s*-->$")
_COMMENT = re.compile(r"^<!--.*-->$")
_HTML = re.compile(r"</?[A-Za-z][^>]*>|<!--|<!\w")
_DIRECTION = r"\u061c\u200e\u200f"
_CLOSING = rf"[\"'”’»)\]{_DIRECTION}]*"
_CLOSED = re.compile(rf"[.!?…:؟。]{_CLOSING}$")


class Fault(Exception):
    """Something wrong on one line of a text (1-based), and what to write there."""

    def __init__(self, line: int, message: str, advice: str) -> None:
        super().__init__(line, message, advice)
        self.line = line
        self.message = message
        self.advice = advice


@dataclass
class Line:
    """One line of a block: its number and the runs on it."""

    number: int
    runs: list[Run] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass
class _Marks:
    """What is open at this point of the line."""

    hrefs: list[str] = field(default_factory=list)
    languages: list[str | None] = field(default_factory=list)
    emphasis: int = 0
    strong: int = 0

    def run(self, text: str) -> Run:
        return Run(
            text,
            href=self.hrefs[-1] if self.hrefs else None,
            language=self.languages[-1] if self.languages else None,
            emphasis=self.emphasis > 0,
            strong=self.strong > 0,
        )


def lines_of(tokens: Sequence[Token], first_line: int) -> list[Line]:
    """Return the lines of one block.

    :param tokens: children of an ``inline`` token.
    :param first_line: 1-based line of the file on which the block begins.
    :raises Fault: at Markdown that a guide text cannot hold.
    """
    lines = [Line(first_line)]
    marks = _Marks()
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            lines.append(Line(lines[-1].number + 1))
        elif token.type == "text":
            if token.content:
                lines[-1].runs.append(marks.run(token.content))
        else:
            _mark(token, marks, lines[-1].number)
    return lines


def _mark(token: Token, marks: _Marks, line: int) -> None:
    match token.type:
        case "em_open" | "em_close":
            marks.emphasis += token.nesting
        case "strong_open" | "strong_close":
            marks.strong += token.nesting
        case "link_open":
            marks.hrefs.append(str(token.attrs["href"]))
            # A language on the link itself: [text](href){lang=nl}.
            around = marks.languages[-1] if marks.languages else None
            marks.languages.append(_language(token, line) if "lang" in token.attrs else around)
        case "link_close":
            marks.hrefs.pop()
            marks.languages.pop()
        case "span_open":
            marks.languages.append(_language(token, line))
        case "span_close":
            marks.languages.pop()
        case other:
            name = other.removesuffix("_open").replace("_", " ")
            raise Fault(
                line, f"a guide text cannot hold Markdown of the kind '{name}'", "leave it out"
            )


def _language(token: Token, line: int) -> str:
    tag = str(token.attrs.get("lang", ""))
    if not tag:
        raise Fault(line, "a span in [ ] needs its language", "write [text]{lang=nl}")
    if not is_language_tag(tag):
        raise Fault(line, f"'{tag}' is no language", "write a tag such as nl in [text]{lang=nl}")
    return tag


def sentences_of(lines: Sequence[Line], block_id: str) -> Iterator[Sentence]:
    """Yield the sentences of a block, one for each line; comment lines become exemptions.

    :raises Fault: if a line holds HTML, or a sentence goes on over two lines.
    """
    exemptions: list[Exemption] = []
    number = 0
    texts = [line for line in lines if not _COMMENT.match(line.text.strip())]
    for line in lines:
        text = line.text.strip()
        if _COMMENT.match(text):
            exemptions.append(_exemption(text, line.number))
            continue
        number += 1
        _check(text, line.number, is_last=line is texts[-1])
        yield Sentence(f"{block_id}.{number}", _trimmed(line.runs), line.number, tuple(exemptions))
        exemptions = []
    if exemptions:
        advice = "put it right above a sentence of the same paragraph"
        raise Fault(lines[-1].number, "a comment stands alone", advice)


def _exemption(text: str, line: int) -> Exemption:
    match = EXEMPTION.match(text)
    if not match:
        raise Fault(line, "a comment sets a rule aside", "write <!-- allow RULE: the reason -->")
    return Exemption(match["rule"], match["reason"])


def _check(text: str, line: int, *, is_last: bool) -> None:
    if not text:
        raise Fault(line, "there is no text here", "write a sentence or take the line out")
    if found := _HTML.search(text):
        raise Fault(line, "HTML is not used in a guide text", f"take out '{found[0]}'")
    if not is_last and not _CLOSED.search(text):
        raise Fault(
            line, "a sentence goes on over two lines", "write it on one line, up to its full stop"
        )


def _trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return the runs without white space at the line's ends, neighbours alike joined."""
    joined: list[Run] = []
    for run in runs:
        if joined and _same_marks(joined[-1], run):
            joined[-1] = _with_text(run, joined[-1].text + run.text)
        else:
            joined.append(run)
    joined[0] = _with_text(joined[0], joined[0].text.lstrip())
    joined[-1] = _with_text(joined[-1], joined[-1].text.rstrip())
    return tuple(run for run in joined if run.text)


def _with_text(run: Run, text: str) -> Run:
    return Run(text, run.href, run.language, run.emphasis, run.strong)


def _same_marks(one: Run, other: Run) -> bool:
    return _with_text(one, "") == _with_text(other, "")
