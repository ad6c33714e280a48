"""A reading is laid out in rows that can be asked for: each entity has an identity, a place and its names."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Table

from tests.store.material import Draft, document
from whence.records import AUTHOR, Filler, Form, Mention, Resolution
from whence.store import schema
from whence.store.rows import ANOTHER_NAME, ITS_NAME, rows_of


def _rows(draft: Draft, table: Table) -> list[dict[str, Any]]:
    return dict(rows_of(draft.document, draft.reading(), Resolution(document=draft.document.id)))[table]


@pytest.mark.parametrize(
    ("form", "unnamed", "node"),
    [("named", False, "other:Sarvan Front"), ("nominal", False, "own:"), ("named", True, "own:")],
)
def test_whoever_has_a_name_is_their_name_and_whoever_is_only_described_is_the_documents_own(
    form: Form, unnamed: bool, node: str
) -> None:
    draft = Draft(document())
    id_ = draft.entity("Sarvan Front", form=form, unnamed=unnamed)
    (row,) = _rows(draft, schema.entity)
    assert row["node"] == (node if node.startswith("other:") else node + id_)


def test_an_outlet_known_from_the_description_has_a_name_and_no_place() -> None:
    draft = Draft(document())
    draft.outlet("The Herald")
    (row,) = _rows(draft, schema.entity)
    assert (row["node"], row["start"], row["end"]) == ("other:Herald", 0, 0)


def test_an_entity_stands_at_its_smallest_mention() -> None:
    draft = Draft(document("The Front came. The Front went."))
    front = draft.entity("Front")
    draft.mentions.insert(0, Mention(entity=front, span=draft.span("The Front went"), form="named"))
    (row,) = _rows(draft, schema.entity)
    assert (row["start"], row["end"]) == (4, 9)


def test_an_entity_is_found_by_every_name_that_its_document_uses() -> None:
    draft = Draft(document("The Sarvan Front (SF) came."))
    front = draft.entity("Sarvan Front")
    draft.mentions.append(Mention(entity=front, span=draft.span("SF"), form="named"))
    draft.mentions.append(Mention(entity=front, span=draft.span("came"), form="pronoun"))
    names = _rows(draft, schema.entity_name)
    assert [(row["key"], row["rank"]) for row in names] == [("sarvan front", ITS_NAME), ("sf", ANOTHER_NAME)]


def test_the_documents_writer_is_no_row_of_its_own() -> None:
    draft = Draft(document())
    draft.mentions.append(Mention(entity=AUTHOR, span=draft.span("The"), form="pronoun"))
    draft.statement("FIGHTS", "attacked", attacker=draft.entity("Sarvan Front"))
    (statement,) = draft.statements
    object.__setattr__(statement, "fillers", (Filler(role="target", entity=AUTHOR), *statement.fillers))
    assert _rows(draft, schema.mention)[0]["entity"] is None
    assert [(row["position"], row["entity"]) for row in _rows(draft, schema.filler)] == [(1, 0)]
