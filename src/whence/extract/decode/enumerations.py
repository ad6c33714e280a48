"""Enumerations: "Tarn, Dal and Milo" is no mention beside its three; what the whole fills, each of them fills."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    every = {number for numbers in starting.values() for number in numbers}
    tried = {number: _parts_of(found.spans[number], found, starting) for number in sorted(every)}
    parts = {number: made for number, made in tried.items() if made}
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


def _parts_of(whole: Spotted, found: Scan, starting: _Starting) -> tuple[int, ...]:
    """Return the mentions, two or more, that make up one with joints between them; none where it is not so made up.

    From the last word back, so that each word is looked at once: a text may open a mention at every word.
    """
    rest: dict[int, tuple[int, ...]] = {}  # from a word on, what makes up the mention to its end
    for first in range(whole.at[1], whole.at[0] - 1, -1):
        for number in starting.get(first, ()):
            part = found.spans[number]
            if part.at == whole.at or part.at[1] > whole.at[1] or part.score < _PART * whole.score:
                continue
            after = _after_joints(found, part.at[1] + 1)
            if part.at[1] == whole.at[1] or (after > part.at[1] + 1 and after in rest):
                rest[first] = (number, *rest.get(after, ()))
                break
    return rest.get(whole.at[0], ())


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
