"""Enumerations: "Tarn, Dal and Milo" is no mention beside its three; what the whole fills, each of them fills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from whence.extract.net.scan import Scan, Spotted, Triggered

__all__ = ["ENUMERATION", "taken_apart"]

ENUMERATION = "enumeration"  # the label of a span that was taken apart
_JOINTS = frozenset({",", ";", "and", "or", "&"})
_PART = 0.5  # how likely each part must be, beside the whole: on the dev part, and seen in long reports

_Starting = Mapping[int, Sequence[int]]  # a word to the numbers of the mentions that start there, likeliest first


def taken_apart(found: Scan) -> Scan:
    """Return a scan in which a mention that is nothing but others with joints between them is none."""
    starting = _starting(found.spans)
    parts = {number: found_parts for number, span in enumerate(found.spans) if span.label == "mention"
             and (found_parts := next(_tilings(found, starting, span), None))}  # fmt: skip
    if not parts:
        return found
    return replace(
        found,
        spans=[_span(number, span, parts) for number, span in enumerate(found.spans)],
        triggers=[_trigger(trigger, parts) for trigger in found.triggers],
    )


def _starting(spans: Sequence[Spotted]) -> _Starting:
    numbers: dict[int, list[int]] = {}
    for number, span in enumerate(spans):
        if span.label == "mention":
            numbers.setdefault(span.at[0], []).append(number)
    return {first: sorted(held, key=lambda number: -spans[number].score) for first, held in numbers.items()}


def _tilings(found: Scan, starting: _Starting, whole: Spotted, start: int | None = None) -> Iterator[tuple[int, ...]]:
    """Yield the ways to make up a mention, from a word of it on, of two or more that joints part."""
    first = whole.at[0] if start is None else start
    for number in starting.get(first, ()):
        part = found.spans[number]
        if part.at == whole.at or part.at[1] > whole.at[1] or part.score < _PART * whole.score:
            continue
        if part.at[1] == whole.at[1]:
            yield (number,)
        elif (after := _after_joints(found, part.at[1] + 1)) > part.at[1] + 1:
            yield from ((number, *rest) for rest in _tilings(found, starting, whole, after))


def _after_joints(found: Scan, word: int) -> int:
    while word < len(found.words) and found.words[word].text.lower() in _JOINTS:
        word += 1
    return word


def _span(number: int, span: Spotted, parts: Mapping[int, Sequence[int]]) -> Spotted:
    if number in parts:
        return replace(span, label=ENUMERATION)
    if span.same.keys() & parts.keys():
        return replace(span, same={other: chance for other, chance in span.same.items() if other not in parts})
    return span


def _trigger(trigger: Triggered, parts: Mapping[int, Sequence[int]]) -> Triggered:
    """Give each part what the whole is to a trigger, where that is likelier than what it is itself."""
    roles = {key: chances for key, chances in trigger.roles.items() if not (key[1] and key[0] in parts)}
    for (number, is_span), chances in trigger.roles.items():
        for part in parts.get(number, ()) if is_span else ():
            own = roles.get((part, True))
            roles[part, True] = chances if own is None else np.maximum(own, chances)
    return replace(trigger, roles=roles)
