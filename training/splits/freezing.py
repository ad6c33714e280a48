"""The division as it is frozen: the split of every group, and a hash of the ids of every split."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from training.splits.assigning import Split, assign, groups_of

__all__ = ["check", "freeze"]

SPLITS: tuple[Split, ...] = ("train", "dev", "test")


def freeze(passages: Iterable[Mapping[str, Any]], before: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return the frozen division (JSON): {"groups": {key: split}, "sha256": {split: hash of its sorted ids}}.

    before: the division frozen before; its groups keep their splits, those whose passages are gone leave it.
    """
    held = list(passages)
    groups = groups_of(held, (before or {}).get("groups"))
    return {"groups": groups, "sha256": _hashes(assign(held, groups))}


def check(passages: Iterable[Mapping[str, Any]], frozen: Mapping[str, Any]) -> list[str]:
    """Return what differs from the frozen division: groups not in it, groups gone, splits with other passages."""
    return list(_differences(list(passages), frozen))


def _differences(passages: list[Mapping[str, Any]], frozen: Mapping[str, Any]) -> Iterator[str]:
    known, there = frozen["groups"], groups_of(passages, frozen["groups"])
    yield from (f"{group}: has no split yet: freeze the splits" for group in there if group not in known)
    yield from (f"{group}: is in the splits, its passages are gone" for group in sorted(known) if group not in there)
    found = _hashes(assign(passages, known))
    for split in SPLITS:
        if found[split] != frozen["sha256"][split]:
            yield f"{split}: its ids have the hash {found[split][:12]}, frozen {frozen['sha256'][split][:12]}"


def _hashes(splits: Mapping[str, Split]) -> dict[str, str]:
    ids = {split: sorted(id_ for id_, its in splits.items() if its == split) for split in SPLITS}
    return {split: hashlib.sha256(json.dumps(ids[split]).encode()).hexdigest() for split in SPLITS}
