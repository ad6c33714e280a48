"""Duty: names that no one bears, in the naming traditions of the corpus's regions, so that a reader learns contexts.
Takes: a region or tradition, an entity kind, a count and a seed; or a passage in gold shape.
Gives: invented `Name`s (full, short, variants, acronym); the passage with its invented names exchanged.
Never: a name of a living leader, a known armed group or a populated place; chance without a seed.
"""

from training.names.generator import Name, generate
from training.names.swapping import swap
from training.names.traditions import KINDS, regions, traditions, traditions_of

__all__ = ["KINDS", "Name", "generate", "regions", "swap", "traditions", "traditions_of"]
