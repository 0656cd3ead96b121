"""From the inline tokens of Markdown to sentences made of runs.

Source: CommonMark 0.31 (inline structure); bracketed spans as in Djot, for ``{lang=…}``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from app.guide.language_tags import is_language_tag
from app.guide.markdown_kinds import kind_fault
from app.guide.model import Exemption, Run, Sentence
from app.guide.raw_marks import ESCAPED, raw_mark

EXEMPTION = re.compile(r"^<!--\s*allow\s+(?P<rule>[\w-]+)\s*:\s*(?P<reason>\S.*?)\s*-->$")
COMMENT = re.compile(r"^<!--.*-->$")
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
    """One line of a block: its number and the runs on it.

    :param typed: its text, with ``ESCAPED`` for every mark that is meant.
    """

    number: int
    runs: list[Run] = field(default_factory=list)
    typed: str = ""

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
        elif token.type in {"text", "text_special"}:
            if token.content:
                lines[-1].runs.append(marks.run(token.content))
                lines[-1].typed += token.content if token.type == "text" else ESCAPED
        else:
            if token.type == "link_close":
                _check_link(marks.hrefs[-1], lines[-1])
            _mark(token, marks, lines[-1].number)
    return lines


def _check_link(href: str, line: Line) -> None:
    """Check that a link that closes here has words."""
    last = line.runs[-1] if line.runs else Run("")
    if last.href != href or not last.text.strip():
        raise Fault(line.number, "a link has no words", "write [what one finds there](the address)")


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
            raise Fault(line, *kind_fault(other))


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
    texts = [line for line in lines if not COMMENT.match(line.text.strip())]
    for line in lines:
        text = line.text.strip()
        if COMMENT.match(text):
            exemptions.append(_exemption(text, line.number))
            continue
        number += 1
        _check(text, line, is_last=line is texts[-1])
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


def _check(text: str, line: Line, *, is_last: bool) -> None:
    if not text:
        raise Fault(line.number, "there is no text here", "write a sentence or take the line out")
    if found := _HTML.search(text):
        raise Fault(line.number, "HTML is not used in a guide text", f"take out '{found[0]}'")
    if fault := raw_mark(line.typed):
        raise Fault(line.number, *fault)
    if not is_last and not _CLOSED.search(text):
        advice = "write it on one line, up to its full stop"
        raise Fault(line.number, "a sentence goes on over two lines", advice)


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
