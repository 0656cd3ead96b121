"""Write ``docs/mistakes.md``: ``python -m tests.mistakes``."""

from tests.mistakes.documentation import DOCUMENT, document

DOCUMENT.write_text(document(), encoding="utf-8")
