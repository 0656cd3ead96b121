"""HTML of a document: plain semantic elements, each block with its id, nothing around words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup, escape

from app.guide.hard_word_model import TermMark
from app.guide.language_tags import text_direction
from app.guide.model import (
    Block,
    ItemList,
    Note,
    Paragraph,
    Part,
    Picture,
    Run,
    Section,
    Sentence,
    Table,
)
from app.guide.picture_files import PICTURES

LinkTarget = Callable[[str], str]
"""From a target as the editor writes it (``topic#section``, ``pictures/x.svg``) to an address."""


class HtmlWriter:
    """Writes parts of one document.

    :param target: turns link targets into addresses.
    :param target_language: tag of the language that a link leads to, where it is another than the
        document's; empty elsewhere.
    :param id_prefix: put before every id, where several documents share a page.
    :param heading_shift: how many levels deeper headings stand than in the document.
    :param marks: hard words that lead to their meaning.
    :param words_page: address of the page with their meanings, where this page has no list of them.
    """

    def __init__(
        self,
        target: LinkTarget,
        *,
        target_language: LinkTarget = lambda _href: "",
        id_prefix: str = "",
        heading_shift: int = 0,
        marks: Iterable[TermMark] = (),
        words_page: str = "",
    ) -> None:
        self.target = target
        self.target_language = target_language
        self.id_prefix = id_prefix
        self.heading_shift = heading_shift
        self.words_page = words_page
        self.marks: dict[str, list[TermMark]] = {}
        for mark in sorted(marks, key=lambda mark: mark.start):
            self.marks.setdefault(mark.sentence.id, []).append(mark)

    def id(self, block_id: str) -> str:
        return self.id_prefix + block_id

    def section(self, section: Section) -> Markup:
        """Return the heading and the parts of a section."""
        return self.heading(section) + self.parts(section)

    def heading(self, section: Section) -> Markup:
        tag = f"h{section.level + self.heading_shift}"
        return self.element(tag, section.heading) + Markup("\n")

    def parts(self, section: Section) -> Markup:
        return Markup("\n").join(self.part(part) for part in section.parts)

    def part(self, part: Part) -> Markup:
        match part:
            case Paragraph(block):
                return self.element("p", block)
            case ItemList():
                return self.item_list(part)
            case Table():
                return self.table(part)
            case Note():
                return self.note(part)
            case Picture():
                return self.picture(part)

    def element(self, tag: str, block: Block, attributes: str = "") -> Markup:
        """Return one element with the id and the sentences of a block.

        :param attributes: markup that is already safe, with a space before it.
        """
        start = Markup(f"<{tag}") + Markup(' id="{}"').format(self.id(block.id))
        opening = start + Markup(attributes) + Markup(">")
        return opening + self.sentences(block) + Markup(f"</{tag}>")

    def sentences(self, block: Block) -> Markup:
        """Return the sentences of a block, with a space between them."""
        return Markup(" ").join(self.sentence(sentence) for sentence in block.sentences)

    def sentence(self, sentence: Sentence) -> Markup:
        """Return the runs of a sentence, its hard words marked.

        A whole sentence in another language is one to say or to write, with its translation beside.
        """
        marks = self.marks.get(sentence.id, ())
        html, position = Markup(""), 0
        for mark in marks:
            html += self.runs(_cut(sentence.runs, position, mark.start))
            html += self.mark(mark, _cut(sentence.runs, mark.start, mark.end))
            position = mark.end
        html += self.runs(_cut(sentence.runs, position, len(sentence.text)))
        is_said = all(run.language for run in sentence.runs)
        return Markup('<span class="said">{}</span>').format(html) if is_said else html

    def mark(self, mark: TermMark, runs: Iterable[Run]) -> Markup:
        """Return a hard word as a link to its meaning; an abbreviation with its full form."""
        text = Markup("").join(map(run_html, runs))
        if mark.term.long_form:
            text = Markup('<abbr title="{}">{}</abbr>').format(mark.term.long_form, text)
        if self.words_page:
            address = f"{self.words_page}#{mark.term.id}"
            return Markup('<a class="term" href="{}">{}</a>').format(address, text)
        return Markup('<a class="term" id="{}" href="#{}">{}</a>').format(
            self.id(mark.id), self.id(mark.entry_id), text
        )

    def item_list(self, part: ItemList) -> Markup:
        tag = "ol" if part.ordered else "ul"
        return _wrap(tag, (self.element("li", item) for item in part.items))

    def table(self, table: Table) -> Markup:
        """Return a table; on a narrow screen rows are cards and the labels name their cells."""
        names = (self.element("th", b, ' scope="col"') for b in table.header)
        header = _wrap("tr", names)
        rows = [self.table_row(row, table.header) for row in table.rows]
        return _wrap("table", [_wrap("thead", [header]), _wrap("tbody", rows)])

    def table_row(self, row: Sequence[Block], header: Sequence[Block]) -> Markup:
        first, *rest = row
        cells = [self.element("th", first, ' scope="row"')]
        for block, name in zip(rest, header[1:], strict=True):
            label = Markup(' data-label="{}"').format(name.text)
            cells.append(self.element("td", block, label))
        return _wrap("tr", cells)

    def note(self, note: Note) -> Markup:
        title = self.element("p", note.title, ' class="note__title"')
        opening = Markup('<div class="note" role="note" aria-labelledby="{}">\n').format(
            self.id(note.title.id)
        )
        parts = Markup("\n").join(self.part(part) for part in note.parts)
        return opening + title + Markup("\n") + parts + Markup("\n</div>")

    def picture(self, picture: Picture) -> Markup:
        """Return a picture; it loads when it is near the view, and its place is kept free."""
        block = picture.block
        block_id = Markup(' id="{}"').format(self.id(block.id)) if block else ""
        languages = {
            run.language for sentence in (block.sentences if block else ()) for run in sentence.runs
        }
        tag = languages.pop() if len(languages) == 1 else None
        language = Markup(' lang="{}"').format(tag) if tag else ""
        return Markup(
            '<img class="picture"{} src="{}" alt="{}"{} width="{}" height="{}" loading="lazy">'
        ).format(
            block_id,
            self.target(f"{PICTURES}/{picture.file}"),
            block.text if block else "",
            language,
            picture.width_px,
            picture.height_px,
        )

    def runs(self, runs: Iterable[Run]) -> Markup:
        """Return runs as inline elements; neighbours with one target share one link."""
        links = groupby(runs, key=lambda run: run.href)
        return Markup("").join(self.link(href, list(group)) for href, group in links)

    def link(self, href: str | None, runs: Sequence[Run]) -> Markup:
        text = Markup("").join(run_html(run) for run in runs)
        if href is None:
            return text
        tag = self.target_language(href)
        language = Markup(' hreflang="{}"').format(tag) if tag else ""
        return Markup('<a href="{}"{}>{}</a>').format(self.target(href), language, text)


def label_html(block: Block) -> Markup:
    """Return the sentences of a block without their links, to be the text of a link."""
    runs = (map(run_html, sentence.runs) for sentence in block.sentences)
    return Markup(" ").join(Markup("").join(each) for each in runs)


def _cut(runs: Iterable[Run], start: int, end: int) -> Iterator[Run]:
    """Yield what the runs hold between two places of their joined text."""
    position = 0
    for run in runs:
        text = run.text[max(start - position, 0) : max(end - position, 0)]
        position += len(run.text)
        if text:
            yield replace(run, text=text)


def run_html(run: Run) -> Markup:
    """Return the text of a run with its emphasis and language, without its link."""
    html = escape(run.text)
    if run.emphasis:
        html = Markup("<em>{}</em>").format(html)
    if run.strong:
        html = Markup("<strong>{}</strong>").format(html)
    if run.language:
        direction = text_direction(run.language)
        html = Markup('<span lang="{}" dir="{}">{}</span>').format(run.language, direction, html)
    return html


def _wrap(tag: str, children: Iterable[Markup]) -> Markup:
    inside = Markup("\n").join(children)
    return Markup(f"<{tag}>\n") + inside + Markup(f"\n</{tag}>")
