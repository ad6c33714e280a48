"""What goes into the room and comes out on the way to a document."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from whence.read.source import FIELDS, Limits, Source
from whence.records import Document


def test_a_source_cannot_be_changed() -> None:
    source = Source(path=Path("a.txt"), file="a.txt")
    with pytest.raises(FrozenInstanceError):
        source.file = "b.txt"  # type: ignore[misc]


def test_every_field_is_one_of_a_document() -> None:
    assert set(FIELDS) <= set(Document.__dataclass_fields__)


def test_a_document_may_have_twenty_million_bytes_unless_said_otherwise() -> None:
    assert Limits().max_size == 20_000_000
