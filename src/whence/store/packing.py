"""Records as JSON in which spans are offsets: the words are in the document's text, and are not stored twice."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Hashable, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter

from whence.records import from_json

__all__ = ["pack", "unpack"]

R = TypeVar("R")

# Inside a JSON string every quote is escaped, so `{"start":` stands for a span wherever it is found, never for words.
WITH_WORDS = re.compile(r'(\{"start":\d+,"end":\d+),"text":"(?:[^"\\]|\\.)*"\}')
WITHOUT_WORDS = re.compile(r'\{"start":(\d+),"end":(\d+)\}')
ENTITY = re.compile(r'"entity":"([^"\\]+)"')


def pack(record: object) -> str:
    """Return a record as JSON with the words of its spans left out, and fields that have their default value."""
    kind: Hashable = type(record)  # type: ignore[assignment]
    body = _adapter(kind).dump_json(record, exclude_defaults=True).decode()
    return WITH_WORDS.sub(r"\1}", body)


def unpack(cls: type[R], body: str, text: str, ids: Mapping[str, str] | None = None) -> R:
    """Read a packed record back, its spans' words taken from the document's text.

    ids: other ids for the entities that it names, by those that they have in it.
    """

    def with_words(span: re.Match[str]) -> str:
        words = text[int(span[1]) : int(span[2])]
        return f'{{"start":{span[1]},"end":{span[2]},"text":{json.dumps(words, ensure_ascii=False)}}}'

    body = ENTITY.sub(lambda found: f'"entity":"{ids.get(found[1], found[1])}"', body) if ids else body
    return from_json(cls, WITHOUT_WORDS.sub(with_words, body))


@functools.cache
def _adapter(cls: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cls)  # type: ignore[arg-type]
