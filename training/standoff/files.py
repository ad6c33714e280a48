"""Files of stand-off records: packed from passages, unpacked, verified."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from training.standoff.packing import pack, unpack
from whence.errors import RecordError, WhenceError

__all__ = ["SourceText", "faults", "pack_all", "unpack_all"]

SourceText = Callable[[str, str], str]  # (corpus, source id) -> the whole text


def pack_all(passages: Iterable[Mapping[str, Any]], source_text: SourceText) -> Iterator[dict[str, Any]]:
    """Yield the records of passages with the id CORPUS:SOURCEID or CORPUS:SOURCEID#k. Raises RecordError."""
    for passage in passages:
        corpus, source_id = _source(passage["id"])
        yield pack(passage, corpus, source_id, source_text(corpus, source_id))


def unpack_all(lines: Iterable[str], source_text: SourceText) -> Iterator[dict[str, Any]]:
    """Yield the passages of records, one a line of JSON. Raises RecordError."""
    for line in lines:
        record = json.loads(line)
        yield unpack(record, source_text(record["corpus"], record["source"]))


def faults(lines: Iterable[str], source_text: SourceText) -> list[str]:
    """Return what keeps records from standing: a text that is another, words that do not stand, a record packed anew
    that differs.
    """
    return [fault for line in lines for fault in _faults(json.loads(line), source_text)]


def _faults(record: dict[str, Any], source_text: SourceText) -> Iterator[str]:
    try:
        text = source_text(record["corpus"], record["source"])
        again = pack(unpack(record, text), record["corpus"], record["source"], text)
    except WhenceError as error:
        yield str(error)
    else:
        if unpack(again, text) != unpack(record, text):
            yield f"{record['id']}: packed again, it is another record"


def _source(passage_id: str) -> tuple[str, str]:
    corpus, colon, rest = passage_id.partition(":")
    if not colon:
        raise RecordError(passage_id, "names no source", "CORPUS:SOURCEID or CORPUS:SOURCEID#k")
    return corpus, rest.rpartition("#")[0] if "#" in rest else rest
