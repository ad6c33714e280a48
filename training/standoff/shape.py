"""The shape of a passage: which of its values are words of the text, and which are labels and numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from whence.errors import RecordError

__all__ = ["PASSAGE", "Leaf", "walk"]

KEEP, WORDS, NAME = "keep", "words", "name"
Leaf = Callable[[str, Any, Mapping[str, Any], str], Any]  # (kind, value, the object it stands in, its key)

_QUANTITY = {"of": KEEP, "low": KEEP, "best": KEEP, "high": KEEP, "unit": KEEP, "text": WORDS}
_STATEMENT: dict[str, Any] = {
    **dict.fromkeys(("id", "type", "trigger_at", "roles", "time", "places", "phase", "condition", "nth", "main"), KEEP),
    **dict.fromkeys(("trigger", "time_text", "evidence"), WORDS),
    "texts": {"*": WORDS},
    "quantity": _QUANTITY,
}
_CLAIM = {
    **dict.fromkeys(("statement", "chain", "factuality", "modality", "nth", "stake"), KEEP),
    **dict.fromkeys(("cue", "evidence"), WORDS),
}
PASSAGE: dict[str, Any] = {
    **dict.fromkeys(("id", "region", "conflict", "genre", "author", "near_miss"), KEEP),
    "meta": {"published": KEEP},
    "entities": [{"id": KEEP, "name": NAME, "kind": KEEP, "aliases": [WORDS], "unnamed": KEEP}],
    "mentions": [dict.fromkeys(("entity", "start", "end", "form"), KEEP)],
    "statements": [_STATEMENT],
    "claims": [_CLAIM],
    "attributions": [{"source": WORDS, "cue": WORDS, "content": WORDS, "nth": KEEP, "at": KEEP}],
}


def walk(shape: Any, value: Any, leaf: Leaf, where: str) -> Any:  # noqa: ANN401 - JSON of any depth
    """Return a copy of `value` with its words and names replaced by what `leaf` gives; nulls stay.

    Raises RecordError at a key that the shape does not know: it might hold words of the text.
    """
    if value is None or shape == KEEP:
        return value
    if isinstance(shape, list):
        return [_step(shape[0], item, leaf, f"{where}[{number}]") for number, item in enumerate(value)]
    return {key: _member(shape, value, key, leaf, where) for key in value}


def _step(shape: Any, item: Any, leaf: Leaf, where: str) -> Any:  # noqa: ANN401
    """Return one item of a list: words by themselves, or an object."""
    return leaf(shape, item, {}, where) if isinstance(shape, str) else walk(shape, item, leaf, where)


def _member(shape: Mapping[str, Any], value: Mapping[str, Any], key: str, leaf: Leaf, where: str) -> Any:  # noqa: ANN401
    inner = shape.get(key, shape.get("*"))
    if inner is None:
        raise RecordError(f"{where}.{key}", "is no part of a passage", ", ".join(sorted(shape)))
    if inner in (WORDS, NAME):
        return leaf(inner, value[key], value, f"{where}.{key}")
    return walk(inner, value[key], leaf, f"{where}.{key}")
