"""Sections in a file of hashes: sorted, their gaps Rice-coded, so that three bytes hold one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from training.leaks.sections import Section

__all__ = ["read_seal", "write_seal"]

SETS = ("runs", "shingles", "names", "figures")


def write_seal(path: Path, sections: Iterable[Section]) -> None:
    """Write sections: a line of JSON that says what follows, then the coded sets, one after another."""
    head: list[dict[str, Any]] = []
    body: list[bytes] = []
    for section in sections:
        coded = [encode(sorted(getattr(section, name))) for name in SETS]
        sizes = [[count, width, len(data)] for count, width, data in coded]
        head.append({"name": section.name, "sampling": section.sampling, "sets": sizes})
        body += [data for _, _, data in coded]
    path.write_bytes(json.dumps(head, ensure_ascii=False).encode() + b"\n" + b"".join(body))


def read_seal(path: Path) -> list[Section]:
    """Return the sections of a file that `write_seal` wrote."""
    head, _, body = path.read_bytes().partition(b"\n")
    at, sections = 0, []
    for row in json.loads(head):
        sets = {}
        for name, (count, width, size) in zip(SETS, row["sets"], strict=True):
            sets[name] = frozenset(decode(body[at : at + size], count, width))
            at += size
        sections.append(Section(name=row["name"], sampling=row["sampling"], **sets))
    return sections


def encode(numbers: Sequence[int]) -> tuple[int, int, bytes]:
    """Return how many sorted numbers there are, the width of a gap's low bits, and their gaps.

    A gap is its high part in ones, a zero, and its low bits (Rice's code); the width fits the mean gap.
    """
    if not numbers:
        return 0, 0, b""
    width = max(0, (numbers[-1] // len(numbers)).bit_length() - 1)
    gaps = [after - before for before, after in pairwise([0, *numbers])]
    bits = "1" + "".join("1" * (gap >> width) + "0" + _low(gap, width) for gap in gaps)  # a 1 keeps leading zeros
    return len(numbers), width, int(bits, 2).to_bytes((len(bits) + 7) // 8)


def decode(data: bytes, count: int, width: int) -> Iterator[int]:
    """Yield the numbers that `encode` coded."""
    bits = bin(int.from_bytes(data))[3:] if data else ""
    at = number = 0
    for _ in range(count):
        zero = bits.index("0", at)
        low = bits[zero + 1 : zero + 1 + width]
        number += (zero - at << width) + (int(low, 2) if low else 0)
        at = zero + 1 + width
        yield number


def _low(gap: int, width: int) -> str:
    return format(gap & ((1 << width) - 1), f"0{width}b") if width else ""
