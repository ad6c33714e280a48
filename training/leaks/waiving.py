"""Leaks that a person has looked at and let stand, each with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from training.leaks.finding import Leak

__all__ = ["unwaived"]


def unwaived(leaks: Sequence[Leak], waivers: Iterable[Mapping[str, str]]) -> list[str]:
    """Return a line for each leak that no waiver lets stand, and for each waiver without a reason.

    A waiver has the passage, the source and the reason. One that finds nothing to waive is none: the passage may not be
    at hand, and whether a name is rare depends on the passages beside it.
    """
    known = {(waiver["passage"], waiver["source"]): waiver.get("reason", "") for waiver in waivers}
    lines = [str(leak) for leak in leaks if (leak.passage, leak.source) not in known]
    lines += [
        f"{passage}: the waiver for {source} has no reason" for (passage, source), why in known.items() if not why
    ]
    return lines
