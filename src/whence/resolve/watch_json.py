"""A watch list as JSON: one entity a line, or entities spread over lines, in arrays and objects of them or alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from whence.errors import WatchListError
from whence.resolve.watch_entries import Fault, Found
from whence.resolve.watch_ftm import is_ftm, read_ftm
from whence.resolve.watch_lines import Lines
from whence.resolve.watch_wikidata import is_wikidata, read_wikidata

__all__ = ["MAX_LINE", "is_spread", "read_json"]

MAX_LINE = 16_000_000  # characters: items of Wikidata are a few million at most; what is longer is passed over
MAX_SPREAD = 64_000_000  # characters of a file that is not one entity a line, as it has to be read at once
SPREAD = re.compile(r'\[?\s*\{(?:[^\S\n]*\n|\s*"entities"\s*:)')
# What stands before an entity: the ends of others, the opening that Special:EntityData has, and its name there.
BEFORE = re.compile(
    r'[\s,\[\]}]*(?:"success"\s*:\s*1[\s}]*)?(?:\{\s*"entities"\s*:\s*\{\s*)?(?:"[^"\\]*"\s*:\s*)?(?=\{)'
)
END = re.compile(r'[\s,\[\]{}]*(?:"success"\s*:\s*1[\s}]*)?')
FORMS = "entities of FollowTheMoney (id, schema, properties) or of Wikidata (id, labels, claims)"

Numbered = tuple[int, object]


def is_spread(head: str) -> bool:
    """Tell whether a file that begins so has its entities over several lines each."""
    return bool(SPREAD.match(head))


def read_json(lines: Lines, where: str, list_name: str, *, spread: bool) -> Iterator[Found]:
    """Yield the actors of a file in its order, what is left out, and what is wrong.

    spread: entities run over several lines. Raises WatchListError where such a file is too large.
    """
    for found in _spread(lines, where) if spread else _by_line(lines):
        if isinstance(found, Fault):
            yield found
            continue
        line, value = found
        if isinstance(value, Mapping) and is_ftm(value):
            yield from read_ftm(value, line, list_name)
        elif isinstance(value, Mapping) and is_wikidata(value):
            yield from read_wikidata(value, line, list_name)
        else:
            yield Fault(line, f"has {_shape(value)}", FORMS)


def _by_line(lines: Lines) -> Iterator[Numbered | Fault]:
    for line in lines:
        if len(line) > lines.most:
            yield Fault(lines.number, f"is a line over {lines.most:,} characters", "one entity a line")
            continue
        text = line.strip().strip("\ufeff").rstrip(",").rstrip()
        if text not in ("", "[", "]"):
            yield from _decoded(lines.number, text)


def _decoded(number: int, text: str) -> Iterator[Numbered | Fault]:
    """Yield the entities of a line; the first of an array may have its bracket before it, the last behind."""
    fault = None
    for attempt in dict.fromkeys((text, text.removeprefix("["), text.removesuffix("]"))):
        try:
            value = json.loads(attempt)
        except (ValueError, RecursionError) as error:
            fault = fault or Fault(number, f"is no JSON ({_why(error)})", "one JSON object a line")
            continue
        yield from ((number, entity) for entity in _entities(value))
        return
    yield from [fault] if fault else []


def _entities(value: object) -> Iterator[object]:
    """Yield the entities of a whole array, or of the object that Special:EntityData gives; else the value itself."""
    entities = value.get("entities") if isinstance(value, Mapping) else None
    if isinstance(value, list):
        yield from value
    elif isinstance(entities, Mapping):
        yield from entities.values()
    else:
        yield value


def _spread(lines: Lines, where: str) -> Iterator[Numbered | Fault]:
    """Yield one entity after another of a text that is held whole; after one that is no JSON nothing can be told."""
    text = lines.stream.read(MAX_SPREAD + 1)
    if len(text) > MAX_SPREAD:
        raise WatchListError(where, f"has over {MAX_SPREAD:,} characters of JSON in one", "one entity a line")
    decoder, number, last, at = json.JSONDecoder(), 1, 0, int(text.startswith("\ufeff"))
    while member := BEFORE.match(text, at):
        begin = member.end()
        number, last = number + text.count("\n", last, begin), begin
        try:
            value, at = decoder.raw_decode(text, begin)
        except (ValueError, RecursionError) as error:
            yield Fault(number, f"is no JSON ({_why(error)})", "whole objects, one after the other")
            return
        yield number, value
    end = END.match(text, at)
    if end and end.end() < len(text):
        number += text.count("\n", last, end.end())
        yield Fault(number, "is followed by what is no JSON object", "whole objects, one after the other")


def _why(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at its character {error.colno:,}"
    return "nested too deep" if isinstance(error, RecursionError) else "a number too long"


def _shape(value: object) -> str:
    if not isinstance(value, Mapping):
        return f"no object but a {type(value).__name__}"
    return f"an object of another form ({', '.join(sorted(map(str, value)))[:80]})"
