"""A passage to a record without words, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from training.markup.sheet import place_of
from training.sources import sha256
from training.standoff.shape import NAME, PASSAGE, walk
from whence.errors import RecordError

__all__ = ["pack", "unpack"]

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_RUN = 4  # a label may share a name of three words with the text, but none of its phrases


def pack(passage: Mapping[str, Any], corpus: str, source_id: str, source_text: str) -> dict[str, Any]:
    """Return the record of a passage whose text is a stretch of `source_text`: offsets for words, labels as they are.

    Offsets count in the stretch, `span` says where in the source it lies. An entity whose name is not in the stretch
    has the name null; its longest named mention, or else its longest nominal one, is its name when unpacked. Raises
    RecordError where words do not stand in the text, where an entity has no such mention, and where a label repeats
    four words of the source in a row.
    """
    text, where = passage["text"], str(passage["id"])
    start = source_text.find(text)
    if start < 0:
        raise RecordError(where, f"its text is no stretch of {corpus}:{source_id}", "one contiguous part, unchanged")
    called = _called(passage, text)

    def place(kind: str, words: str | None, owner: Mapping[str, Any], at: str) -> list[int] | None:
        if words is None:
            return None
        if kind == NAME and words not in text:
            _check_called(owner, called, at)
            return None
        return _place(text, words, owner, at)

    rest = walk(PASSAGE, {key: value for key, value in passage.items() if key != "text"}, place, where)
    span = [start, start + len(text)]
    record = {"corpus": corpus, "source": source_id, "sha256": sha256(source_text), "span": span, **rest}
    _check_wordless(record, source_text, where)
    return record


def unpack(record: Mapping[str, Any], source_text: str) -> dict[str, Any]:
    """Return the passage of a record. Raises RecordError where `source_text` is not the text it was packed from."""
    source, found = f"{record['corpus']}:{record['source']}", sha256(source_text)
    if found != record["sha256"]:
        raise RecordError(source, f"the text has the hash {found}, the record {record['sha256']}", "the same text")
    start, end = record["span"]
    text = source_text[start:end]

    def words(_kind: str, place: list[int] | None, _owner: Mapping[str, Any], _at: str) -> str | None:
        return None if place is None else text[place[0] : place[1]]

    kept = {key: value for key, value in record.items() if key not in ("corpus", "source", "sha256", "span")}
    passage: dict[str, Any] = {**walk(PASSAGE, kept, words, str(record["id"])), "text": text}
    _name(passage)
    return passage


def _place(text: str, words: str, owner: Mapping[str, Any], at: str) -> list[int]:
    """Return where words stand: at the place their owner gives, else at their nth occurrence."""
    key = at.rpartition(".")[2]
    given = owner.get(f"{key}_at") or (owner.get("at") or {}).get(key)
    if given:
        found = (int(given[0]), int(given[1])) if text[given[0] : given[1]] == words else None
    else:
        found = place_of(text, words, owner.get("nth") or 0 if key in ("evidence", "content") else 0)
    if found is None:
        raise RecordError(
            at, f"{words!r} does not stand in the text{f' at {given}' if given else ''}", "its exact words"
        )
    return list(found)


def _called(passage: Mapping[str, Any], text: str) -> dict[str, str]:
    """Return for each entity its longest named mention, else its longest nominal one, the first of the longest."""
    called: dict[str, tuple[bool, int, str]] = {}
    for mention in passage.get("mentions", ()):
        words = text[mention["start"] : mention["end"]]
        known, rank = called.get(mention["entity"]), (mention["form"] == "named", len(words))
        if mention["form"] != "pronoun" and (known is None or rank > known[:2]):
            called[mention["entity"]] = (*rank, words)
    return {entity: words for entity, (_, _, words) in called.items()}


def _check_called(entity: Mapping[str, Any], called: Mapping[str, str], at: str) -> None:
    """Raise where no mention can stand for a name that is not in the text."""
    if entity["id"] not in called:
        fault = f"the name {entity['name']!r} is not in the text, and {entity['id']} has no mention by a name or noun"
        raise RecordError(at, fault, "a name in the words of the text")


def _name(passage: dict[str, Any]) -> None:
    """Name the entities without a name by what they are called in the text."""
    called = _called(passage, passage["text"])
    for entity in passage.get("entities", ()):
        if entity["name"] is None:
            entity["name"] = called[entity["id"]]


def _check_wordless(record: Mapping[str, Any], source_text: str, where: str) -> None:
    said = set(_runs(source_text))
    for label in _strings(record):
        for run in _runs(label):
            if run in said:
                raise RecordError(where, f"the label {label!r} repeats the source: {' '.join(run)!r}", "other words")


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield every run of four words, small."""
    words = [word.lower() for word in _WORD.findall(text)]
    return zip(*(words[offset:] for offset in range(_RUN)), strict=False)


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield every string in a piece of JSON, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
