"""What Markdown has and a guide text cannot hold, in the words of editors."""

from app.guide.model import Block

Fault = tuple[str, str]
"""What is wrong, and what to write."""

_TOP_DEPTH, _LOWEST_DEPTH = 2, 3
_KINDS = {
    "hr": ("a line of dashes stands in the text",
           "take it out; a heading begins with '## '"),
    "code_block": ("the line begins with four blanks or a tab", "begin it at the margin"),
    "fence": ("'```' begins a block of program text", "take it out"),
    "code_inline": ("'`' stands around words", "take it out"),
    "image": ("a picture stands alone", "put it in a paragraph of its own"),
}  # fmt: skip
"""By the name of markdown-it for it."""


def kind_fault(kind: str) -> Fault:
    """Return what is wrong with a part or a mark of a kind that a guide text cannot hold."""
    name = kind.removesuffix("_open").replace("_", " ")
    message = f"a guide text cannot hold Markdown of the kind '{name}'"
    return _KINDS.get(kind, (message, "take it out"))


def paragraph_fault(block: Block) -> Fault | None:
    """Return what is wrong with a paragraph that was meant to be a heading, or ``None``."""
    runs = [run for sentence in block.sentences for run in sentence.runs]
    if len(block.sentences) == 1 and all(run.strong for run in runs):
        return "a line in bold is no heading", "write '## Question? {#id}', or more sentences"
    return None


def depth_fault(depth: int, *, is_first: bool) -> Fault | None:
    """Return what is wrong with the depth of a heading, or ``None``.

    :param depth: 2 for ``##``.
    :param is_first: whether it is the first heading of its text.
    """
    if depth < _TOP_DEPTH:
        return "'# ' is the title, which stands in the head", "write '## '"
    if depth > _LOWEST_DEPTH:
        return f"'{'#' * depth} ' is too deep", "write '### '"
    if depth == _LOWEST_DEPTH and is_first:
        return "'### ' has no '## ' above it", "write '## '"
    return None
