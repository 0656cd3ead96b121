"""The guide in ``content/``, whatever it is about."""

from pathlib import Path

import pytest

from app.guide.library import Library, load_library

GUIDE = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(GUIDE)
