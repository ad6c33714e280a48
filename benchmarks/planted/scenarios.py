"""The scenarios by name, each with its weight: of so many in a pack, it is one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.planted import chains, disputes
from benchmarks.planted.stage import Stage

__all__ = ["SCENARIOS"]

SCENARIOS: Mapping[str, tuple[Callable[[Stage], None], int]] = {
    "shared source": (chains.shared_source, 4),
    "own sources": (chains.own_sources, 4),
    "agency": (chains.agency, 4),
    "reprint": (chains.reprinted, 3),
    "digest": (chains.digested, 4),
    "absent outlet": (chains.absent, 3),
    "cites": (chains.cited, 3),
    "copy": (chains.copied, 6),
    "error": (chains.error_travels, 6),
    "denial": (disputes.denied, 6),
    "only denied": (disputes.only_denied, 2),
    "rival figures": (disputes.rival_figures, 7),
    "rival culprits": (disputes.rival_culprits, 4),
    "rival holders": (disputes.rival_holders, 2),
    "claimed": (disputes.claimed, 3),
    "correction": (disputes.corrected, 4),
    "newer figure": (disputes.renewed, 2),
    "hedged": (disputes.hedged, 3),
    "planned": (disputes.planned, 3),
    "communique": (chains.communique, 3),
    "backer speaks": (chains.backer_speaks, 2),
    "one side": (chains.one_side, 2),
    "body and spokesman": (chains.voices_of_one, 2),
}
