"""What a network that reads the raid of the material rightly sees in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.extract.net.planned import Plan, PlannedEngine

__all__ = ["sees_raid"]

PARSE = """
DET|2|det NOUN|3|nsubj VERB|0|root ADP|5|case PROPN|3|obl SCONJ|12|mark NOUN|12|nsubj ADP|11|case DET|11|det
PROPN|11|compound PROPN|7|nmod VERB|3|ccomp PROPN|12|obj ADP|15|case PROPN|12|obl PUNCT|17|punct VERB|12|advcl
ADP|19|case ADJ|20|advmod NUM|21|nummod NOUN|17|obj PUNCT|3|punct
DET|2|det PROPN|3|nsubj VERB|0|root PRON|5|nsubj VERB|3|ccomp NOUN|5|obj ADV|5|advmod PUNCT|3|punct
"""
FIGHTERS, CIVILIANS = "fighters of the Dallol Front", "at least 12 civilians"


def sees_raid(passage: Mapping[str, Any]) -> PlannedEngine:
    """Return an engine that sees the raid in the passage's text, with its tree, and nothing else."""
    return PlannedEngine(
        Plan(
            text=passage["text"],
            mentions={FIGHTERS: "population nominal", "Tilla": "place named", CIVILIANS: "population nominal"},
            triggers={"attacked": "FIGHTS"},
            roles={"attacked": {"attacker": FIGHTERS, "target": "Tilla", "target#2": CIVILIANS}},
            parse=PARSE,
        )
    )
