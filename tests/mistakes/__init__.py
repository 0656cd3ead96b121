"""Mistakes that editors make, each with what the check says of it.

``python -m tests.mistakes`` writes ``docs/mistakes.md`` from them.
"""
