"""An SVG holds shapes only, or it is refused."""

import random

import pytest

from app.guide.picture_sizes import PictureFault
from app.guide.svg_pictures import read_svg
from tests.conftest import PROJECT

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
SHAPE = '<path fill="url(#verloop)" d="M0 0h9v9z"/>'


def svg(inside: str = SHAPE, attributes: str = 'viewBox="0 0 60 40"') -> bytes:
    return f"{OPEN}{attributes}>{inside}</svg>".encode()


def test_a_drawing_of_shapes_is_fine() -> None:
    assert read_svg(svg()) == (60, 40, ())
    inside = '<style>.a{fill:red}</style><defs><g id="a"/></defs><use xlink:href="#a"/>'
    assert read_svg(svg(inside)).width_px == 60


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('width="30.4px" height="20" viewBox="0 0 60 40"', (30, 20)),
        ('width="100%" height="auto" viewBox="0,0,60,40"', (60, 40)),
    ],
)
def test_the_size_is_what_it_says(attributes: str, size: tuple[int, int]) -> None:
    assert read_svg(svg(attributes=attributes))[:2] == size


def test_words_in_a_drawing_are_known() -> None:
    inside = '<text>De  <tspan>Raad</tspan></text><text x="1">B en W</text><text/>'
    assert read_svg(svg(inside)).words == ("de raad", "b en w")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (svg("<script>x</script>"), "holds 'script', which is no shape"),
        (svg('<path onclick="x()"/>'), "holds a script ('onclick')"),
        (svg('<rect ONLOAD="x()"/>'), "holds a script ('onload')"),
        (svg("<foreignObject/>"), "holds 'foreignObject', which is no shape"),
        (svg('<image href="x.png"/>'), "holds 'image', which is no shape"),
        (svg('<a href="https://example.org"><path/></a>'), "holds 'a', which is no shape"),
        (svg("<animate/>"), "holds 'animate', which is no shape"),
        (svg('<view xmlns="http://inkscape.example/"/>'), "holds 'view', which is no shape"),
        (svg('<use href="other.svg#a"/>'), "loads something else ('other.svg#a')"),
        (svg('<use xlink:href="javascript:x()"/>'), "loads something else ('javascript:x()')"),
        (svg('<path fill="url(https://example.org/x)"/>'), "loads something else"),
        (svg("<path style=\"fill:URL( 'x.svg#a')\"/>"), "loads something else"),
        (svg("<style>@import 'x.css';</style>"), "loads something else"),
        (svg("<style>.a{fill:u\\72l(x.svg)}</style>"), "loads something else"),
        (b"<!DOCTYPE svg SYSTEM 'x'>" + svg(), "the line with '<!DOCTYPE' may load something else"),
        (b"<?xml-stylesheet href='x'?>" + svg(), "with '<?xml-stylesheet' may load"),
        (svg(attributes=""), "the drawing has no size"),
        (b"<svg/>", "this is no SVG"),
        (b"geen svg", "this cannot be read as SVG"),
        (b"\xff\xfe<svg/>", "this cannot be read as SVG"),
        (svg()[:-2], "this cannot be read as SVG"),
    ],
)
def test_anything_else_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(PictureFault) as raised:
        read_svg(data)
    assert message in raised.value.message
    assert raised.value.advice


def test_a_heavy_drawing_is_refused() -> None:
    dice = random.Random(1)  # noqa: S311 - points of a drawing
    points = " ".join(f"{dice.random():.6f}" for _ in range(2_000))
    with pytest.raises(PictureFault, match="more than 4 kB"):
        read_svg(svg(f'<path d="M{points}"/>'))


def test_the_mark_of_the_guide_would_be_fine() -> None:
    assert read_svg((PROJECT / "content" / "mark.svg").read_bytes())[:2] == (32, 32)
