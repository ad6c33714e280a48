"""A record is packed without the words that its document has, and comes back equal."""

from __future__ import annotations

import json

from hypothesis import given

from tests.store.material import Draft, document
from tests.store.strategies import accepted
from whence.records import Claim, Document, Reading, Statement
from whence.store.packing import pack, unpack


@given(accepted())
def test_what_was_packed_comes_back_equal(drawn: tuple[Document, Reading]) -> None:
    document, reading = drawn
    for item in (*reading.attributions, *reading.statements, *reading.claims):
        assert unpack(type(item), pack(item), document.text) == item


def test_words_of_spans_are_not_stored() -> None:
    draft = Draft(document())
    draft.statement("FIGHTS", "attacked a police post", attacker=draft.entity("Sarvan Front"))
    packed = pack(draft.statements[0])
    assert "police" not in packed
    assert json.loads(packed)["trigger"] == {"start": 17, "end": 39}


def test_words_that_look_like_a_packed_span_stay_words() -> None:
    tricky = '{"start":1,"end":2,"text":"x"} {"start":1,"end":2} "entity":"a"'
    said = document(tricky, title=tricky)
    draft = Draft(said)
    draft.statement("FIGHTS", tricky)
    (statement,) = draft.statements
    assert unpack(Statement, pack(statement), tricky, {"a": "b"}) == statement
    assert unpack(Document, pack(said), tricky, {"a": "b"}) == said


def test_entities_get_other_ids_where_they_are_given() -> None:
    draft = Draft(document())
    front, colonel = draft.entity("Sarvan Front"), draft.entity("Colonel Halven", "person")
    draft.claim(draft.statement("FIGHTS", "attacked", attacker=front), colonel)
    statement = unpack(Statement, pack(draft.statements[0]), draft.document.text, {front: "f" * 20})
    claim = unpack(Claim, pack(draft.claims[0]), draft.document.text, {front: "f" * 20})
    assert statement.fillers[0].entity == "f" * 20
    assert claim.chain[-1].entity == colonel
