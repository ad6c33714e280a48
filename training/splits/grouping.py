"""What belongs together: the passages of one author about one conflict, of one document, of one topic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["author_of", "conflict_of", "group_of", "is_real"]

NO_CONFLICT = ("", "none", "near miss")  # labels that name no conflict: such passages have nothing in common
TOPICS = ("ecbplus",)  # corpora whose ids are TOPIC_DOCUMENT: documents of a topic tell the same events


def is_real(passage: Mapping[str, Any]) -> bool:
    """Tell whether a passage is of a public corpus: its id is CORPUS:SOURCEID or CORPUS:SOURCEID#k."""
    return ":" in passage["id"]


def author_of(passage: Mapping[str, Any]) -> str:
    """Return the author of a passage: the prefix of its id where it does not say."""
    return str(passage.get("author") or passage["id"].rpartition("-")[0])


def conflict_of(passage: Mapping[str, Any]) -> str:
    """Return the label of a passage's conflict, up to what it says in brackets; empty where it is about none."""
    label: str = passage["conflict"].partition(" (")[0].strip()
    return "" if label in NO_CONFLICT else label


def group_of(passage: Mapping[str, Any]) -> str:
    """Return the key of a passage's group; a passage about no conflict is a group of its own.

    Authored: "AUTHOR | CONFLICT". Real: "CORPUS:SOURCEID", or "CORPUS:TOPIC" where the corpus has topics.
    """
    if is_real(passage):
        return _source_of(passage["id"])
    return f"{author_of(passage)} | {conflict_of(passage) or passage['id']}"


def _source_of(passage_id: str) -> str:
    corpus, _, rest = passage_id.partition(":")
    source = rest.rpartition("#")[0] if "#" in rest else rest
    return f"{corpus}:{source.partition('_')[0] if corpus in TOPICS else source}"
