"""The size of a picture, as its first bytes say it."""

from io import BytesIO

import pytest
from PIL import Image

from app.guide.picture_sizes import PictureFault, pixels_of

KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
OPTIONS: list[tuple[str, dict[str, object]]] = [
    *((suffix, {}) for suffix in KINDS),
    (".webp", {"lossless": True}),
    (".webp", {"icc_profile": b"x" * 200}),
    (".jpg", {"progressive": True}),
]


def encoded(suffix: str, **options: object) -> bytes:
    file = BytesIO()
    Image.new("RGB", (301, 17), "red").save(file, KINDS[suffix], **options)
    return file.getvalue()


@pytest.mark.parametrize(("suffix", "options"), OPTIONS)
def test_width_and_height_are_those_of_the_picture(suffix: str, options: dict[str, object]) -> None:
    assert pixels_of(suffix, encoded(suffix, **options)) == (301, 17)


@pytest.mark.parametrize("suffix", KINDS)
@pytest.mark.parametrize("data", [b"", b"x", b"\xff\xd8", b"\xff\xd8\xff\xe0\0\4\1\1\0", b"RIFF"])
def test_what_is_damaged_or_of_another_kind_is_told(suffix: str, data: bytes) -> None:
    with pytest.raises(PictureFault, match=f"this cannot be read as {suffix[1:].upper()}"):
        pixels_of(suffix, data)


def test_an_unknown_kind_is_told_with_those_that_are_known() -> None:
    with pytest.raises(PictureFault) as raised:
        pixels_of(".gif", b"GIF89a")
    assert raised.value.advice == "use one of jpeg, jpg, png, svg, webp"
