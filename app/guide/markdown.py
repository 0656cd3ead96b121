"""From a topic file to a ``Document``: Markdown, one sentence a line, ids on the headings.

Source: CommonMark 0.31 with tables (GitHub Flavored Markdown 4.10), without raw HTML.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.attrs import attrs_plugin

from app.guide.errors import ContentError, ContentErrors
from app.guide.front_matter import FrontMatter, read_front_matter, split_front_matter
from app.guide.glossary import Glossary
from app.guide.hard_words import with_hard_words
from app.guide.inlines import Fault, Line, lines_of, sentences_of
from app.guide.markdown_kinds import depth_fault, kind_fault, paragraph_fault
from app.guide.model import (
    Block,
    Document,
    ItemList,
    Level,
    Note,
    Paragraph,
    Part,
    Picture,
    Role,
    Run,
    Section,
    Table,
)
from app.guide.open_section import OpenSection
from app.guide.picture_lines import inline_tokens, is_picture, picture_lines
from app.guide.tables import table_faults
from app.guide.values import text_digest

TITLE_ID = "title"
SUMMARY_ID = "summary"
_HEADING_ID = re.compile(r"\s*\{#(?P<id>[^}]*)\}\s*$")
_NEAR_ID = re.compile(r"\s*\{[^{]*$")
_ID = re.compile(r"^[a-z][a-z0-9-]*$")

Parse = Callable[[str, Path, str, str, Level, Glossary | None], Document]
"""``parse_document``, or what stands in for it."""


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    # Escaped marks stay apart from the others, so that raw ones are told.
    parser.disable(["html_block", "html_inline", "reference", "lheading", "text_join"])
    return parser.use(
        attrs_plugin, after=("link_close", "span_close"), spans=True, allowed=["lang"]
    )


def parse_document(
    text: str, path: Path, topic: str, locale: str, level: Level, glossary: Glossary | None = None
) -> Document:
    """Return the document that a topic file holds.

    :param text: the whole file.
    :param glossary: of the locale, to find the hard words.
    :raises ContentErrors: with every fault found in the file.
    """
    head, body, first_line = split_front_matter(text, path)
    reader = _BodyReader(first_line)
    errors: list[ContentError] = []
    front_matter = None
    try:
        front_matter = read_front_matter(head, level)
    except ContentErrors as found:
        errors.extend(found.errors)
    else:
        title, summary = reader.head(front_matter)
    sections = tuple(reader.sections(body))
    errors.extend(ContentError(path, f.line, "", f.message, f.advice) for f in reader.faults)
    if errors or front_matter is None:
        raise ContentErrors(errors)
    document = Document(
        topic=topic, locale=locale, level=level, path=path,
        title=title, summary=summary, sections=sections,
        sources=front_matter.sources,
        facts=front_matter.facts,
        left_to_standard=front_matter.left_to_standard,
        translated_from=front_matter.translated_from,
        checked_by=front_matter.checked_by,
        changed=front_matter.changed,
        subjects=front_matter.subjects,
        digest=text_digest(text),
    )  # fmt: skip
    return with_hard_words(document, glossary)


class _BodyReader:
    """Reads the body of one file and collects every fault on the way."""

    def __init__(self, first_line: int) -> None:
        self.offset = first_line
        self.faults: list[Fault] = []
        self.typed: list[str] = []
        self.ids: dict[str, int] = {}

    def fault(self, line: int, message: str, advice: str) -> None:
        self.faults.append(Fault(line, message, advice))

    def head(self, front_matter: FrontMatter) -> tuple[Block, Block]:
        """Return the blocks of title and summary."""
        title = self.head_block(TITLE_ID, Role.TITLE, front_matter.title, front_matter.title_line)
        lines = "\n".join(front_matter.summary)
        return title, self.head_block(SUMMARY_ID, Role.SUMMARY, lines, front_matter.summary_line)

    def head_block(self, block_id: str, role: Role, text: str, line: int) -> Block:
        (inline,) = _parser().parseInline(text)
        node = SyntaxTreeNode([inline])
        return self.block(block_id, role, self.lines(node.children[0], line), line)

    def sections(self, body: str) -> Iterator[Section]:
        section: OpenSection | None = None
        self.typed = body.splitlines()
        for node in SyntaxTreeNode(_parser().parse(body)).children:
            if node.type == "heading":
                if section:
                    yield section.close()
                section = self.open_section(node, section)
            elif section:
                section.parts.extend(self.parts(node, section))
            else:
                self.fault(self.line(node), "text must stand under a heading", "write '## … {#id}'")
        if section:
            yield section.close()
        else:
            self.fault(self.offset, "there is no text", "write '## Heading {#id}' and sentences")

    def line(self, node: SyntaxTreeNode) -> int:
        """Return the 1-based line of the file on which a node begins."""
        here: SyntaxTreeNode | None = node
        while here is not None and not here.is_root:
            if here.map:
                return here.map[0] + self.offset
            here = here.parent
        return self.offset

    def open_section(self, node: SyntaxTreeNode, previous: OpenSection | None) -> OpenSection:
        line, level = self.line(node), int(node.tag[1])
        if fault := depth_fault(level, is_first=previous is None):
            self.fault(line, *fault)
        lines = self.lines(node.children[0], line) if node.children else [Line(line)]
        section_id = self.section_id(lines[-1])
        heading = self.block(section_id, Role.HEADING, lines, line)
        return OpenSection(section_id, level, heading)

    def section_id(self, line: Line) -> str:
        """Take the ``{#id}`` off the end of a heading and return it."""
        last = line.runs[-1] if line.runs else Run("")
        match = _HEADING_ID.search(last.text)
        line.typed = _NEAR_ID.sub("", line.typed)
        if not match:
            self.fault(line.number, "the heading has no id", "write '{#id}' at its end")
            return f"line-{line.number}"
        line.runs[-1] = Run(
            last.text[: match.start()], last.href, last.language, last.emphasis, last.strong
        )
        if not _ID.match(match["id"]):
            self.fault(
                line.number,
                f"the id '{match['id']}' cannot be an address",
                "write lower-case letters, digits and hyphens",
            )
        if match["id"] in self.ids:
            self.used_again(match["id"], line.number)
            return f"line-{line.number}"
        return match["id"]

    def used_again(self, block_id: str, line: int) -> None:
        message = f"the id '{block_id}' is already used on line {self.ids[block_id]}"
        self.fault(line, message, "choose another")

    def lines(self, inline: SyntaxTreeNode, line: int) -> list[Line]:
        tokens = inline.token.children if inline.token else None
        try:
            return lines_of(tokens or [], line)
        except Fault as fault:
            self.faults.append(fault)
            return [Line(line, [Run("…")])]

    def block(self, block_id: str, role: Role, lines: list[Line], line: int) -> Block:
        if block_id in self.ids:
            self.used_again(block_id, line)
        self.ids[block_id] = line
        try:
            sentences = tuple(sentences_of(lines, block_id))
        except Fault as fault:
            self.faults.append(fault)
            sentences = ()
        return Block(block_id, role, sentences)

    def parts(self, node: SyntaxTreeNode, section: OpenSection) -> Iterator[Part]:
        match node.type:
            case "paragraph" if is_picture(node):
                yield from self.picture(node, section)
            case "paragraph":
                yield self.paragraph(node, section)
            case "bullet_list" | "ordered_list":
                yield self.item_list(node, section)
            case "table":
                yield from self.table(node, section)
            case "blockquote":
                yield from self.note(node, section)
            case other:
                self.fault(self.line(node), *kind_fault(other))

    def inline_block(self, node: SyntaxTreeNode, role: Role, section: OpenSection) -> Block:
        line = self.line(node)
        lines = self.lines(node.children[0], line) if node.children else [Line(line)]
        return self.block(section.next_id(), role, lines, line)

    def paragraph(self, node: SyntaxTreeNode, section: OpenSection) -> Paragraph:
        block = self.inline_block(node, Role.PARAGRAPH, section)
        if fault := paragraph_fault(block):
            self.fault(self.line(node), *fault)
        return Paragraph(block)

    def picture(self, node: SyntaxTreeNode, section: OpenSection) -> Iterator[Picture]:
        line = self.line(node)
        try:
            file, lines = picture_lines(inline_tokens(node), line)
        except Fault as fault:
            self.faults.append(fault)
            return
        block = self.block(section.next_id(), Role.PICTURE, lines, line) if lines else None
        yield Picture(file, block, line)

    def item_list(self, node: SyntaxTreeNode, section: OpenSection) -> ItemList:
        if (start := node.attrs.get("start", 1)) != 1:
            self.fault(self.line(node), f"the list begins at {start}", "begin it with '1. '")
        items = tuple(self.item(item, section) for item in node.children)
        return ItemList(items, ordered=node.type == "ordered_list")

    def item(self, node: SyntaxTreeNode, section: OpenSection) -> Block:
        if len(node.children) != 1 or node.children[0].type != "paragraph":
            message = "a list item holds sentences only"
            self.fault(self.line(node), message, "write no list inside a list")
            return Block(section.next_id(), Role.LIST_ITEM, ())
        return self.inline_block(node.children[0], Role.LIST_ITEM, section)

    def table(self, node: SyntaxTreeNode, section: OpenSection) -> Iterator[Table]:
        start, end = node.map or (0, 0)
        faults = [*table_faults(self.typed[start:end])]
        for place, message, advice in faults:
            self.fault(self.offset + start + place, message, advice)
        if not faults:
            (header, *_), *bodies = (part.children for part in node.children)
            rows = (row for body in bodies for row in body)
            yield Table(
                self.row(header, Role.TABLE_HEADER, section),
                tuple(self.row(row, Role.TABLE_CELL, section) for row in rows),
            )

    def row(self, node: SyntaxTreeNode, role: Role, section: OpenSection) -> tuple[Block, ...]:
        return tuple(self.inline_block(cell, role, section) for cell in node.children)

    def note(self, node: SyntaxTreeNode, section: OpenSection) -> Iterator[Note]:
        """Yield the note: its first line, in bold, is the title."""
        first = next(iter(node.children), node)
        lines = self.lines(first.children[0], self.line(first)) if first.children else []
        if not lines or not all(run.strong for run in lines[0].runs):
            message = "a note begins with its title in bold"
            self.fault(self.line(node), message, "write '> **Title**' on a line of its own")
            return
        lines[0].runs = [Run(run.text, run.href, run.language) for run in lines[0].runs]
        title = self.block(section.next_id(), Role.NOTE_TITLE, lines[:1], lines[0].number)
        parts: list[Paragraph | ItemList] = []
        if lines[1:]:
            number = lines[1].number
            block = self.block(section.next_id(), Role.PARAGRAPH, lines[1:], number)
            parts.append(Paragraph(block))
        for child in node.children[1:]:
            parts.extend(self.note_parts(child, section))
        if not parts:
            self.fault(self.line(node), "the note has a title only", "write sentences below it")
        yield Note(title, tuple(parts))

    def note_parts(
        self, node: SyntaxTreeNode, section: OpenSection
    ) -> Iterator[Paragraph | ItemList]:
        for part in self.parts(node, section):
            if isinstance(part, (Paragraph, ItemList)):
                yield part
            else:
                message = "a note holds paragraphs and lists only"
                self.fault(self.line(node), message, "take it out of the note")
