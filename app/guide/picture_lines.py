"""A picture in a text: ``![what it shows](file)``, or ``![](file){decoration}``, on its own."""

import re
from collections.abc import Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from app.guide.inlines import COMMENT, Fault, Line, lines_of

_FILE = re.compile(r"[a-z0-9][a-z0-9-]*\.(?:svg|png|jpe?g|webp)")
_DECORATION = "{decoration}"


def is_picture(node: SyntaxTreeNode) -> bool:
    """Tell whether a paragraph holds a picture."""
    return any(token.type == "image" for token in inline_tokens(node))


def inline_tokens(node: SyntaxTreeNode) -> Sequence[Token]:
    """Return what stands in a paragraph."""
    token = node.children[0].token if node.children else None
    return token.children or () if token else ()


def picture_lines(tokens: Sequence[Token], first_line: int) -> tuple[str, list[Line]]:
    """Return the file of a picture, and the lines that say what it shows; none of a decoration.

    :param tokens: of a paragraph that holds a picture; a comment may stand above it.
    :param first_line: 1-based line of the file on which the paragraph begins.
    :raises Fault: if something else stands beside it, or it cannot be read.
    """
    place = next(number for number, token in enumerate(tokens) if token.type == "image")
    image, before, after = tokens[place], tokens[:place], tokens[place + 1 :]
    line = first_line + sum(token.type == "softbreak" for token in before)
    is_decoration = [token.content for token in after] == [_DECORATION]
    _check_alone(before, () if is_decoration else after, line)
    _check_text(image, line, is_decoration=is_decoration)
    file = str(image.attrs["src"])
    if not _FILE.fullmatch(file):
        advice = "put it in content/pictures and write its name, such as ![…](boom.svg)"
        raise Fault(line, f"'{file}' is no name of an SVG, PNG, JPEG or WebP", advice)
    lines = lines_of([*before, *(image.children or ())], first_line)
    return file, [] if is_decoration else lines


def _check_alone(before: Sequence[Token], after: Sequence[Token], line: int) -> None:
    texts = [token.content.strip() for token in before if token.type != "softbreak"]
    if after or not all(map(COMMENT.match, texts)):
        advice = "put an empty line above and below it, and nothing beside it"
        raise Fault(line, "a picture stands alone", advice)


def _check_text(image: Token, line: int, *, is_decoration: bool) -> None:
    says = bool(image.content.strip())
    if not says and not is_decoration:
        advice = f"write ![what it shows](file), or ![](file){_DECORATION}"
        raise Fault(line, "the picture has no text that says what it shows", advice)
    if says and is_decoration:
        advice = f"leave out the text, or '{_DECORATION}'"
        raise Fault(line, "a decoration says nothing", advice)
    if any(token.type == "link_open" for token in image.children or ()):
        raise Fault(line, "the text of a picture leads nowhere", "write the link below it")
