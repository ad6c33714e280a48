"""A reading is laid out in rows that can be asked for: each entity has an identity, a place and its names."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Table

from tests.store.material import Draft, document
from whence.records import AUTHOR, Filler, Form, Mention
from whence.store import schema
from whence.store.rows import rows_of


def _rows(draft: Draft, table: Table) -> list[dict[str, Any]]:
    return dict(rows_of(draft.document, draft.reading()))[table]


@pytest.mark.parametrize(
    ("form", "unnamed", "identity"),
    [("named", False, "name:sarvan front"), ("nominal", False, "entity:"), ("named", True, "entity:")],
)
def test_whoever_has_a_name_is_their_name_and_whoever_is_only_described_is_the_documents_own(
    form: Form, unnamed: bool, identity: str
) -> None:
    draft = Draft(document())
    id_ = draft.entity("Sarvan Front", form=form, unnamed=unnamed)
    (row,) = _rows(draft, schema.entity)
    assert row["identity"] == (identity if identity.startswith("name:") else identity + id_)


def test_an_outlet_known_from_the_description_has_a_name_and_no_place() -> None:
    draft = Draft(document())
    draft.outlet("The Herald")
    (row,) = _rows(draft, schema.entity)
    assert (row["identity"], row["start"], row["end"]) == ("name:herald", 0, 0)


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
    assert [row["key"] for row in _rows(draft, schema.entity_name)] == ["sarvan front", "sf"]


def test_the_documents_writer_is_no_row_of_its_own() -> None:
    draft = Draft(document())
    draft.mentions.append(Mention(entity=AUTHOR, span=draft.span("The"), form="pronoun"))
    draft.statement("FIGHTS", "attacked", attacker=draft.entity("Sarvan Front"))
    (statement,) = draft.statements
    object.__setattr__(statement, "fillers", (Filler(role="target", entity=AUTHOR), *statement.fillers))
    assert _rows(draft, schema.mention)[0]["entity"] is None
    assert [(row["position"], row["entity"]) for row in _rows(draft, schema.filler)] == [(1, 0)]
