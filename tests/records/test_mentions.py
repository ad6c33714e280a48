"""Tests of whence.records.mentions."""

from __future__ import annotations

import pytest

from whence.errors import RecordError
from whence.records import AUTHOR, Entity, Mention, Span, entity_id

LFA = Span.of("The Lenna Freedom Army denied it.", 4, 22)


def test_the_id_of_an_entity_is_made_of_its_document_and_smallest_mention() -> None:
    assert entity_id("d", 4, 22) == entity_id("d", 4, 22)
    assert len({entity_id("d", 4, 22), entity_id("e", 4, 22), entity_id("d", 4, 21), entity_id("d", 42, 2)}) == 4


def test_the_id_of_an_entity_has_no_at_sign_and_is_not_that_of_the_author() -> None:
    assert "@" not in entity_id("d", 4, 22)
    assert entity_id("d", 4, 22) != AUTHOR


def test_a_mention_names_refers_or_stands_for() -> None:
    with pytest.raises(RecordError, match="'named', 'nominal' or 'pronoun', given 'name'"):
        Mention(entity="e", span=LFA, form="name")  # type: ignore[arg-type]


def test_an_entity_has_a_name_and_a_kind() -> None:
    with pytest.raises(RecordError, match="Entity: name: String should have at least 1 character"):
        Entity(id="e", name="", kind="armed-group")
    with pytest.raises(RecordError, match="Entity: kind: Field required"):
        Entity(id="e", name="Lenna Freedom Army")  # type: ignore[call-arg]


def test_records_do_not_know_which_kinds_exist() -> None:
    assert Entity(id="e", name="Mira", kind="baker").kind == "baker"
