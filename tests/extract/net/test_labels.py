"""Labels of the network's outputs: those of the vocabulary, each once."""

from __future__ import annotations

import pytest

from whence.extract.net.labels import DEPRELS, FORMS, KINDS, OF, PHASES, RELS, SPANS, TYPES, UPOS
from whence.records import PASSAGE
from whence.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()


@pytest.mark.parametrize("labels", [DEPRELS, FORMS, KINDS, OF, PHASES, RELS, SPANS, TYPES, UPOS])
def test_no_label_stands_twice(labels: tuple[str, ...]) -> None:
    assert len(set(labels)) == len(labels)


def test_types_and_kinds_are_those_of_the_vocabulary() -> None:
    assert set(TYPES) == set(VOCABULARY.types) - {PASSAGE}
    assert set(KINDS) == set(VOCABULARY.kinds)


def test_every_role_of_a_type_can_be_seen() -> None:
    """A title is the trigger itself."""
    roles = {role.name for name in TYPES for role in VOCABULARY.types[name].roles}
    assert roles - {"title"} <= set(RELS)
