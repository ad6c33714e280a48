"""What the entities of several documents are one by: a name, a place of the gazetteer, or nothing but themselves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast, get_args

from whence.records import Entity, Mention
from whence.store.names import ARTICLE, LONGEST, POSSESSIVE

__all__ = ["OWN", "PLACED", "Node", "NodeSort", "name_node", "node_of", "own_node", "place_node", "sort_of"]

NodeSort = Literal["person", "place", "people", "other"]
OWN, PLACED = "own", "gazetteer"
SORTS: dict[str, NodeSort] = {"person": "person", "place": "place", "facility": "place", "population": "people"}
WORD = re.compile(r"\w+")
LEADING = re.compile(rf"^{ARTICLE.pattern}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """What entities are one by. Whatever stands in it is read off the id, so that no document tells it otherwise.

    id: "person:Ada Marsh", "other:Sarvan Front", "gazetteer:1138958", or "own:" and the id of one entity in a reading.
    """

    id: str

    @property
    def name(self) -> str | None:
        """The name, as written but for article and possessive; None where it is known by something else."""
        return self.id.partition(":")[2] if self.sort else None

    @property
    def sort(self) -> NodeSort | None:
        """What sort of thing has the name: persons, places and all others are never one by a mere name."""
        sort = self.id.partition(":")[0]
        return cast(NodeSort, sort) if sort in get_args(NodeSort) else None


def node_of(entity: Entity, mentions: Sequence[Mention]) -> str:
    """Return the id of the node of an entity of a reading: its name, if that can tell it from others.

    Whoever is only described stays their document's own, and so does a person of whom only one word is told: others
    are called so too. An entity without mentions is known from the document's description, by name.
    """
    named = not mentions or any(mention.form == "named" for mention in mentions)
    if entity.unnamed or not named:
        return own_node(entity.id)
    return name_node(entity.name, entity.kind) or own_node(entity.id)


def name_node(name: str, kind: str) -> str | None:
    """Return the id of the node of a name of this kind; None where the name tells nobody apart."""
    plain, sort = _plain(name), sort_of(kind)
    words = len(WORD.findall(plain))
    return f"{sort}:{plain}" if words > (sort == "person") else None


def place_node(number: int) -> str:
    """Return the id of the node of a place of the gazetteer."""
    return f"{PLACED}:{number}"


def own_node(entity: str) -> str:
    """Return the id of the node of what is only this entity of its reading."""
    return f"{OWN}:{entity}"


def sort_of(kind: str) -> NodeSort:
    """Return what sort of name entities of a kind have."""
    return SORTS.get(kind, "other")


def _plain(name: str) -> str:
    """Return a name without blanks, article and possessive; capitals stay, as acronyms are told by them."""
    plain = " ".join(unicodedata.normalize("NFKC", name.replace("\0", " ")).split())
    plain = LEADING.sub("", plain, count=1)
    return (POSSESSIVE.sub("", plain) or plain)[:LONGEST]
