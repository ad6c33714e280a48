"""Laws of every record: lossless JSON, frozen, ids that follow content."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws.strategies import EVERY_RECORD, documents, readings, statements
from whence import records
from whence.errors import RecordError
from whence.records import Document, Reading, Statement, content_id, document_id, from_json, to_json

every_record = st.one_of(*EVERY_RECORD.values())
json_parts = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def test_every_record_has_a_strategy() -> None:
    exported = {vars(records)[name] for name in records.__all__}
    assert {item for item in exported if dataclasses.is_dataclass(item)} == set(EVERY_RECORD)


@given(every_record)
def test_a_record_comes_back_equal_from_its_json(item: Any) -> None:  # noqa: ANN401 - any record
    assert from_json(type(item), to_json(item)) == item


@given(every_record)
def test_json_is_one_line_and_names_each_field_in_order(item: Any) -> None:  # noqa: ANN401 - any record
    line = to_json(item)
    assert "\n" not in line
    assert list(json.loads(line)) == [field.name for field in dataclasses.fields(item)]


@given(every_record)
def test_equal_records_have_equal_hashes(item: Any) -> None:  # noqa: ANN401 - any record
    again = from_json(type(item), to_json(item))
    assert hash(again) == hash(item)


@given(every_record)
def test_a_record_is_frozen_and_slotted(item: Any) -> None:  # noqa: ANN401 - any record
    field = dataclasses.fields(item)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(item, field, None)
    assert not hasattr(item, "__dict__")


@given(every_record)
def test_a_record_refuses_a_field_it_does_not_have(item: Any) -> None:  # noqa: ANN401 - any record
    line = json.dumps({**json.loads(to_json(item)), "colour": "red"})
    with pytest.raises(RecordError, match="colour"):
        from_json(type(item), line)


@given(documents())
def test_the_same_bytes_under_another_publisher_are_a_second_document(document: Document) -> None:
    other = document_id(document.sha256, publisher=f"not {document.publisher}", address=document.address)
    assert other != document.id


@given(readings())
def test_every_span_of_a_reading_is_yielded(reading: Reading) -> None:
    written = to_json(reading).count('"start":')
    assert sum(1 for _ in reading.spans()) == written


@given(statements())
def test_the_fillers_of_all_roles_are_the_fillers(statement: Statement) -> None:
    roles = dict.fromkeys(filler.role for filler in statement.fillers)
    found = [filler for role in roles for filler in statement.fillers_of(role)]
    assert sorted(map(to_json, found)) == sorted(map(to_json, statement.fillers))


@given(st.lists(json_parts, max_size=4), st.lists(json_parts, max_size=4))
def test_ids_differ_where_content_differs_and_only_there(one: list[Any], other: list[Any]) -> None:
    canonical = [json.dumps(parts, sort_keys=True) for parts in (one, other)]
    same = content_id("thing", *one) == content_id("thing", *other)
    assert same == (canonical[0] == canonical[1])
