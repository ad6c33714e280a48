"""Tests of whence.view.parties."""

from __future__ import annotations

import pytest

from tests.view.material import Draft, wire
from whence.records import AUTHOR, Filler, Link, Place
from whence.store import Case, ClaimRow, Held
from whence.view import Party
from whence.view.parties import Parties


@pytest.fixture
def claim(case: Case) -> ClaimRow:
    """The claim that an attack took place."""
    return next(found for found in case.claims() if found.document.file == "wire.txt")


@pytest.fixture
def parties(case: Case, claim: ClaimRow) -> Parties:
    made = Parties(case)
    made.prepare([claim])
    return made


@pytest.fixture
def unsigned(case: Case) -> Held:
    return next(case.documents())


def test_an_entity_has_its_name_kind_and_id_in_the_case(parties: Parties, claim: ClaimRow) -> None:
    filler = claim.statement.fillers[0]
    assert parties.filler(filler, claim.document) == Party(
        role="attacker", name="Lenna Freedom Army", entity=filler.entity, kind="armed-group"
    )


def test_the_writer_of_a_document_has_the_name_that_the_document_gives(parties: Parties, claim: ClaimRow) -> None:
    writer = parties.filler(Filler(role="holder", entity=AUTHOR), claim.document)
    assert writer == Party(role="holder", name="Ana Reyl", entity=AUTHOR, kind="person")


def test_the_writer_of_an_unsigned_document_is_the_author(parties: Parties, unsigned: Held) -> None:
    writer = parties.filler(Filler(role="holder", entity=AUTHOR), unsigned)
    assert writer == Party(role="holder", name="the author", entity=AUTHOR)


def test_a_statement_in_a_role_is_shown_by_its_words_or_its_id(parties: Parties, claim: ClaimRow) -> None:
    span = claim.claim.evidence[0]
    words = parties.filler(Filler(role="subject", statement="0123456789abcdef", span=span), claim.document)
    bare = parties.filler(Filler(role="subject", statement="0123456789abcdef"), claim.document)
    assert (words.name, words.statement) == (span.text, "0123456789abcdef")
    assert bare.name == "statement 01234567"


@pytest.mark.parametrize(
    ("role", "name"), [("publisher", "unknown outlet"), ("author", "unsigned"), ("source", "unattributed")]
)
def test_a_link_without_a_name_says_so(parties: Parties, unsigned: Held, role: str, name: str) -> None:
    assert parties.link(Link(role=role), unsigned) == Party(role=role, name=name)  # type: ignore[arg-type]


def test_a_place_has_the_words_that_say_so(parties: Parties, claim: ClaimRow) -> None:
    (place,) = claim.statement.places
    shown = parties.place(Place(entity=place.entity, span=place.span))
    assert (shown.role, shown.name, shown.kind, shown.span) == ("place", "Quarrow", "place", place.span)


def test_an_unnamed_party_is_marked(case: Case) -> None:
    (told,) = (found for found in case.claims() if found.statement.type == "SUPPORTS")
    parties = Parties(case)
    parties.prepare([told])
    official = parties.link(told.claim.chain[-1], told.document)
    assert (official.name, official.unnamed) == ("An official", True)


def test_the_material_stands_by_itself() -> None:
    draft: Draft = wire()
    assert all(span.stands_in(draft.document.text) for span in draft.reading().spans())
