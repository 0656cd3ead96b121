"""The small guide of the language checks, for the commands that read it."""

from tests.plain_language.conftest import guide

__all__ = ["guide"]
