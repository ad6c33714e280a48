"""Word lists written as plain text."""

from __future__ import annotations

__all__ = ["word_set"]


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text that lists them between blanks and newlines."""
    return frozenset(text.split())
