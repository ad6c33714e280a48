"""Groups of passages to splits, by the hash of the group."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from training.splits.grouping import author_of, group_of, is_real

__all__ = ["Split", "assign", "groups_of"]

Split = Literal["train", "dev", "test"]
TRAIN, DEV = 0.8, 0.9  # bounds of a group's place in [0, 1): below the first train, below the second dev, else test


def assign(passages: Iterable[Mapping[str, Any]], frozen: Mapping[str, Split] | None = None) -> dict[str, Split]:
    """Return the split of every passage, by id. frozen: groups that have theirs."""
    held = list(passages)
    splits = groups_of(held, frozen)
    return {passage["id"]: splits[group_of(passage)] for passage in held}


def groups_of(passages: Iterable[Mapping[str, Any]], frozen: Mapping[str, Split] | None = None) -> dict[str, Split]:
    """Return the split of every group, by its key: the frozen one, else by its hash, about 80, 10 and 10 of 100.

    Every author, region and corpus of which two groups or more are there has one outside train: where hashes give
    none, the group among those not frozen whose hash comes nearest.
    """
    known = frozen or {}
    held = list(passages)
    splits: dict[str, Split] = {
        group: known.get(group) or _by_hash(group) for group in sorted(set(map(group_of, held)))
    }
    for groups in _strata(held):
        free = [group for group in groups if group not in known]
        if len(groups) > 1 and free and all(splits[group] == "train" for group in groups):
            nearest = max(free, key=_place)
            splits[nearest] = _dev_or_test(nearest)
    return splits


def _strata(passages: Iterable[Mapping[str, Any]]) -> Iterator[list[str]]:
    """Yield the groups of every author, corpus and region."""
    strata: defaultdict[str, set[str]] = defaultdict(set)
    for passage in passages:
        group = group_of(passage)
        maker = group.partition(":")[0] if is_real(passage) else author_of(passage)
        strata[f"by {maker}"].add(group)
        if passage.get("region") and not is_real(passage):
            strata[f"in {passage['region']}"].add(group)
    return (sorted(strata[name]) for name in sorted(strata))


def _by_hash(group: str) -> Split:
    place = _place(group)
    return "train" if place < TRAIN else "dev" if place < DEV else "test"


def _place(group: str) -> float:
    """Return the place of a group in [0, 1), from its hash."""
    return int(hashlib.sha256(group.encode()).hexdigest()[:8], 16) / 16**8


def _dev_or_test(group: str) -> Split:
    return "dev" if hashlib.sha256(group.encode()).digest()[-1] % 2 else "test"
