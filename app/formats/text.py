"""Parts of a document as plain text: a sentence a line, list items with their mark."""

from app.guide.model import ItemList, Paragraph


def plain_text(part: Paragraph | ItemList) -> str:
    """Return a paragraph or a list as lines."""
    if isinstance(part, Paragraph):
        return "\n".join(sentence.text for sentence in part.block.sentences)
    marks = (f"{number}." if part.ordered else "-" for number in range(1, len(part.items) + 1))
    return "\n".join(f"{mark} {item.text}" for mark, item in zip(marks, part.items, strict=True))
