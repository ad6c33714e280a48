"""The check that a reading speaks the vocabulary: its types, roles and kinds."""

from __future__ import annotations

from collections.abc import Iterator

from whence.errors import VocabularyError
from whence.records import PASSAGE, Reading
from whence.vocabulary.catalogue import Vocabulary

__all__ = ["check"]


def check(reading: Reading, vocabulary: Vocabulary) -> None:
    """Raise one VocabularyError that names every type, role and kind of the reading not in the vocabulary."""
    faults = list(dict.fromkeys([*_kinds(reading, vocabulary), *_types(reading, vocabulary)]))
    if faults:
        raise VocabularyError(f"reading of document {reading.document}", "; ".join(faults), "see vocabulary.toml")


def _kinds(reading: Reading, vocabulary: Vocabulary) -> Iterator[str]:
    for entity in reading.entities:
        if entity.kind not in vocabulary.kinds:
            yield f"no entity kind {entity.kind!r}"


def _types(reading: Reading, vocabulary: Vocabulary) -> Iterator[str]:
    for statement in reading.statements:
        known = vocabulary.types.get(statement.type)
        if known is None:
            yield f"no statement type {statement.type!r}"
            continue
        for filler in statement.fillers:
            if filler.role not in known.role_names():
                roles = ", ".join(role.name for role in known.roles)
                yield f"{statement.type} has no role {filler.role!r} (it has {roles})"
            text_only = filler.entity is None and filler.statement is None
            if statement.type == PASSAGE and text_only:
                yield "PASSAGE is about entities, not about text"
