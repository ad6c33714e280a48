"""Leaks that a person has looked at and let stand, each with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from training.leaks.finding import Leak

__all__ = ["unwaived"]


def unwaived(leaks: Sequence[Leak], waivers: Iterable[Mapping[str, str]]) -> list[str]:
    """Return a line for each leak that no waiver lets stand, each waiver without a reason, and each that is not needed.

    A waiver has the passage, the source and the reason.
    """
    known = {(waiver["passage"], waiver["source"]): waiver.get("reason", "") for waiver in waivers}
    found = {(leak.passage, leak.source) for leak in leaks}
    lines = [str(leak) for leak in leaks if (leak.passage, leak.source) not in known]
    lines += [
        f"{passage}: the waiver for {source} has no reason" for (passage, source), why in known.items() if not why
    ]
    return lines + [f"{passage}: nothing to waive with {source}" for passage, source in sorted(set(known) - found)]
