"""Planted cases: invented documents with the readings of a reader without fault, and the key of what they add up to.

`python -m benchmarks.planted [--seed N] [--documents N] [-o FOLDER]` writes texts and key for the eye, and prints what
was planted. Everything is invented: states, groups, people, towns, outlets, and all that is said to happen.
"""

from benchmarks.planted.key import Answer, Contradiction, PlantedDerivation, PlantedOrigin, Tally
from benchmarks.planted.planting import Key, PlantedCase, PlantedDocument, plant, plant_many

__all__ = [
    "Answer",
    "Contradiction",
    "Key",
    "PlantedCase",
    "PlantedDerivation",
    "PlantedDocument",
    "PlantedOrigin",
    "Tally",
    "plant",
    "plant_many",
]
