"""The sets of words in the grammar table, each by its name."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files

__all__ = ["word_set"]


@functools.cache
def word_set(name: str) -> frozenset[str]:
    """Return a set of words of the grammar table; the table says what each is for."""
    table = tomllib.loads(files("whence.extract.lexicon").joinpath("grammar.toml").read_text("utf-8"))
    return frozenset(table["sets"][name]["words"].split())
