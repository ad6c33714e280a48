"""The tenth of some corpora that measures a reader: it is never trained on.

Whole files that are kept for benchmarks, and documents that repeat them, are refused by training.sources.
"""

from __future__ import annotations

import hashlib

__all__ = ["HELD_OUT", "is_held_out", "is_kept_from_training"]

HELD_OUT = frozenset({"cameo_ner", "gum_ud", "re3d"})  # no part of them here was published as a test part
TENTH = 10


def is_kept_from_training(corpus: str, id_: str) -> bool:
    """Tell whether a row of a corpus (its id there) measures a reader, so that training has to leave it out."""
    return corpus in HELD_OUT and is_held_out(id_)


def is_held_out(id_: str) -> bool:
    """Tell whether a row of a corpus that is trained on belongs to the tenth that training has to leave out."""
    return int(hashlib.sha256(id_.encode()).hexdigest(), 16) % TENTH == 0
