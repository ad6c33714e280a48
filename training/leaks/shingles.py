"""Runs of words, hashed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

__all__ = ["BITS", "hashed", "shingles", "words_of"]

BITS = 42  # of a hash: 700,000 meet one of 200,000 others by chance 0.03 times; each bit more adds 100 kB to the seal
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str, *, small: bool = True) -> list[str]:
    """Return the words of a text, without marks; small, tokenised and upper-case text give the same as plain."""
    words = _WORD.findall(text)
    return [word.casefold() for word in words] if small else words


def shingles(words: Sequence[str], size: int) -> list[int]:
    """Return the hash of every run of `size` words, in order."""
    return [hashed(" ".join(words[at : at + size])) for at in range(len(words) - size + 1)]


def hashed(text: str) -> int:
    """Return the hash of a text, `BITS` wide, the same on every machine."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest()) >> (64 - BITS)
