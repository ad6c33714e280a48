"""The tables of words that names are made of, read once from their files."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

__all__ = ["rows_of", "text_under", "words_under"]


@functools.cache
def words_under(table: str, heading: str) -> frozenset[str]:
    """Return the words that a table lists under a heading."""
    return frozenset(_load(table)[heading]["words"].split())


@functools.cache
def rows_of(table: str, heading: str, *, split: str = " ") -> Mapping[str, tuple[str, ...]]:
    """Return, for each form under a heading, the first forms of the rows it stands in."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _load(table)[heading]["rows"].strip().splitlines():
        first, *others = _forms(row, split)
        for form in dict.fromkeys((first, *others)):
            found[form] = (*found.get(form, ()), first)
    return MappingProxyType(found)


def text_under(table: str, heading: str, key: str) -> str:
    """Return one text that a table holds under a heading."""
    return str(_load(table)[heading][key])


def _forms(row: str, split: str) -> Iterable[str]:
    return [form.strip() for form in row.split(split) if form.strip()]


@functools.cache
def _load(table: str) -> dict[str, Any]:
    return tomllib.loads(files("whence.resolve").joinpath("data", f"{table}.toml").read_text("utf-8"))
